"""Words between quotation marks, in every style, nested, apostrophes told apart, and running over paragraphs."""

import re

import msgspec

from bearwitness.record.anchor import Span
from bearwitness.record.passages import paragraphs

CLOSERS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "'": "'’",
    "`": "'’",
}
"""What closes a quotation that each mark opens."""

DOUBLE = frozenset('“„«»"')
_MARK = re.compile("[“”„«»‹›‘’‚\"'`]")
_ELISION = re.compile(
    r"(?:em|tis|twas|twere|twill|til|till|cause|bout|round|neath|gainst|n|\d\ds?)\b(?![^.;:!?]{0,40}[’'](?!\w))",
    re.IGNORECASE,
)
_BEFORE_OPENING = frozenset("([{—–-/:;,.…“‘\"'«„=*_")


class Quoted(msgspec.Struct, frozen=True, order=True):
    """Words between marks: `span` is what stands inside, `mark` the opening mark, `depth` 0 for the outermost.

    `continued` where the words go on from the paragraph before.
    """

    span: Span
    mark: str
    depth: int = 0
    continued: bool = False

    @property
    def double(self) -> bool:
        """Whether double marks or guillemets stand around the words."""
        return self.mark in DOUBLE


class _Opening(msgspec.Struct, frozen=True):
    mark: str
    start: int
    continued: bool = False


def quoted_words(text: str) -> tuple[Quoted, ...]:
    """Everything between quotation marks, in order, outer before inner."""
    found: list[Quoted] = []
    run: _Opening | None = None
    stretches = tuple(paragraphs(text))
    for number, stretch in enumerate(stretches):
        following = stretches[number + 1] if number + 1 < len(stretches) else None
        inside, left = _within(text, stretch, run)
        found += inside
        run = None
        if left is not None:
            ending, run = _left_open(text, stretch, following, left)
            found += [ending] if ending else []
    return tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end)))


def _within(text: str, stretch: Span, run: _Opening | None) -> tuple[list[Quoted], _Opening | None]:
    """What is quoted inside one paragraph, and the double mark that is still open at its end."""
    found: list[Quoted] = []
    stack: list[_Opening] = [run] if run else []
    start = stretch.start
    if run and text.startswith(run.mark, start):
        start += 1
        stack = [_Opening(run.mark, start, continued=True)]
    for mark in _MARK.finditer(text, start, stretch.end):
        words = _taken(text, mark, stretch.end, stack)
        if words is not None:
            found.append(words)
    left = next((opening for opening in stack if opening.mark in DOUBLE), None)
    return found, left


def _taken(text: str, found: re.Match[str], end: int, stack: list[_Opening]) -> Quoted | None:
    """What the mark closes; the stack then holds what is still open."""
    mark, at = found.group(), found.start()
    depth = _closed(text, at, end, stack)
    if depth is not None:
        opening = stack[depth]
        del stack[depth:]
        if text[opening.start : at].strip():
            return Quoted(_trim(text, opening.start, at), opening.mark, depth, opening.continued)
    elif _opens(text, mark, at):
        if stack and stack[-1].mark == mark:
            stack.pop()  # the same mark twice: the first was a stray
        stack.append(_Opening(mark, at + 1))
    return None


def _trim(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _closed(text: str, at: int, end: int, stack: list[_Opening]) -> int | None:
    """The place in the stack of the quotation that the mark at `at` closes; None where it closes none."""
    for depth in range(len(stack) - 1, -1, -1):
        if text[at] in CLOSERS[stack[depth].mark]:
            return depth if _may_close(text, at, end, stack[depth]) else None
    return None


def _may_close(text: str, at: int, end: int, opening: _Opening) -> bool:
    mark, after = text[at], text[at + 1 : at + 2]
    if mark in "’'":
        return not after.isalnum() and not _possessive(text, at, end)
    if mark == '"':
        return not (text[at - 1].isspace() and after.isalnum())
    return at > opening.start


def _possessive(text: str, at: int, end: int) -> bool:
    """Whether the mark belongs to a plural ("the workers’ state") since a better closing mark follows."""
    if text[at - 1] not in "sxz" or not re.match(r"\s+\w", text[at + 1 : end]):
        return False
    for later in _MARK.finditer(text, at + 1, end):
        if later.group() in '“”«»"‘„':
            return False
        if not text[later.end() : later.end() + 1].isalnum():
            return True
    return False


def _opens(text: str, mark: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark not in CLOSERS or not after:
        return False
    if mark in "«‹":
        return True
    if after.isspace() or mark in "“„‚":
        return not after.isspace()
    free = not before or before.isspace() or before in _BEFORE_OPENING
    return free and not (mark in "'‘" and _ELISION.match(text, at + 1))


def _left_open(
    text: str, stretch: Span, following: Span | None, left: _Opening
) -> tuple[Quoted | None, _Opening | None]:
    """What becomes of a quotation still open at the end of a paragraph, and what goes on into the next."""
    if left.start >= stretch.end:
        return None, None
    whole = Quoted(_trim(text, left.start, stretch.end), left.mark, 0, left.continued)
    if following is not None and text.startswith(left.mark, following.start):
        return whole, _Opening(left.mark, following.start + 1, continued=True)
    if text[stretch.end - 1] in "’'”\"" and text[left.start : stretch.end - 1].strip():
        return msgspec.structs.replace(whole, span=_trim(text, left.start, stretch.end - 1)), None
    if following is not None and _closes_later(text, following, left.mark):
        return None, left
    return None, None


def _closes_later(text: str, following: Span, mark: str) -> bool:
    """Whether the paragraph that follows closes the mark before it opens another of the kind."""
    for later in _MARK.finditer(text, following.start, following.end):
        if later.group() == mark and _opens(text, mark, later.start()):
            return False
        if later.group() in CLOSERS[mark] and not text[later.end() : later.end() + 1].isalnum():
            return True
    return False
