"""Text out of PDF and HTML, beside the libraries used alone, in the same run: how good it is and how fast.

usage: python -m benchmarks.extraction [train|dev]

PDF: books that the benchmark sets in type itself, so that every paragraph, note and line of the page's own is known.
*whole* is the share of paragraphs that are in the text as they were written, over columns and pages, divided words
made whole; *notes* that of the notes; *words* the F1 of the words against those written; *frame* the share of running
heads and page numbers that is left in the text as lines.  Web pages: the texts of `lives`, each line a `p`; *furniture* is
found in characters, precision apart from recall.  MB/s are of text that comes out, the file in memory, one process.
Peers: pypdfium2 and pdfminer.six with their own text functions, trafilatura and justext with their defaults.
"""

import html
import io
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pypdfium2

from bearwitness.sources import read_file
from benchmarks.books import book
from benchmarks.furniture import Count, gold
from benchmarks.lives import documents, load
from benchmarks.typeset import Setting, Typeset, typeset

SETTINGS = {
    "one column, heads": Setting(first=231),
    "two columns": Setting(columns=2, size=8.5, leading=10.5, first=12, labels=True),
    "feet, notes anew": Setting(feet=True, heads=False, front=2, notes_each_page=True),
    "scan of a spread": Setting(spread=True, first=40),
}
_CALL = re.compile(r"\[\d+\]|(?<=[a-z.,;”’)])\d{1,2}(?=\s|$)")
_NUMBER = re.compile(r"\b(?:\d+|[ivxl]+)\b")
_LONG = 60
"""Parts of the book for the speed: some hundred pages."""

Extract = Callable[[bytes], str]


class Quality(msgspec.Struct, frozen=True):
    """What of a typeset book is in a text, as shares."""

    whole: float
    notes: float
    words: float
    frame: float

    def row(self, name: str) -> str:
        """A line of the table."""
        return f"  {name:14}" + "".join(f"{value:8.3f}" for value in (self.whole, self.notes, self.words, self.frame))


def ours(data: bytes, name: str = "book.pdf") -> str:
    """What this project reads of a file, without its furniture."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        source, _ = read_file(path)
    at, kept = 0, list[str]()
    for span in source.furniture:
        kept.append(source.text[at : span.start])
        at = span.end
    return "".join([*kept, source.text[at:]])


def pdfium(data: bytes) -> str:
    """What pypdfium2 gives of each page."""
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]
    return "\n\n".join(pages).replace("\r\n", "\n")


def pdfminer(data: bytes) -> str:
    """What pdfminer.six gives by its layout analysis."""
    from pdfminer.high_level import extract_text  # noqa: PLC0415 - a peer, where it is installed

    return str(extract_text(io.BytesIO(data)))


def trafilatura(data: bytes) -> str:
    """What trafilatura takes for the article."""
    from trafilatura import extract  # noqa: PLC0415 - a peer, where it is installed

    return extract(data, include_comments=False, deduplicate=False) or ""


def justext(data: bytes) -> str:
    """What justext takes for prose."""
    import justext as peer  # noqa: PLC0415 - a peer, where it is installed

    found = peer.justext(data, peer.get_stoplist("English"), encoding="utf-8")
    return "\n\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)


def quality(typed: Typeset, text: str) -> Quality:
    """How much of a book a text has."""
    said = _flat(text)
    notes = [note.partition("] ")[2] or note for note in typed.notes]
    written = Counter(_flat(" ".join([*typed.prose, *notes])).split())
    return Quality(
        whole=_share([_flat(paragraph) in said for paragraph in typed.prose]),
        notes=_share([_flat(note) in said for note in notes]),
        words=_f1(Counter(said.split()), written),
        frame=_left(typed, text),
    )


def speed(data: bytes, extract: Extract) -> float:
    """Megabytes of text a second."""
    begun = time.perf_counter()
    text = extract(data)
    return len(text.encode()) / 1e6 / (time.perf_counter() - begun)


def _flat(text: str) -> str:
    """The text with single spaces, without emphasis and the calls of notes, in brackets or raised."""
    return " ".join(_CALL.sub("", text.replace("*", "")).split())


def _shape(line: str) -> str:
    """A line of the page's own: its words, or its number where it has no words."""
    return " ".join(_NUMBER.sub(" ", line).split()) or line.strip()


