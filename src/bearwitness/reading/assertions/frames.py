"""Frames: what a verb says, and who plays which part (`data/frames.txt`, where the notation is told)."""

import re
from functools import cache
from typing import cast

import msgspec

from bearwitness.reading.assertions.lexicon import sections
from bearwitness.record import BY_NAME, AssertionType, EntityType

_LETTERS: dict[str, EntityType] = {"p": "person", "g": "group", "l": "place", "w": "work", "e": "event"}
_SLOT = re.compile(r"(?P<role>[@a-z]+\+?)(?P<need>[!~]?)(?::(?P<types>[pglwe]+))?(?:#(?P<noun>\w+))?$")
_PERSON, _PLACE, _WORK, _EVENT = ("person",), ("place",), ("work",), ("event",)
_ACTOR = ("person", "group")
PLACE = "@place"
_OF_GROUPS = frozenset(["move", "residence", "expulsion", "break", "collaboration"])
"""The types of which a group may be the person: a family moves, a party quarrels."""
ROLE_TYPES: dict[str, tuple[str, ...]] = {
    "person": _PERSON,
    "parent": _PERSON,
    "victim": _PERSON,
    "agent": _ACTOR,
    "relative": _PERSON,
    "spouse": _PERSON,
    "institution": ("group", "person", "place"),
    "employer": ("group", "work", "person"),
    "member": _ACTOR,
    "group": ("group", "event"),
    "founded": ("group", "work", "event"),
    "founder": _ACTOR,
    "dissolved": ("group", "work"),
    "origin": _PLACE,
    "destination": _PLACE,
    "event": _EVENT,
    "other": _ACTOR,
    "author": _PERSON,
    "work": _WORK,
    "publisher": ("group", "work"),
    "translator": _PERSON,
    "owner": _ACTOR,
    "participants": _ACTOR,
    "issue": ("person", "group", "place", "work", "event"),
    PLACE: _PLACE,
}


class Slot(msgspec.Struct, frozen=True):
    """A place of a clause (`where`) and the role that fills it, with the entity types it takes.

    `adds` says that its fillers join those that the role has from elsewhere.
    """

    where: str
    role: str
    types: tuple[str, ...]
    required: bool = False
    one_of: bool = False
    adds: bool = False
    noun: str = ""
    takes_words: bool = False
    """Whether words fill it where no entity stands."""


class Frame(msgspec.Struct, frozen=True):
    """What `lemma` with the words `fixed` after it says."""

    type: AssertionType
    lemma: str
    fixed: tuple[str, ...]
    slots: tuple[Slot, ...]

    @property
    def has_object(self) -> bool:
        """Whether the verb is read as one that takes an object."""
        return any(slot.where == "obj" for slot in self.slots)

    @property
    def main(self) -> str:
        """The role of the main participant."""
        return BY_NAME[self.type].roles[0].name


@cache
def frames_of(lemma: str) -> tuple[Frame, ...]:
    """The frames of a verb, those with fixed words first, else in the order of the file."""
    return tuple(sorted(_frames("frames.txt").get(lemma, ()), key=lambda f: -len(f.fixed)))


@cache
def is_intransitive(lemma: str) -> bool:
    """Whether the verb has frames, and none of them an object: its participle is then no passive."""
    return bool(frames_of(lemma)) and not any(frame.has_object for frame in frames_of(lemma))


@cache
def event_frames(noun: str) -> tuple[Frame, ...]:
    """The frames of a noun that names an event, in the order of the file."""
    return tuple(_frames("events.txt").get(noun, ()))


@cache
def _frames(file: str) -> dict[str, list[Frame]]:
    found: dict[str, list[Frame]] = {}
    for kind, lines in sections(file).items():
        for line in lines:
            verbs, slots = line.split(":", 1)
            for verb in verbs.split():
                lemma, *fixed = verb.split("_")
                frame = Frame(cast("AssertionType", kind), lemma, tuple(fixed), _slots(slots, kind))
                found.setdefault(lemma, []).append(frame)
    return found


def _slots(text: str, kind: str) -> tuple[Slot, ...]:
    pairs = (part.split("=", 1) for part in text.split())
    return tuple(_slot(where, fill, kind) for where, fills in pairs for fill in fills.split("|"))


def _slot(where: str, fill: str, kind: str) -> Slot:
    match = _SLOT.match(fill)
    if match is None:
        raise ValueError(fill)
    role, types = match["role"].rstrip("+"), match["types"]
    usual = _ACTOR if role == "person" and kind in _OF_GROUPS else ROLE_TYPES.get(role, ())
    return Slot(
        where,
        role,
        tuple(_LETTERS[letter] for letter in types) if types else usual,
        required=match["need"] == "!",
        one_of=match["need"] == "~",
        adds=match["role"].endswith("+"),
        noun=match["noun"] or "",
        takes_words=role not in ROLE_TYPES or (not types and (role == "event" or bool(match["noun"]))),
    )
