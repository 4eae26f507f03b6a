"""Whose life a dossier tells."""

from bearwitness.record import Dossier

_LIFE = frozenset({"birth", "death", "killing", "arrest", "imprisonment", "move", "marriage", "education", "naming"})
_MAIN = frozenset({"person", "victim", "member"})
_WEIGHT = 5
_IN_TITLE = 40
_BETWEEN = "\0"  # what no name has, so that none is found across two titles


def main_subject(dossier: Dossier) -> str | None:
    """The id of the person whose life is told most: by mentions, by what happens to him, by the titles that name him.

    None where the dossier knows no person.  Of two as much told, the one that the dossier names first.
    """
    told = {e.id: len(e.mentions) for e in dossier.entities if e.type == "person"}
    for assertion in dossier.assertions:
        if assertion.type in _LIFE and assertion.status != "rejected":
            for p in assertion.participants:
                if p.role in _MAIN and p.entity in told:
                    told[p.entity] += _WEIGHT
    titles = _BETWEEN.join(sorted({source.title.casefold() for source in dossier.sources}))
    for entity in dossier.entities:
        if entity.id in told and entity.label.casefold() in titles:
            told[entity.id] += _IN_TITLE
    for source in dossier.sources:
        if source.author in told and source.kind == "review":
            told[source.author] = 0
    return max(told, key=lambda identifier: told[identifier], default=None)
