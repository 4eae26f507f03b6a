"""The entries of dictionaries and catalogues: paragraphs in abbreviations that are all about one person.

"b. 12.4.1678 Sissach, d. 1741. Daughter of Hans Jakob. m. (1) 1698 Heini Gysin, (2) 1716 Samuel Lutz."  Such a
paragraph is one stretch, read like a bracket after the person's name.
"""

import re
from collections.abc import Iterator

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Item, Layers
from bearwitness.reading.assertions.stretch import Stretch, opened_stretches
from bearwitness.record import Mention, Participant, Span

_ABBREVIATED = re.compile(r"\b[bdm]\. ?(?:(?:c|ca|secondly|\(1\))\.? ?)?\(?[0-9]|\b[bm]\. (?=[A-Z])")
_ENOUGH = 2
_NARRATIVE = 4
_FIRST = 12
_COUNTS = re.compile(r"\(?[0-9]\)?")


def entries(layers: Layers) -> dict[int, tuple[Stretch, ...]]:
    """The stretches of each paragraph that is an entry, by the number of the paragraph."""
    found: dict[int, tuple[Stretch, ...]] = {}
    for number, span, first in _paragraphs(layers):
        if len(_ABBREVIATED.findall(span.of(layers.text))) >= _ENOUGH:
            person = _person(layers, span)
            read = tuple(opened_stretches(layers, Stretch(span, (), first, person, bracket=True, entry=True)))
            if person and sum(_narrates(item) for item in read[0].items) <= _NARRATIVE:
                found[number] = read
    return found


def _paragraphs(layers: Layers) -> Iterator[tuple[int, Span, int]]:
    """Number, place and first sentence of each paragraph that is no heading."""
    sentences = layers.prose.sentences
    start = 0
    for k, sentence in enumerate(sentences):
        if k + 1 == len(sentences) or sentences[k + 1].paragraph != sentence.paragraph:
            if not sentence.heading:
                yield sentence.paragraph, Span(sentences[start].span.start, sentence.span.end), start
            start = k + 1


def _person(layers: Layers, span: Span) -> tuple[Mention, ...]:
    """Whose entry it is: who opens it by name, else the subject of the text, else who is named just before."""
    named = [m for m in layers.cast.mentions if m.type == "person" and m.form == "name" and m.span.start < span.end]
    opens = [m for m in named if span.start <= m.span.start < span.start + _FIRST]
    if opens:
        return (opens[0],)
    subject = [m for m in layers.cast.mentions if m.entity == layers.cast.subject]
    before = [m for m in named if m.span.end <= span.start]
    return tuple(subject[:1] or before[-1:])


def _narrates(item: Item) -> bool:
    return item.group is not None and item.group.finite and item.group.verb.form in ("past", "s")


def marriages(layers: Layers, stretch: Stretch) -> Iterator[Draft]:
    """The marriages of an entry: "m. 1669 Marie Boudrot", "m. (1) 1698 Heini Gysin, (2) 1716 Samuel Lutz"."""
    people = [m.entity for m in stretch.outer if m.type == "person"]
    at: int | None = None
    for k, item in enumerate(stretch.items):
        if item.text == "m.":
            at = k
        elif item.kind == "inset" and _COUNTS.fullmatch(item.span.of(layers.text)) is None:
            continue
        elif at is not None and item.kind == "unit" and stretch.items[k - 1].kind in ("time", "inset", "word"):
            spouses = [m.entity for m in item.mentions if m.type == "person" and m.entity not in people]
            opens = k - 1 == at or stretch.items[k - 1].kind == "time" or stretch.items[k - 1].text == "()"
            if spouses and opens:
                yield _marriage(layers, stretch, (at, k), (people[0], spouses[0]))
        elif item.text == ";":
            at = None


def _marriage(layers: Layers, stretch: Stretch, places: tuple[int, int], pair: tuple[str, str]) -> Draft:
    at, spouse = places
    time = stretch.items[spouse - 1]
    return Draft(
        type="marriage",
        trigger=stretch.items[at].span,
        participants=(Participant("person", entity=pair[0]), Participant("spouse", entity=pair[1])),
        rule="entry",
        word="m.",
        stretch=stretch,
        at=at,
        time=layers.when(time.span) if time.kind == "time" else None,
    )
