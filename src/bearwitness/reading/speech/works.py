"""Who wrote what a text speaks of, as far as the text itself says so."""

import re

import msgspec

from bearwitness.reading.speech.lexicon import AUTHORED
from bearwitness.record.entity import Entity
from bearwitness.record.prose import Cast, Mention, Prose

_POSSESSIVE = frozenset(["his", "her", "their", "my", "its", "our"])
_BY = re.compile(r"\bby\s+$")


class Works(msgspec.Struct, frozen=True):
    """The works of a text with their authors, and the work that the text reviews."""

    authors: dict[str, str]
    titled: frozenset[str] = frozenset()
    """The works that the text calls by a title."""
    about: str | None = None
    biographer: str | None = None
    """Who wrote the work that the text reviews."""

    def speaker(self, mention: Mention) -> str:
        """Who speaks where the mention is the subject: a work speaks for its author, where that is known."""
        return self.authors.get(mention.entity, mention.entity)


def works_of(prose: Prose, cast: Cast) -> Works:
    """The authors of the works that the text speaks of, read off "X's diary", "her memoirs", "*Title* by X".

    The author of the reviewed work is who its record or the text names.
    """
    authors: dict[str, str] = {}
    for mention in cast.mentions:
        if mention.type == "work" and mention.entity not in authors:
            author = _possessor(prose.text, cast, mention) or _named_by(prose.text, cast, mention)
            if author is not None:
                authors[mention.entity] = author
    biographer = _reviewed_author(prose, cast) or (authors.get(cast.about) if cast.about else None)
    if cast.about and biographer:
        authors[cast.about] = biographer
    titled = frozenset(m.entity for m in cast.mentions if m.type == "work" and m.form == "name")
    return Works(authors, titled, cast.about, biographer)


def _possessor(text: str, cast: Cast, work: Mention) -> str | None:
    words = work.span.of(text).casefold()
    if not AUTHORED & set(re.findall(r"\w+", words)):
        return None
    for inner in cast.within(work.span):
        if inner.span == work.span or inner.span.start > work.span.start or inner.type not in {"person", "group"}:
            continue
        possessive = inner.span.of(text).casefold() in _POSSESSIVE
        if possessive or text.startswith(("'s", "’s", "’", "'"), inner.span.end):
            return inner.entity
    return None


def _named_by(text: str, cast: Cast, work: Mention) -> str | None:
    """The author in "Title by X", standing behind the mention or at its end."""
    for mention in cast.mentions:
        if mention.type != "person" or mention.form != "name" or mention.span.start < work.span.start:
            continue
        if mention.span.start > work.span.end + 12:
            break
        between = text[min(work.span.end, mention.span.start - 4) : mention.span.start]
        if _BY.search(between) and "translat" not in between:
            return mention.entity
    return None


def _reviewed_author(prose: Prose, cast: Cast) -> str | None:
    reviewed = prose.source.reviewed
    if reviewed is None or not reviewed.author:
        return None
    wanted = reviewed.author.casefold()
    return next((e.id for e in cast.entities if e.type == "person" and _called(e, wanted)), None)


def _called(entity: Entity, wanted: str) -> bool:
    return wanted in {entity.label.casefold(), *(name.text.casefold() for name in entity.names)}
