"""How often the title, author and date of a document of `lives` are found, against its #meta.

usage: python -m benchmarks.metadata [train|dev] [--misses]

Much of the #meta stands nowhere in the text (a chapter does not name its book): "stated" counts the documents whose
text has the title or the author; precision is of what was found, recall of what is stated.
"""

import re
import sys
from collections.abc import Iterator

import msgspec

from bearwitness.record import Source
from benchmarks.furniture import read
from benchmarks.lives import documents, load

_UNKNOWN = ("unknown", "Wikipedia-like encyclopaedia contributors", "")


class Count(msgspec.Struct):
    """Documents: stated in the text, found and right, found and wrong."""

    stated: int = 0
    right: int = 0
    wrong: int = 0


def key(text: str) -> str:
    """`text` without case, punctuation and accents of spacing."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def answers(given: Source, found: Source) -> Iterator[tuple[str, str, str, bool]]:
    """Field, what is right, what was found ("" for nothing), and whether the text states it."""
    title = "" if found.title == "page" else found.title
    author = "" if given.byline in _UNKNOWN else given.byline
    text = key(given.text)
    yield "title", key(given.title), key(title), key(given.title) in text
    yield "author", key(author), key(found.byline), bool(author) and key(author) in text
    yield "date", given.date or "", found.date or "", bool(given.date) and found.date == given.date


def main() -> None:
    """Print the figures of each part."""
    print(f"{'part':8}{'field':8}{'stated':>7}{'right':>7}{'wrong':>7}{'precision':>10}{'recall':>8}")
    for part in [word for word in sys.argv[1:] if not word.startswith("-")] or ["train", "dev"]:
        counts: dict[str, Count] = {"title": Count(), "author": Count(), "date": Count()}
        for path in documents(part):
            given = load(path).prose.source
            for field, right, found, stated in answers(given, read(given.text)):
                count = counts[field]
                count.stated += stated
                count.right += bool(found) and found == right
                count.wrong += bool(found) and found != right
                if "--misses" in sys.argv and found != right and (found or stated):
                    print(f"  {path.stem} {field}: {found!r} for {right!r}")
        for field, count in counts.items():
            precision = count.right / max(1, count.right + count.wrong)
            recall = f"{count.right / max(1, count.stated):8.3f}" if field != "date" else f"{'':8}"
            stated = f"{count.stated:7}" if field != "date" else f"{'':7}"
            print(f"{part:8}{field:8}{stated}{count.right:7}{count.wrong:7}{precision:10.3f}{recall}")


if __name__ == "__main__":
    main()
