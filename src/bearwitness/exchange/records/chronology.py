"""Chronologies in tables and in Word documents: a row or a paragraph an event, with its date, its place, its source.

A row is a record.  What a row states is of the type that its column of types names; else it is somebody's part in what
happened, in the words of the row; where nobody is named, it is a happening.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.exchange.records.columns import Columns
from bearwitness.exchange.records.dates import edtf_of, span_of
from bearwitness.exchange.records.facts import Fact, Stated
from bearwitness.exchange.records.gathering import Gathering, Record, cleaned
from bearwitness.exchange.records.sheets import Row
from bearwitness.reading.citations.locators import labelled
from bearwitness.record import Citation, Name, Participant, Reading, Span
from bearwitness.sources.draft import Block

READER = "chronology/1"
_PARTS = re.compile(r"\s*(?:;|\band\b|&)\s*")
_PAGE = re.compile(r"(?:pp?\.?\s*)?((?:\d+|[ivxlc]+)(?:\s*[-–,]\s*(?:\d+|[ivxlc]+))*)\.?", re.IGNORECASE)
_CALL = re.compile(r"\s?\[(\d{1,3}|\*)\],?")
_NOTE = re.compile(r"\[(\d{1,3}|\*)\]\s*(.*)", re.DOTALL)
_TITLE = re.compile(r"\*([^*\n]{2,200})\*")
_LEAD = re.compile(r"^(?P<date>.{1,60}?)(?:\s*[:—–\t]\s+|\s{2,}|\s+[-–—]\s+)(?P<rest>\S.*)$", re.DOTALL)
_MOST_WORDS = 7
_NO_YEAR = "XXXX"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An event of a chronology, in the words that it has there; "" where it does not say."""

    date: str = ""
    until: str = ""
    event: str = ""
    place: str = ""
    person: str = ""
    others: str = ""
    type: str = ""
    source: str = ""
    page: str = ""
    notes: tuple[str, ...] = ()
    year: str = ""
    """The year of the heading above, where the date has none of its own."""


def read_rows(rows: Sequence[Row], columns: Columns, data: bytes, name: str, person: str) -> Reading:
    """The reading of a table; `person` is whose chronology it is, "" where a column says so, or it is of nobody."""
    entries = [_of_row(row, columns) for row in rows[columns.headed :]]
    return _reading(entries, data, name, person)


def read_paragraphs(blocks: Sequence[Block], data: bytes, name: str, person: str) -> Reading:
    """The reading of a document whose paragraphs begin with dates, or stand under headings that are years."""
    return _reading(list(_of_blocks(blocks)), data, name, person)


def dated_share(blocks: Sequence[Block]) -> float:
    """Which share of the paragraphs has a date, as those of a chronology have."""
    entries = list(_of_blocks(blocks))
    return sum(bool(entry.date) for entry in entries) / len(entries) if entries else 0.0


def _reading(entries: Sequence[Entry], data: bytes, name: str, person: str) -> Reading:
    reader = _Reader(data, name, person)
    for entry in entries:
        reader.entry(entry)
    return reader.gathered.reading()


def _of_row(row: Row, columns: Columns) -> Entry:
    return Entry(
        date=columns.cell(row, "date"),
        until=columns.cell(row, "until"),
        event=columns.cell(row, "event"),
        place=columns.cell(row, "place"),
        person=columns.cell(row, "person"),
        others=columns.cell(row, "with"),
        type=columns.cell(row, "type"),
        source=columns.cell(row, "source"),
        page=columns.cell(row, "page"),
    )


