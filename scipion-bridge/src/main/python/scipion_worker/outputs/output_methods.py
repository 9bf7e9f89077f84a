"""Methods on outputs and new sets."""
from __future__ import annotations

from ..methods import Methods
from ..project.session import Session
from .coordinates2d import Coordinates2D
from .coordinates3d import Coordinates3D
from .outputs import Outputs
from .subsets import Subsets
from .tomography import CtfExclusion, TiltSeriesExclusion, TomogramSubset


def add_to(methods: Methods, session: Session) -> None:
    outputs = Outputs(session)
    methods.add(output_describe=outputs.describe, output_delete=outputs.delete, subset_create=Subsets(session).create,
                coordinates2d_create=Coordinates2D(session).create, coordinates3d_create=Coordinates3D(session).create,
                tiltseries_exclude=TiltSeriesExclusion(session).create, ctftomo_exclude=CtfExclusion(session).create,
                tomograms_subset=TomogramSubset(session).create)
