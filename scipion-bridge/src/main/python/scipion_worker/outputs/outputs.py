"""Outputs of runs: what they are, and adding new ones beside them."""
from __future__ import annotations

import os
import shutil
from typing import Any, Callable, Dict, List, Optional, Tuple

from pyworkflow.object import RELATION_SOURCE, Set
from pyworkflow.utils import cleanPath, getFileLastModificationDate

from ..catalogue.hierarchy import bases
from ..errors import NotFound, Unsupported
from ..inputs import describing
from ..inputs.tokens import pointer_to
from ..lifecycle import guards
from ..methods import Arguments
from ..project.session import Session


class Outputs:
    def __init__(self, session: Session) -> None:
        self.session = session

    def describe(self, arguments: Arguments) -> Dict[str, Any]:
        run = self.session.run(arguments.run_id())
        name = arguments.text("outputName")
        return dict(describing.output(run, name, find(run, name)), **_details(find(run, name)))

    def delete(self, arguments: Arguments) -> Dict[str, Any]:
        run = self.session.writable_run(arguments.run_id())
        name = arguments.text("outputName")
        found = find(run, name)
        guards.refuse_active([run], "delete an output")
        guards.refuse_users(self.session.project, run, name)
        try:
            self.session.project.deleteProtocolOutput(run, found)
            return {"protocolId": run.getObjId(), "outputName": name}
        finally:
            self.session.forget()


class Source:
    """An output of which a new one is made, in the same run."""

    def __init__(self, session: Session, arguments: Arguments, class_name: str) -> None:
        self.session = session
        self.run = session.writable_run(arguments.run_id())
        self.name = arguments.text("outputName")
        self.set = find(self.run, self.name)
        guards.refuse_active([self.run], "add an output")
        if class_name not in {base.__name__ for base in type(self.set).__mro__}:
            raise Unsupported("Output %s is a %s, not a %s." % (self.name, type(self.set).__name__, class_name))

    def new_name(self, prefix: str, wanted: Optional[str] = None) -> str:
        """The wanted name if it is free, else the next one that Scipion would give."""
        if wanted and wanted.isidentifier() and not hasattr(self.run, wanted):
            return wanted
        name = str(self.run.getNextOutputName(prefix))
        number = 2
        while hasattr(self.run, name):
            name, number = "%s%d" % (prefix, number), number + 1
        return name

    def make(self, name: str, fill: Callable[[Any], int]) -> Tuple[Optional[str], int]:
        """Makes a set like the source's, lets `fill` put items into it, and adds it to the run; an empty set is dropped."""
        new_set = type(self.set).create(self.run._getPath(), suffix=name)
        try:
            new_set.copyInfo(self.set)
            filled = fill(new_set)
            if not filled:
                self._drop(new_set)
                return None, 0
            self._define(name, new_set)
            self.session.settle()
            return name, filled
        except BaseException:
            self._drop(new_set)
            self.session.forget()
            raise

    def _define(self, name: str, new_set: Any) -> None:
        new_set.setStreamState(Set.STREAM_CLOSED)
        new_set.write()
        self.run._defineOutputs(**{name: new_set})
        self.run._defineRelation(RELATION_SOURCE, pointer_to(self.run, self.name), new_set)
        self.session.project._storeProtocol(self.run)
        new_set.close()
        self._copy_to_run_database()

    def _copy_to_run_database(self) -> None:
        """Schedulers of runs that follow read the outputs there."""
        project, database = self.session.project, self.run.getDbPath()
        if os.path.exists(database):
            shutil.copyfile(project.dbPath, database)
            self.run.lastUpdateTimeStamp.set(getFileLastModificationDate(database))
            self.run._store(self.run.lastUpdateTimeStamp)

    @staticmethod
    def _drop(new_set: Any) -> None:
        path = new_set.getFileName()
        new_set.close()
        cleanPath(path)


def find(run: Any, name: str) -> Any:
    found = dict(run.iterOutputAttributes()).get(name)
    if found is None:
        raise NotFound("output", "Run %s has no output '%s'." % (run.strId(), name))
    return found


def _details(obj: Any) -> Dict[str, Any]:
    is_set = isinstance(obj, Set)
    path, _, prefix = str(obj._mapperPath.get() or "").partition(",") if is_set else ("", "", "")
    return {"className": type(obj).__name__, "hierarchy": bases(type(obj)),
            "itemClassName": obj.ITEM_TYPE.__name__ if is_set and obj.ITEM_TYPE else None,
            "size": obj.getSize() if is_set else None, "dimensions": _dimensions(obj),
            "samplingRate": _got(obj, "getSamplingRate"), "files": _files(obj),
            "streamState": ("open" if obj.isStreamOpen() else "closed") if is_set else None,
            "mapperPath": os.path.abspath(path) if path else None, "prefix": prefix.strip() if is_set else None}


def _dimensions(obj: Any) -> Optional[List[int]]:
    found = _got(obj, "getDim")
    try:
        return [int(size) for size in (list(found) + [1])[:3]] if found else None
    except TypeError:
        return None


def _files(obj: Any) -> List[str]:
    found = _got(obj, "getFiles") or []
    return sorted(os.path.abspath(path) for path in found if path)


def _got(obj: Any, getter: str) -> Any:
    try:
        return getattr(obj, getter)()
    except Exception:  # missing, or the file behind it is
        return None
