"""What a dossier can be, as hypothesis draws it: sound values of the domain, built from one another."""

from collections.abc import Sequence
from typing import Any

import msgspec
from hypothesis import strategies as st

from bearwitness.record import (
    KINDS,
    Anchor,
    Assertion,
    Citation,
    Contradiction,
    Dispute,
    Dossier,
    Entity,
    Name,
    PageMark,
    Participant,
    Position,
    Quotation,
    Role,
    SourceRecord,
    Span,
    TimeMention,
    When,
    anchor_at,
)

# A letter beyond the basic plane, a combining mark, a right-to-left letter, and the ends of sentences and paragraphs.
TEXTS = st.text(alphabet="aB cé\u0301𝔄ש“.”\n!", min_size=1, max_size=60)
WORDS = st.text(alphabet="ab é“𝔄\"'\\\n", max_size=12)
DAYS = st.one_of(st.none(), st.dates().map(str))
LANGUAGES = st.sampled_from(("en", "fr", "ru"))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """A value with its days in order."""
    days = sorted(draw(st.lists(st.dates().map(str), min_size=2, max_size=2)))
    earliest, latest = (draw(st.sampled_from((day, None))) for day in days)
    return When(draw(st.sampled_from(("1890", "1907/1908", "1920~", "XXXX"))), earliest, latest)


@st.composite
def anchors(draw: st.DrawFn, sources: Sequence[SourceRecord]) -> Anchor:
    """Words of one of the sources, before its furniture."""
    source = draw(st.sampled_from(sources))
    length = source.furniture[0].start if source.furniture else len(source.text)
    start = draw(st.integers(0, length - 1))
    end = draw(st.integers(start + 1, min(length, start + 20)))
    return anchor_at(source.id, source.text, Span(start, end))


def _names() -> st.SearchStrategy[tuple[Name, ...]]:
    return st.lists(st.builds(Name, text=WORDS), max_size=3).map(tuple)


def _degrees(most: float) -> st.SearchStrategy[float]:
    return st.floats(-most, most).map(lambda degrees: degrees + 0.0)  # the equator has no sign, though -0.0 has


@st.composite
def entities(draw: st.DrawFn, identifier: str, sources: Sequence[SourceRecord]) -> Entity:
    """Somebody or something, spoken of in some of the sources or in none."""
    point = st.tuples(_degrees(180), _degrees(90))
    return Entity(
        id=identifier,
        type=draw(st.sampled_from(("person", "group", "place", "work", "event"))),
        label=draw(WORDS),
        names=draw(_names()),
        mentions=tuple(draw(st.lists(anchors(sources), max_size=3))),
        same_as=tuple(draw(st.lists(st.sampled_from(("urn:x:1", "urn:x:2")), max_size=2))),
        point=draw(st.none() | point),
    )


@st.composite
def _participants(draw: st.DrawFn, roles: Sequence[Role], people: Sequence[str]) -> tuple[Participant, ...]:
    wanted = [role for role in roles if role.required or draw(st.booleans())]
    takes = {
        role.name: role.takes if role.takes != "either" else draw(st.sampled_from(("entity", "text")))
        for role in wanted
    }
    return tuple(
        Participant(role.name, entity=draw(st.sampled_from(people)))
        if takes[role.name] == "entity"
        else Participant(role.name, text=draw(WORDS))
        for role in wanted
    )


def _citations(people: Sequence[str]) -> st.SearchStrategy[tuple[Citation, ...]]:
    labels = st.sampled_from(("page", "chapter", "volume", "section", "note"))
    cited = st.builds(Citation, work=st.none() | st.sampled_from(people), locator=WORDS, label=labels)
    return st.lists(cited, max_size=2).map(tuple)


@st.composite
def assertions(draw: st.DrawFn, identifier: str, sources: Sequence[SourceRecord], people: Sequence[str]) -> Assertion:
    """A statement of any type, its roles filled."""
    kind = draw(st.sampled_from(KINDS))
    return Assertion(
        id=identifier,
        type=kind.name,
        participants=draw(_participants(kind.roles, people)),
        time=draw(st.none() | whens()),
        duration=draw(st.sampled_from((None, "P5Y"))),
        place=draw(st.none() | st.sampled_from(people)),
        voice=tuple(draw(st.lists(st.sampled_from(people), max_size=3))),
        stance=draw(st.sampled_from(("asserts", "denies", "questions"))),
        modality=draw(st.sampled_from(("certain", "probable", "possible"))),
        certainty=draw(st.floats(0, 1)),
        evidence=tuple(draw(st.lists(anchors(sources), min_size=1, max_size=2))),
        citations=draw(_citations(people)),
        status=draw(st.sampled_from(("suggested", "accepted", "rejected"))),
        reader=draw(st.sampled_from(("", "rules/1"))),
    )


