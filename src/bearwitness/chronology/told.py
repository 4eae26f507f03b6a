"""The statements that count, and what has to be known of the dossier to read one of them."""

from collections.abc import Mapping

import msgspec

from bearwitness.chronology.constraint import Point
from bearwitness.chronology.lives import certain
from bearwitness.record import Assertion, Dossier, EntityType

_REACH = 150
"""Characters before and after the words of a statement that are around them."""
DOUBTFUL = 0.5
"""A suggestion that the reader believes in less than this does not count."""


class Told(msgspec.Struct, frozen=True):
    """A statement that counts: somebody asserts it and has no doubt, and nobody has rejected it."""

    assertion: Assertion
    types: Mapping[str, EntityType]
    around: str
    """The words of the statement with those around them."""

    @property
    def id(self) -> str:
        """The id of the assertion."""
        return self.assertion.id

    @property
    def words(self) -> str:
        """The words that carry the statement; "" where it has none."""
        return self.assertion.evidence[0].text if self.assertion.evidence else ""

    @property
    def begin(self) -> Point:
        """When what it tells began."""
        return Point(self.id, "begin")

    @property
    def end(self) -> Point:
        """When what it tells ended."""
        return Point(self.id, "end")

    def certain(self, role: str, kind: EntityType = "person") -> list[str]:
        """The entities in a role that are certainly one person, one group, one work."""
        found = [p.entity for p in self.assertion.participants if p.role == role and p.entity is not None]
        return [entity for entity in dict.fromkeys(found) if self.types.get(entity) == kind]


def told(dossier: Dossier, *, hedged: bool = False) -> list[Told]:
    """The statements of a dossier that count, in its order.

    What is denied, questioned or a view does not, nor what is rejected, nor a suggestion below `DOUBTFUL`; nor what its
    holder thinks probable or possible, unless `hedged`.
    """
    types = certain(dossier)
    texts = {source.id: source.text for source in dossier.sources}
    return [Told(a, types, _around(a, texts)) for a in dossier.assertions if _counts(a, hedged=hedged)]


def _counts(assertion: Assertion, *, hedged: bool) -> bool:
    if assertion.type == "position" or assertion.stance != "asserts" or assertion.status == "rejected":
        return False
    if assertion.status == "suggested" and assertion.certainty < DOUBTFUL:
        return False
    return hedged or assertion.modality == "certain"


def _around(assertion: Assertion, texts: Mapping[str, str]) -> str:
    words = [texts.get(a.source, "")[max(0, a.start - _REACH) : a.end + _REACH] for a in assertion.evidence]
    words += [p.text for p in assertion.participants if p.text is not None]
    return "\n".join(words)
