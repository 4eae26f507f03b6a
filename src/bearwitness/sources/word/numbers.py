"""How the notes of a Word document are numbered: in the order of their calls, in the figures that the document wants."""

from collections.abc import Iterator
from typing import Literal

from lxml import etree

from bearwitness.sources.numerals import written

Kind = Literal["footnote", "endnote"]
_SIGNS = "*†‡§"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Numbers:
    """Gives each note its number when it is called for the first time; `order` is that of the calls."""

    def __init__(self, settings: etree._Element | None) -> None:
        self.order: dict[tuple[Kind, str], str] = {}
        self._formats = {kind: _format(settings, kind) for kind in ("footnote", "endnote")}
        self._counts = {kind: _start(settings, kind) - 1 for kind in ("footnote", "endnote")}

    def label(self, kind: Kind, identifier: str, custom: str = "") -> str:
        """The number of a note; `custom` is a mark that its author chose for it."""
        key = (kind, identifier)
        if key not in self.order:
            self._counts[kind] += not custom
            self.order[key] = custom or numbered(self._counts[kind], self._formats[kind])
        return self.order[key]

    def called(self) -> Iterator[tuple[Kind, str, str]]:
        """The notes in the order of their calls: kind, id, number."""
        return ((kind, identifier, label) for (kind, identifier), label in self.order.items())


def numbered(value: int, form: str) -> str:
    """A number in the figures of that name; plain ones where the name is of none that is known."""
    if form in ("lowerRoman", "upperRoman") and 0 < value < 400:
        return written(value) if form == "lowerRoman" else written(value).upper()
    if form in ("lowerLetter", "upperLetter") and value > 0:
        letters = _LETTERS[(value - 1) % 26] * ((value - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form == "chicago" and value > 0:
        return _SIGNS[(value - 1) % 4] * ((value - 1) // 4 + 1)
    return str(value)


def _format(settings: etree._Element | None, kind: str) -> str:
    found = settings.find(f"{kind}Pr/numFmt") if settings is not None else None
    return found.get("val", "") if found is not None else ("decimal" if kind == "footnote" else "lowerRoman")


def _start(settings: etree._Element | None, kind: str) -> int:
    found = settings.find(f"{kind}Pr/numStart") if settings is not None else None
    value = found.get("val", "") if found is not None else ""
    return int(value) if value.isdecimal() else 1
