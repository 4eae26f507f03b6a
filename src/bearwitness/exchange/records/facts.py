"""Which statement of the ontology a fact of another record is.

What has no type among the thirty-four, or not all that its type has to have, is somebody's part in what happened, in
the words of the record; nothing is said that the record does not say.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

from bearwitness.record import BY_NAME, KINDS, AssertionType, Participant

_SPACE = re.compile(r"[\s_-]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _synonyms(**words: str) -> dict[str, AssertionType]:
    return {name.replace("_", " "): kind for kind, names in words.items() for name in names.split()}  # type: ignore[misc]


TYPES: Mapping[str, AssertionType] = {
    **{kind.name: kind.name for kind in KINDS},
    **_synonyms(
        birth="born b birt naissance geburt",
        death="died d deat deces décès tod",
        marriage="married wedding marr partnership couple",
        education="studies school studied",
        occupation="profession office post employment work_as job career militaryservice",
        residence="lived address census domicile",
        move="travel journey emigration immigration migration escape flight return",
        arrest="arrested detention",
        imprisonment="prison captivity internment",
        publication="published",
        creation="wrote written composition",
        award="prize honour honor degree",
        illness="medical disease",
        meeting="met",
        membership="member",
        joining="joined",
        leaving="left resignation",
        founding="foundation founded",
        release="released freed",
        expulsion="exile exiled deportation deported banishment",
        kinship="relationship parentchild family",
        naming="name namechange",
        killing="killed assassination execution",
    ),
}
"""The types by the words that records have for them, in small letters."""
_TEXT_ROLE: Mapping[str, str] = {
    "occupation": "function",
    "leaving": "function",
    "education": "subject",
    "award": "award",
    "death": "cause",
    "illness": "cause",
    "sentence": "penalty",
    "move": "manner",
    "naming": "name",
    "kinship": "relation",
    "position": "claim",
    "participation": "event",
    "translation": "language",
}
_OTHER_ROLE: Mapping[str, str] = {
    "birth": "parent",
    "marriage": "spouse",
    "kinship": "relative",
    "meeting": "other",
    "collaboration": "other",
    "association": "other",
    "break": "other",
    "killing": "agent",
    "arrest": "agent",
    "expulsion": "agent",
}
_GROUP_ROLE: Mapping[str, str] = {
    "occupation": "employer",
    "education": "institution",
    "joining": "group",
    "membership": "group",
    "leaving": "group",
    "founding": "founded",
    "dissolution": "dissolved",
    "imprisonment": "institution",
    "award": "agent",
}


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A fact of a record: of what kind, whose, and what goes with it."""

    kind: str
    """In the record's own word, or a type of the ontology."""
    subject: str
    """The entity that the fact is of."""
    words: str = ""
    """What the record says besides."""
    place: str | None = None
    others: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    work: str | None = None


class Stated(msgspec.Struct, frozen=True):
    """A statement's type, its participants and its place."""

    type: AssertionType
    participants: tuple[Participant, ...]
    place: str | None


def type_of(words: str) -> AssertionType | None:
    """The type that a word of a record names; None where it names none."""
    spelt = _SPACE.sub(" ", _CAMEL.sub(" ", words.strip())).casefold()
    return TYPES.get(spelt) or TYPES.get(spelt.replace(" ", ""))


def stated(fact: Fact) -> Stated | None:
    """The statement that a fact is; None where not even a part in what happened can be said."""
    kind = type_of(fact.kind)
    if kind is not None:
        found = tuple(dict.fromkeys(_participants(kind, fact)))
        if is_whole(kind, found):
            place = None if kind == "move" else fact.place
            return Stated(kind, found, place)
    words = fact.words if kind == "participation" else ": ".join(part for part in (fact.kind, fact.words) if part)
    if not words:
        return None
    parts = (Participant("person", fact.subject), Participant("event", text=words))
    return Stated("participation", parts, fact.place)


def _participants(kind: AssertionType, fact: Fact) -> Iterator[Participant]:
    first = BY_NAME[kind].roles[0].name
    if kind == "founding":
        yield Participant("founder", fact.subject)
    elif kind in ("publication", "loss"):
        yield Participant("author" if kind == "publication" else "owner", fact.subject)
    else:
        yield Participant(first, fact.subject)
    if kind in _OTHER_ROLE:
        yield from (Participant(_OTHER_ROLE[kind], other) for other in fact.others)
    if kind in _GROUP_ROLE:
        yield from (Participant(_GROUP_ROLE[kind], group) for group in fact.groups)
    if fact.work is not None and any(role.name == "work" for role in BY_NAME[kind].roles):
        yield Participant("work", fact.work)
    if kind == "move" and fact.place is not None:
        yield Participant("destination", fact.place)
    if kind in _TEXT_ROLE and fact.words:
        yield Participant(_TEXT_ROLE[kind], text=fact.words)


def is_whole(kind: AssertionType, found: tuple[Participant, ...]) -> bool:
    """Whether these fill the roles that the type has to have, and no others than it has."""
    roles = {participant.role for participant in found}
    takes = {role.name for role in BY_NAME[kind].roles}
    return roles <= takes and all(role.name in roles for role in BY_NAME[kind].roles if role.required)
