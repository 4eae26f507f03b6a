"""A spaCy pipeline as a finder of names: what it labels becomes the cast, the rules read on from there."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Protocol

from bearwitness.identity.chains import make_cast
from bearwitness.reader import findings_over, reading_of
from bearwitness.readers.errors import MissingPipelineError
from bearwitness.reading.names import NameSpan
from bearwitness.reading.times import find_times
from bearwitness.record import EntityType, Prose, Reading, Source, Span, divide

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "group",
    "NORP": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "WORK_OF_ART": "work",
    "EVENT": "event",
}
"""The labels of OntoNotes 5 and of WikiNER as types of entities; other labels are left aside."""
_ARTICLES = ("the ", "a ", "an ")


class Labelled(Protocol):
    """A name as spaCy has it."""

    start_char: int
    end_char: int
    label_: str


@cache
def pipeline_reader(pipeline: str) -> tuple[str, Callable[[Source], Reading]]:
    """The name and the reading function of an installed pipeline; MissingPipelineError where it is not installed."""
    try:
        import spacy  # of the user, not of this package

        loaded = spacy.load(pipeline)
    except (ImportError, OSError) as error:
        raise MissingPipelineError(pipeline) from error
    name = f"spacy/1/{pipeline}-{loaded.meta['version']}"

    def read(source: Source) -> Reading:
        prose = divide(source)
        return read_with(prose, _labelled(prose, loaded), name)

    return name, read


def _labelled(prose: Prose, label: Callable[[str], object]) -> Iterator[tuple[Span, str]]:
    """What the pipeline labels, sentence by sentence, so that furniture is never seen."""
    for sentence in prose.sentences:
        entities: Iterable[Labelled] = label(sentence.span.of(prose.text)).ents  # type: ignore[attr-defined]
        for one in entities:
            yield Span(sentence.span.start + one.start_char, sentence.span.start + one.end_char), one.label_


def read_with(prose: Prose, labelled: Iterable[tuple[Span, str]], name: str) -> Reading:
    """The reading of prose whose names were labelled by another."""
    names = [
        NameSpan(span, span, TYPES[label], ("label",))
        for whole, label in labelled
        if label in TYPES and (span := _bare(prose.text, whole)).start < span.end
    ]
    return reading_of(findings_over(prose, make_cast(prose, names), find_times(prose)), name)


def _bare(text: str, span: Span) -> Span:
    """The name without an article before it and a possessive after it."""
    words = span.of(text)
    start = span.start + next((len(a) for a in _ARTICLES if words.casefold().startswith(a)), 0)
    end = span.end - (2 if words.endswith(("’s", "'s")) else 0)
    return Span(start, max(start, end))
