"""Works with their years: "*The Salt Road* (1953)", "(Verso, 2001)", and who wrote them."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import Mention, Participant

Authors = Mapping[str, tuple[str, ...]]


def authors_of(all_stretches: Iterable[Stretch]) -> dict[str, tuple[str, ...]]:
    """The authors of works as a text tells them by the way: "her memoir, X", "X by Y"; the first telling counts."""
    found: dict[str, tuple[str, ...]] = {}
    for stretch in all_stretches:
        for work, people in _told(stretch):
            found.setdefault(work, people)
    return found


def _told(stretch: Stretch) -> Iterator[tuple[str, tuple[str, ...]]]:
    works = _of_type(stretch.outer, "work")
    if works and not stretch.bracket:
        inside = next((i for i in stretch.items if i.kind == "owner"), None)
        if inside is not None and _of_type(inside.mentions, "person"):
            yield works[0], _of_type(inside.mentions, "person")
    for at, item in enumerate(stretch.items):
        mentioned = _of_type(item.mentions, "work") if item.kind == "unit" else ()
        people = _author_beside(stretch, at) if mentioned else ()
        if people:
            yield mentioned[0], people


def _author_beside(stretch: Stretch, at: int) -> tuple[str, ...]:
    """The author named beside the work at `at`: before it as its owner, or after it with "by"."""
    items = stretch.items
    for k in range(at - 1, max(-1, at - 6), -1):
        if items[k].kind == "owner":
            return _of_type(items[k].mentions, "person")
        if not (items[k].is_noun or items[k].text == ","):
            break
    after = [i for i in items[at + 1 : at + 4] if i.kind != "inset" and i.text != ","]
    if len(after) > 1 and after[0].text == "by" and after[1].kind == "unit":
        return _of_type(after[1].mentions, "person")
    return ()


def _of_type(mentions: tuple[Mention, ...], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.entity for m in mentions if m.type == kind))


def dated_works(stretch: Stretch, authors: Authors) -> Iterator[Draft]:
    """The works of a stretch that a year, or a publisher and a year, stands beside."""
    if stretch.bracket:
        yield from _in_bracket(stretch, authors)
    for at, item in enumerate(stretch.items):
        if item.kind == "unit" and _of_type(item.mentions, "work"):
            yield from _listed(stretch, at, authors)


def _in_bracket(stretch: Stretch, authors: Authors) -> Iterator[Draft]:
    """A bracket that holds a year: of the work before it, or of a work named in it."""
    inside = [w for item in stretch.items if item.kind == "unit" for w in _of_type(item.mentions, "work")]
    before = _of_type(stretch.outer, "work")
    year = next((k for k, item in enumerate(stretch.items) if item.kind == "time"), None)
    if year is None or not (inside or before) or any(i.kind == "verb" for i in stretch.items):
        return
    work = before[0] if before else inside[0]
    people = authors.get(work, _of_type(stretch.outer, "person"))
    yield _publication(stretch, year, work, people, "year-in-bracket")


def _listed(stretch: Stretch, at: int, authors: Authors) -> Iterator[Draft]:
    """A work with place, publisher and year after it, between commas, as bibliographies have it."""
    k = at + 1
    while k < len(stretch.items) and (stretch.items[k].kind == "unit" or stretch.items[k].text in (",", ":")):
        k += 1
    if k < len(stretch.items) and stretch.items[k].kind == "time" and k > at + 1:
        work = _of_type(stretch.items[at].mentions, "work")[0]
        yield _publication(stretch, k, work, authors.get(work, ()), "year-in-list")


def _publication(stretch: Stretch, year: int, work: str, people: tuple[str, ...], rule: str) -> Draft:
    groups = [g for item in stretch.items[:year] if item.kind == "unit" for g in _of_type(item.mentions, "group")]
    parts = [Participant("work", entity=work), *(Participant("author", entity=p) for p in people)]
    parts += [Participant("publisher", entity=g) for g in groups[:1]] if stretch.bracket else []
    return Draft(
        type="publication",
        trigger=stretch.items[year].span,
        participants=tuple(parts),
        rule=rule,
        word="",
        stretch=stretch,
        at=year,
    )


def with_authors(draft: Draft, authors: Authors) -> Draft:
    """The draft of a publication with its author, where the text tells it elsewhere and the draft does not."""
    roles = {p.role for p in draft.participants}
    if draft.type != "publication" or "author" in roles:
        return draft
    works = [p.entity for p in draft.participants if p.role == "work" and p.entity is not None]
    people = [Participant("author", entity=a) for w in works for a in authors.get(w, ())]
    return msgspec.structs.replace(draft, participants=(*draft.participants, *people))
