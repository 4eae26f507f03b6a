"""Statements that nouns of relation and of calling make: "his son Vlady", "the historian Gerald Tolley"."""

from collections.abc import Iterator
from functools import cache

import msgspec

from bearwitness.reading.assertions.bearers import MAKING, Bearer, bearer, employer, owner, phrase_opening, said
from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.lexicon import sections
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import AssertionType, Mention, Participant, Span

_CLOSE = 4
_TITLES = frozenset(["sister", "brother", "father", "mother", "aunt", "uncle"])


class Relation(msgspec.Struct, frozen=True):
    """What a class of nouns says: the roles of its bearer and its owner, and of the noun's own words."""

    type: AssertionType
    bearer: str
    owner: str
    words: str = ""
    owner_types: tuple[str, ...] = ("person",)
    bearer_types: tuple[str, ...] = ("person",)


_RELATIONS = {
    "kinship": Relation("kinship", "relative", "person", "relation"),
    "marriage": Relation("marriage", "spouse", "person"),
    "association": Relation("association", "other", "person", owner_types=("person", "group")),
    "pupil": Relation("education", "person", "institution"),
    "teacher": Relation("education", "institution", "person"),
    "collaboration": Relation("collaboration", "other", "person"),
    "break": Relation("break", "other", "person"),
    "founding": Relation("founding", "founder", "founded", "", ("group", "work"), ("person", "group")),
    "membership": Relation("membership", "member", "group", "", ("group",), ("person", "group")),
}


@cache
def nouns(kind: str) -> frozenset[str]:
    """The nouns of a class of `nouns.txt`."""
    return frozenset(word for line in sections("nouns.txt")[kind] for word in line.split())


def is_calling(word: str) -> bool:
    """Whether a word is a noun for what people work as, in the singular or the plural."""
    callings = nouns("occupation")
    return word in callings or (word.endswith("s") and (word[:-1] in callings or word.removesuffix("es") in callings))


def relations(text: str, stretch: Stretch) -> Iterator[Draft]:
    """What nouns of relation and of calling in a stretch state, in order."""
    last: tuple[int, Bearer] | None = None
    for at, item in enumerate(stretch.items):
        if item.kind != "word":
            continue
        for kind, relation in _RELATIONS.items():
            if item.text in nouns(kind) and not _is_title(text, item):
                yield from _related(text, stretch, at, relation)
        if is_calling(item.text) and not _is_modifier(text, stretch, at) and not _is_surname(text, stretch, at):
            found = bearer(stretch, at) or _listed(stretch, at, last)
            if found is not None:
                last = (at, found)
                yield from _called(text, stretch, at, found)


def _listed(stretch: Stretch, at: int, last: tuple[int, Bearer] | None) -> Bearer | None:
    """The bearer of the calling before, where this one goes on with its list: "activist, journalist by trade, poet"."""
    if last is None:
        return None
    between = stretch.items[last[0] + 1 : at]
    plain = all(item.kind in ("word", "mark") and item.text not in (";", ":") for item in between)
    return last[1] if plain and any(item.text in (",", "and") for item in between) else None


def _is_surname(text: str, stretch: Stretch, at: int) -> bool:
    """Whether the noun is but the end of a name: "Carl Foreman", not "the Prime Minister"."""
    before = stretch.items[at - 1] if at else None
    capital = stretch.items[at].span.of(text)[0].isupper()
    if before is None or not capital or not before.is_noun or not before.span.of(text)[0].isupper():
        return False
    ends = at + 1 == len(stretch.items) or not stretch.items[at + 1].is_noun
    return ends and not any(item.is_one_of("determiner") for item in stretch.items[:at])


def _is_modifier(text: str, stretch: Stretch, at: int) -> bool:
    """Whether the noun only qualifies the next one: "general secretary", "railway engineer"."""
    following = stretch.items[at + 1] if at + 1 < len(stretch.items) else None
    if following is None or not following.is_noun:
        return False
    return is_calling(following.text) or following.span.of(text)[0].islower()


def _is_title(text: str, item: Item) -> bool:
    """Whether a capital makes the noun a title: "Sister Trouble"."""
    return item.text in _TITLES and item.span.of(text)[0].isupper()


def _related(text: str, stretch: Stretch, at: int, relation: Relation) -> Iterator[Draft]:
    found = bearer(stretch, at)
    if relation.type == "membership" and found is not None and found.how.endswith("become"):
        return
    owners = _of_types(owner(stretch, at), relation.owner_types)
    if found is None or not owners:
        return
    bearers = [e for e in _of_types(found.mentions, relation.bearer_types) if e not in owners]
    if not bearers:
        return
    participants = [Participant(relation.owner, entity=e) for e in owners]
    participants += [Participant(relation.bearer, entity=e) for e in bearers]
    if relation.words:
        participants.append(Participant(relation.words, text=stretch.items[at].span.of(text)))
    yield from _draft(stretch, at, relation.type, participants, found)


def _called(text: str, stretch: Stretch, at: int, found: Bearer) -> Iterator[Draft]:
    people = _of_types(found.mentions, ("person",))
    if not people:
        return
    participants = [Participant("person", entity=e) for e in people]
    employers = _of_types(employer(stretch, at), ("group", "work", "person"))
    participants += [Participant("employer", entity=e) for e in employers if e not in people]
    participants.append(Participant("function", text=_calling(stretch, at).of(text)))
    yield from _draft(stretch, at, "occupation", participants, found)


def _of_types(mentions: tuple[Mention, ...], types: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(m.entity for m in mentions if m.type in types))


def _calling(stretch: Stretch, at: int) -> Span:
    """The words of a calling: the noun with what qualifies it before and after: "Professor of Linguistics"."""
    start = phrase_opening(stretch, at)
    first = next((k for k in range(start, at) if stretch.items[k].is_noun), at)
    end = at
    if at + 2 < len(stretch.items) and stretch.items[at + 1].text == "of":
        rest = [item.is_noun for item in stretch.items[at + 2 : at + 5]]
        end = at + 1 + (rest.index(False) if False in rest else len(rest)) if rest[0] else at
    return Span(stretch.items[first].span.start, stretch.items[end].span.end)


def _trigger(stretch: Stretch, at: int, found: Bearer) -> Span:
    """The noun, with the verb that makes somebody it where that stands close by: "became captain"."""
    noun = stretch.items[at].span
    group = stretch.items[found.verb].group if found.verb is not None else None
    if group is None or group.verb.lemma == "be" or not 0 < at - (found.verb or 0) <= _CLOSE:
        return noun
    return Span(group.head.start, noun.end) if found.how.split("-")[-1] in MAKING | {"become", "made"} else noun


def _draft(
    stretch: Stretch, at: int, kind: AssertionType, participants: list[Participant], found: Bearer
) -> Iterator[Draft]:
    stands = said(stretch, found)
    if stands is not None:
        draft = Draft(
            type=kind,
            trigger=_trigger(stretch, at, found),
            participants=tuple(participants),
            rule=f"noun-{found.how}",
            word=stretch.items[at].text,
            stretch=stretch,
            at=at if found.verb is None else found.verb,
        )
        yield msgspec.structs.replace(draft, standing=stands)
