"""What the project's databases hold, read without building objects."""
from __future__ import annotations

import os
import sqlite3
from typing import Any, Dict, List

def query(path: str, sql: str, *values: Any) -> List[Any]:
    """Rows of a read-only query that waits at most 5 s for a lock."""
    connection = sqlite3.connect("file:%s?mode=ro" % _uri(path), uri=True, timeout=5)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def class_of(path: str, run_id: int) -> str:
    """The class name that is stored for a run, which may not be installed."""
    found = query(path, "SELECT classname FROM Objects WHERE id=?", run_id)
    return str(found[0][0]) if found else "unknown"


def status_of(path: str, run_id: int) -> str:
    """The stored status of a run, empty where there is none."""
    found = query(path, "SELECT value FROM Objects WHERE parent_id=? AND name=?", run_id, "%d.status" % run_id)
    return str(found[0][0]) if found else ""


def parts(path: str, run_id: int) -> Dict[str, str]:
    """Class names of a run's attributes by their names."""
    rows = query(path, "SELECT name, classname FROM Objects WHERE parent_id=?", run_id)
    return {str(row[0]).rsplit(".", 1)[-1]: str(row[1]) for row in rows}


def _uri(path: str) -> str:
    return os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
