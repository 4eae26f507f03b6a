"""Views as lines for a terminal.  Nothing is left in them that could steer it."""

from collections.abc import Iterable, Sequence

from bearwitness.record import Problem
from bearwitness.views.entities import EntityView
from bearwitness.views.life import Group, Life
from bearwitness.views.lines import Line
from bearwitness.views.lookup import capital, plain
from bearwitness.views.notes import Note, Words
from bearwitness.views.said import DisputeView, PositionView, QuotationView, VoiceView
from bearwitness.views.sources import SourceView
from bearwitness.views.wording import (
    counted,
    described,
    excerpt,
    head_lines,
    in_marks,
    other_names,
    quoted,
    remarks,
    sentence,
    short_title,
    speaker_of,
    unquoted,
)
from bearwitness.views.wrapping import Printed, cells, hanging, padded

_DATES = range(8, 25)
_POINTING_BACK = frozenset({"it", "this", "that", "so", "the charge", "the claim", "the story"})


def life_text(life: Life, width: int = 80, *, ids: bool = False) -> list[Printed]:
    """A life as a chronology, the footnotes of each year under it, each with the id of its statement where wanted."""
    writer = _Writer(life, width, ids=ids)
    writer.head()
    writer.section("Family", life.family)
    for group in life.years:
        writer.group(group)
    writer.section("Undated", life.undated)
    writer.section("Views held", life.views)
    writer.section(f"Said of {life.label}", life.said_of)
    writer.sources()
    return writer.lines


class _Writer:
    """The lines of one life as they are written, with the number of the last footnote."""

    def __init__(self, life: Life, width: int, *, ids: bool) -> None:
        self.life = life
        self.ids = ids
        self.width = width
        self.lines: list[Printed] = []
        self.number = 0
        self.speaker = speaker_of(life)
        longest = max((cells(each.date) for each in life.lines), default=0)
        self.dates = min(max(longest, _DATES.start), _DATES.stop - 1)

    def head(self) -> None:
        """The name, the other names, the dates, and how much of it is decided."""
        self.lines.append(Printed(self.life.label, "title"))
        for text in head_lines(self.life):
            self.lines += hanging("", text, self.width)

    def group(self, group: Group) -> None:
        """The lines of a year with their notes."""
        self.section(group.heading, group.lines)

    def section(self, heading: str, lines: Sequence[Line]) -> None:
        """A heading, its lines, their notes; nothing where there are no lines."""
        if not lines:
            return
        self.lines += [Printed(""), Printed(heading, "heading")]
        noted: list[tuple[int, Note]] = []
        dates = self.dates if any(each.date for each in lines) else 0
        for each in lines:
            numbers = range(self.number + 1, self.number + 1 + len(each.notes))
            noted += zip(numbers, each.notes, strict=True)
            self.number += len(each.notes)
            self._line(each, "".join(f"[{number}]" for number in numbers), dates)
        self._notes(noted)

    def sources(self) -> None:
        """The list of sources."""
        self.lines += [Printed(""), Printed("Sources", "heading")]
        for source in self.life.sources:
            self.lines += hanging("    ", described(source), self.width)

    def _line(self, each: Line, numbers: str, dates: int) -> None:
        mark = each.mark or " "
        lead = f"  {mark} {padded(each.date, dates)}  " if dates else f"  {mark} "
        self.lines += hanging(lead, f"{sentence(each, self.speaker)} {numbers}", self.width, "line")

    def _notes(self, noted: list[tuple[int, Note]]) -> None:
        seen: dict[tuple[str, int, int], int] = {}
        for number, note in noted:
            texts = []
            for words in note.words:
                first = seen.setdefault((words.source, words.start, words.end), number)
                texts.append(_quotation(words) if first == number else f"As {first}: {in_marks(excerpt(words))}")
            said = remarks(note, self.speaker, in_source=len(self.life.sources) > 1)
            text = f"{' '.join(texts)} {said}".rstrip() + (f" [{note.assertion}]" if self.ids else "")
            self.lines += hanging(f"    {number:>3} ", text, self.width, "note")


