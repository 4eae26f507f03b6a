"""Which column of a sheet is what: guessed from the heads and the cells, shown, and taken only when confirmed."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from bearwitness.exchange.errors import UnknownColumnError
from bearwitness.exchange.records.dates import edtf_of
from bearwitness.exchange.records.sheets import Row

MEANINGS = ("date", "until", "event", "place", "person", "with", "type", "source", "page")
"""What a column can be: of these, `event` or `type` there must be."""
_HEADS: Mapping[str, frozenset[str]] = {
    "date": frozenset("date when year day edtf datum jahr tag from start begin begins beginning since time".split()),
    "until": frozenset("until to end bis".split()),
    "event": frozenset(
        "event what happening description details text entry statement summary note notes ereignis activity".split()
    ),
    "place": frozenset("place where location ort city town country venue".split()),
    "person": frozenset("person who name subject people individual".split()),
    "with": frozenset("with others other".split()),
    "type": frozenset("type kind category class".split()),
    "source": frozenset("source work reference citation quelle book document".split()),
    "page": frozenset("page pages p pp seite seiten folio".split()),
}
_WORDS = re.compile(r"[a-zäöü]+")
_LITTLE = frozenset("of the a an in".split())
_LONGEST_HEAD = 2
_MOST, _SAMPLE = 0.6, 50


class Columns(msgspec.Struct, frozen=True):
    """The number of each column from 0 by what it is, and whether the first row holds heads."""

    numbers: Mapping[str, int]
    headed: bool

    def cell(self, row: Row, meaning: str) -> str:
        """The words of a row in the column of that meaning; "" where there is none."""
        number = self.numbers.get(meaning)
        return row[number] if number is not None else ""

    def said(self, rows: Sequence[Row]) -> list[tuple[str, str, str]]:
        """Each meaning with the head or the number of its column and the first words in it."""
        body = rows[self.headed :]
        return [
            (
                meaning,
                rows[0][number] if self.headed else f"column {number + 1}",
                next((r[number] for r in body if r[number]), ""),
            )
            for meaning, number in sorted(self.numbers.items(), key=lambda item: item[1])
        ]


def guessed(rows: Sequence[Row]) -> Columns:
    """What the columns seem to be: by their heads; where there are none, by what is in them."""
    heads = [_meaning(cell) for cell in rows[0]]
    if sum(meaning is not None for meaning in heads) >= 2:
        found: dict[str, int] = {}
        for number, meaning in enumerate(heads):
            if meaning is not None:
                found.setdefault(meaning, number)
        return Columns(found, headed=True)
    return Columns(_by_content(rows), headed=False)


def named(rows: Sequence[Row], said: str) -> Columns:
    """The columns as somebody names them: "date=1,event=What happened"; UnknownColumnError where there is none such."""
    heads = [cell.casefold() for cell in rows[0]]
    headed = guessed(rows).headed
    found: dict[str, int] = {}
    for part in said.split(","):
        meaning, _, column = (piece.strip() for piece in part.partition("="))
        if meaning not in MEANINGS:
            raise UnknownColumnError(meaning, MEANINGS)
        if column.isdecimal() and 1 <= int(column) <= len(heads):
            found[meaning] = int(column) - 1
        elif column.casefold() in heads:
            found[meaning], headed = heads.index(column.casefold()), True
        else:
            raise UnknownColumnError(column, [*rows[0], *(str(n) for n in range(1, len(heads) + 1))])
    return Columns(found, headed=headed)


def _meaning(head: str) -> str | None:
    """What a head means whose first word says so, and whose second says nothing else."""
    words = [word for word in _WORDS.findall(head.casefold()) if word not in _LITTLE]
    for meaning, known in _HEADS.items():
        others = {word for meant, each in _HEADS.items() if meant != meaning for word in each}
        if words and words[0] in known and len(words) <= _LONGEST_HEAD and others.isdisjoint(words[1:]):
            return meaning
    return None


def _by_content(rows: Sequence[Row]) -> dict[str, int]:
    some = rows[:_SAMPLE]
    found: dict[str, int] = {}
    for number in range(len(rows[0])):
        cells = [row[number] for row in some if row[number]]
        if cells and sum(edtf_of(cell) is not None for cell in cells) >= _MOST * len(cells):
            found.setdefault("date" if "date" not in found else "until", number)
    others = [number for number in range(len(rows[0])) if number not in found.values()]
    if others:
        found["event"] = max(others, key=lambda number: (sum(len(row[number]) for row in some), -number))
    return found
