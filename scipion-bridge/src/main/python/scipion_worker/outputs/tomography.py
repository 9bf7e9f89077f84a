"""New sets of tilt series, of their CTFs and of tomograms, without what people have excluded."""
from __future__ import annotations

import os
from typing import Any, Dict, List, Optional, Set, Tuple

from ..errors import BadRequest, Invalid
from ..methods import Arguments
from ..project.session import Session
from .outputs import Source
from .restacking import Restack


class Exclusions:
    """What to leave out: whole series, and views by their 1-based index in the stack."""

    def __init__(self, given: Any) -> None:
        if not isinstance(given, dict):
            raise BadRequest("Parameter 'exclusions' must be an object.")
        self._given = given

    def excludes(self, series: str) -> bool:
        return bool(self._entry(series).get("excluded"))

    def views(self, series: str) -> Set[int]:
        return {int(index) for index in self._entry(series).get("tiltimages") or []}

    def _entry(self, series: str) -> Dict[str, Any]:
        entry = self._given.get(series)
        return entry if isinstance(entry, dict) else {}


class TiltSeriesExclusion:
    def __init__(self, session: Session) -> None:
        self.session = session

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        source = Source(self.session, arguments, "SetOfTiltSeriesBase")
        exclusions = Exclusions(arguments.raw("exclusions"))
        name = source.new_name("TiltSeries_")
        restack = Restack(os.path.join(source.run._getExtraPath(), name)) if arguments.flag("restack") else None
        made, count = source.make(name, lambda new: _copy_series(source.set, new, exclusions, restack))
        return dict(_answer(made, count, "createdTiltSeries"), hasOddEven=bool(source.set.hasOddEven()))


class CtfExclusion:
    def __init__(self, session: Session) -> None:
        self.session = session

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        source = Source(self.session, arguments, "SetOfCTFTomoSeries")
        exclusions = Exclusions(arguments.raw("exclusions"))
        name = source.new_name("CTFTomoSeries")
        made, count = source.make(name, lambda new: _copy_ctfs(source.set, new, exclusions))
        return _answer(made, count, "createdSeries")


class TomogramSubset:
    def __init__(self, session: Session) -> None:
        self.session = session

    def create(self, arguments: Arguments) -> Dict[str, Any]:
        source = Source(self.session, arguments, "SetOfTomograms")
        ids = {int(each) for each in arguments.raw("ids") or []}
        prefix = arguments.text("prefix")
        if not prefix.isidentifier():
            raise Invalid(["'%s' is no name of an output." % prefix])
        made, count = source.make(source.new_name(prefix), lambda new: _copy_chosen(source.set, new, ids))
        return _answer(made, count, "createdTomograms")


def _answer(name: Optional[str], count: int, counter: str) -> Dict[str, Any]:
    return {"outputName": name, "created": count, counter: count, "status": "empty" if name is None else 0}


def _copy_chosen(old: Any, new: Any, ids: Set[int]) -> int:
    for tomogram in old.iterItems():
        if tomogram.getObjId() in ids:
            new.append(tomogram.clone())
    return int(new.getSize())


def _copy_series(old: Any, new: Any, exclusions: Exclusions, restack: Optional[Restack]) -> int:
    new.setDim(old.getDim())
    for series in old.iterItems():
        views = _views(series, exclusions)
        if not exclusions.excludes(series.getTsId()) and any(included for _, included in views):
            _copy_one(series, new, views, restack)
    return int(new.getSize())


def _views(series: Any, exclusions: Exclusions) -> List[Tuple[Any, bool]]:
    """The views in order, each with whether it stays."""
    excluded = exclusions.views(series.getTsId())
    numbered = [(view.getIndex() or position, view.clone()) for position, view in enumerate(series.iterItems(), start=1)]
    return [(view, index not in excluded) for index, view in numbered]


def _copy_one(series: Any, new: Any, views: List[Tuple[Any, bool]], restack: Optional[Restack]) -> None:
    copy = type(series)()
    copy.copyInfo(series)
    new.append(copy)
    if restack is not None:
        views = [(view, True) for view in restack.write(series, [view for view, stays in views if stays])]
    for view, stays in views:
        view.setObjId(None)
        view.setEnabled(stays)
        copy.append(view)
    copy.setDim(series.getDim())
    copy.setAnglesCount(copy.getSize())
    copy.write()
    new.update(copy)


def _copy_ctfs(old: Any, new: Any, exclusions: Exclusions) -> int:
    for series in old.iterItems():
        if not exclusions.excludes(series.getTsId()):
            _copy_ctf_series(series.clone(), [ctf.clone() for ctf in series.iterItems()], new, exclusions)
    return int(new.getSize())


def _copy_ctf_series(copy: Any, ctfs: List[Any], new: Any, exclusions: Exclusions) -> None:
    excluded = exclusions.views(copy.getTsId())
    copy.setEnabled(True)
    new.append(copy)
    for position, ctf in enumerate(ctfs, start=1):
        ctf.setEnabled((ctf.getIndex() or position) not in excluded)
        copy.append(ctf)
    copy.write()
    new.update(copy)
