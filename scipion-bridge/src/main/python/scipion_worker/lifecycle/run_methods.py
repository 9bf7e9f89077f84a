"""Methods that change single runs."""
from __future__ import annotations

from ..methods import Methods
from ..project.session import Session
from .editing import Editing
from .launching import Launching
from .steps import Steps
from .stopping import Stopping


def add_to(methods: Methods, session: Session) -> None:
    launching, stopping, editing, steps = Launching(session), Stopping(session), Editing(session), Steps(session)
    methods.add(protocol_save=launching.save, protocol_launch=launching.launch, protocol_stop=stopping.stop,
                protocol_reset=stopping.reset, protocol_delete=stopping.delete, protocol_rename=editing.rename,
                protocol_duplicate=editing.duplicate, protocol_steps=steps.list,
                protocol_setStepStatus=steps.set_status)
