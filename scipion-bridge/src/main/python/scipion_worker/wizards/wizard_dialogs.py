"""The dialogs by kind."""
from __future__ import annotations

from typing import Dict, Type

from .dialog import Dialog
from .dialog_ctf import Ctf, Downsample
from .dialog_filters import Filter, Gaussian
from .dialog_masks import MaskRadii, MaskRadius
from .dialog_point import PointInVolume

DIALOGS: Dict[str, Type[Dialog]] = {
    "mask_radius": MaskRadius, "mask_radii": MaskRadii, "downsample_preview": Downsample, "ctf_preview": Ctf,
    "filter_preview": Filter, "gaussian_preview": Gaussian, "point_in_volume": PointInVolume}
