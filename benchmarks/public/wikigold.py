"""People, groups and places in articles of Wikipedia: WikiGold.

Balasuriya et al. (2009), "Named Entity Recognition in Wikipedia", People's Web.
"""

from bearwitness.readers.named import NamedReader
from bearwitness.record import EntityType
from benchmarks.public.figures import CORPORA, Figure, Part, Task
from benchmarks.public.names import column_texts, named_figures

FILE = CORPORA / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
TYPES: dict[str, EntityType | None] = {"PER": "person", "ORG": "group", "LOC": "place", "MISC": None}


def measure(reader: NamedReader, _: Part) -> dict[str, Figure]:
    """F1 of names by type, over all sentences: the corpus has one part."""
    return named_figures(reader, column_texts(FILE, " ", TYPES), ("person", "group", "place"))


TASKS = (
    Task(
        name="wikigold",
        corpus="WikiGold",
        folder=FILE,
        parts={"train": "all", "dev": "all", "test": "all"},
        scored=(
            "As CrossNER; names of the type MISC are left aside. The corpus has one part: the figure says nothing of a "
            "reader that learned from it."
        ),
        measure=measure,
    ),
)
