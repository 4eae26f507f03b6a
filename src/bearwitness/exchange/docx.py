"""The chronology as a Word document: headings by year, a line an event, a real footnote under every line.

The same life gives the same bytes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import BinaryIO

from docx import Document

from bearwitness.exchange.docx_footnotes import Footnotes, Run, run_element
from bearwitness.exchange.docx_package import packed, without_traces
from bearwitness.exchange.docx_styles import ENTRY, SOURCE, dress
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.lives import LIFE_CARRIES, of_others
from bearwitness.exchange.losses import Carried, Losses, lost
from bearwitness.views import ContradictionView, Life, Line, Note, StatementView, bounds_text, contradictions, life
from bearwitness.views.comparing_text import agreement_text, questions_text, silences_text
from bearwitness.views.contradictions_text import BETWEEN, CAUTION, WITHIN
from bearwitness.views.findings import Findings, findings
from bearwitness.views.likeness import likenesses
from bearwitness.views.wording import (
    after_title,
    described,
    head_lines,
    place_in,
    quoted,
    sentence_pieces,
    short_title,
    speaker_of,
)
from bearwitness.views.wrapping import UNBROKEN, Printed

CARRIES: Carried = {
    **LIFE_CARRIES,
    "contradictions": "those that touch the life, in words",
    "notes": "",
}
_SHOWN_BEFORE = ("difference", "contradiction")
_ADDRESS = re.compile(r" ?\[[an](?:-[0-9a-f]{12}|\d+)(?P<accepted>, accepted)?\]$")
"""By what a command is told which statement or note is meant, at the end of a line; on paper it says nothing."""
_MARKED = re.compile(r"_(?P<underlined>[^_]+)_|\*(?P<italic>[^*]+)\*")


def write(now: Holdings, out: BinaryIO, person: str) -> Losses:
    """Writes the life of the person of that id."""
    record = now.record()
    told = life(record, person)
    alike = likenesses(now.matches(), tuple(now.decisions()), now.canonical)
    out.write(to_docx(told, contradictions(record, person), findings(record, person, alike)))
    return lost(now, CARRIES, of_others(now, told))


def to_docx(told: Life, contradicted: Sequence[ContradictionView] = (), found: Findings | None = None) -> bytes:
    """The bytes of a .docx file that Word and LibreOffice open."""
    writer = _Writer(told)
    writer.head()
    writer.section("Family", told.family)
    if told.years:
        writer.heading("Chronology", 1)
    for group in told.years:
        writer.section(group.heading, group.lines, level=2)
    writer.section("Undated", told.undated)
    writer.section("Views held", told.views)
    writer.section(f"Said of {told.label}", told.said_of)
    writer.contradictions(contradicted)
    if found is not None:
        asked = [question for question in found.open if question.kind not in _SHOWN_BEFORE]
        writer.found("The sources beside one another", agreement_text(found.agreement, UNBROKEN))
        writer.found("Silences", silences_text(found.silences, UNBROKEN))
        writer.found("Open questions", questions_text(asked, UNBROKEN))
        writer.found("First and last days", bounds_text(found.bounds, UNBROKEN)[1:])
    writer.sources()
    return writer.bytes()


class _Writer:
    """One document as it is written."""

    def __init__(self, told: Life) -> None:
        self._life = told
        self._document = Document()
        self._speaker = speaker_of(told)
        dress(self._document)
        without_traces(self._document, f"{told.label}: a chronology")
        self._footnotes = Footnotes(self._document)

    def head(self) -> None:
        """The name, and what stands under it."""
        self._document.add_paragraph(self._life.label, style="Title")
        for text in head_lines(self._life):
            self._document.add_paragraph(text)

    def heading(self, text: str, level: int) -> None:
        """A heading that the navigation of a word processor shows."""
        self._document.add_heading(text, level)

    def section(self, heading: str, lines: Sequence[Line], level: int = 1) -> None:
        """A heading and its lines; nothing where there are no lines."""
        if lines:
            self.heading(heading, level)
            in_column = any(each.date for each in lines)
            for each in lines:
                self._line(each, in_column)

    def contradictions(self, views: Sequence[ContradictionView]) -> None:
        """What cannot all be true, each statement with its footnote; nothing where there is no contradiction."""
        for one_voice, group in groupby(views, key=lambda view: view.one_voice):
            self.heading(WITHIN if one_voice else BETWEEN, 1)
            if one_voice:
                self._document.add_paragraph(CAUTION)
            for view in group:
                self._statements((view.statement,), "", " cannot be true together with")
                for against in view.against:
                    self._statements(against.others, "– ", f": {against.because}." if against.because else ".")

    def found(self, title: str, printed: Sequence[Printed]) -> None:
        """What is found, under a title, the words that it rests on as footnotes; nothing where nothing is found."""
        if not printed:
            return
        self.heading(title, 1)
        for each, notes in _with_notes(printed):
            if each.style == "heading":
                self.heading(each.text.strip(), 2)
                continue
            paragraph = self._document.add_paragraph(style=SOURCE)
            paragraph._p.extend(map(run_element, _runs(_on_paper(each.text))))  # noqa: SLF001 - as below
            for number, note in enumerate(notes):
                self._footnotes.add(paragraph, list(_runs(_on_paper(note))), after_another=number > 0)

    def sources(self) -> None:
        """The list of sources at the end."""
        self.heading("Sources", 1)
        for source in self._life.sources:
            self._document.add_paragraph(described(source), style=SOURCE)

    def bytes(self) -> bytes:
        """The document, finished."""
        self._footnotes.attach()
        return packed(self._document)

    def _statements(self, statements: Sequence[StatementView], lead: str, rest: str) -> None:
        paragraph = self._document.add_paragraph(lead, style=SOURCE)
        for number, statement in enumerate(statements):
            paragraph.add_run(f"{' and ' if number else ''}{statement.in_words} — {statement.who}")
            self._footnotes.add(paragraph, _statement_note(statement))
        paragraph.add_run(rest)

    def _line(self, each: Line, in_column: bool) -> None:  # noqa: FBT001 - whether the section has dates
        paragraph = self._document.add_paragraph(style=ENTRY if in_column else SOURCE)
        if in_column:
            dated = Run(each.date, bold=True) if each.date else Run("undated", italic=True)
            paragraph._p.append(run_element(dated))  # noqa: SLF001 - one way to write runs, here and in notes
            paragraph.add_run("\t")
        mark = [Run(f"{each.mark} ")] if each.mark else []
        runs = mark + [Run(piece.text, italic=piece.marked) for piece in sentence_pieces(each, self._speaker)]
        paragraph._p.extend(run_element(run) for run in runs)  # noqa: SLF001 - as above
        for number, note in enumerate(each.notes):
            self._footnotes.add(paragraph, _note(note, self._speaker), after_another=number > 0)


def _on_paper(printed: str) -> str:
    """What a command prints, without the addresses of statements and notes."""
    return _ADDRESS.sub(lambda found: " (accepted)" if found["accepted"] else "", printed.strip())


def _with_notes(printed: Iterable[Printed]) -> list[tuple[Printed, list[str]]]:
    """The lines that say something, each with the notes that stand under it."""
    found: list[tuple[Printed, list[str]]] = []
    for each in printed:
        if each.style == "note" and found:
            found[-1][1].append(each.text)
        elif each.text.strip():
            found.append((each, []))
    return found


def _runs(text: str, *, underlined: bool = False, italic: bool = False) -> Iterator[Run]:
    """A line as a terminal has it: what stands between underscores underlined, between asterisks in italics, or both."""
    at = 0
    for found in _MARKED.finditer(text):
        yield Run(text[at : found.start()], underlined=underlined, italic=italic)
        inside = found["underlined"] or found["italic"]
        yield from _runs(
            inside,
            underlined=underlined or found["underlined"] is not None,
            italic=italic or found["italic"] is not None,
        )
        at = found.end()
    yield Run(text[at:], underlined=underlined, italic=italic)


def _statement_note(statement: StatementView) -> list[Run]:
    """The exact words and their source."""
    runs: list[Run] = []
    for words in statement.words:
        runs += [Run(piece.text, italic=piece.italic, underlined=piece.marked) for piece in quoted(words)]
        runs.append(Run(" "))
    return [*runs, Run(short_title(statement.title), italic=True), Run(f"{place_in(statement)}.")]


def _note(note: Note, speaker: str) -> list[Run]:
    """The exact words, those that carry the statement underlined, then the source, the pages, and who says so."""
    runs: list[Run] = []
    for words in note.words:
        runs += [Run(piece.text, italic=piece.italic, underlined=piece.marked) for piece in quoted(words)]
        runs.append(Run(" "))
    return [*runs, Run(short_title(note.title), italic=True), Run(after_title(note, speaker))]
