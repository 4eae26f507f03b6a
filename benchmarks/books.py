"""Books to be set in type: the texts of the corpus that stand in the repository, with notes that are known."""

import re
from functools import cache

from bearwitness.record import paragraphs
from benchmarks.lives import documents, load
from benchmarks.typeset import Book

_NOTE_NUMBERS = re.compile(r"[⁰¹²³⁴-⁹]+")
_LONG = 60
_TITLE = 30


@cache
def book(parts: int = 4) -> Book:
    """A book of so many chapters; the texts begin again where there are more chapters than texts."""
    texts = [load(path).prose.source for path in documents("own")]
    chapters = []
    for number in range(parts):
        source = texts[number % len(texts)]
        title = source.title.split(":")[0][:_TITLE].strip() + (
            f" {number // len(texts) + 1}" if number >= len(texts) else ""
        )
        prose = [span.of(source.text) for span in paragraphs(source.text)]
        kept = [_noted(number * 100 + n, text) for n, text in enumerate(prose) if len(text) > _LONG]
        chapters.append((title, tuple(kept)))
    return Book("A Book of Lives", tuple(chapters))


def _noted(number: int, paragraph: str) -> str:
    """The paragraph as plain prose: every fourth has a short note at its end, every other fourth a long one inside."""
    plain = _NOTE_NUMBERS.sub("", " ".join(paragraph.split())).replace("[", "(").replace("]", ")")
    if number % 4 == 1:
        return f"{plain}[[Weissman, *The Course is Set*, p. {number}, and the letter to Mira.]]"
    if number % 4 == 2:
        words = " ".join(word for word in plain.replace("*", "").split()[:12] if word.islower())
        return plain.replace(
            ", ", f",[[Box {number} of the archives, where the notary tells {words} and much more.]] ", 1
        )
    return plain
