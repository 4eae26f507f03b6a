"""Whom a pronoun means in snippets of lives, and whether women fare as men do: GAP (Webster et al. 2018, TACL 6).

Each snippet has a pronoun and two names; either may be meant, or neither.  F1 of "this name is meant" over both names, and
the bias: the F1 of feminine pronouns over that of masculine ones.
"""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from bearwitness.readers.named import NamedReader
from bearwitness.record import Reading, Span
from benchmarks.coreference import Score, added
from benchmarks.public.figures import CORPORA, Figure, Part, Task, figure, read_text

FOLDER = CORPORA / "gap"
_FILES: dict[Part, str] = {"train": "gap-development", "dev": "gap-validation", "test": "gap-test"}
_FEMININE = frozenset(["she", "her", "hers"])


class Snippet(NamedTuple):
    """A pronoun and two names, and for each whether the pronoun means it."""

    name: str
    text: str
    pronoun: Span
    names: tuple[Span, Span]
    meant: tuple[bool, bool]

    @property
    def feminine(self) -> bool:
        """Whether the pronoun is a woman's."""
        return self.pronoun.of(self.text).casefold() in _FEMININE


def snippets(lines: Iterator[str]) -> Iterator[Snippet]:
    """The snippets of a file of the corpus."""
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        spans = tuple(
            Span(int(row[f"{which}-offset"]), int(row[f"{which}-offset"]) + len(row[which]))
            for which in ("Pronoun", "A", "B")
        )
        meant = (row["A-coref"] == "TRUE", row["B-coref"] == "TRUE")
        yield Snippet(row["ID"], row["Text"], spans[0], (spans[1], spans[2]), meant)


def score(snippet: Snippet, reading: Reading) -> Score:
    """How many of the names that are said to be meant are, and the other way round."""
    whose = [e.mentions for e in reading.entities if any(m.span == snippet.pronoun for m in e.mentions)]
    said = [any(m.span.overlaps(name) for mentions in whose for m in mentions) for name in snippet.names]
    right = sum(one and other for one, other in zip(said, snippet.meant, strict=True))
    return Score(right, sum(said), right, sum(snippet.meant))


def measure(reader: NamedReader, part: Part) -> dict[str, Figure]:
    """F1 over all snippets, of each sex, and the bias."""
    with (FOLDER / f"{_FILES[part]}.tsv").open(encoding="utf-8") as lines:
        scored = [(one.feminine, score(one, read_text(reader, one.name, one.text))) for one in snippets(lines)]
    women, men = (added(each for feminine, each in scored if feminine == sex) for sex in (True, False))
    return {
        "pronouns": figure(added([women, men])),
        "masculine": figure(men),
        "feminine": figure(women),
        "bias (feminine over masculine)": Figure(women.f1 / men.f1 if men.f1 else 0.0),
    }


TASKS = (
    Task(
        name="gap",
        corpus="GAP",
        folder=FOLDER,
        parts={"train": "development", "dev": "validation", "test": "test"},
        scored=(
            "A name is meant where the reader has the pronoun and a mention that touches the name in one chain. The names "
            "are not given to the reader."
        ),
        measure=measure,
        peers={"pronouns": "best baseline of its authors 66.9 (Webster et al. 2018)"},
    ),
)
