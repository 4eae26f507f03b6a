"""Where pages begin in words that are still being gathered: a sign on both sides of each label."""

from bearwitness.record import PageMark

MARK = "\x01"


def marking(label: str) -> str:
    """The sign that a page begins here."""
    return f"{MARK}{label}{MARK}"


def marked(line: str) -> tuple[str, tuple[PageMark, ...]]:
    """The line without the signs of its page marks, and the marks; a page begins with the word after its sign."""
    text, *rest = line.split(MARK)
    marks = []
    for label, part in zip(rest[::2], rest[1::2], strict=True):
        more = part.lstrip() if not text or text.endswith(" ") else part
        marks.append(PageMark(len(text) + len(more) - len(more.lstrip()), label))
        text += more
    end = len(text.rstrip())
    return text[:end], tuple(PageMark(min(mark.start, end), mark.label) for mark in marks)
