"""Works, events, groups, people and places in sentences of Wikipedia on literature and politics: CrossNER.

Liu et al. (2021), "CrossNER: Evaluating Cross-Domain Named Entity Recognition", AAAI.
"""

from functools import partial

from bearwitness.readers.named import NamedReader
from bearwitness.record import EntityType
from benchmarks.public.figures import CORPORA, Figure, Part, Task
from benchmarks.public.names import column_texts, named_figures

FOLDER = CORPORA / "crossner"
TYPES: dict[str, EntityType | None] = {
    "person": "person",
    "writer": "person",
    "politician": "person",
    "organisation": "group",
    "politicalparty": "group",
    "country": "place",
    "location": "place",
    "book": "work",
    "poem": "work",
    "magazine": "work",
    "event": "event",
    "election": "event",
    "misc": None,
}
"""Awards and literary genres are no entities of a dossier: finding one is wrong."""
_KINDS = {
    "literature": ("work", "person", "group", "place", "event"),
    "politics": ("event", "group", "person", "place"),
}
_WORKS = "spaCy trf 3.8 on works of art 59.1, sm 39.3 (OntoNotes 5; explosion/spacy-models)"
_EVENTS = "spaCy trf 3.8 on events 70.2, sm 40.6 (OntoNotes 5; explosion/spacy-models)"
_ZERO_SHOT = "GLiNER-L zero-shot, mean over all domains and finer types 60.9 (as cited of arXiv 2311.08526)"
_GROUPS = "spaCy trf 3.8 on organisations 89.8, sm 80.5 (OntoNotes 5; explosion/spacy-models)"


def measure(domain: str, reader: NamedReader, part: Part) -> dict[str, Figure]:
    """F1 of names by type, over the sentences of a domain."""
    return named_figures(reader, column_texts(FOLDER / domain / f"{part}.txt", "\t", TYPES), _KINDS[domain])


def _task(domain: str) -> Task:
    return Task(
        name=f"crossner-{domain}",
        corpus=f"CrossNER, {domain}",
        folder=FOLDER / domain,
        parts={"train": "train", "dev": "dev", "test": "test"},
        scored=(
            "Each sentence is read by itself. A name is right with its exact words, but for an article before it, and its "
            "type; names that the corpus calls “misc” are left aside, awards and genres are no names."
        ),
        measure=partial(measure, domain),
        peers={"all types": _ZERO_SHOT, "work": _WORKS, "event": _EVENTS, "group": _GROUPS},
    )


TASKS = tuple(_task(domain) for domain in _KINDS)
