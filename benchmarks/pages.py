"""Web pages in general: how much of what an article has is kept, and how much of what it has not is furniture.

usage: python -m benchmarks.pages FOLDER

FOLDER is `tests` of a checkout of github.com/adbar/trafilatura: some 990 pages with phrases that belong to the article
and phrases that do not.  trafilatura itself, where it is installed, is measured beside in the same run.  Half of the
pages ("dev", by a hash of their address) were looked at while the rules were written, the other half ("unseen") never.
"""

import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from lxml import etree, html

from bearwitness.sources import SourceError, read_file
from bearwitness.sources.cleaning import cleaned
from bearwitness.sources.decoding import decode
from bearwitness.sources.pagetext import pieces_of


class Count(msgspec.Struct):
    """Phrases of the article kept and lost, phrases of the furniture kept; pages, and seconds."""

    kept: int = 0
    lost: int = 0
    furniture: int = 0
    pages: int = 0
    seconds: float = 0.0

    def row(self, name: str) -> str:
        """A line of the table."""
        precision = self.kept / max(1, self.kept + self.furniture)
        recall = self.kept / max(1, self.kept + self.lost)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        milliseconds = 1000 * self.seconds / max(1, self.pages)
        return f"{name:24}{self.pages:6}{precision:10.3f}{recall:8.3f}{f1:7.3f}{milliseconds:9.1f}"


def ours(path: Path) -> str:
    """The text of the page without its furniture."""
    try:
        source, _ = read_file(path)
    except SourceError:
        return ""
    at, kept = 0, list[str]()
    for span in source.furniture:
        kept.append(source.text[at : span.start])
        at = span.end
    return " ".join([*kept, source.text[at:]])


def as_text(path: Path) -> str:
    """The same where the page was copied as plain text, a piece a paragraph, and no markup helps."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(cleaned(decode(path.read_bytes(), path).text).encode("utf-8"), parser=parser)
    except (SourceError, etree.ParserError):
        return ""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "page.txt"
        copy.write_text("\n\n".join(piece.text for piece in pieces_of(tree)), encoding="utf-8")
        return ours(copy)


def theirs(path: Path) -> str:
    """The text that trafilatura extracts, by its defaults."""
    from trafilatura import extract  # noqa: PLC0415 - a peer, where it is installed

    return extract(path.read_bytes(), include_comments=False) or ""


def flat(text: str) -> str:
    """`text` with single spaces and without marks of emphasis."""
    return " ".join(text.replace("*", "").replace("\u00ad", "").split())


def measure(read: Callable[[Path], str], pages: list[tuple[Path, dict[str, list[str]]]]) -> Count:
    """What `read` keeps of the phrases of `pages`."""
    count = Count(pages=len(pages))
    for path, phrases in pages:
        start = time.perf_counter()
        text = flat(read(path))
        count.seconds += time.perf_counter() - start
        found = [flat(phrase) in text for phrase in phrases.get("with") or []]
        count.kept += sum(found)
        count.lost += len(found) - sum(found)
        count.furniture += sum(flat(phrase) in text for phrase in phrases.get("without") or [])
    return count


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    every = json.loads((folder / "evaldata.json").read_text(encoding="utf-8"))
    parts: dict[str, list[tuple[Path, dict[str, list[str]]]]] = {"dev": [], "unseen": []}
    for address, page in every.items():
        path = next((p for p in (folder / "eval" / page["file"], folder / "cache" / page["file"]) if p.exists()), None)
        seen = int(hashlib.md5(address.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0
        if path is not None:
            parts["dev" if seen else "unseen"].append((path, page))
    print(f"{'':24}{'pages':>6}{'precision':>10}{'recall':>8}{'F1':>7}{'ms':>9}")
    for part, pages in parts.items():
        print(measure(ours, pages).row(f"bearwitness, {part}"))
        print(measure(as_text, pages).row(f"  as plain text, {part}"))
        print(measure(theirs, pages).row(f"trafilatura, {part}"))


if __name__ == "__main__":
    main()
