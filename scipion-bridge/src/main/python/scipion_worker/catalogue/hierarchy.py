"""Names of classes and their bases."""
from typing import Any, Dict, Iterable, List, Optional

from ..environment import Environment


def bases(cls: Any) -> List[str]:
    """Python's order of resolution by name, own class first, without `object` and duplicates."""
    names = [base.__name__ for base in cls.__mro__ if base is not object]
    return list(dict.fromkeys(names))


def of_classes(environment: Environment, names: Optional[Iterable[str]]) -> Dict[str, List[str]]:
    """Bases of the named classes, of all without names. Unknown names are left out."""
    known: Dict[str, Any] = environment.domain.getMapperDict()
    chosen = known if names is None else names
    return {name: bases(known[name]) for name in chosen if name in known}
