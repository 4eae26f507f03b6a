"""How long a whole process reads a review of 4,400 words and a book of 100,000, with the learned reader and the rules.

python -m benchmarks.reading [WORDS...]

The texts are those of the corpus that stand in the repository, one after the other.  Load included: start-up, weights,
reading; nothing is written to a dossier.  Seconds of the wall and of the processors, and the most memory held.
"""

import os
import resource
import subprocess
import sys
import time

from benchmarks import lives

READERS = ("learned", "rules")


def text_of(words: int) -> str:
    """So many words of the corpus, paragraph by paragraph; it begins again where it ends."""
    paragraphs = [
        paragraph
        for path in sorted(lives.FOLDERS[0].glob("*.life"))
        for paragraph in lives.load(path).prose.text.split("\n\n")
    ]
    taken: list[str] = []
    count = 0
    while count < words:
        paragraph = paragraphs[len(taken) % len(paragraphs)]
        taken.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(taken)


def one(reader: str) -> None:
    """Reads in this process and prints what came of it."""
    from bearwitness.readers.named import reader_called  # noqa: PLC0415 - counted in the time
    from bearwitness.record import Source  # noqa: PLC0415 - as above

    text = sys.stdin.read()
    reading = reader_called(reader).read(Source(id="book", title="A book", text=text, sha256="0" * 64))
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(len(reading.assertions), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2])
        return
    for words in [int(each) for each in sys.argv[1:]] or [4_400, 100_000]:
        text = text_of(words)
        for reader in READERS:
            command = [sys.executable, "-m", "benchmarks.reading", "--one", reader]
            start = time.perf_counter()
            done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, env=os.environ)
            wall = time.perf_counter() - start
            found, processor, memory = (float(each) for each in done.stdout.split())
            print(
                f"{words:7,} words  {reader:8} {wall:6.1f} s  {processor:6.1f} s of processors  {memory:5.0f} MB"
                f"  {found:6.0f} assertions",
                flush=True,
            )


if __name__ == "__main__":
    main()
