"""Words become lines: those that stand on one base and follow each other, with italics and raised figures marked.

The order of the words is that of the file, which a line keeps; where a wide gap opens the line ends, for the next
column may begin there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

import msgspec

from bearwitness.sources.cleaning import RAISED, cleaned, spaced
from bearwitness.sources.emphasis import emphasised
from bearwitness.sources.layout.sheets import Line, Word

PRINTED_ASTERISK = "\u204e"
"""Stands for an asterisk of the print, so that it is not taken for a mark of italics."""
_OFF_BASE = 0.6
"""How far, in sizes, a raised or lowered word may stand from the base of its line."""
_RAISED_BY, _RAISED_SIZE = 0.15, 0.9
_OVERLAP = 1.0
_OVER = 0.4
_GAP, _GAP_SHARE = 1.2, 2.5
_BIG = 1.7
_APART = 0.2
_LETTER = re.compile(r"[^\W\d_]")
_SIGN = re.compile(r"\d{1,3}|\*{1,3}")
_SOFT_HYPHEN = re.compile("\u00ad(?=\\*?\\s*$)")


def lines_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """The lines that `words`, in the order of the file, stand in; a large initial is part of the line beside it."""
    runs = [part for run in _runs(words) for part in _parted(run)]
    return tuple(_once(line for line in map(_line, _with_initials(runs)) if line.text))


def _once(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines without those that are printed a second time over the first, to look bold."""
    printed: dict[str, list[Line]] = {}
    for line in lines:
        before = printed.setdefault(line.text, [])
        if not any(_is_over(line, other) for other in before):
            before.append(line)
            yield line


def _is_over(line: Line, other: Line) -> bool:
    return max(abs(line.base - other.base), abs(line.left - other.left)) < _OVER * line.size


def _runs(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words that follow each other on one base."""
    run: list[Word] = []
    base = size = 0.0
    for word in words:
        if run and not _follows(run[-1], word, base, size):
            yield run
            run = []
        if not run or word.size > size:
            base, size = word.base, word.size
        run.append(word)
    if run:
        yield run


def _follows(last: Word, word: Word, base: float, size: float) -> bool:
    return abs(word.base - base) <= _OFF_BASE * max(size, word.size) and word.left >= last.right - _OVERLAP * size


def _parted(run: Sequence[Word]) -> Iterator[list[Word]]:
    """The run cut at gaps much wider than its others."""
    gaps = [b.left - a.right for a, b in pairwise(run) if not b.glued]
    usual = median(gaps) if gaps else 0.0
    part = [run[0]]
    for last, word in pairwise(run):
        gap = word.left - last.right
        if gap > _GAP * max(last.size, word.size) and gap > _GAP_SHARE * usual:
            yield part
            part = []
        part.append(word)
    yield part


def _with_initials(runs: Sequence[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """The runs with a large initial put before the line that stands beside it."""
    initial: Word | None = None
    for number, run in enumerate(runs):
        if initial is not None:
            yield _begun(initial, run)
            initial = None
        elif number + 1 < len(runs) and _is_initial(run, runs[number + 1][0]):
            initial = run[0]
        else:
            yield run


def _is_initial(run: Sequence[Word], first: Word) -> bool:
    word = run[0]
    big = len(run) == 1 and len(word.text) <= 2 and word.size > _BIG * first.size
    return big and word.base - word.size < first.base < word.base and 0 <= first.left - word.left < 3 * word.size


def _begun(initial: Word, run: Sequence[Word]) -> list[Word]:
    """The line with its initial, of the line's size; a space after it only where it may be a word and stands apart."""
    first = run[0]
    alone = initial.text in ("A", "I", "O") and first.left - initial.right > _APART * first.size
    letter = msgspec.structs.replace(initial, base=first.base, size=first.size, bold=first.bold)
    return [letter, msgspec.structs.replace(first, glued=not alone), *run[1:]]


def _line(run: Sequence[Word]) -> Line:
    main = max(run, key=lambda word: (word.size, len(word.text)))
    lettered = [word for word in run if _LETTER.search(word.text)]
    return Line(
        text=spaced(cleaned(_SOFT_HYPHEN.sub("-", "".join(_marked(run, main))))),
        left=min(word.left for word in run),
        right=max(word.right for word in run),
        base=main.base,
        size=_size(run),
        bold=bool(lettered) and all(word.bold for word in lettered),
    )


def _size(run: Sequence[Word]) -> float:
    """The size that most letters of the run have."""
    letters: dict[float, int] = {}
    for word in run:
        letters[word.size] = letters.get(word.size, 0) + len(word.text)
    return max(letters, key=lambda size: (letters[size], size))


def _marked(run: Sequence[Word], main: Word) -> Iterator[str]:
    """The words with their spaces, and asterisks round those in italics."""
    for italic, stretch in groupby(range(len(run)), key=lambda i: run[i].italic):
        text = "".join(_space(run, i, main) + _printed(run[i], main) for i in stretch)
        yield emphasised(text) if italic else text


def _space(run: Sequence[Word], at: int, main: Word) -> str:
    """What parts a word from the one before it: nothing where it is the raised number of a note."""
    word = run[at]
    attached = at == 0 or word.glued or (_SIGN.fullmatch(word.text) is not None and _is_raised(word, main))
    return "" if attached else " "


def _printed(word: Word, main: Word) -> str:
    text = word.text.replace("*", PRINTED_ASTERISK)
    return text.translate(RAISED) if _is_raised(word, main) and _SIGN.fullmatch(word.text) else text


def _is_raised(word: Word, main: Word) -> bool:
    return word.size < _RAISED_SIZE * main.size and main.base - word.base > _RAISED_BY * main.size
