"""How what a dossier states becomes facts of KnowledgeNet: a table, a line for each way that one says the other.

`CHILD_OF` goes from child to parent; of a kinship, the word of the relation is what the relative is to the person.
NATIONALITY (an adjective is no statement of a dossier), HEADQUARTERS and SUBSIDIARY_OF (firms are no subject of it) have no
line.
"""

import re
from typing import NamedTuple

from bearwitness.record import AssertionType

CHILDREN = re.compile(r"\b(?:sons?|daughters?|child(?:ren)?|stepson|stepdaughter)\b", re.IGNORECASE)
PARENTS = re.compile(r"\b(?:fathers?|mothers?|parents?|stepfather|stepmother)\b", re.IGNORECASE)
SPOUSES = re.compile(r"\b(?:husbands?|wife|wives|spouse|widow|widower|consort)\b", re.IGNORECASE)
CHIEF = re.compile(r"\bCEO\b|\bchief executive\b", re.IGNORECASE)
PARTY = re.compile(
    r"\b(?:part(?:y|ies)|democrats?|republicans?|labour|conservatives?|liberals?|socialists?|communists?|greens)\b",
    re.IGNORECASE,
)


class Way(NamedTuple):
    """An assertion of `type` says `predicate` of who takes part as `subject` and as `object`.

    `object` may be "time" or "place".  `word` must occur in what the assertion says of the role `of` (its words or the
    label of its entity); where `without`, it must not.
    """

    predicate: str
    type: AssertionType
    subject: str
    object: str
    of: str = ""
    word: re.Pattern[str] | None = None
    without: bool = False


_MEMBERS: tuple[tuple[AssertionType, str, str], ...] = (
    ("joining", "member", "group"),
    ("membership", "member", "group"),
    ("leaving", "member", "group"),
    ("occupation", "person", "employer"),
)

WAYS = (
    Way("DATE_OF_BIRTH", "birth", "person", "time"),
    Way("PLACE_OF_BIRTH", "birth", "person", "place"),
    Way("DATE_OF_DEATH", "death", "person", "time"),
    Way("DATE_OF_DEATH", "killing", "victim", "time"),
    Way("SPOUSE", "marriage", "person", "spouse"),
    Way("SPOUSE", "marriage", "spouse", "person"),  # the corpus annotates both directions
    Way("SPOUSE", "kinship", "person", "relative", "relation", SPOUSES),
    Way("SPOUSE", "kinship", "relative", "person", "relation", SPOUSES),
    Way("CHILD_OF", "kinship", "relative", "person", "relation", CHILDREN),
    Way("CHILD_OF", "kinship", "person", "relative", "relation", PARENTS),
    Way("CHILD_OF", "birth", "person", "parent"),
    Way("EDUCATED_AT", "education", "person", "institution"),
    # a party that somebody was in is an affiliation; any other group is an employer or holds a member, past or present
    *(Way("POLITICAL_AFFILIATION", kind, who, group, group, PARTY) for kind, who, group in _MEMBERS),
    *(Way("EMPLOYEE_OR_MEMBER_OF", kind, who, group, group, PARTY, without=True) for kind, who, group in _MEMBERS),
    Way("CEO", "occupation", "employer", "person", "function", CHIEF),
    Way("FOUNDED_BY", "founding", "founded", "founder"),
    Way("DATE_FOUNDED", "founding", "founded", "time"),
    # where somebody moved to or from is annotated as a place where they lived
    Way("PLACE_OF_RESIDENCE", "residence", "person", "place"),
    Way("PLACE_OF_RESIDENCE", "move", "person", "destination"),
    Way("PLACE_OF_RESIDENCE", "move", "person", "origin"),
)
PREDICATES = tuple(dict.fromkeys(way.predicate for way in WAYS))
