"""Names of people in their parts, for formats that want the family name apart.

A text gives no parts.  A name is divided where its last words are used alone as a name ("Carr" beside "E. H. Carr"),
or where it begins with an initial or a known given name; all others stay whole, since a wrong division is worse than
none.  A surname that a comma sets before an initial or a known given name ("Carr, E. H.") is one.
"""

import re
from collections.abc import Iterable

import msgspec

from bearwitness.identity.spelling import turned
from bearwitness.reading.lexicon import given_name
from bearwitness.record import Entity
from bearwitness.views.lookup import bare_name

_INITIAL = re.compile(r"(?:[^\W\d_]\.-?)+")
_WHOLE = re.compile(r"[IVX]+|\d+|and|.*[,()].*")
_PARTICLES = frozenset("von van der den de du di da del della dos la le ter ten zu zum af av".split())


class PersonalName(msgspec.Struct, frozen=True):
    """A name: whole, or by given names, particle ("von") and family name."""

    whole: str
    given: str = ""
    particle: str = ""
    family: str = ""


def personal_name(label: str, others: Iterable[str] = ()) -> PersonalName:
    """The parts of `label`; `others` are names of the same person."""
    family, comma, given = label.partition(", ")
    if comma and turned(label) != label and " " not in family and _is_given(given.split()[0]):
        return PersonalName(turned(label), given, "", family)
    words = label.split()
    if len(words) < 2 or words[0][0].islower() or any(_WHOLE.fullmatch(word) for word in words):
        return PersonalName(label)
    alone = frozenset(others)
    at = next((n for n in range(1, len(words)) if " ".join(words[n:]) in alone), None)
    if at is None and not _is_given(words[0]):
        return PersonalName(label)
    at = at if at is not None else len(words) - 1
    start = at
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    while at < len(words) - 1 and words[at] in _PARTICLES:
        at += 1
    return PersonalName(label, " ".join(words[:start]), " ".join(words[start:at]), " ".join(words[at:]))


def name_of(entity: Entity, label: str) -> PersonalName:
    """The parts of the label of a person, or of any other name of hers; a group's name stays whole."""
    if entity.type != "person":
        return PersonalName(label)
    return personal_name(label, (bare_name(name.text) for name in entity.names))


def _is_given(word: str) -> bool:
    return _INITIAL.fullmatch(word) is not None or given_name(word) is not None
