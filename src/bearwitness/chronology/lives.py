"""Whose life bounds what: the entities of which it is certain that they are one person, one group, one work.

"His brothers" have no one birth, "the governor" may be another man in the next paragraph, "his book" another book: a
contradiction built on them would be none.  They bound nothing.
"""

import re

from bearwitness.record import Dossier, Entity, EntityType

_DETERMINED = re.compile(
    r"(?:the|a|an|his|her|its|their|our|my|your|some|any|no|one|two|three|four|five|six|several|many|another|both|all)\b",
    re.IGNORECASE,
)
_PARENT = re.compile(r"(?:his|her|my|\S+(?: \S+)*[’']s?) (?:own )?(?:father|mother)", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:and|&|parents|children|brothers|sisters|siblings|sons|daughters|twins|grandparents|family|couple|wives|friends)\b",
    re.IGNORECASE,
)


def certain(dossier: Dossier) -> dict[str, EntityType]:
    """The types of those entities, by id, of which it is certain that they are one."""
    return {entity.id: entity.type for entity in dossier.entities if _is_certain(entity)}


def _is_certain(entity: Entity) -> bool:
    label = " ".join(entity.label.split())
    if entity.type == "person":
        return _SEVERAL.search(label) is None and (_is_named(label) or _PARENT.fullmatch(label) is not None)
    return _is_named(label)


def _is_named(label: str) -> bool:
    """Whether a label is a name: capitals in it, and no description ("the governor", "his book") before them."""
    described = _DETERMINED.match(label)
    rest = label[described.end() :].lstrip() if described is not None else label
    return rest[:1].isupper() if described is None else _is_capital_name(rest)


def _is_capital_name(rest: str) -> bool:
    words = [word for word in rest.split() if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words)
