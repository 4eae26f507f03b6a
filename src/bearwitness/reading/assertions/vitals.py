"""Years of birth and death as reference works give them: "(1890–1947)", "(b. 1906)", "(3 May 1921 – 2 June 1999)"."""

from collections.abc import Iterator

from bearwitness.edtf import first_and_last
from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Item, Layers
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import AssertionType, Participant, When

_BORN = frozenset(["b.", "b", "bear"])
_DIED = frozenset(["d.", "d", "die"])
_DASHES = frozenset("–—-")
_REACH = 4


def vitals(layers: Layers, stretch: Stretch) -> Iterator[Draft]:
    """Births and deaths that a bracket after a person's name gives, or an entry of a dictionary by "b." and "d."."""
    if stretch.bracket:
        people = [m.entity for m in stretch.outer if m.type == "person"]
        if people and (stretch.entry or not any(_speaks(item) for item in stretch.items)):
            yield from _given(layers, stretch, people[0])


def _given(layers: Layers, stretch: Stretch, person: str) -> Iterator[Draft]:
    for k, item in enumerate(stretch.items):
        if item.kind == "time":
            word = _word_before(stretch, k)
            if stretch.entry and word is None:
                continue
            for kind, value in _kinds(layers, stretch, k):
                yield _vital(stretch, k if word is None else word, person, (kind, value))


def _speaks(item: Item) -> bool:
    """Whether the item shows that the bracket is about something else: a verb, or a work."""
    if item.group is not None:
        return item.group.verb.lemma not in ("bear", "die")
    return any(m.type == "work" for m in item.mentions)


def _kinds(layers: Layers, stretch: Stretch, k: int) -> Iterator[tuple[AssertionType, When]]:
    """What the time at `k` is the time of: by a word before it, by its place beside a dash, or as a span."""
    value = layers.when(stretch.items[k].span)
    at = _word_before(stretch, k)
    word = "" if at is None else stretch.items[at].text
    if "/" in value.edtf and not word:
        begin, end = value.edtf.split("/")
        if begin[:1].isdigit() and end[:1].isdigit() and _is_life(begin, end):
            yield "birth", When(begin, *first_and_last(begin))
            yield "death", When(end, *first_and_last(end))
    elif word in _BORN or (not word and _has_dash(stretch, k, 1)):
        yield "birth", value
    elif word in _DIED or (not word and _has_dash(stretch, k, -1)):
        yield "death", value


def _is_life(begin: str, end: str) -> bool:
    return 15 < int(end[:4]) - int(begin[:4]) < 110


def _word_before(stretch: Stretch, k: int) -> int | None:
    """Where "b." or "died" stands that says what the time at `k` is the time of; None where none does."""
    for at in range(k - 1, max(-1, k - _REACH), -1):
        item = stretch.items[at]
        if item.text in _BORN | _DIED:
            return at
        if item.kind in ("mark", "time"):
            return None
    return None


def _has_dash(stretch: Stretch, k: int, step: int) -> bool:
    """Whether a dash parts the time at `k` from another time on that side, over place names."""
    j = k + step
    while 0 <= j < len(stretch.items) and (stretch.items[j].kind in ("unit", "word") or stretch.items[j].text == ","):
        j += step
    return 0 <= j < len(stretch.items) and stretch.items[j].text in _DASHES


def _vital(stretch: Stretch, k: int, person: str, found: tuple[AssertionType, When]) -> Draft:
    kind, value = found
    return Draft(
        type=kind,
        trigger=stretch.items[k].span,
        participants=(Participant("person", entity=person),),
        rule="years-in-bracket",
        word="",
        stretch=stretch,
        at=k,
        time=value,
    )
