"""A checker of GEDCOM X JSON driven by the tables of its own specification: which object has which members of which type.

The specification says in prose that persons, relationships and places are subjects, and that subjects, names, facts and
the like are conclusions; that alone is written here.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_SECTION = re.compile(r'^#+ [\d.]+ The "(\w+)" Data Type$(.*?)(?=^#+ [\d.]+ The "|\Z)', re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^[\w ]+\|[^|\n]*\|\s*(\w+)\s*\|\s*([^|\n]*)", re.MULTILINE)
_TYPE = re.compile(r"(array of )?\[?`?([\w ]+)")
_EXTENDS = {
    "Subject": "Conclusion",
    **dict.fromkeys(("Person", "Relationship", "Event", "PlaceDescription", "Group"), "Subject"),
    **dict.fromkeys(("Name", "Fact", "Gender", "EventRole", "Document"), "Conclusion"),
}
_PLAIN: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "number": (int, float),
    "URI": str,
    "IETF BCP 47": str,
    "GEDCOM X Date": str,
    "Identifier": dict,
}

Members = dict[str, tuple[bool, str]]


@cache
def types(specification: Path) -> dict[str, Members]:
    """For each type its members: whether the member is an array, and of what."""
    found: dict[str, Members] = {}
    for name, section in _SECTION.findall(specification.read_text(encoding="utf-8")):
        rows = ((member, _TYPE.match(of)) for member, of in _ROW.findall(section))
        found[name] = {member: (bool(of[1]), of[2].strip()) for member, of in rows if of is not None}
    return found


def complaints(value: object, name: str, found: dict[str, Members], where: str = "") -> Iterator[str]:
    """What is wrong with an object of the type `name`, a sentence each."""
    if name in _PLAIN:
        if not isinstance(value, _PLAIN[name]):
            yield f"{where} is no {name}: {value!r}"
        return
    if not isinstance(value, dict):
        yield f"{where} is no {name}"
        return
    members = _members(name, found)
    for member, inside in value.items():
        if member not in members:
            yield f"{where}: a {name} has no {member}"
            continue
        several, of = members[member]
        if several and not isinstance(inside, list):
            yield f"{where}.{member} is no array"
        for number, each in enumerate(inside if several else [inside]):
            yield from complaints(each, of, found, f"{where}.{member}[{number}]" if several else f"{where}.{member}")


def _members(name: str, found: dict[str, Members]) -> Members:
    above = _members(_EXTENDS[name], found) if name in _EXTENDS else {}
    return above | found[name]
