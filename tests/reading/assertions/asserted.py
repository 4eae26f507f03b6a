"""Marked texts read for their assertions, for tests."""

from tests.reading.marked import marked

from bearwitness.reading.assertions import find_assertions
from bearwitness.reading.assertions.items import Layers
from bearwitness.reading.assertions.stretch import Stretch, stretches
from bearwitness.record import Assertion, Attribution, Cast, Prose, Span, TimeMention


def dated(text: str, times: tuple[str, ...]) -> tuple[TimeMention, ...]:
    """The times of a text, each given as "words=EDTF"; the first place where the words stand counts."""
    found = []
    for time in times:
        words, edtf = time.split("=")
        at = text.index(words)
        end = at + len(words)
        found.append(TimeMention(source="s", start=at, end=end, text=words, edtf=edtf, earliest=None, latest=None))
    return tuple(found)


def read(text: str, *times: str) -> tuple[Assertion, ...]:
    """The assertions of a marked text in which each of `times` is a date."""
    prose, cast = marked(text)
    return find_assertions(prose, cast, dated(prose.text, times), ())


def told(text: str, *times: str) -> set[tuple[str, ...]]:
    """What a text states: types with entities, in the order of the roles."""
    return {(a.type, *a.entities()) for a in read(text, *times)}


def whole(text: str, *times: str) -> Stretch:
    """The first sentence of a marked text as a stretch."""
    prose, cast = marked(text)
    return next(stretches(Layers(prose, cast, dated(prose.text, times)), 0))


def said_by(text: str, words: str, attribution: tuple[str, ...]) -> tuple[Assertion, ...]:
    """The assertions of a marked text of which `words` are laid in the mouth of the last of `attribution`."""
    prose, cast = marked(text)
    return find_assertions(prose, cast, (), (attributed(prose, cast, words, attribution),))


def attributed(prose: Prose, cast: Cast, words: str, voice: tuple[str, ...]) -> Attribution:
    """An attribution of `words` to a chain of voices of the cast."""
    assert all(cast.entity(v) for v in voice)
    start = prose.text.index(words)
    return Attribution(Span(start, start + len(words)), Span(0, 1), voice, "denies", "possible")
