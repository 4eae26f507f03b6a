"""Works with their years: "*The Salt Road* (1953)", "(Verso, 2001)", "*De twee Verbrughs*, Utrecht 1907"."""

from collections.abc import Iterator

import msgspec

from bearwitness.reading.assertions.authorship import Authors, of_type
from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Layers
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import Participant, Span


def dated_works(layers: Layers, stretch: Stretch, authors: Authors) -> Iterator[Draft]:
    """The works of a stretch that a year, or a publisher and a year, stands beside.

    A span of years ("1919-20") is the life of a periodical, not the date of a publication.
    """
    if stretch.bracket:
        yield from _in_bracket(layers, stretch, authors)
    for at, item in enumerate(stretch.items):
        named = tuple(m for m in item.mentions if m.form == "name")
        if item.kind == "unit" and of_type(named, "work"):
            yield from _listed(layers, stretch, at, authors)


def _in_bracket(layers: Layers, stretch: Stretch, authors: Authors) -> Iterator[Draft]:
    """A bracket that holds a year: of the work before it, or of a work named in it."""
    inside = [w for item in stretch.items if item.kind == "unit" for w in of_type(item.mentions, "work")]
    before = of_type(stretch.outer, "work")
    year = next((k for k, item in enumerate(stretch.items) if item.kind == "time"), None)
    if year is None or not (inside or before) or any(item.kind == "verb" for item in stretch.items):
        return
    if not _is_span(layers, stretch.items[year].span):
        work = before[0] if before else inside[0]
        people = authors.get(work, of_type(stretch.outer, "person"))
        yield _publication(stretch, year, work, people)


def _is_span(layers: Layers, span: Span) -> bool:
    return "/" in layers.when(span).edtf


def _listed(layers: Layers, stretch: Stretch, at: int, authors: Authors) -> Iterator[Draft]:
    """A work with place, publisher and year after it, between commas, as bibliographies have it."""
    k = at + 1
    while k < len(stretch.items) and (stretch.items[k].kind == "unit" or stretch.items[k].text in (",", ":")):
        k += 1
    work = of_type(stretch.items[at].mentions, "work")[0]
    dated = at + 1 < k < len(stretch.items) and stretch.items[k].kind == "time"
    if dated and not _is_span(layers, stretch.items[k].span):
        yield _publication(stretch, k, work, authors.get(work, ()), start=at + 1)


def _publication(stretch: Stretch, year: int, work: str, people: tuple[str, ...], start: int = 0) -> Draft:
    between = [m for item in stretch.items[start:year] if item.kind == "unit" for m in item.mentions]
    publishers = [*of_type(between, "group"), *(w for w in of_type(between, "work") if w != work)]
    parts = [Participant("work", entity=work), *(Participant("author", entity=p) for p in people)]
    parts += [Participant("publisher", entity=p) for p in publishers[:1]]
    known = "by" if people else "without"
    return Draft(
        type="publication",
        trigger=stretch.items[year].span,
        participants=tuple(parts),
        rule=f"year-in-{'list' if start else 'bracket'}-{known}-author",
        word="",
        stretch=stretch,
        at=year,
        place=next(iter(of_type(between, "place")), None),
    )


def with_authors(draft: Draft, authors: Authors) -> Draft:
    """The draft of a publication with its author, where the text tells it elsewhere and the draft does not."""
    roles = {p.role for p in draft.participants}
    if draft.type != "publication" or "author" in roles:
        return draft
    works = [p.entity for p in draft.participants if p.role == "work" and p.entity is not None]
    people = [Participant("author", entity=a) for w in works for a in authors.get(w, ())]
    return msgspec.structs.replace(draft, participants=(*draft.participants, *people))
