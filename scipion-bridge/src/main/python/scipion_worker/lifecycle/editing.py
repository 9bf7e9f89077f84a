"""Names, comments and copies of runs."""
from __future__ import annotations

from typing import Any, Dict, List

from pyworkflow.object import Pointer, PointerList

from ..errors import BadRequest
from ..forms.values import pointer_of
from ..inputs.tokens import producer_id, token
from ..methods import Arguments
from ..project.session import Session


class Editing:
    def __init__(self, session: Session) -> None:
        self.session = session

    def rename(self, arguments: Arguments) -> Dict[str, Any]:
        """Also of a running run: synchronisation keeps what is renamed here."""
        name = arguments.raw("name")
        if name is not None and not isinstance(name, str):
            raise BadRequest("Parameter 'name' must be a text.")
        run = self.session.writable_run(arguments.run_id())
        self._rename(run, name, arguments.optional_text("comment"), arguments.raw("comment") == "")
        self.session.settle()
        return {"protocolId": run.getObjId(), "name": run.getObjLabel(), "comment": run.getObjComment()}

    def _rename(self, run: Any, name: Any, comment: Any, clear: bool) -> None:
        if name is not None:
            run.setObjLabel(name.strip())
            run.runName.set(name.strip() or None)
        if comment is not None or clear:
            run.setObjComment(comment or "")
        self.session.project._storeProtocol(run)

    def duplicate(self, arguments: Arguments) -> Dict[str, Any]:
        originals = [self.session.writable_run(run_id) for run_id in arguments.run_ids()]
        try:
            copies = {run.getObjId(): self._copy(run) for run in originals}
            for original in originals:
                self._link(original, copies)
            self.session.settle(*copies.values())
            return {"created": [{"sourceId": source, "newId": copy.getObjId(), "name": copy.getRunName()}
                                for source, copy in copies.items()]}
        except BaseException:
            self.session.forget()
            raise

    def _copy(self, run: Any) -> Any:
        copy = self.session.project.copyProtocol(run)
        for name, attribute in run.iterDefinitionAttributes():
            if isinstance(attribute, PointerList):  # Scipion lets both runs share the pointers
                setattr(copy, name, _copied_list(attribute))
        copy.setObjComment(run.getObjComment())
        self.session.project.saveProtocol(copy)
        self.session.settle(copy)  # the next copy's name must differ from this one's
        return copy

    def _link(self, original: Any, copies: Dict[int, Any]) -> None:
        """Links among the copied runs lead to the copies."""
        copy = copies[original.getObjId()]
        for _, attribute in copy.iterDefinitionAttributes():
            for pointer in pointers_in(attribute):
                redirect(pointer, copies)
        copy._prerequisites.set([str(copies[int(each)].getObjId()) for each in original.getPrerequisites()
                                 if int(each) in copies])
        self.session.project._storeProtocol(copy)


def pointers_in(attribute: Any) -> List[Any]:
    if isinstance(attribute, PointerList):
        return list(attribute)
    pointer = pointer_of(attribute)
    return [] if pointer is None else [pointer]


def redirect(pointer: Any, new_runs: Dict[int, Any]) -> bool:
    """Leads the pointer to the new run that takes the place of the one it points to."""
    target = new_runs.get(producer_id(pointer) or -1)
    if target is None:
        return False
    extended = (token(pointer) or "").partition(".")[2]
    pointer.set(target)
    pointer.setExtended(extended or None)
    return True


def _copied_list(pointers: PointerList) -> PointerList:
    copied = PointerList()
    for pointer in pointers:
        single = Pointer(pointer.getObjValue())
        single.setExtended(pointer.getExtended() or None)
        copied.append(single)
    return copied
