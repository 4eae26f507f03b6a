"""The people of a dossier as GEDCOM X JSON: facts with their sources, down to the characters of the text.

https://github.com/FamilySearch/gedcomx: persons, relationships, descriptions of sources, their texts as documents, and
places.  What has no type among those of GEDCOM X has a `data:` URI as its type.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO
from urllib.parse import quote

import msgspec

from bearwitness.exchange.families import Families, Family, pedigree, relation_of
from bearwitness.exchange.gedcomx.values import (
    TERM,
    Json,
    date,
    document,
    fragment,
    identifiers,
    notes,
    region,
    without_empty,
)
from bearwitness.exchange.grounds import Grounds
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, Part, lost, wholly
from bearwitness.exchange.personal_names import name_of
from bearwitness.record import BY_NAME, Assertion, Dossier, Entity, SourceRecord, When
from bearwitness.views.lookup import Lookup, bare_name, capital, plain
from bearwitness.views.notes import source_date
from bearwitness.views.phrases import phrase

CARRIES: Carried = wholly("sources texts places voices modalities words positions citations points") | {
    "entities": "people and places; others by their labels, where they take part",
    "names": "those of people and places, their kinds where GEDCOM X has them",
    "links": "those of people and places",
    "assertions": "what a person takes part in; what was rejected, denied or questioned is left out",
    "dates": "as GEDCOM X has them, and in English",
}
_FACTS = {
    "birth": "Birth",
    "death": "Death",
    "killing": "Death",
    "education": "Education",
    "occupation": "Occupation",
    "residence": "Residence",
    "arrest": "Arrest",
    "trial": "Court",
    "imprisonment": "Imprisonment",
    "award": "Award",
    "illness": "Medical",
}
_NAMES = {
    "birth name": "BirthName",
    "married name": "MarriedName",
    "pseudonym": "AlsoKnownAs",
    "epithet": "Nickname",
    "short form": "AlsoKnownAs",
    "acronym": "AlsoKnownAs",
}
_PARENTS = {"": "BiologicalParent", "ADOPTED": "AdoptiveParent", "FOSTER": "FosterParent"}
_HEDGES = {"certain": "", "probable": "probably, ", "possible": "perhaps, "}
_ENCODER = msgspec.json.Encoder()


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes an object a line, and tells what is in none."""
    writer = _Writer(now.record())
    out.write(b'{\n"lang": "en"')
    for name, things in writer.members():
        out.write(b",\n" + _ENCODER.encode(name) + b": [")
        separator = b"\n"
        for thing in things:
            out.write(separator + _ENCODER.encode(thing))
            separator = b",\n"
        out.write(b"\n]")
    out.write(b"\n}\n")
    return lost(now, CARRIES, writer.left_out())


