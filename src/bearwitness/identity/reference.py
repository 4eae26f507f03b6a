"""A place of a text that speaks of somebody or something."""

import msgspec

from bearwitness.record import EntityType, MentionForm, Span


class Reference(msgspec.Struct, frozen=True):
    """One such place: `span` with articles, titles and roles; `name` the proper name alone; `noun` the head noun.

    `opener` is the determiner ("the", "a", "his", "’s", ""), `owner` where the possessor stands, `number` the number of
    the name in the tuple of names, `pronoun` the class of a pronoun ("m", "f", "n", "p", "1", "1p", "2", "r").
    `modifiers` are the words of a description that tell it from others of its noun, in lower case.
    `pinned` is whether a name or a date inside a description says which one is meant: "a letter of 12 February".
    """

    span: Span
    form: MentionForm
    type: EntityType
    sentence: int
    name: str = ""
    noun: str = ""
    opener: str = ""
    owner: Span | None = None
    plural: bool = False
    pinned: bool = False
    number: int | None = None
    pronoun: str = ""
    modifiers: tuple[str, ...] = ()
