"""What the project's databases hold, read without building objects."""
from __future__ import annotations

import os
import sqlite3
from typing import Any, Dict, Iterable, List, Optional, Tuple

Stamp = Tuple[Tuple[int, int, int], ...]


def stamp(path: str) -> Stamp:
    """Changes whenever the database or its write-ahead log does."""
    return tuple(_file_stamp(path + suffix) for suffix in ("", "-wal"))


def _file_stamp(path: str) -> Tuple[int, int, int]:
    try:
        status = os.stat(path)
        return status.st_mtime_ns, status.st_size, status.st_ino
    except FileNotFoundError:
        return 0, 0, 0


def query(path: str, sql: str, *values: Any) -> List[Any]:
    """Rows of a read-only query that waits at most 5 s for a lock."""
    connection = sqlite3.connect("file:%s?mode=ro" % _uri(path), uri=True, timeout=5)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def class_names(path: str) -> List[str]:
    return [row[0] for row in query(path, "SELECT DISTINCT classname FROM Objects") if row[0]]


def class_names_of_run(path: str, run_id: int) -> List[str]:
    """Classes of the run and of all that is stored below it."""
    rows = query(path, "SELECT DISTINCT classname FROM Objects WHERE id=? OR name LIKE ?", run_id, "%d.%%" % run_id)
    return [row[0] for row in rows if row[0]]


def root_classes(path: str) -> Dict[int, str]:
    """Class names of the runs by id."""
    rows = query(path, "SELECT id, classname FROM Objects WHERE parent_id IS NULL AND name IS NOT 'CreationTime'")
    return {row[0]: row[1] for row in rows}


def unknown(names: Iterable[str], known: Dict[str, Any]) -> List[str]:
    return sorted(name for name in set(names) if name not in known)


def first(values: Iterable[str]) -> Optional[str]:
    return next(iter(values), None)


def _uri(path: str) -> str:
    return os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
