"""A GEDCOM file becomes a reading: what it says of people are assertions of that file, anchored in its lines.

The file speaks through its submitter, where it names one.  A source that it cites by a page is a work that is cited.
What is not taken (notes, pictures, ordinances, what programs add) is counted in a problem; nothing is guessed.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from bearwitness.edtf import first_and_last
from bearwitness.exchange.gedcom.dates import edtf_of
from bearwitness.exchange.gedcom.gathering import Gathered, kind_of, point_of, without_slashes
from bearwitness.exchange.gedcom.leaving import named
from bearwitness.exchange.gedcom.parsing import Structure, looks_like_gedcom, parsed, text_of
from bearwitness.exchange.records.gathering import left_out
from bearwitness.record import (
    Assertion,
    AssertionType,
    Citation,
    Name,
    Participant,
    Problem,
    Reading,
    SourceRecord,
    Span,
    TimeMention,
    content_id,
)
from bearwitness.views.lookup import plain

__all__ = ["READER", "looks_like_gedcom", "read_gedcom"]
READER = "gedcom/1"
_EVENTS: dict[str, AssertionType] = {
    "BIRT": "birth",
    "DEAT": "death",
    "OCCU": "occupation",
    "EDUC": "education",
    "RESI": "residence",
    "CENS": "residence",
    "EMIG": "move",
    "IMMI": "move",
}
_TAKING_PART = {
    "CHR": "christening",
    "CHRA": "christening as an adult",
    "BAPM": "baptism",
    "BURI": "burial",
    "CREM": "cremation",
    "CONF": "confirmation",
    "GRAD": "graduation",
    "ORDN": "ordination",
    "NATU": "naturalisation",
    "RETI": "retirement",
    "ENGA": "engagement",
    "EVEN": "",
}
_CHILD = {"M": "son", "F": "daughter"}
_TECHNICAL = frozenset("CHAN CREA REFN UID EXID RIN RFN RESN AFN SUBM ANCI DESI _UID".split())
_OF_A_PERSON = _TECHNICAL | {"NAME", "SEX", "FAMC", "FAMS"}
_OF_A_FAMILY = _TECHNICAL | {"HUSB", "WIFE"}
_NOBODY = re.compile(r"(?:submitter )?not (?:given|provided|known)|unknown|anonymous|n\.?/?a\.?", re.IGNORECASE)
_PAGE = re.compile(r"(?:pages?:?|pp?\.?)? ?((?:\d+|[ivxlcdm]+)(?: ?[-–,] ?(?:\d+|[ivxlcdm]+))*)\.?", re.IGNORECASE)


def read_gedcom(data: bytes, name: str) -> Reading:
    """The reading of a file; it goes by the name of its file."""
    return _Reader(data, name).reading()


class _Reader:
    """One file as it is read."""

    def __init__(self, data: bytes, name: str) -> None:
        found = parsed(text_of(data))
        sha256 = hashlib.sha256(data).hexdigest()
        self._id = content_id("s", sha256)
        self._sha256, self._title = sha256, Path(name).stem
        self._text, self._records, self._unread = found.text, found.records, found.unread
        self._by_xref = {(r.tag, r.xref): r for r in found.records if r.xref}
        self._gathered = Gathered(self._id, found.text)
        self._times: list[TimeMention] = []
        self._assertions: list[Assertion] = []
        self._left: Counter[str] = Counter()
        self._unpaged, self._undated = 0, 0

    def reading(self) -> Reading:
        """Everything that is found in the file."""
        head = next((record for record in self._records if record.tag == "HEAD"), None)
        author = self._submitter(head)
        self._voice = (author,) if author is not None else ()
        for record in self._records:
            if record.tag == "INDI":
                self._individual(record)
            elif record.tag == "FAM":
                self._family(record)
            elif record.tag not in ("HEAD", "SUBM", "SOUR", "TRLR"):
                self._left[record.tag] += 1
        return Reading(
            source=self._source(head, author),
            reader=READER,
            entities=self._gathered.entities(),
            times=tuple(self._times),
            assertions=tuple(self._assertions),
            problems=tuple(self._problems()),
        )

    def _source(self, head: Structure | None, author: str | None) -> SourceRecord:
        written = head.first("DATE") if head is not None else None
        return SourceRecord(
            id=self._id,
            title=self._title,
            author=author,
            date=edtf_of(written.payload) if written is not None else None,
            kind="record",
            text=self._text,
            sha256=self._sha256,
        )

    def _problems(self) -> Iterator[Problem]:
        if self._unread:
            yield Problem("unreadable", f"lines that are none of GEDCOM were passed over ({self._unread})", self._id)
        left = Counter({what: count for what, count in self._uncounted() if count})
        for tag, count in self._left.items():
            left[named(tag)] += count
        if left:
            yield Problem("doubtful", left_out(left), self._id)

    def _uncounted(self) -> Iterator[tuple[str, int]]:
        yield "dates that could not be read, though their words stand in the text", self._undated
        yield "citations of sources without a page", self._unpaged

    def _submitter(self, head: Structure | None) -> str | None:
        pointer = head.first("SUBM") if head is not None else None
        record = self._by_xref.get(("SUBM", pointer.payload.strip("@"))) if pointer is not None else None
        name = record.first("NAME") if record is not None else None
        if name is None or not plain(name.payload) or _NOBODY.fullmatch(plain(name.payload)):
            return None
        return self._gathered.entity("person", name.payload, Name(without_slashes(name.payload)), said=name)

    def _individual(self, record: Structure) -> None:
        person = self._person(record.xref)
        for structure in record.under:
            if structure.tag in _EVENTS or structure.tag in _TAKING_PART:
                self._event(structure, person)
            elif structure.tag not in _OF_A_PERSON:
                self._left[structure.tag] += 1

    def _person(self, xref: str) -> str:
        """The entity of a record, made when it is first spoken of."""
        record = self._by_xref.get(("INDI", xref))
        names = list(record.all("NAME")) if record is not None else []
        found = [without_slashes(name.payload) for name in names]
        label = next(filter(None, found), f"a person without a name ({xref})")
        told = tuple(Name(text, kind_of(name)) for text, name in zip(found, names, strict=True) if text)
        nick = [Name(plain(n.payload), "epithet") for name in names for n in name.all("NICK") if plain(n.payload)]
        said = names or ([record] if record is not None else [])
        return self._gathered.person(xref, label, tuple(dict.fromkeys((*told, *nick))), said)

    def _event(self, structure: Structure, person: str) -> None:
        """An event or an attribute in the record of a person."""
        kind = _EVENTS.get(structure.tag, "participation")
        words = plain(structure.payload)
        agency = self._agency(structure)
        place = self._place(structure)
        parts: list[Participant] = [Participant("person", person)]
        if structure.tag == "OCCU":
            parts += [Participant("employer", agency)] if agency else []
            parts += [Participant("function", text=words)] if words else []
        elif structure.tag == "EDUC":
            parts += [Participant("institution", agency)] if agency else []
            parts += [Participant("subject", text=words)] if words else []
        elif structure.tag == "DEAT":
            cause = structure.first("CAUS")
            parts += [Participant("cause", text=plain(cause.payload))] if cause is not None and cause.payload else []
        elif structure.tag in ("EMIG", "IMMI") and place is not None:
            parts.append(Participant("origin" if structure.tag == "EMIG" else "destination", place))
            place = None
        elif structure.tag in _TAKING_PART:
            named = structure.first("TYPE")
            event = _TAKING_PART[structure.tag] or words or (plain(named.payload) if named is not None else "")
            parts.append(Participant("event", text=event or "event"))
        self._say(kind, structure, parts, place=place)

    def _family(self, record: Structure) -> None:
        spouses = [
            (tag, self._person(tag.payload.strip("@"))) for tag in record.all("HUSB", "WIFE") if self._is_known(tag)
        ]
        for structure in record.under:
            if structure.tag == "MARR" and len(spouses) == 2:
                self._couple("marriage", "spouse", structure, spouses)
            elif structure.tag == "DIV" and len(spouses) == 2:
                self._couple("break", "other", structure, spouses)
            elif structure.tag == "CHIL" and spouses and self._is_known(structure):
                self._child(structure, spouses)
            elif structure.tag not in _OF_A_FAMILY:
                self._left[structure.tag] += 1

    def _couple(
        self, kind: AssertionType, role: str, structure: Structure, spouses: list[tuple[Structure, str]]
    ) -> None:
        (first, one), (second, other) = spouses
        parts = [Participant("person", one), Participant(role, other)]
        self._say(kind, structure, parts, besides=(first.line, second.line), place=self._place(structure))

    def _child(self, structure: Structure, spouses: list[tuple[Structure, str]]) -> None:
        xref = structure.payload.strip("@")
        sex = self._by_xref["INDI", xref].first("SEX")
        relation = _CHILD.get(sex.payload.strip().upper(), "child") if sex is not None else "child"
        parts = [Participant("person", parent) for _, parent in spouses]
        parts += [Participant("relative", self._person(xref)), Participant("relation", text=relation)]
        self._say("kinship", structure, parts, besides=tuple(line.line for line, _ in spouses))

    def _is_known(self, pointer: Structure) -> bool:
        return ("INDI", pointer.payload.strip("@")) in self._by_xref

    def _say(
        self,
        kind: AssertionType,
        structure: Structure,
        parts: Iterable[Participant],
        *,
        besides: tuple[Span, ...] = (),
        place: str | None = None,
    ) -> None:
        """An assertion on the line of the structure and all lines under it."""
        time = self._time(structure)
        whole = () if structure.span == structure.line else (structure.span,)
        self._assertions.append(
            Assertion(
                id=content_id("a", self._id, kind, structure.line.start),
                type=kind,
                participants=tuple(parts),
                time=time.when if time is not None else None,
                place=place,
                voice=self._voice,
                certainty=1.0,
                evidence=tuple(self._gathered.anchor(span) for span in (structure.line, *whole, *besides)),
                citations=tuple(self._citations(structure)),
                reader=READER,
            )
        )

    def _time(self, structure: Structure) -> TimeMention | None:
        dated = structure.first("DATE")
        edtf = edtf_of(dated.payload) if dated is not None else None
        if dated is None or edtf is None:
            if dated is not None and dated.payload.strip():
                self._undated += 1
            return None
        earliest, latest = first_and_last(edtf)
        stands = self._gathered.anchor(dated.written)
        fields = msgspec.structs.asdict(stands)
        time = TimeMention(**fields, edtf=edtf, earliest=earliest, latest=latest)
        self._times.append(time)
        return time

    def _place(self, structure: Structure) -> str | None:
        """A place by the whole of its name; it is called by the first part, as people call it."""
        found = structure.first("PLAC")
        if found is None or not plain(found.payload):
            return None
        whole = plain(found.payload)
        names = tuple(Name(text) for text in dict.fromkeys((whole.partition(",")[0].strip() or whole, whole)))
        identifier = self._gathered.entity("place", whole, *names, said=found)
        self._gathered.lie(identifier, point_of(found))
        return identifier

    def _agency(self, structure: Structure) -> str | None:
        found = structure.first("AGNC")
        if found is None or not plain(found.payload):
            return None
        return self._gathered.entity("group", plain(found.payload), Name(plain(found.payload)), said=found)

    def _citations(self, structure: Structure) -> Iterator[Citation]:
        for cited in structure.all("SOUR"):
            record = self._by_xref.get(("SOUR", cited.payload.strip("@")))
            title = record.first("TITL", "ABBR") if record is not None else None
            page = cited.first("PAGE")
            locator = _PAGE.fullmatch(plain(page.payload)) if page is not None else None
            if title is None or locator is None or not plain(title.payload):
                self._unpaged += 1
                continue
            work = self._gathered.entity("work", cited.payload, Name(plain(title.payload)), said=title)
            yield Citation(work, locator[1])