class _Reader:
    """One chronology as it is read."""

    def __init__(self, data: bytes, name: str, person: str) -> None:
        self.gathered = Gathering(data, name, READER)
        self._person = person

    def entry(self, entry: Entry) -> None:
        """What an entry states."""
        record = self.gathered.record(
            [
                ("date", entry.date),
                ("until", entry.until),
                ("type", entry.type),
                ("event", entry.event),
                ("place", entry.place),
                ("person", entry.person),
                ("with", entry.others),
                ("source", entry.source),
                ("page", entry.page),
                *(("note", note) for note in entry.notes),
            ]
        )
        line = record.line("event") or record.line("type") if record is not None else None
        if record is None or line is None:
            self.gathered.leave("rows that do not say what happened")
            return
        edtf = _dated(entry)
        if edtf is None and (entry.date or entry.until):
            self.gathered.leave("dates that could not be read")
        dated = record.line("date") or record.line("until")
        time = self.gathered.time(edtf, dated.words) if edtf is not None and dated is not None else None
        on = record.beside(line.words, "date", "until", "place", "person", "with", "source", "page")
        citations = tuple(self._citations(entry, record))
        found = self._stated(entry, record, cleaned(_CALL.sub("", entry.event)))
        if isinstance(found, Fact):
            self.gathered.say(found, on, time=time, citations=citations)
        else:
            self.gathered.state(found, on, time=time, citations=citations)

    def _stated(self, entry: Entry, record: Record, words: str) -> Fact | Stated:
        places = list(self._named("place", entry.place, record))
        people = list(self._people(entry, record))
        others = tuple(self._each("with", entry.others, record))
        place = places[0] if places else None
        if people:
            kind = entry.type or "participation"
            return Fact(kind=kind, subject=people[0], words=words, place=place, others=(*people[1:], *others))
        said = record.line("event") or record.lines[0]
        event = self.gathered.named("event", words or entry.type, said.words)
        return Stated(
            "happening", (Participant("event", event), *(Participant("participants", o) for o in others)), place
        )

    def _people(self, entry: Entry, record: Record) -> Iterator[str]:
        if entry.person:
            yield from self._each("person", entry.person, record)
        elif self._person:
            said = (record.line("event") or record.lines[0]).words
            found = record.find(self._person, said)
            if found is not None:
                yield self.gathered.named("person", self._person, found)
            else:
                yield self.gathered.unspoken("person", cleaned(self._person), Name(cleaned(self._person)))

    def _each(self, label: str, cell: str, record: Record) -> Iterator[str]:
        """Each of several people that a cell names."""
        line = record.line(label)
        for name in _PARTS.split(cell) if line is not None else ():
            if cleaned(name) and line is not None:
                yield self.gathered.named("person", name, record.where(name, line.words))

    def _named(self, label: str, cell: str, record: Record) -> Iterator[str]:
        line = record.line(label)
        if line is not None:
            yield self.gathered.named("place", cell, line.words)

    def _citations(self, entry: Entry, record: Record) -> Iterator[Citation]:
        """The source of the row with its page, and what its notes cite by one place."""
        line, page = record.line("source"), _PAGE.fullmatch(entry.page.strip())
        if line is not None:
            work = self.gathered.named("work", entry.source, line.words)
            if page is not None:
                yield Citation(work, page[1].replace("–", "-"))
        for note, noted in zip(entry.notes, (each for each in record.lines if each.label == "note"), strict=False):
            yield from self._noted(cleaned(note), record, noted.words)

    def _noted(self, note: str, record: Record, at: Span) -> Iterator[Citation]:
        found = list(labelled(note, Span(0, len(note))))
        titles = list(_TITLE.finditer(note))
        if len(found) == 1 and len(titles) == 1 and titles[0].start() < found[0].span.start:
            work = self.gathered.named("work", titles[0][1], record.where(titles[0][1], at))
            yield Citation(work, found[0].locator, found[0].label)
        elif found:
            self.gathered.leave("notes that cite several places, or no one title in italics")


def _dated(entry: Entry) -> str | None:
    """The value of the entry's date; the year of the heading is that of a day without one."""
    if not entry.date and not entry.until:
        return None
    edtf = span_of(entry.date, entry.until) if entry.until else edtf_of(entry.date)
    if entry.year and (edtf is None or edtf.startswith(_NO_YEAR)):
        return edtf_of(f"{entry.date} {entry.year}") or edtf
    return edtf


def _of_blocks(blocks: Sequence[Block]) -> Iterator[Entry]:
    notes = {found[1]: found[2] for block in blocks if block.role == "note" and (found := _NOTE.match(block.text))}
    headed = any(block.role == "heading" and edtf_of(block.text) is not None for block in blocks)
    year, begun = "", not headed
    for block in blocks:
        if block.role == "heading":
            year = edtf_of(block.text) or ""
            begun = begun or bool(year)
        elif block.role == "text" and begun:
            yield _of_paragraph(block.text, year, notes)


def _of_paragraph(text: str, year: str, notes: dict[str, str]) -> Entry:
    date, event = _parted(text, year)
    told = tuple(notes[call] for call in _CALL.findall(event) if call in notes)
    return Entry(date=date or year, event=event, notes=told, year=year)


def _parted(text: str, year: str) -> tuple[str, str]:
    """The date that a paragraph begins with, and the rest of it; "" where it begins with none."""
    lead = _LEAD.match(text)
    if lead is not None and _is_date(lead["date"], year):
        return lead["date"].strip(), lead["rest"]
    words = text.split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        head = " ".join(words[:count])
        if _is_date(head.strip(" ,.:;"), year) and (count > 1 or words[0].strip(" ,.:;")[:4].isdecimal()):
            return head.strip(" ,.:;"), " ".join(words[count:]).lstrip(" ,.:;–—-")
    return "", text


def _is_date(words: str, year: str) -> bool:
    return edtf_of(words) is not None or bool(year and edtf_of(f"{words} {year}"))
