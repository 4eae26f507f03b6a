"""Scans of open books: two pages on one sheet become two."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.sources.layout.sheets import Line, Sheet

_WIDER = 1.1
_MOST = 0.6
_FEW_LINES = 4
_CROSSING = 0.15
_MIDDLE = (0.42, 0.58)
_STEPS = 17


def unfolded(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The sheets with each that shows two pages cut in two, where most of the sheets with text do so.

    Both halves keep the sheet's number; what the file says is printed on the sheet is then no label of either.
    """
    folds = [_fold(sheet) for sheet in sheets]
    written = [fold for sheet, fold in zip(sheets, folds, strict=True) if len(sheet.lines) >= _FEW_LINES]
    if not written or sum(fold is not None for fold in written) < _MOST * len(written):
        return tuple(sheets)
    return tuple(half for sheet, fold in zip(sheets, folds, strict=True) for half in _halves(sheet, fold))


def _fold(sheet: Sheet) -> float | None:
    """Where between two pages the sheet is folded: where hardly a line crosses, near the middle of a wide sheet."""
    if sheet.width < _WIDER * sheet.height or not sheet.lines:
        return None
    low, high = (share * sheet.width for share in _MIDDLE)
    places = [low + (high - low) * step / (_STEPS - 1) for step in range(_STEPS)]
    fold = min(places, key=lambda at: (_crossing(sheet.lines, at), abs(at - sheet.width / 2)))
    both = any(line.right <= fold for line in sheet.lines) and any(line.left >= fold for line in sheet.lines)
    return fold if both and _crossing(sheet.lines, fold) <= _CROSSING * len(sheet.lines) else None


def _crossing(lines: Sequence[Line], at: float) -> int:
    return sum(line.left < at < line.right for line in lines)


def _halves(sheet: Sheet, fold: float | None) -> Iterator[Sheet]:
    if fold is None and sheet.width < _WIDER * sheet.height:
        yield sheet
        return
    at = sheet.width / 2 if fold is None else fold
    left = tuple(line for line in sheet.lines if line.left + line.right < 2 * at)
    right = tuple(line for line in sheet.lines if line.left + line.right >= 2 * at)
    yield msgspec.structs.replace(sheet, lines=left, width=at, label="")
    yield msgspec.structs.replace(sheet, lines=right, width=sheet.width - at, label="")
