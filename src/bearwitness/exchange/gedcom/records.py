"""The people of a dossier as GEDCOM 7, for the programs of genealogists.

A person's record has what is told of the person as events and facts, each with its source and the exact words; births
and marriages make families.  What GEDCOM has no event for is an EVEN or a FACT with its type, in words.
"""

from collections.abc import Iterator
from typing import BinaryIO

from bearwitness import __version__
from bearwitness.exchange.families import Families, Family, pedigree, relation_of
from bearwitness.exchange.gedcom.events import Events, elsewhere
from bearwitness.exchange.gedcom.lines import Structure, xref
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, Part, lost, wholly
from bearwitness.exchange.personal_names import name_of
from bearwitness.record import BY_NAME, Assertion, Dossier, Entity, Name, SourceRecord, content_id
from bearwitness.views.lookup import Lookup, bare_name, capital, plain
from bearwitness.views.notes import source_date

CARRIES: Carried = wholly("sources durations places voices modalities words citations") | {
    "entities": "the people; others by their labels, where they take part",
    "names": "those of the people",
    "links": "those of the people and places",
    "points": "where something happened",
    "assertions": "what a person takes part in; what was rejected, denied or questioned is left out",
    "dates": "as GEDCOM has them, and in English where they say more",
}
_NAME_TYPES = {
    "birth name": "BIRTH",
    "married name": "MARRIED",
    "pseudonym": "AKA",
    "epithet": "AKA",
    "short form": "AKA",
    "acronym": "AKA",
}


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the records, and tells what is in none."""
    writer = _Writer(now.record())
    for record in writer.records():
        out.writelines(line.encode() for line in record.lines())
    return lost(now, CARRIES, writer.left_out())


class _Writer:
    """The records of a dossier."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._lookup = Lookup(dossier)
        self._events = Events(self._lookup)
        self._families = Families(dossier)
        self._told: dict[str, list[Assertion]] = {}
        self._kin: dict[str, list[Assertion]] = {}
        for assertion in dossier.assertions:
            if assertion.stance == "asserts" and assertion.status != "rejected":
                self._sort(assertion)
        family = {person for f in self._families.all for person in (*f.parents, *f.children)}
        wanted = {*self._told, *self._kin, *family, *(p for told in self._told.values() for a in told for p in _all(a))}
        wanted |= {p for told in self._kin.values() for a in told for p in _all(a)}
        self._people = [e for e in dossier.entities if e.type == "person" and e.id in wanted]

    def records(self) -> Iterator[Structure]:
        """The head, people by id, families and sources as they are told of, and the end."""
        yield self._head()
        yield from map(self._person, sorted(self._people, key=lambda entity: entity.id))
        yield from map(self._family, self._families.all)
        yield from map(self._source, self._dossier.sources)
        yield Structure("TRLR")

    def left_out(self) -> dict[Part, int]:
        """How much of what GEDCOM carries is not in the file."""
        kept = {a.id for told in (*self._told.values(), *self._kin.values()) for a in told} | self._families.used
        used = [assertion for assertion in self._dossier.assertions if assertion.id in kept]
        shown = {e.id for e in self._people} | {part for a in used for part in (*a.entities(), a.place)}
        people = {entity.id for entity in self._people}
        places = {assertion.place for assertion in used}
        linked, entities = people | places, self._dossier.entities
        return {
            "entities": sum(e.id not in shown for e in entities),
            "names": sum(len(e.names) for e in entities if e.id not in people),
            "links": sum(len(e.same_as) for e in entities if e.id not in linked),
            "points": sum(e.point is not None and e.id not in places for e in entities),
            "assertions": len(self._dossier.assertions) - len(used),
        }

    def _sort(self, assertion: Assertion) -> None:
        """Whose record a statement stands in: that of those in its first role, or else of all people in it."""
        if assertion.type == "marriage" or (assertion.type == "kinship" and assertion.id in self._families.used):
            return
        main = BY_NAME[assertion.type].roles[0].name
        people = [p for p in _all(assertion) if self._events.is_person(p)]
        first = [p.entity for p in assertion.participants if p.role == main and p.entity in people]
        where = self._kin if relation_of(assertion) and len(people) > 1 else self._told
        for person in dict.fromkeys(first or people):
            assert person is not None
            where.setdefault(person, []).append(assertion)

    def _head(self) -> Structure:
        accepted = sum(assertion.status == "accepted" for assertion in self._dossier.assertions)
        note = (
            "What sources state, read by a program; each event has the words of its source. "
            f"Of {len(self._dossier.assertions)} statements a person has accepted {accepted}."
        )
        program = Structure("SOUR", "bearwitness", (Structure("VERS", __version__), Structure("NAME", "witness")))
        return Structure(
            "HEAD", "", (Structure("GEDC", "", (Structure("VERS", "7.0"),)), program, Structure("NOTE", note))
        )

    def _person(self, entity: Entity) -> Structure:
        sex = self._families.sexes.get(entity.id)
        return Structure(
            "INDI",
            xref=xref("I", entity.id),
            under=(
                *self._names(entity),
                *((Structure("SEX", sex),) if sex is not None else ()),
                *(
                    self._events.event(assertion, entity.id)
                    for assertion in sorted(self._told.get(entity.id, []), key=_preferred)
                ),
                *(self._child_in(number, entity.id) for number in self._families.of_child(entity.id)),
                *(self._pointer("FAMS", number) for number in self._families.of_parent(entity.id)),
                *(kin for assertion in self._kin.get(entity.id, []) for kin in self._kinship(assertion)),
                Structure("REFN", plain(entity.id), (Structure("TYPE", "witness"),)),
                *elsewhere(entity),
            ),
        )

    def _names(self, entity: Entity) -> Iterator[Structure]:
        """The label first, then each other name with its kind."""
        label = self._lookup.label(entity.id)
        kinds = {bare_name(name.text): name for name in reversed(entity.names)}
        parts = name_of(entity, label)
        under = [Structure("GIVN", parts.given)] if parts.family else []
        under += [Structure("SPFX", parts.particle)] if parts.particle else []
        under += [Structure("SURN", parts.family)] if parts.family else []
        whole = label.replace("/", " ")
        if parts.family:
            whole = f"{parts.given} {parts.particle} ".replace("  ", " ") + f"/{parts.family}/"
        kind = Structure("TYPE", "OTHER", (Structure("PHRASE", "description"),))
        described = (kind,) if not entity.names else _name_type(kinds.get(label))
        yield Structure("NAME", whole, (*described, *under))
        for text in dict.fromkeys(bare_name(name.text) for name in entity.names):
            if text not in ("", label):
                yield Structure("NAME", text.replace("/", " "), _name_type(kinds[text]))

    def _child_in(self, number: int, person: str) -> Structure:
        family = self._families.all[number]
        ways = [way for a in family.grounds if person in a.entities() and (way := pedigree(a))]
        under = (Structure("PEDI", ways[0]),) if ways else ()
        return Structure("FAMC", self._family_name(family), under, pointer=True)

    def _pointer(self, tag: str, number: int) -> Structure:
        return Structure(tag, self._family_name(self._families.all[number]), pointer=True)

    def _family_name(self, family: Family) -> str:
        return xref("F", content_id("f", *sorted(family.parents)))

    def _kinship(self, assertion: Assertion) -> Iterator[Structure]:
        role = Structure("ROLE", "OTHER", (Structure("PHRASE", relation_of(assertion)),))
        relatives = [p.entity for p in assertion.participants if p.role == "relative" and p.entity is not None]
        for relative in filter(self._events.is_person, relatives):
            yield Structure("ASSO", xref("I", relative), (role, self._events.citation(assertion)), pointer=True)

    def _family(self, family: Family) -> Structure:
        husband, wife = self._families.spouses(family)
        return Structure(
            "FAM",
            xref=self._family_name(family),
            under=(
                *(
                    Structure(tag, xref("I", one), pointer=True)
                    for tag, one in (("HUSB", husband), ("WIFE", wife))
                    if one is not None
                ),
                *(Structure("CHIL", xref("I", child), pointer=True) for child in family.children),
                *(self._events.marriage(assertion) for assertion in family.marriages),
                *(self._events.citation(assertion) for assertion in dict.fromkeys(family.grounds)),
            ),
        )

    def _source(self, source: SourceRecord) -> Structure:
        about = f" of {self._lookup.label(source.about)}" if source.about is not None else ""
        kind = f"{capital(plain(source.kind))}{about}"
        author = (Structure("AUTH", self._lookup.label(source.author)),) if source.author is not None else ()
        published = (Structure("PUBL", source_date(source)),) if source.date is not None else ()
        return Structure(
            "SOUR",
            xref=xref("S", source.id),
            under=(
                Structure("TITL", self._lookup.title_of(source.id)),
                *author,
                *published,
                Structure("REFN", plain(source.id), (Structure("TYPE", "witness"),)),
                Structure("NOTE", f"{kind}; language: {plain(source.language)}"),
            ),
        )


def _preferred(assertion: Assertion) -> tuple[bool, bool]:
    """Programs take the first of several births: what was accepted comes first, then what has a date."""
    return assertion.status != "accepted", assertion.time is None


def _all(assertion: Assertion) -> tuple[str, ...]:
    return assertion.entities()


def _name_type(name: Name | None) -> tuple[Structure, ...]:
    if name is None or name.kind == "name":
        return ()
    kind = _NAME_TYPES.get(name.kind, "OTHER")
    plainly = kind in ("BIRTH", "MARRIED")
    return (Structure("TYPE", kind, () if plainly else (Structure("PHRASE", name.kind),)),)
