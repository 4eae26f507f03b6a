"""What a corpus gives: figures with their names, of one reader; and the tasks that measure them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from bearwitness.readers.named import NamedReader
from bearwitness.record import Reading, Source
from benchmarks.coreference import Score
from benchmarks.lives import ROOT

CORPORA = ROOT.parent / "shared" / "corpora"
Part = Literal["train", "dev", "test"]


class Figure(msgspec.Struct, frozen=True):
    """A figure from 0 to 1, with its precision and recall where it is made of them."""

    value: float
    precision: float | None = None
    recall: float | None = None


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A corpus as a measure: `measure` gives the figures of a reader on a part, by name.

    `folder` is where the corpus stands; `parts` names what each part is; `scored` says in a few sentences what is
    counted; `peers` are published figures with their source, by the name of the figure that they stand beside.
    """

    name: str
    corpus: str
    folder: Path
    parts: Mapping[Part, str]
    scored: str
    measure: Callable[[NamedReader, Part], dict[str, Figure]]
    peers: Mapping[str, str] = {}


def figure(score: Score) -> Figure:
    """The F1 of a score with its precision and recall."""
    return Figure(score.f1, score.precision, score.recall)


def matched(gold: set[object], found: set[object]) -> Score:
    """How much of what was found was annotated, and of what was annotated found."""
    right = len(gold & found)
    return Score(right, len(found), right, len(gold))


def read_text(reader: NamedReader, name: str, text: str) -> Reading:
    """The reading of a plain text."""
    return reader.read(Source(id=name, title=name, text=text, sha256="0" * 64))
