"""Whose life a dossier tells."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bearwitness.record import Dossier, Entity, SourceRecord

HAPPENS = frozenset({"birth", "death", "killing", "arrest", "imprisonment", "move", "marriage", "education", "naming"})
TO_WHOM = frozenset({"person", "victim", "member"})
_WEIGHT = 5
_IN_TITLE = 40
_BETWEEN = "\0"  # what no name has, so that none is found across two titles


def main_subject(dossier: Dossier) -> str | None:
    """The id of the person whose life is told most: by mentions, by what happens to him, by the titles that name him.

    None where the dossier knows no person.  Of two as much told, the one that the dossier names first.
    """
    people = [entity for entity in dossier.entities if entity.type == "person"]
    happened = Counter(
        p.entity
        for assertion in dossier.assertions
        if assertion.type in HAPPENS and assertion.status != "rejected"
        for p in assertion.participants
        if p.role in TO_WHOM and p.entity is not None
    )
    return most_told(people, {e.id: len(e.mentions) for e in people}, happened, dossier.sources)


def most_told(
    people: Iterable[Entity], mentions: Mapping[str, int], happened: Mapping[str, int], sources: Sequence[SourceRecord]
) -> str | None:
    """The same of people by the number of their mentions and of what `happened` to them, of `HAPPENS` by `TO_WHOM`."""
    titles = _BETWEEN.join(sorted({source.title.casefold() for source in sources}))
    told: dict[str, int] = {}
    for entity in people:
        named = entity.label.casefold() in titles
        told[entity.id] = mentions[entity.id] + _WEIGHT * happened.get(entity.id, 0) + (_IN_TITLE if named else 0)
    for source in sources:
        if source.author in told and source.kind == "review":
            told[source.author] = 0
    return max(told, key=lambda identifier: told[identifier], default=None)
