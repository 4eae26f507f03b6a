"""How smoothly a long text scrolls in the reading room: 100,000 words with 10,000 marks, in Chromium.

    python -m benchmarks.reading_room

The page must be built (`pip install -e .`) and `chromium` be on the PATH.  The text is made of one sentence, so that
the same page comes out each time; what is measured is the browser's work, frame by frame, while the text is scrolled
from its beginning to its end.
"""

import json
import statistics
import sys
import tempfile
from pathlib import Path

from tests.browser import chromium
from tests.desk.page.serving import served

from bearwitness.record import Anchor, Assertion, Entity, Name, Participant, Reading, SourceRecord
from bearwitness.store.access import open_for_writing

WORDS, MARKS = 100_000, 10_000
SENTENCE = "In the spring of that year Anna Weiss moved to Vienna, where she kept the books of a small printing house. "
EVERY = 5  # sentences to a paragraph

SCROLL = """async () => {
  const frames = [];
  let last = performance.now();
  const height = document.documentElement.scrollHeight;
  for (let top = 0; top < document.documentElement.scrollHeight; top += 700) {
    scrollTo(0, top);
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return { frames, height };
}"""


def long_reading() -> Reading:
    """A text of that many words, with as many marks: names and statements in turn."""
    sentences = WORDS // len(SENTENCE.split())
    paragraphs = [(SENTENCE * EVERY).strip() for _ in range(sentences // EVERY)]
    text = "\n\n".join(paragraphs)
    names, moves = found(text, "Anna Weiss", MARKS // 2), found(text, "moved", MARKS // 2)
    anna = Entity(id="anna", type="person", label="Anna Weiss", names=(Name("Anna Weiss"),), mentions=names)
    states = tuple(
        Assertion(id=f"a-{n:05}", type="move", participants=(Participant("person", "anna"),), evidence=(anchor,))
        for n, anchor in enumerate(moves)
    )
    source = SourceRecord(id="long", title="A long text", text=text, sha256="0" * 64)
    return Reading(source=source, reader="none/1", entities=(anna,), assertions=states)


def found(text: str, words: str, most: int) -> tuple[Anchor, ...]:
    """The first `most` places of the words."""
    anchors: list[Anchor] = []
    at = text.find(words)
    while at >= 0 and len(anchors) < most:
        anchors.append(Anchor("long", at, at + len(words), words))
        at = text.find(words, at + 1)
    return tuple(anchors)


def main() -> None:
    """Prints the frames as JSON."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "long.dossier")
        with open_for_writing(place) as writer:
            writer.put(long_reading())
        with served(place) as address, chromium() as browser:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(f"{address}#/read/long")
            page.wait_for_selector(".column .assertion")
            scrolled = page.evaluate(SCROLL)
    frames = sorted(scrolled["frames"])
    json.dump(
        {
            "frames": len(frames),
            "median_ms": round(statistics.median(frames), 1),
            "p95_ms": round(frames[int(len(frames) * 0.95)], 1),
            "longest_ms": round(frames[-1], 1),
            "over_100_ms": sum(frame > 100 for frame in frames),
        },
        sys.stdout,
    )
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