def sources_text(views: Iterable[SourceView], width: int = 80) -> list[Printed]:
    """The sources with how much each gives."""
    lines: list[Printed] = []
    for view in views:
        lines += hanging("", described(view), width, "heading")
        counts = [
            counted(view.words, "word"),
            counted(view.assertions, "assertion"),
            counted(view.quotations, "quotation"),
        ]
        if view.furniture:
            counts.append(f"{counted(view.furniture, 'character')} of page furniture left out")
        lines += hanging("    ", ", ".join(counts), width)
    return lines


def entities_text(views: Iterable[EntityView], width: int = 80) -> list[Printed]:
    """People, groups, places or works, each with its names and what is stated of it."""
    lines: list[Printed] = []
    for view in views:
        said = f"{counted(view.mentions, 'mention')}, {counted(view.statements, 'statement')}"
        lines += hanging("", f"{view.label} ({said})", width, "heading")
        names = other_names(view.label, view.names)
        if names:
            lines += hanging("    ", names, width)
        for what, values in view.details.items():
            lines += hanging("    ", f"{what}: {'; '.join(values)}", width)
        if view.same_as:
            lines += hanging("    ", f"elsewhere: {'; '.join(map(plain, view.same_as))}", width)
        for other in view.possibly:
            lines += hanging("    ", f"possibly the same as {other}", width, "note")
    return lines


def quotations_text(views: Iterable[QuotationView], width: int = 80) -> list[Printed]:
    """The quotations under their speakers."""
    lines: list[Printed] = []
    speaker: str | None = None
    for view in views:
        if view.speaker != speaker:
            speaker = view.speaker
            lines += [*([Printed("")] if lines else []), Printed(speaker or "Speaker not named", "heading")]
        lines += hanging("    ", f"“{in_marks(unquoted(view.words))}”", width, "line")
        via = f"given by {view.voice.partition(', according to ')[2]}" if ", according to " in view.voice else ""
        lines += hanging(
            "      ", "; ".join(p for p in (*view.citations, via, short_title(view.title)) if p), width, "note"
        )
    return lines


def voices_text(views: Iterable[VoiceView], width: int = 80) -> list[Printed]:
    """Who is heard through whom, and how often."""
    lines: list[Printed] = []
    for view in views:
        counts = (
            counted(view.asserts, "statement") if view.asserts else "",
            f"{view.denies} denied" if view.denies else "",
            f"{view.questions} questioned" if view.questions else "",
            counted(view.quotations, "quotation") if view.quotations else "",
        )
        lines += hanging("", f"{view.words}: {', '.join(count for count in counts if count)}", width)
    return lines


def disputes_text(views: Iterable[DisputeView], width: int = 80) -> list[Printed]:
    """Each issue with the positions taken on it and their words, then who took another stance later."""
    lines: list[Printed] = []
    for view in views:
        lines += [*([Printed("")] if lines else []), *hanging("", capital(view.issue), width, "heading")]
        for position in view.positions:
            lines += hanging("    ", _position(position), width, "line")
            for words in position.words:
                lines += hanging("      ", _quotation(words), width, "note")
        for change in view.changes:
            lines += hanging("    ", change, width, "line")
    return lines


def _position(position: PositionView) -> str:
    """Who holds it and since when, the claim, and whom it answers."""
    date = f", {position.date}" if position.date else ""
    answers = f" (answering {position.answers})" if position.answers else ""
    if position.stance == "asserts":
        return f"{position.holder}{date}: {position.claim}"
    said = f" {position.claim}" if position.claim in _POINTING_BACK else f": {position.claim}"
    return f"{position.holder}{date}{',' if date else ''} {position.stance}{said}{answers}"


def problems_text(problems: Iterable[Problem], width: int = 80) -> list[Printed]:
    """What a scholar should know about the reading, a sentence each."""
    lines: list[Printed] = []
    for problem in problems:
        where = f"{plain(problem.where)}: " if problem.where else ""
        lines += hanging("  ", f"{where}{plain(problem.message)}", width)
    return lines


def _quotation(words: Words) -> str:
    return in_marks(quoted(words))
