"""Small dossiers for tests: a text, entities found in it by their labels, and what it says on which words."""

import re

from bearwitness.edtf import first_and_last
from bearwitness.record import (
    BY_NAME,
    Assertion,
    Dossier,
    Entity,
    Name,
    Participant,
    Quotation,
    SourceRecord,
    Span,
    TimeMention,
    When,
    anchor_at,
    find_anchor,
)


def when(edtf: str) -> When:
    return When(edtf, *first_and_last(edtf))


class Making:
    """A dossier as it grows; `dossier` is its value."""

    def __init__(self, *texts: str, kind: str = "review", author: str | None = None) -> None:
        self.sources = [
            SourceRecord(id=f"s{n}", title=f"Source {n}", text=text, sha256="0" * 64, kind=kind, author=author)
            for n, text in enumerate(texts, 1)
        ]
        self.entities: dict[str, Entity] = {}
        self.assertions: list[Assertion] = []
        self.quotations: list[Quotation] = []
        self.times: list[TimeMention] = []

    @property
    def dossier(self) -> Dossier:
        return Dossier(
            sources=tuple(self.sources),
            entities=tuple(self.entities.values()),
            assertions=tuple(self.assertions),
            quotations=tuple(self.quotations),
            times=tuple(self.times),
        )

    def entity(
        self, identifier: str, kind: str, label: str, *names: Name, point: tuple[float, float] | None = None
    ) -> "Making":
        """An entity, its mentions wherever its label stands."""
        mentions = tuple(
            anchor_at(source.id, source.text, Span(found.start(), found.end()))
            for source in self.sources
            for found in re.finditer(re.escape(label), source.text)
        )
        entity = Entity(
            id=identifier, type=kind, label=label, names=(Name(label), *names), mentions=mentions, point=point
        )
        self.entities[identifier] = entity
        return self

    def says(self, kind: str, trigger: str, source: str = "s1", **parts: object) -> Assertion:
        """An assertion on the first occurrence of `trigger`; parts that are roles fill them, the others are fields."""
        roles = {role.name for role in BY_NAME[kind].roles}
        filled = [
            (r, v) for r, value in parts.items() if r in roles for v in ([value] if isinstance(value, str) else value)
        ]
        fields = {name: value for name, value in parts.items() if name not in roles}
        if "time" in fields:
            fields["time"] = when(fields["time"])
        text = next(s.text for s in self.sources if s.id == source)
        found = find_anchor(source, text, trigger)
        assert found is not None, trigger
        participants = tuple(
            Participant(r, entity=v) if v in self.entities else Participant(r, text=v) for r, v in filled
        )
        identifier = f"a{len(self.assertions) + 1}"
        made = Assertion(id=identifier, type=kind, participants=participants, evidence=(found,), **fields)
        self.assertions.append(made)
        return made
