"""What the heads of the learned reader tell apart, in the order of their outputs."""

from bearwitness.record import KINDS

TYPES: tuple[str, ...] = tuple(kind.name for kind in KINDS)
"""Types of assertion, as the trigger head has them."""
QUOTED = len(TYPES)
"""The number that stands where a type is asked for and the words are a quotation."""

_ENTITIES = ("person", "group", "place", "work", "event")
FORMS = ("name", "pronoun", "description")
MENTIONS: tuple[tuple[str, str], ...] = (("", ""), *((kind, form) for kind in _ENTITIES for form in FORMS))
"""Entity type and form of a mention; the first is no mention."""
TIME = len(MENTIONS)
"""The number that stands where the label of a mention is asked for and the words are a time."""

ROLES: tuple[str, ...] = (
    "",
    "time",
    "place",
    "voice",
    "speaker",
    *sorted({role.name for kind in KINDS for role in kind.roles}),
)
"""What a mention or a time is to a trigger; the first is nothing.  `voice` is the holder of what is stated."""

STANCES = ("asserts", "denies", "questions")
MODALITIES = ("certain", "probable", "possible")

TYPE_NUMBER = {name: number for number, name in enumerate(TYPES)}
ROLE_NUMBER = {name: number for number, name in enumerate(ROLES)}
MENTION_NUMBER = {label: number for number, label in enumerate(MENTIONS)}