@st.composite
def quotations(draw: st.DrawFn, identifier: str, sources: Sequence[SourceRecord], people: Sequence[str]) -> Quotation:
    """Words given as somebody's own."""
    anchor = draw(anchors(sources))
    return Quotation(
        **msgspec.structs.asdict(anchor),
        id=identifier,
        speaker=draw(st.none() | st.sampled_from(people)),
        voice=tuple(draw(st.lists(st.sampled_from(people), max_size=2))),
        citations=draw(_citations(people)),
        block=draw(st.booleans()),
    )


@st.composite
def times(draw: st.DrawFn, sources: Sequence[SourceRecord]) -> TimeMention:
    """A dated expression."""
    anchor, when = draw(anchors(sources)), draw(whens())
    return TimeMention(**msgspec.structs.asdict(anchor), **msgspec.structs.asdict(when), reason=draw(WORDS))


@st.composite
def disputes(draw: st.DrawFn, identifier: str, whole: Dossier) -> Dispute:
    """An issue, with positions on it."""
    people = [entity.id for entity in whole.entities]
    stated = [assertion.id for assertion in whole.assertions]
    positions = draw(st.integers(1, 3))
    return Dispute(
        id=identifier,
        issue=draw(WORDS),
        positions=tuple(
            Position(
                holder=draw(st.sampled_from(people)),
                claim=draw(WORDS),
                assertions=tuple(draw(st.lists(st.sampled_from(stated), max_size=2))) if stated else (),
                evidence=tuple(draw(st.lists(anchors(whole.sources), max_size=2))),
            )
            for _ in range(positions)
        ),
    )


@st.composite
def sources(draw: st.DrawFn, identifier: str, people: Sequence[str]) -> SourceRecord:
    """A source of few words, by somebody and about something or not."""
    somebody = st.none() | st.sampled_from(people) if people else st.none()
    prose, menu = draw(TEXTS), draw(st.sampled_from(("", "\n\nHome About")))
    whole = len(prose + menu)
    return SourceRecord(
        id=identifier,
        title=draw(WORDS),
        author=draw(somebody),
        date=draw(st.sampled_from((None, "1951", "2001-05"))),
        about=draw(somebody),
        kind=draw(st.sampled_from(("text", "review"))),
        language=draw(LANGUAGES),
        text=prose + menu,
        furniture=(Span(len(prose), whole),) if menu else (),
        publisher=draw(st.sampled_from(("", "The Hogarth Press"))),
        pages=draw(
            st.sampled_from(((), (PageMark(0, "231", 1), PageMark(min(whole, 5), "")))) if whole else st.just(())
        ),
        sha256=draw(st.sampled_from(("00", "ff"))),
    )


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A sound dossier, its things in any order."""
    people = [f"e{number}" for number in draw(st.permutations(range(draw(st.integers(0, 4)))))]
    given = tuple(
        draw(sources(f"s{number}", people)) for number in draw(st.permutations(range(draw(st.integers(0, 3)))))
    )
    whole: dict[str, Any] = {"sources": given}
    if not given:
        return Dossier()
    whole["times"] = tuple(draw(st.lists(times(given), max_size=3)))
    whole["entities"] = tuple(draw(entities(identifier, given)) for identifier in people)
    if not people:
        return Dossier(**whole)
    stated = draw(st.integers(0, 4))
    whole["assertions"] = tuple(draw(assertions(f"a{number}", given, people)) for number in range(stated))
    whole["quotations"] = tuple(draw(quotations(f"q{n}", given, people)) for n in range(draw(st.integers(0, 2))))
    whole["disputes"] = tuple(draw(disputes(f"d{n}", Dossier(**whole))) for n in range(draw(st.integers(0, 2))))
    ids = st.lists(st.sampled_from([a.id for a in whole["assertions"]]), max_size=2) if stated else st.just([])
    whole["contradictions"] = tuple(
        Contradiction(id=f"c{n}", statements=tuple(draw(ids)), explanation=draw(WORDS))
        for n in range(draw(st.integers(0, 2)))
    )
    return Dossier(**whole)
