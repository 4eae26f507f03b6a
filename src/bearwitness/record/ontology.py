"""The ontology as data: the thirty-four types of assertion, their roles, and their place in CIDOC CRM.

The list is closed for version 1 of the exchange format.
"""

from typing import Literal

import msgspec

AssertionType = Literal[
    "birth",
    "death",
    "killing",
    "naming",
    "kinship",
    "marriage",
    "education",
    "occupation",
    "joining",
    "leaving",
    "membership",
    "founding",
    "dissolution",
    "move",
    "expulsion",
    "residence",
    "arrest",
    "trial",
    "sentence",
    "imprisonment",
    "release",
    "participation",
    "meeting",
    "collaboration",
    "association",
    "break",
    "creation",
    "publication",
    "translation",
    "loss",
    "award",
    "illness",
    "happening",
    "position",
]

RoleTakes = Literal["entity", "text", "either"]


class Role(msgspec.Struct, frozen=True):
    """A part that somebody or something plays; `takes` says whether an entity or words fill it."""

    name: str
    takes: RoleTakes = "entity"
    required: bool = False


class Kind(msgspec.Struct, frozen=True):
    """A type of assertion: what it says, its roles (the main one first), its CIDOC CRM 7.1.3 class."""

    name: AssertionType
    says: str
    roles: tuple[Role, ...]
    crm: str

    @property
    def required(self) -> tuple[str, ...]:
        """The names of the roles that must be filled."""
        return tuple(role.name for role in self.roles if role.required)


