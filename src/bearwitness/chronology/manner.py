"""How each type of assertion happens in time, and who must be alive for it: the ontology's side of the chronology.

- A *moment* is one day: a birth, an arrest.
- An *event* begins and ends within the time that is told for it: a journey in 1847 began and ended in 1847.
- A *state* goes on: "lived in Nice in 1850" says that it had begun by the end of 1850 and had not ended before 1850
  began, and nothing of how long before and after; "studied from 1829 to 1833" says when it began and when it ended.
"""

import re
from collections.abc import Mapping
from typing import Literal

import msgspec

from bearwitness.record import AssertionType

Manner = Literal["moment", "event", "state"]


class Happening(msgspec.Struct, frozen=True):
    """How a type happens; `alive` are the roles whose people live at the time, `born` those who only have been born."""

    manner: Manner
    alive: tuple[str, ...] = ()
    born: tuple[str, ...] = ()


HAPPENINGS: Mapping[AssertionType, Happening] = {
    "birth": Happening("moment"),
    "death": Happening("moment"),
    "killing": Happening("moment", born=("agent",)),
    "naming": Happening("event", born=("person",)),
    "kinship": Happening("state"),
    "marriage": Happening("event", alive=("person", "spouse")),
    "education": Happening("state", alive=("person",)),
    "occupation": Happening("state", alive=("person",)),
    "joining": Happening("event", alive=("member",)),
    "leaving": Happening("event", alive=("member",)),
    "membership": Happening("state", alive=("member",)),
    "founding": Happening("event", born=("founder",)),
    "dissolution": Happening("event"),
    "move": Happening("event", alive=("person",)),
    "expulsion": Happening("event", alive=("person", "agent")),
    "residence": Happening("state", alive=("person",)),
    "arrest": Happening("moment", alive=("person", "agent")),
    "trial": Happening("event", alive=("person",)),
    "sentence": Happening("event", alive=("person",)),
    "imprisonment": Happening("state", alive=("person",)),
    "release": Happening("moment", alive=("person", "agent")),
    "participation": Happening("state", alive=("person",)),
    "meeting": Happening("state", alive=("person", "other")),
    "collaboration": Happening("state", alive=("person",)),
    "association": Happening("state", born=("person",)),
    "break": Happening("event", alive=("person",)),
    "creation": Happening("state", alive=("author",)),
    "publication": Happening("event", born=("author",)),
    "translation": Happening("event", born=("translator",)),
    "loss": Happening("event"),
    "award": Happening("event", born=("person",)),
    "illness": Happening("state", alive=("person",)),
    "happening": Happening("state"),
    "position": Happening("state"),
}


_BEGINS = re.compile(
    r"settl|became|becom|\btook (?:up|over|office|charge|command)|\benter|appoint|elected|\bbegan|\bbegun|\bstart|enrol"
    r"|install|inaugurat|succeed",
    re.IGNORECASE,
)


def tells_of_a_beginning(words: str) -> bool:
    """Whether a state is told by its beginning ("settled", "became editor"), so that its date is that of the beginning."""
    return _BEGINS.search(words) is not None


PARENTS = frozenset(("father", "mother", "parent", "parents"))
CHILDREN = frozenset(("son", "sons", "daughter", "daughters", "child", "children"))
_NOT_BY_BIRTH = re.compile(r"step|foster|adopt|god|in-law|grand|great|spiritual|half", re.IGNORECASE)


def kin_by_birth(relation: str) -> str:
    """The last word of a relation by birth ("natural son" is "son"); "" for any other ("stepson", "cousin")."""
    word = relation.casefold().split()[-1] if relation.split() else ""
    return word if word in PARENTS | CHILDREN and _NOT_BY_BIRTH.search(relation) is None else ""


_DEAD = (
    "posthum buried reburi burial funeral cremat interred interment exhum remains ashes grave coffin corpse body bodies"
    " memorial monument commemorat anniversar centen memory rehabilitat statue plaque unveil canoni beatif heir estate"
    " executor"
).split()
_DEAD_PHRASES = ("named after", "death")
_OF_THE_DEAD = re.compile(
    rf"\b(?:{'|'.join(_DEAD)})|named after|after (?:\S+ )?death",
)


def speaks_of_the_dead(words: str) -> bool:
    """Whether words may tell of what is done for the dead or with what they left."""
    small = words.casefold()
    return any(word in small for word in (*_DEAD, *_DEAD_PHRASES)) and _OF_THE_DEAD.search(small) is not None