class _Writer:
    """The objects of a dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._lookup = Lookup(dossier)
        self._grounds = Grounds(self._lookup)
        self._families = Families(dossier)
        self._facts: dict[str, list[Assertion]] = {}
        self._kin: list[Assertion] = []
        for assertion in dossier.assertions:
            if assertion.stance == "asserts" and assertion.status != "rejected":
                self._sort(assertion)

    def members(self) -> Iterator[tuple[str, Iterable[Json]]]:
        """The arrays of the document, each object made when it is asked for."""
        entities = sorted(self._dossier.entities, key=lambda entity: entity.id)
        yield "persons", (self._person(entity) for entity in entities if entity.type == "person")
        yield "relationships", self._relationships()
        yield "sourceDescriptions", map(self._source, self._dossier.sources)
        yield "agents", map(self._agent, sorted({s.author for s in self._dossier.sources if s.author is not None}))
        yield "documents", map(document, self._dossier.sources)
        yield "places", (self._place(entity) for entity in entities if entity.type == "place")

    def left_out(self) -> dict[Part, int]:
        """How much of what GEDCOM X carries is not in the file."""
        kept = {a.id for told in self._facts.values() for a in told} | {a.id for a in self._kin} | self._families.used
        used = {part for a in self._dossier.assertions if a.id in kept for part in a.entities()}
        others = [entity for entity in self._dossier.entities if entity.type not in ("person", "place")]
        return {
            "entities": sum(entity.id not in used for entity in others),
            "names": sum(len(entity.names) for entity in others),
            "links": sum(len(entity.same_as) for entity in others),
            "points": sum(entity.point is not None for entity in others),
            "assertions": len(self._dossier.assertions) - len(kept),
        }

    def _sort(self, assertion: Assertion) -> None:
        """Whose fact a statement is: of those in its first role, or else of all people in it."""
        if assertion.type == "marriage" or (assertion.type == "kinship" and assertion.id in self._families.used):
            return
        people = [p for p in assertion.entities() if self._is(p, "person")]
        if relation_of(assertion) and len(set(people)) > 1:
            self._kin.append(assertion)
            return
        main = BY_NAME[assertion.type].roles[0].name
        first = [p.entity for p in assertion.participants if p.role == main and p.entity in people]
        for person in dict.fromkeys(first or people):
            assert person is not None
            self._facts.setdefault(person, []).append(assertion)

    def _is(self, identifier: str, kind: str) -> bool:
        entity = self._lookup.entity(identifier)
        return entity is not None and entity.type == kind

    def _person(self, entity: Entity) -> Json:
        sex = self._families.sexes.get(entity.id)
        told = sorted(self._facts.get(entity.id, []), key=lambda a: (a.status != "accepted", a.time is None))
        return without_empty(
            {
                "id": fragment(entity.id),
                "identifiers": identifiers(entity),
                "gender": {"type": TERM + ("Male" if sex == "M" else "Female")} if sex is not None else None,
                "names": list(self._names(entity)),
                "facts": [self._fact(assertion, entity.id) for assertion in told],
            }
        )

    def _names(self, entity: Entity) -> Iterator[Json]:
        """The label first, then each other name with its kind."""
        label = self._lookup.label(entity.id)
        parts = name_of(entity, label)
        divided = {"Given": parts.given, "Surname": f"{parts.particle} {parts.family}".strip()} if parts.family else {}
        kinds = {bare_name(name.text): name.kind for name in reversed(entity.names)}
        for text in dict.fromkeys((label, *(bare_name(name.text) for name in entity.names))):
            found = divided if text == label else {}
            form = {
                "fullText": text,
                "parts": [{"type": TERM + kind, "value": value} for kind, value in found.items()],
            }
            kind = _NAMES.get(kinds.get(text, "name"))
            yield without_empty({"type": TERM + kind if kind else None, "nameForms": [without_empty(form)]})

    def _fact(self, assertion: Assertion, person: str | None, kind: str = "") -> Json:
        kind = kind or _FACTS.get(assertion.type, "")
        words = phrase(self._lookup, assertion, person).text
        if assertion.type == "occupation":
            words = "; ".join(p.text for p in assertion.participants if p.role == "function" and p.text) or words
        return without_empty(
            {
                "type": TERM + kind if kind else f"data:,{quote(capital(assertion.type))}",
                "date": date(assertion.time) if assertion.time is not None else None,
                "place": self._place_of(assertion),
                "value": plain(words),
                **self._evidence(assertion),
            }
        )

    def _place_of(self, assertion: Assertion) -> Json | None:
        if assertion.place is None:
            return None
        described = f"#{fragment(assertion.place)}" if self._is(assertion.place, "place") else None
        return without_empty({"original": self._lookup.label(assertion.place), "description": described})

    def _evidence(self, assertion: Assertion) -> Json:
        """The anchors as regions of the sources, and notes of who says so and in which sentences."""
        pages = "; ".join(self._grounds.pages(assertion))
        said = capital(_HEDGES[assertion.modality] + self._grounds.who(assertion))
        quotes = [{"subject": "words", "text": sentence} for sentence in self._grounds.quotes(assertion)]
        cites = [{"subject": "cites", "text": pages}] if pages else []
        return {
            "sources": [region(anchor) for anchor in assertion.evidence],
            "notes": [{"subject": "voice", "text": said}, *quotes, *cites],
        }

    def _relationships(self) -> Iterator[Json]:
        """Couples and their children, family by family, then other kin."""
        for family in self._families.all:
            yield from self._couple(family)
            for child in family.children:
                grounds = [a for a in family.grounds if child in a.entities()]
                way = next((found for a in grounds if (found := pedigree(a))), "")
                for parent in family.parents:
                    yield self._relationship(TERM + "ParentChild", parent, child, grounds, _PARENTS[way] if way else "")
        for assertion in self._kin:
            named = [(p.role, p.entity) for p in assertion.participants if p.entity and self._is(p.entity, "person")]
            for one in (entity for role, entity in named if role == "person"):
                for other in (entity for role, entity in named if role == "relative" and entity != one):
                    yield self._relationship(f"data:,{quote(relation_of(assertion))}", one, other, [assertion])

    def _couple(self, family: Family) -> Iterator[Json]:
        """The couple that the sources call married; parents of one child are none for that."""
        if family.marriages:
            one, other = family.parents
            facts = [self._fact(assertion, None, "Marriage") for assertion in family.marriages]
            yield {**self._relationship(TERM + "Couple", one, other, ()), "facts": facts}

    def _relationship(self, kind: str, one: str, other: str, grounds: Iterable[Assertion], fact: str = "") -> Json:
        told = list(dict.fromkeys(grounds))
        return without_empty(
            {
                "type": kind,
                "person1": {"resource": f"#{fragment(one)}"},
                "person2": {"resource": f"#{fragment(other)}"},
                "facts": [{"type": TERM + fact}] if fact else [],
                "sources": [region(anchor) for assertion in told for anchor in assertion.evidence],
                "notes": [note for assertion in told for note in notes(self._evidence(assertion))],
            }
        )

    def _source(self, source: SourceRecord) -> Json:
        title = self._lookup.title_of(source.id)
        author = self._lookup.label(source.author) if source.author is not None else ""
        about = f"of {self._lookup.label(source.about)}" if source.about is not None else ""
        parts = (author, title, f"{plain(source.kind)} {about}".strip(), source_date(source))
        return without_empty(
            {
                "id": fragment(source.id),
                "resourceType": TERM + "DigitalArtifact",
                "titles": [{"lang": plain(source.language), "value": title}],
                "citations": [{"value": "; ".join(part for part in parts if part)}],
                "authors": [{"resource": f"#agent-{fragment(source.author)}"}] if source.author is not None else [],
                "coverage": [{"temporal": date(When(source.date, None, None))}] if source.date is not None else [],
            }
        )

    def _agent(self, identifier: str) -> Json:
        agent: Json = {"id": f"agent-{fragment(identifier)}", "names": [{"value": self._lookup.label(identifier)}]}
        if self._is(identifier, "person"):
            agent["person"] = {"resource": f"#{fragment(identifier)}"}
        return agent

    def _place(self, entity: Entity) -> Json:
        names = dict.fromkeys((self._lookup.label(entity.id), *(bare_name(name.text) for name in entity.names)))
        found: Json = {
            "id": fragment(entity.id),
            "identifiers": identifiers(entity),
            "names": [{"value": name} for name in names if name],
        }
        if entity.point is not None:
            found["longitude"], found["latitude"] = entity.point
        return without_empty(found)
