"""Who is tied to whom: every statement as lines between those who take part in it, for the formats of graphs.

A graph shows a line or none, so that what a source denies or questions is no line: it is left out, and told as lost.
Lines run from who fills the first role of the type to each of the others, and to the place.  Several in the first
role are tied to one another only where the type puts them side by side: arrested together, not parents of one son.
"""

from collections.abc import Iterator

import msgspec

from bearwitness.exchange.grounds import Grounds
from bearwitness.exchange.losses import Carried, Part, wholly
from bearwitness.record import Assertion, Entity
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, bare_name, plain
from bearwitness.views.ties import pairs, tie_label

NETWORK_CARRIES: Carried = wholly("entities points links dates places voices modalities certainties citations") | {
    "sources": "the titles of those that a line rests on",
    "names": "without their kinds",
    "mentions": "how many there are",
    "assertions": "lines between two; what was rejected, denied or questioned, or is about one alone, is no line",
    "statuses": "that a statement was accepted; what was rejected is left out",
    "words": "the sentences that they stand in",
}


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that a line ends at."""

    id: str
    label: str
    type: str
    names: str
    mentions: int
    same_as: str = ""
    longitude: float | None = None
    latitude: float | None = None


class Tie(msgspec.Struct, frozen=True, kw_only=True):
    """A line from one to another, and the statement that it stands for."""

    id: str
    source: str
    target: str
    label: str
    type: str
    role: str
    says: str
    date: str = ""
    edtf: str = ""
    earliest: str = ""
    latest: str = ""
    modality: str
    certainty: float
    status: str
    who: str
    words: str
    cited: str = ""
    text: str
    """The title of the source."""


class Network:
    """The nodes and the ties of a dossier."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._grounds = Grounds(lookup)
        self._shown = [a for a in lookup.dossier.assertions if a.stance == "asserts" and a.status != "rejected"]

    def nodes(self) -> Iterator[Node]:
        """Those that a tie ends at, by id."""
        ends = {end for assertion in self._shown for pair in pairs(assertion) for end in pair[:2]}
        for entity in sorted(self._lookup.dossier.entities, key=lambda entity: entity.id):
            if entity.id in ends:
                yield self._node(entity)

    def ties(self) -> Iterator[Tie]:
        """The ties in the order of the statements."""
        for assertion in self._shown:
            for number, (source, target, role) in enumerate(pairs(assertion), 1):
                yield self._tie(assertion, f"{assertion.id}.{number}", source, target, role)

    def left_out(self) -> dict[Part, int]:
        """How much of what a graph carries is not in this one."""
        ends = {end for assertion in self._shown for pair in pairs(assertion) for end in pair[:2]}
        tied = [a for a in self._shown if any(True for _ in pairs(a))]
        return {
            "entities": sum(entity.id not in ends for entity in self._lookup.dossier.entities),
            "assertions": len(self._lookup.dossier.assertions) - len(tied),
        }

    def _node(self, entity: Entity) -> Node:
        names = dict.fromkeys(bare_name(name.text) for name in entity.names)
        longitude, latitude = entity.point if entity.point is not None else (None, None)
        return Node(
            id=entity.id,
            label=self._lookup.label(entity.id),
            type=entity.type,
            names="; ".join(names),
            mentions=len(entity.mentions),
            same_as="; ".join(plain(link) for link in entity.same_as),
            longitude=longitude,
            latitude=latitude,
        )

    def _tie(self, assertion: Assertion, identifier: str, source: str, target: str, role: str) -> Tie:
        grounds, when = self._grounds, assertion.time
        text = grounds.source(assertion)
        return Tie(
            id=identifier,
            source=source,
            target=target,
            label=tie_label(assertion, role),
            type=assertion.type,
            role=role,
            says=grounds.says(assertion),
            date=printed(when) if when is not None else "",
            edtf=plain(when.edtf) if when is not None else "",
            earliest=(when.earliest or "") if when is not None else "",
            latest=(when.latest or "") if when is not None else "",
            modality=assertion.modality,
            certainty=assertion.certainty,
            status=assertion.status,
            who=grounds.who(assertion),
            words=" ".join(grounds.quotes(assertion)),
            cited="; ".join(grounds.pages(assertion)),
            text=self._lookup.title_of(text.id) if text is not None else "",
        )
