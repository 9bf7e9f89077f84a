"""What kind of dialog a wizard class stands for, judged by its name: the classes themselves draw on a desktop."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

COMPUTE = ("compute", "box_size", "consensus_radius", "number_of_classes", "compute_lane_selector")
SUPPORTED = COMPUTE + ("mask_radius", "mask_radii", "ctf_preview", "downsample_preview", "filter_preview",
                       "gaussian_preview", "point_in_volume")
_BY_CLASS = {"XmippBoxSizeWizard": "box_size", "XmippParticleConsensusRadiusWizard": "consensus_radius",
             "XmippCL2DNumberOfClassesWizard": "number_of_classes",
             "ProtCryo2DNumberOfClassesWizard": "number_of_classes",
             "ProtCryosparcLanesWizard": "compute_lane_selector"}
_BY_PART = (("colorscale", "viewer_color_scale"), ("selectpointinvolwizard", "point_in_volume"),
            ("pointinvol", "point_in_volume"))
_BY_PART_OF_WIZARD = (("ctf", "ctf_preview"), ("downsample", "downsample_preview"), ("maskradii", "mask_radii"),
                      ("maskradius", "mask_radius"), ("gaussian", "gaussian_preview"), ("filter", "filter_preview"))
_BY_VIEW = ((("ctf",), "ctf_preview"), (("down",), "downsample_preview"), (("mask", "radii"), "mask_radii"),
            (("mask", "radius"), "mask_radius"))


def kind(class_name: str, view: Optional[str]) -> str:
    name = class_name.lower()
    return (_BY_CLASS.get(class_name) or _by_name(name) or _by_view((view or "").lower()) or _computing(name)
            or "unknown")


def descriptor(cls: Any, target_params: List[str]) -> Dict[str, Any]:
    view = _view(cls)
    dialog = kind(cls.__name__, view)
    supported = dialog in SUPPORTED
    return {"id": identifier(cls), "className": cls.__name__, "module": cls.__module__, "targetParams": target_params,
            "displayParam": target_params[0] if target_params else None, "kind": dialog, "interactive": not supported,
            "webSupported": supported, "webView": view}


def identifier(cls: Any) -> str:
    return "%s.%s" % (cls.__module__, cls.__name__)


def _view(cls: Any) -> Optional[str]:
    try:
        view = cls.getView()
    except Exception:  # many want an instance, and so a window
        return None
    return view if isinstance(view, str) else None


def _by_name(name: str) -> Optional[str]:
    if "wizard" in name and "lane" in name:
        return "compute_lane_selector"
    for part, found in _BY_PART:
        if part in name:
            return found
    return _first(name, _BY_PART_OF_WIZARD) if "wizard" in name else None


def _first(name: str, table: Any) -> Optional[str]:
    return next((found for part, found in table if part in name), None)


def _by_view(view: str) -> Optional[str]:
    if not view:
        return None
    return next((found for parts, found in _BY_VIEW if all(part in view for part in parts)), "legacy_web_view")


def _computing(name: str) -> Optional[str]:
    computes = any(part in name for part in ("boxsize", "radius", "classes"))
    return "compute" if name.endswith("wizard") and computes else None