def _left(typed: Typeset, text: str) -> float:
    """The share of the pages' own lines that stand in a text as lines; a title stands there once of its own right."""
    lines, wanted = Counter(map(_shape, text.splitlines())), Counter(map(_shape, typed.furniture))
    lines.subtract(map(_shape, typed.prose))
    return (+lines & wanted).total() / max(1, wanted.total())


def _share(found: Sequence[bool]) -> float:
    return sum(found) / max(1, len(found))


def _f1(found: Counter[str], wanted: Counter[str]) -> float:
    right = (found & wanted).total()
    return 2 * right / max(1, found.total() + wanted.total())


def furniture(pages: dict[str, tuple[bytes, list[str]]], extract: Extract) -> tuple[Count, float]:
    """The furniture of web pages that a text function leaves out, and MB/s."""
    count, size, seconds = Count(), 0, 0.0
    wanted = gold()
    for name, (data, paragraphs) in pages.items():
        begun = time.perf_counter()
        text = extract(data)
        seconds += time.perf_counter() - begun
        size += len(data)
        kept = _flat(text)
        for paragraph in paragraphs:
            letters = sum(not letter.isspace() for letter in paragraph)
            left_out, own = _flat(paragraph) not in kept, paragraph in wanted.get(name, [])
            count.right += letters * (left_out and own)
            count.wrong += letters * (left_out and not own)
            count.missed += letters * (own and not left_out)
    return count, size / 1e6 / max(1e-9, seconds)


def web_pages(part: str) -> dict[str, tuple[bytes, list[str]]]:
    """The texts of a part of `lives` as plain web pages, with their paragraphs."""
    pages = {}
    for path in documents(part):
        paragraphs = [each for each in load(path).prose.text.split("\n") if each.strip()]
        body = "\n".join(f"<p>{html.escape(each)}</p>" for each in paragraphs)
        page = (
            f"<!doctype html><html lang=en><head><meta charset=utf-8><title></title></head><body>{body}</body></html>"
        )
        pages[path.stem] = (page.encode(), paragraphs)
    return pages


def main() -> None:
    part = next((each for each in ("train", "dev") if each in sys.argv), "dev")
    peers = (("ours", ours), ("pypdfium2", pdfium), ("pdfminer.six", pdfminer))
    print(f"  {'':14}{'whole':>8}{'notes':>8}{'words':>8}{'frame':>8}")
    for name, setting in SETTINGS.items():
        typed = typeset(book(), setting)
        print(name)
        for peer, extract in peers:
            print(quality(typed, extract(typed.pdf)).row(peer))
    long = typeset(book(_LONG), SETTINGS["one column, heads"])
    print(f"\nspeed on a book of {len(long.pages)} pages, {sum(map(len, long.prose)) / 1e6:.1f} MB of text")
    for peer, extract in peers:
        print(f"  {peer:14}{speed(long.pdf, extract):8.2f} MB/s")
    pages = web_pages(part)
    print(f"\nfurniture of the {len(pages)} texts of lives ({part}) as plain web pages")
    print(f"  {'':14}{'P':>8}{'R':>8}{'F1':>8}{'MB/s':>9}")
    readers = (("ours", lambda data: ours(data, "page.html")), ("trafilatura", trafilatura), ("justext", justext))
    for peer, extract in readers:
        count, rate = furniture(pages, extract)
        print(f"  {peer:14}" + "".join(f"{value:8.3f}" for value in count.figures()) + f"{rate:9.2f}")


if __name__ == "__main__":
    main()
