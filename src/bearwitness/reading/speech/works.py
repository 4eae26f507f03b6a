"""Who wrote what a text speaks of, as far as the text itself says so."""

import re

import msgspec

from bearwitness.reading.speech.lexicon import AUTHORED, VERBS
from bearwitness.record.anchor import Span
from bearwitness.record.entity import Entity
from bearwitness.record.prose import Cast, Mention, Prose

_POSSESSIVE = frozenset(["his", "her", "their", "my", "its", "our"])
_TITLE = re.compile(r"[’']s? [*_“‘\"]*[A-Z]|^\w+ [*_]+[A-Z]")
_OWNED = re.compile(r"(?:[’']s)?\s+(?:own\s+|first\s+|second\s+|last\s+)?(?:[a-z]+\s+)?[*_“‘\"']*")
_BESIDE = re.compile(r",?\s+in\s+[*_“‘\"']*|\s*\([*_“‘\"']*")
_REACH = 60
_BY = re.compile(r"\bby\s+$")


class Works(msgspec.Struct, frozen=True):
    """The works of a text with their authors, and the work that the text reviews."""

    authors: dict[str, str]
    titled: frozenset[str] = frozenset()
    """The works that the text calls by a title."""
    about: str | None = None

    def speaker(self, mention: Mention) -> str:
        """Who speaks where the mention is the subject: a work speaks for its author, where that is known."""
        return self.authors.get(mention.entity, mention.entity)


def works_of(prose: Prose, cast: Cast) -> Works:
    """The authors of the works that the text speaks of, read off "X's diary", "*Title* by X", "X, in *Title*".

    The author of the reviewed work is who its record or the text names.
    """
    authors: dict[str, str] = {}
    for mention in cast.mentions:
        if mention.type == "work" and mention.entity not in authors:
            author = _author(prose.text, cast, mention)
            if author is not None:
                authors[mention.entity] = author
    reviewed = _reviewed_author(prose, cast)
    if cast.about and reviewed:
        authors[cast.about] = reviewed
    titled = frozenset(m.entity for m in cast.mentions if m.type == "work" and m.form == "name")
    return Works(authors, titled, cast.about)


def _author(text: str, cast: Cast, work: Mention) -> str | None:
    return _possessor(text, cast, work) or _named_by(text, cast, work) or _writing_in(text, cast, work)


def _possessor(text: str, cast: Cast, work: Mention) -> str | None:
    """Whose the work is in "Quaye's diary", "her memoirs", "Lall's *Cane Psalms*"."""
    words = work.span.of(text)
    if not AUTHORED & set(re.findall(r"\w+", words.casefold())) and not _TITLE.search(words):
        return None
    before = cast.within(Span(work.span.start - _REACH, work.span.start))
    if before and before[-1].type in {"person", "group"} and _owns(text, before[-1], work.span.start):
        return before[-1].entity
    for inner in cast.within(work.span):
        if inner.span == work.span or inner.span.start > work.span.start or inner.type not in {"person", "group"}:
            continue
        possessive = inner.span.of(text).casefold() in _POSSESSIVE
        if possessive or text.startswith(("'s", "’s", "’", "'"), inner.span.end):
            return inner.entity
    return next((m.entity for m in cast.within(work.span) if m.type == "person" and _from(text, m)), None)


def _owns(text: str, person: Mention, start: int) -> bool:
    """Whether the person stands right before `start` as a possessor: "Bassi's diary", "his own diary"."""
    between = text[person.span.end : start]
    if person.span.of(text).casefold() in _POSSESSIVE:
        return between in {" ", " own "}
    return between in {"'s ", "’s ", "’ ", "' ", "'s own ", "’s own "}


def _from(text: str, person: Mention) -> bool:
    """Whether the person stands behind "from" or "by": "a postcard from Thirkettle"."""
    return text[: person.span.start].endswith((" from ", " by "))


def _named_by(text: str, cast: Cast, work: Mention) -> str | None:
    """The author in "Title by X", standing behind the mention or at its end."""
    for mention in cast.within(Span(work.span.start, work.span.end + _REACH)):
        if mention.type == "person" and mention.form == "name" and mention.span.start <= work.span.end + 12:
            between = text[min(work.span.end, mention.span.start - 4) : mention.span.start]
            if _BY.search(between) and "translat" not in between:
                return mention.entity
    return None


def _writing_in(text: str, cast: Cast, work: Mention) -> str | None:
    """The author in "X, in *Title*", "X maintained in *Title*", "X (*Title*, 1957)", "her *Title*"."""
    if work.form != "name":
        return None
    before = [m for m in cast.within(Span(work.span.start - _REACH, work.span.start)) if m.type == "person"]
    if not before:
        return None
    between = text[before[-1].span.end : work.span.start]
    own = before[-1].form == "pronoun" and before[-1].span.of(text).casefold() in _POSSESSIVE
    if own or between.startswith(("'s ", "’s ")):
        return before[-1].entity if _OWNED.fullmatch(between) else None
    verb = re.match(r"\s+(?:had |has )?(\w+)\s+in\s+[*_“‘\"']*$", between)
    said = verb is not None and verb.group(1) in VERBS
    return before[-1].entity if said or _BESIDE.fullmatch(between) else None


def _reviewed_author(prose: Prose, cast: Cast) -> str | None:
    reviewed = prose.source.reviewed
    if reviewed is None or not reviewed.author:
        return None
    wanted = reviewed.author.casefold()
    return next((e.id for e in cast.entities if e.type == "person" and _called(e, wanted)), None)


def _called(entity: Entity, wanted: str) -> bool:
    return wanted in {entity.label.casefold(), *(name.text.casefold() for name in entity.names)}
