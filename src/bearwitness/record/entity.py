"""People, groups, places, works and events, by all their names."""

from typing import Literal

import msgspec

from bearwitness.record.anchor import Anchor

EntityType = Literal["person", "group", "place", "work", "event"]
NameKind = Literal[
    "name",
    "birth name",
    "pseudonym",
    "married name",
    "epithet",
    "short form",
    "acronym",
    "title",
    "translation",
    "misspelling",
]


class Name(msgspec.Struct, frozen=True, order=True):
    """A name as it is written, and what kind of name it is."""

    text: str
    kind: NameKind = "name"


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that sources speak of.

    `label` is the best name to print.  `mentions` are every place where it is spoken of, by name, by pronoun or by
    description, in the order of the text.
    """

    id: str
    type: EntityType
    label: str
    names: tuple[Name, ...] = ()
    mentions: tuple[Anchor, ...] = ()
    same_as: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    """[longitude, latitude] of a place."""
