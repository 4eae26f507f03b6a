"""How well the reader reads: its figures on a part of `lives`, end to end, from the plain text of each document.

python -m benchmarks.score [--part dev|own|train|test] [--reader NAME] [--genres] [--documents] [--misses]
"""

import argparse
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bearwitness.readers.named import DEFAULT, NamedReader, reader_called
from bearwitness.record import Reading
from bearwitness.sources import read_file
from benchmarks import lives

COLUMNS = (
    ("entities", "entities"),
    ("mentions", "mentions"),
    ("times", "times"),
    ("assertions, strict", "assertions"),
    ("assertions, loose", "assertions_loose"),
    ("quotations", "quotations"),
)
LAYERS = tuple(layer for _, layer in COLUMNS)
RATES = (
    ("names of the right entity (alias recall)", "entities.alias_recall"),
    ("chains (B³)", "mentions.b3"),
    ("times with the right value (F1)", "times.value_f1"),
    ("time right, of assertions found", "assertions.time_right"),
    ("place right, of assertions found", "assertions.place_right"),
    ("speaker right, of quotations found", "quotations.speaker_right"),
    ("page right, of quotations with a page", "quotations.pages"),
    ("voices (recall)", "voices.r"),
    ("stance right, of voices found", "voices.stance_right"),
    ("disputes (recall)", "disputes.r"),
)


def read_plain(gold: lives.Gold, reader: NamedReader) -> Reading:
    """The reading of the document's plain text, as a user's file would be read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{gold.name}.txt"
        path.write_text(gold.prose.text, encoding="utf-8")
        source, _ = read_file(path)
    return reader.read(source)


def results_of(part: str, reader: NamedReader) -> list[tuple[str, dict[str, Any], list[Any]]]:
    """Name, figures and misses of each document of a part of the corpus, from its plain text."""
    return lives.evaluate(lives.documents(part), lambda gold: read_plain(gold, reader))


def table(total: dict[str, float]) -> Iterable[str]:
    """The figures in columns, precision apart from recall."""
    yield f"{'':42} precision  recall      F1"
    for label, layer in COLUMNS:
        yield f"{label:42} {total[f'{layer}.p']:9.2f} {total[f'{layer}.r']:7.2f} {total[f'{layer}.f1']:7.2f}"
    yield ""
    for label, name in RATES:
        yield f"{label:42} {total[name]:9.2f}"
    yield f"{'anchors that do not hold':42} {total['broken_anchors']:9.0f}"
    yield f"{'assertions from page furniture':42} {total['in_furniture']:9.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description="the reader's figures on a part of the corpus")
    parser.add_argument("--part", default="dev", choices=("dev", "own", "train", "test"))
    parser.add_argument("--reader", default=DEFAULT, help="rules, learned, spacy:PIPELINE or URL#MODEL")
    parser.add_argument("--genres", action="store_true", help="a line a genre")
    parser.add_argument("--documents", action="store_true", help="a line a document")
    parser.add_argument("--misses", action="store_true", help="what was missed, document by document")
    options = parser.parse_args()
    reader = reader_called(options.reader)
    results = results_of(options.part, reader)
    print(
        f"Reader {reader.name} on {len(results)} documents of lives ({options.part}), from plain text, micro-averaged\n"
    )
    print("\n".join(table(lives.micro(figures for _, figures, _ in results))))
    if options.genres:
        print("\n".join(by_genre(results)))
    if options.documents:
        print("\n".join(_line(name, figures) for name, figures, _ in results))
    if options.misses and options.part != "test":
        for name, _, misses in results:
            print(f"\n## {name}", *(" | ".join(map(str, miss)) for miss in misses), sep="\n")


def by_genre(results: list[tuple[str, dict[str, Any], list[Any]]]) -> Iterable[str]:
    """F1 of each layer for the documents of each genre, told by the beginning of their names."""
    for genre in sorted({name.partition("-")[0] for name, _, _ in results}):
        total = lives.micro(figures for name, figures, _ in results if name.startswith(f"{genre}-"))
        yield f"{genre:16}" + "  ".join(f"{layer} {total[f'{layer}.f1']:.2f}" for layer in LAYERS)


def _line(name: str, figures: dict[str, Any]) -> str:
    return f"{name:16}" + "  ".join(f"{layer} {figures[layer]['f1']:.2f}" for layer in LAYERS)


if __name__ == "__main__":
    main()
