"""Forms of the drafts before 2019, read and never written.

| draft | 2019 |
|---|---|
| `198u`, `19xx`, `2004-uu` | `198X`, `19XX`, `2004-XX` |
| `unknown/2006`, `2004/open` | `/2006`, `2004/..` |
| `1984?~` | `1984%` |
| `y170000002`, `y17e7`, `y17101e4p3` | `Y170000002`, `Y17E7`, `Y17101E4S3` |
| `2004-(06)?-11`, `(2011)-06-04~` | `2004-?06-11`, `2011-~06-~04` |
| `2001-21^southernHemisphere` | `2001-29` |
| `[1667, 1668]` | `[1667,1668]` |
"""

import re

from bearwitness.edtf.errors import EdtfError
from bearwitness.edtf.parser import parse
from bearwitness.edtf.values import Edtf

_BOTH = re.compile(r"\?~|~\?")
_LONG = re.compile(r"y?-?[0-9]+(?:e[0-9]+)?(?:p[0-9]+)?")
_LONG_LETTERS = str.maketrans("yep", "YES")
_MASKED = re.compile(r"[0-9ux?~%()-]+")
_NOTES = re.compile(r"[()?~%]")
_HEMISPHERE = re.compile(r"(-?[0-9]{4}-)(2[1-4])\^(north|south)ern(?:Hemisphere)?")
_SHIFT = {"north": 4, "south": 8}
_TOKEN = re.compile(r"[()?~%]|-?[0-9X]{4}|[0-9X]{2}")
_BITS = {"?": 1, "~": 2, "%": 3}
_SIGNS = ("", "?", "~", "%")


def parse_draft(text: str) -> Edtf:
    """What `text` states in a form of 2019 or of the drafts before; it prints in the form of 2019.

    Raises EdtfError where it is neither.
    """
    modern = _modern(text)
    try:
        return parse(modern)
    except EdtfError as error:
        reason = error.reason if modern == text else f"read as {modern!r}, {error.reason}"
        raise EdtfError(text, error.at if modern == text else 0, reason) from error


def _modern(text: str) -> str:
    if text[:1] in ("[", "{"):
        inside = text[1:-1].replace(", ", ",")
        return text[0] + re.sub(r"[^,.]+", lambda found: _date(found[0]), inside) + text[-1:]
    return "/".join(_end(piece) for piece in text.split("/")) if "/" in text else _date(text)


def _end(piece: str) -> str:
    if piece == "open":
        return ".."
    return "" if piece == "unknown" else _date(piece)


def _date(piece: str) -> str:
    if _LONG.fullmatch(piece):
        return piece.translate(_LONG_LETTERS)
    hemisphere = _HEMISPHERE.fullmatch(piece)
    if hemisphere:
        return f"{hemisphere[1]}{int(hemisphere[2]) + _SHIFT[hemisphere[3]]}"
    modern = _BOTH.sub("%", piece)
    if _MASKED.fullmatch(modern):
        modern = modern.replace("u", "X").replace("x", "X")
    return _ungrouped(modern) if "(" in modern else modern


class _Groups:
    """Components and their qualifiers, as parentheses group them.

    A qualifier after a parenthesis applies to what stands inside; one after a component applies to it and to what
    stands to its left, except what a closed parenthesis has set apart.
    """

    def __init__(self) -> None:
        self.digits: list[str] = []
        self.bits: list[int] = []
        self._loose: list[int] = []
        self._open: list[int] = []
        self._closed: range | None = None
        self.balanced = True

    def take(self, sign: str) -> None:
        if sign == "(":
            self._open.append(len(self.digits))
        elif sign == ")":
            self._close()
        elif sign in _BITS:
            for index in self._loose if self._closed is None else self._closed:
                self.bits[index] |= _BITS[sign]
        else:
            self._closed = None
            self._loose.append(len(self.digits))
            self.digits.append(sign)
            self.bits.append(0)

    def _close(self) -> None:
        if self._open:
            closed = range(self._open.pop(), len(self.digits))
            self._loose = [index for index in self._loose if index not in closed]
            self._closed = closed
        else:
            self.balanced = False

    def written(self) -> str:
        """The date with each component qualified by itself, or the whole at its end."""
        if len(set(self.bits)) == 1:
            return "-".join(self.digits) + _SIGNS[self.bits[0]]
        return "-".join(_SIGNS[mark] + part for mark, part in zip(self.bits, self.digits, strict=True))

    def finished(self) -> bool:
        return self.balanced and not self._open


def _ungrouped(piece: str) -> str:
    """The same date with its parentheses worked out; `piece` itself where they cannot be."""
    groups = _Groups()
    for sign in _TOKEN.findall(piece):
        groups.take(sign)
    whole = "-".join(groups.digits) == _NOTES.sub("", piece)
    return groups.written() if whole and groups.digits and groups.finished() else piece
