"""The tree of protocols that people choose from, as Scipion's own configuration gives it."""
import os
from typing import Any, Dict, List, Optional

from ..environment import Environment

_BADGES = {1: "beta.png", 2: "new.png", 3: "updated.png"}
_OPENABLE = ("protocol", "protocol_beta", "protocol_new", "protocol_updated")


class Tree:
    """Views of the protocols by name. Made anew by each call: seconds at most, so that the caller may keep it."""

    def __init__(self, environment: Environment) -> None:
        self.environment = environment

    def views(self) -> Dict[str, Any]:
        from pyworkflow.gui.project.viewprotocols_extra import ProtocolTreeConfig
        roots = ProtocolTreeConfig.load(self.environment.domain, self._configuration())
        return {name: self._node(root, None) for name, root in roots.items()}

    def _configuration(self) -> str:
        config = self.environment.config
        return str(os.path.join(os.path.dirname(config.SCIPION_LOCAL_CONFIG), config.SCIPION_PROTOCOLS))

    def _node(self, item: Any, icon: Optional[str]) -> Dict[str, Any]:
        cls = self._class(item.value)
        tag = "protocol" if item.tag in _OPENABLE else item.tag
        return {"text": self._text(item, cls), "value": item.value, "icon": _icon(item, tag, cls), "tag": tag,
                "shortCut": item.shortCut, "openItem": item.openItem, "visible": item.visible,
                "childs": self._children(item)}

    def _children(self, item: Any) -> List[Dict[str, Any]]:
        return [self._node(child, None) for child in item.childs]

    def _class(self, value: Optional[str]) -> Optional[Any]:
        return None if value is None else self.environment.protocols.get(str(value).rsplit(".", 1)[-1])

    def _text(self, item: Any, cls: Optional[Any]) -> Optional[str]:
        is_default = item.tag in _OPENABLE and item.text == "default" and cls is not None
        text = cls.getClassLabel() if is_default and cls is not None else item.text
        return None if text is None else str(text)


def _icon(item: Any, tag: Optional[str], cls: Optional[Any]) -> Any:
    """Leaves that can be opened carry their state of development as a badge; the rest what the configuration says."""
    if tag == "protocol" and cls is not None:
        return {"name": _BADGES.get(getattr(cls, "_devStatus", 0), "production.png")}
    return item.icon if isinstance(item.icon, str) else None
