"""Who wrote which work, as a text tells it by the way: "her memoir, X", "X by Y", "Y maintained in X (1968) that …"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from bearwitness.reading.assertions.complements import phrases
from bearwitness.reading.assertions.coordination import coordinated_right, phrase_start
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.reading.assertions.subjects import subject
from bearwitness.record import Mention

Authors = Mapping[str, tuple[str, ...]]
Told = tuple[str, tuple[str, ...]]
_WRITING = frozenset("write compose publish dictate author issue paint design draft bring".split())
_REACH = 6


def authors_of(stretches: Sequence[Stretch]) -> dict[str, tuple[str, ...]]:
    """The authors of works; plain tellings count before those by the clause, and the first of each kind."""
    found: dict[str, tuple[str, ...]] = {}
    for told in (_plainly, _by_clause):
        for stretch in stretches:
            for work, people in told(stretch):
                found.setdefault(work, people)
    for stretch in stretches:
        for described, named in _renamed(stretch):
            if described in found:
                found.setdefault(named, found[described])
    return found


def _renamed(stretch: Stretch) -> Iterator[tuple[str, str]]:
    """A work that is first described, then named: "his book, *The Managerial Revolution*"."""
    units = [item for item in stretch.items if item.text != ","]
    for first, second in pairwise(units):
        if first.kind == second.kind == "unit" and all(m.form == "description" for m in first.mentions):
            works = of_type(first.mentions, "work"), of_type(second.mentions, "work")
            if works[0] and works[1]:
                yield works[0][0], works[1][0]


def of_type(mentions: Iterable[Mention], kind: str) -> tuple[str, ...]:
    """The entities of a type among mentions, each once."""
    return tuple(dict.fromkeys(m.entity for m in mentions if m.type == kind))


def _plainly(stretch: Stretch) -> Iterator[Told]:
    yield from _owned_inside(stretch)
    for at, item in enumerate(stretch.items):
        works = of_type(item.mentions, "work")
        if item.kind == "unit" and works:
            people = _owner_before(stretch, at) or _after_by(stretch, at) or _listed_before(stretch, at)
            if people:
                yield works[0], people
        if item.group is not None and item.group.verb.lemma in _WRITING and not item.group.passive:
            yield from _written(stretch, at)


def _owned_inside(stretch: Stretch) -> Iterator[Told]:
    """[[her] memoir, X]: the owner inside the work's own mention."""
    works = of_type(stretch.outer, "work")
    if works and not stretch.bracket:
        people = next((of_type(i.mentions, "person") for i in stretch.items if i.kind == "owner"), ())
        if people:
            yield works[0], people


def _owner_before(stretch: Stretch, at: int) -> tuple[str, ...]:
    for item in reversed(stretch.items[max(0, at - _REACH) : at]):
        if item.kind == "owner":
            return of_type(item.mentions, "person")
        if not (item.is_noun or item.is_one_of("adjective") or item.text == ","):
            return ()
    return ()


def _after_by(stretch: Stretch, at: int) -> tuple[str, ...]:
    after = [k for k in range(at + 1, min(len(stretch.items), at + 5)) if stretch.items[k].kind != "inset"]
    after = [k for k in after if stretch.items[k].text != ","]
    if len(after) < 2 or stretch.items[after[0]].text != "by" or stretch.items[after[1]].kind != "unit":
        return ()
    return of_type((m for u in coordinated_right(stretch.items, after[1]) for m in u.mentions), "person")


def _listed_before(stretch: Stretch, at: int) -> tuple[str, ...]:
    """The author in "E. W. Halbertsma, *De twee Verbrughs*, Utrecht 1907": a list has no verb."""
    if at == 0 or any(item.kind == "verb" for item in stretch.items[:at]):
        return ()
    before = stretch.items[at - 1]
    if before.text == "," and at > 1:
        before = stretch.items[at - 2]
    return of_type((m for m in before.mentions if m.form == "name"), "person") if before.kind == "unit" else ()


def _written(stretch: Stretch, at: int) -> Iterator[Told]:
    found = subject(stretch, at)
    people = of_type(found.mentions, "person") if found is not None else ()
    for item in stretch.items[at + 1 : at + 1 + _REACH]:
        works = of_type(item.mentions, "work") if item.kind == "unit" else ()
        if works and people:
            yield works[0], people
        if item.kind in ("verb", "unit"):
            return


def _by_clause(stretch: Stretch) -> Iterator[Told]:
    """The speaker of a clause that cites with "in": "Tolley, in X (1968), accepted", "in X (1961) he assures"."""
    for at, item in enumerate(stretch.items):
        cites = item.kind == "unit" and bool(of_type(item.mentions, "work"))
        start = phrase_start(stretch.items, _first_named(stretch.items, at)) if cites else None
        if start is not None and stretch.items[start].text == "in" and _has_bracket(stretch.items, at):
            people = _speaker(stretch, start, at)
            if people:
                yield of_type(item.mentions, "work")[0], people


def _first_named(items: tuple[Item, ...], at: int) -> int:
    """Where the work at `at` is first spoken of, as in "in the novel, X"."""
    described = at >= 2 and items[at - 1].text == "," and items[at - 2].kind == "unit"
    if described and of_type(items[at - 2].mentions, "work"):
        return at - 2
    plain = at >= 2 and items[at - 1].text == "," and items[at - 2].is_noun
    return at - 2 if plain else at


def _has_bracket(items: tuple[Item, ...], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].kind == "inset"


def _speaker(stretch: Stretch, start: int, at: int) -> tuple[str, ...]:
    items = stretch.items
    before = items[start - 2] if start > 1 and items[start - 1].text == "," else items[start - 1] if start else None
    if before is not None and before.kind == "unit":
        return of_type(before.mentions, "person")
    verb = next((k for k in range(start - 1, -1, -1) if items[k].kind == "verb"), None)
    verb = next((k for k in range(at, len(items)) if items[k].kind == "verb"), None) if verb is None else verb
    if verb is None:
        return ()
    group = items[verb].group
    if group is not None and group.passive:
        agents = [p for p in phrases(stretch, verb) if p.preposition == "by"]
        return of_type((m for p in agents for u in p.units for m in u.mentions), "person")
    found = subject(stretch, verb)
    return of_type(found.mentions, "person") if found is not None else ()
