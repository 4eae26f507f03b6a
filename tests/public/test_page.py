"""The page of figures says what was measured, beside what, and what is not at hand."""

from pathlib import Path

import msgspec
import pytest
from benchmarks.coreference import Score
from benchmarks.public.__main__ import TASKS, page, shown
from benchmarks.public.figures import Figure, Task, figure

from bearwitness.readers.named import NamedReader, reader_called

HERE = Path(__file__)
PAGE = (HERE.parents[2] / "docs" / "benchmarks.md").read_text(encoding="utf-8")
ALWAYS = Task(
    name="made-up",
    corpus="Made up",
    folder=HERE,
    parts={"test": "test part"},
    scored="Nothing is counted.",
    measure=lambda reader, part: {"names": Figure(0.5 if reader.name == "half" else 1), part: Figure(0.25, 0.2, 0.333)},
    peers={"names": "others 40.0 (a source)"},
)


def named(name: str) -> NamedReader:
    return NamedReader(name, reader_called("rules").read)


def test_readers_stand_beside_each_other_and_beside_what_was_published() -> None:
    lines = "\n".join(page(ALWAYS, "test", [named("half"), named("whole")]))
    assert "| | half | whole | published |" in lines
    assert "| names | 50.0 | 100.0 | others 40.0 (a source) |" in lines
    assert "| test | 25.0 (20.0 / 33.3) | 25.0 (20.0 / 33.3) |  |" in lines


def test_a_corpus_that_is_absent_is_said_to_be(tmp_path: Path) -> None:
    absent = msgspec.structs.replace(ALWAYS, folder=tmp_path / "nowhere")
    assert "the corpus is not at hand" in list(page(absent, "test", [named("half")]))[-1]


def test_a_figure_is_in_per_cent_with_precision_before_recall() -> None:
    assert shown(figure(Score(1, 2, 1, 4))) == "33.3 (50.0 / 25.0)"


def test_the_page_of_the_documentation_says_what_is_counted_today() -> None:
    told = [task for task in TASKS if f"\n## {task.corpus}: {task.parts['test']}\n" in PAGE]
    assert len(told) == PAGE.count("\n## ") >= 5
    assert all(f"`python -m benchmarks.public {task.name}`. {task.scored}" in PAGE for task in told)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_every_task_has_a_test_part(task: Task) -> None:
    assert task.parts["test"]
    assert task.scored.endswith(".")