KINDS: tuple[Kind, ...] = (
    Kind(
        "birth",
        "a person was born",
        (
            Role("person", "entity", required=True),
            Role("parent"),
        ),
        "E67 Birth",
    ),
    Kind(
        "death",
        "a person died",
        (
            Role("person", "entity", required=True),
            Role("cause", "text"),
        ),
        "E69 Death",
    ),
    Kind(
        "killing",
        "someone was killed, assassinated, executed",
        (
            Role("victim", "entity", required=True),
            Role("agent"),
        ),
        "E69 + E7",
    ),
    Kind(
        "naming",
        "a person took, was given or signed with a name",
        (
            Role("person", "entity", required=True),
            Role("name", "text"),
        ),
        "E15 / E41",
    ),
    Kind(
        "kinship",
        "two people are relatives (a state)",
        (
            Role("person", "entity", required=True),
            Role("relative", "entity", required=True),
            Role("relation", "text"),
        ),
        "E13 (P152 has parent)",
    ),
    Kind(
        "marriage",
        "two people married, or were partners",
        (
            Role("person", "entity", required=True),
            Role("spouse", "entity", required=True),
        ),
        "E7",
    ),
    Kind(
        "education",
        "a person studied or was taught somewhere",
        (
            Role("person", "entity", required=True),
            Role("institution"),
            Role("subject", "text"),
        ),
        "E7",
    ),
    Kind(
        "occupation",
        "a person worked as, held a post in, led, edited, served in, taught at",
        (
            Role("person", "entity", required=True),
            Role("employer"),
            Role("function", "text"),
        ),
        "E7 / E86",
    ),
    Kind(
        "joining",
        "a person or group became a member, entered, enlisted, became involved with",
        (
            Role("member", "entity", required=True),
            Role("group", "entity", required=True),
        ),
        "E85 Joining",
    ),
    Kind(
        "leaving",
        "a member left, resigned, was dismissed or expelled from a group or post",
        (
            Role("member", "entity", required=True),
            Role("group"),
            Role("function", "text"),
            Role("agent"),
        ),
        "E86 Leaving",
    ),
    Kind(
        "membership",
        "a person was a member (a state, no joining told)",
        (
            Role("member", "entity", required=True),
            Role("group", "entity", required=True),
        ),
        "P107",
    ),
    Kind(
        "founding",
        "a group, institution or paper was founded",
        (
            Role("founded", "entity", required=True),
            Role("founder"),
        ),
        "E66 Formation",
    ),
    Kind(
        "dissolution",
        "a group, institution or state came to an end",
        (Role("dissolved", "entity", required=True),),
        "E68",
    ),
    Kind(
        "move",
        "someone travelled, fled, returned, emigrated, escaped",
        (
            Role("person", "entity", required=True),
            Role("origin"),
            Role("destination"),
            Role("manner", "text"),
        ),
        "E9 Move",
    ),
    Kind(
        "expulsion",
        "someone was deported, exiled, banished, ordered to leave a country or town",
        (
            Role("person", "entity", required=True),
            Role("agent"),
            Role("origin"),
            Role("destination"),
        ),
        "E9 + E7",
    ),
    Kind(
        "residence",
        "someone lived or settled somewhere",
        (Role("person", "entity", required=True),),
        "E7",
    ),
    Kind(
        "arrest",
        "someone was arrested, rearrested, detained",
        (
            Role("person", "entity", required=True),
            Role("agent"),
        ),
        "E7",
    ),
    Kind(
        "trial",
        "someone was tried",
        (Role("person", "entity", required=True),),
        "E7",
    ),
    Kind(
        "sentence",
        "someone was sentenced",
        (
            Role("person", "entity", required=True),
            Role("penalty", "text"),
        ),
        "E7",
    ),
    Kind(
        "imprisonment",
        "someone was held: prison, camp, internment, captivity",
        (
            Role("person", "entity", required=True),
            Role("agent"),
            Role("institution"),
        ),
        "E7",
    ),
    Kind(
        "release",
        "someone was freed, exchanged, pardoned",
        (
            Role("person", "entity", required=True),
            Role("agent"),
        ),
        "E7",
    ),
    Kind(
        "participation",
        "someone took part in a named or described event",
        (
            Role("person", "entity", required=True),
            Role("event", "either"),
        ),
        "P11",
    ),
    Kind(
        "meeting",
        "people met or corresponded",
        (
            Role("person", "entity", required=True),
            Role("other", "entity", required=True),
        ),
        "E7",
    ),
    Kind(
        "collaboration",
        "people or groups worked together, aided, campaigned for",
        (
            Role("person", "entity", required=True),
            Role("other", "entity", required=True),
        ),
        "E7",
    ),
    Kind(
        "association",
        "someone was linked to, close to, sympathised with a person or group",
        (
            Role("person", "entity", required=True),
            Role("other", "entity", required=True),
        ),
        "E13",
    ),
    Kind(
        "break",
        "people fell out, split, opposed each other",
        (
            Role("person", "entity", required=True),
            Role("other", "entity", required=True),
            Role("issue"),
        ),
        "E7",
    ),
    Kind(
        "creation",
        "someone wrote, composed, painted, edited a work (no publishing told)",
        (
            Role("author", "entity", required=True),
            Role("work", "entity", required=True),
        ),
        "E65 Creation",
    ),
    Kind(
        "publication",
        "a work was published, or is cited with its year",
        (
            Role("work", "entity", required=True),
            Role("author"),
            Role("publisher"),
        ),
        "F30 Manifestation Creation",
    ),
    Kind(
        "translation",
        "someone translated a work",
        (
            Role("translator", "entity", required=True),
            Role("work"),
            Role("language", "text"),
        ),
        "E65",
    ),
    Kind(
        "loss",
        "a work or object was lost, seized, destroyed",
        (
            Role("work", "either", required=True),
            Role("owner"),
            Role("agent"),
        ),
        "E6 / E8",
    ),
    Kind(
        "award",
        "someone received a prize, degree or honour",
        (
            Role("person", "entity", required=True),
            Role("award", "text"),
            Role("agent"),
        ),
        "E7",
    ),
    Kind(
        "illness",
        "someone fell ill, broke down, recovered",
        (
            Role("person", "entity", required=True),
            Role("cause", "text"),
        ),
        "E7",
    ),
    Kind(
        "happening",
        "something happened that is about no one person (a war, a revolution, a treaty, a famine)",
        (
            Role("event"),
            Role("participants"),
        ),
        "E5 Event",
    ),
    Kind(
        "position",
        "someone holds a view",
        (
            Role("holder", "entity", required=True),
            Role("issue", "either"),
            Role("claim", "text"),
        ),
        "CRMinf I2 Belief",
    ),
)

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS}
