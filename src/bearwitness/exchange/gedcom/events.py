"""What happened to a person or a couple, as GEDCOM has it: when, where, with whom, and who says so in which words."""

from collections.abc import Iterator

from bearwitness.exchange.gedcom.lines import Structure, date, xref
from bearwitness.exchange.grounds import Grounds
from bearwitness.record import BY_NAME, Assertion, Entity
from bearwitness.views.dates import lasting as lasting_words
from bearwitness.views.lookup import Lookup, capital, plain
from bearwitness.views.phrases import phrase

_PLAIN = {"birth": "BIRT", "death": "DEAT", "killing": "DEAT"}
_ATTRIBUTES = {"occupation": "OCCU", "education": "EDUC", "residence": "RESI"}
_STATES = frozenset({"kinship", "membership", "association", "position", "naming"})
_LASTING = frozenset(
    "occupation education residence membership imprisonment association collaboration publication illness".split()
)
_ROLES = {"parent": "PARENT", "spouse": "SPOU"}
_HEDGES = {"certain": "", "probable": "Probably, ", "possible": "Perhaps, "}


class Events:
    """The structures of a dossier's events."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._grounds = Grounds(lookup)

    def is_person(self, identifier: str) -> bool:
        """Whether the entity of that id is a person."""
        entity = self._lookup.entity(identifier)
        return entity is not None and entity.type == "person"

    def event(self, assertion: Assertion, person: str) -> Structure:
        """A statement in the record of a person."""
        words = phrase(self._lookup, assertion, person).text
        tag = _PLAIN.get(assertion.type, "")
        when, under = assertion.time, self._particulars(assertion, person)
        if tag:
            return Structure(tag, "" if when is not None or assertion.place is not None else "Y", under)
        tag = _ATTRIBUTES.get(assertion.type, "")
        if tag == "OCCU":
            words = "; ".join(p.text for p in assertion.participants if p.role == "function" and p.text) or words
        if tag:
            return Structure(tag, plain(words), under)
        kind = Structure("TYPE", capital(assertion.type))
        return Structure("FACT" if assertion.type in _STATES else "EVEN", words, (kind, *under))

    def _particulars(self, assertion: Assertion, person: str, *, couple: bool = False) -> tuple[Structure, ...]:
        """When, where, why, with whom, and who says so."""
        causes = [plain(p.text) for p in assertion.participants if p.role == "cause" and p.text]
        agencies = [p.entity for p in assertion.participants if p.role in ("employer", "institution") and p.entity]
        labels = [self._lookup.label(agency) for agency in agencies if not self.is_person(agency)]
        main = BY_NAME[assertion.type].roles[0].name
        others = {
            p.entity: "together with" if p.role == main else p.role
            for p in assertion.participants
            if p.entity is not None and p.entity != person
        }
        lasting = assertion.type in _LASTING
        length = lasting_words(assertion.duration)
        return (
            *((date(assertion.time, lasting=lasting),) if assertion.time is not None else ()),
            *((self._place(assertion.place),) if assertion.place is not None else ()),
            *((Structure("AGNC", "; ".join(labels)),) if labels else ()),
            *((Structure("CAUS", "; ".join(causes)),) if causes else ()),
            *(_associate(other, role) for other, role in others.items() if self.is_person(other) and not couple),
            *((Structure("NOTE", f"For {length}"),) if length else ()),
            self.citation(assertion),
        )

    def _place(self, identifier: str) -> Structure:
        entity = self._lookup.entity(identifier)
        under: tuple[Structure, ...] = ()
        if entity is not None and entity.point is not None:
            longitude, latitude = entity.point
            east = f"{'E' if longitude >= 0 else 'W'}{abs(longitude):f}".rstrip("0").rstrip(".")
            north = f"{'N' if latitude >= 0 else 'S'}{abs(latitude):f}".rstrip("0").rstrip(".")
            under = (Structure("MAP", "", (Structure("LATI", north), Structure("LONG", east))),)
        return Structure("PLAC", self._lookup.label(identifier), (*under, *(elsewhere(entity) if entity else ())))

    def citation(self, assertion: Assertion) -> Structure:
        """The source, its exact words, and through whom it speaks."""
        source = self._grounds.source(assertion)
        texts = tuple(Structure("TEXT", words) for words in self._grounds.quotes(assertion))
        pages = "; ".join(self._grounds.pages(assertion))
        said = _HEDGES[assertion.modality] + self._grounds.who(assertion)
        note = Structure("NOTE", capital(said) + (f". Cites {pages}" if pages else ""))
        if source is None:
            return Structure("SOUR", "VOID", (note,), pointer=True)
        return Structure("SOUR", xref("S", source.id), (Structure("DATA", "", texts), note), pointer=True)

    def marriage(self, assertion: Assertion) -> Structure:
        """A marriage in the record of a family."""
        dated = assertion.time is not None or assertion.place is not None
        return Structure("MARR", "" if dated else "Y", self._particulars(assertion, "", couple=True))


def _associate(person: str, role: str) -> Structure:
    """Another person in the same event."""
    part = (
        Structure("ROLE", _ROLES[role]) if role in _ROLES else Structure("ROLE", "OTHER", (Structure("PHRASE", role),))
    )
    return Structure("ASSO", xref("I", person), (part,), pointer=True)


def elsewhere(entity: Entity) -> Iterator[Structure]:
    """Identifiers of the entity in other places; the type is the address without its last part."""
    for address in dict.fromkeys(plain(link) for link in entity.same_as):
        head, slash, last = address.rstrip("/").rpartition("/")
        yield Structure("EXID", last or address, (Structure("TYPE", head + slash),) if head else ())
