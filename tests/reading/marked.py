"""Texts for tests with their mentions marked: `{serge:He} wrote {*year:Year One}` (* a work, + a group, @ a place)."""

import hashlib

from bearwitness.record import Cast, Entity, EntityType, Mention, Name, Prose, ReviewedWork, Source, Span, divide

TYPES: dict[str, EntityType] = {"*": "work", "+": "group", "@": "place"}
PRONOUNS = {"he", "she", "they", "i", "his", "her", "him", "their", "my", "me", "who", "it", "its", "them"}


def marked(text: str, *, author: str | None = None, about: str | None = None, reviewed: str = "") -> tuple[Prose, Cast]:
    plain, mentions = "", []
    opened: list[tuple[str, int]] = []
    at = 0
    while at < len(text):
        if text[at] == "{":
            name, colon = text[at + 1 :].split(":", 1)[0], text.index(":", at)
            opened.append((name, len(plain)))
            at = colon
        elif text[at] == "}":
            name, start = opened.pop()
            mentions.append(mention(name, Span(start, len(plain)), plain))
        else:
            plain += text[at]
        at += 1
    mentions.sort(key=lambda m: (m.span.start, -m.span.end))
    work = ReviewedWork(title="", author=reviewed) if reviewed else None
    digest = hashlib.sha256(plain.encode()).hexdigest()
    prose = divide(Source(id="s", title="", text=plain, sha256=digest, reviewed=work))
    return prose, Cast(entities(mentions, plain), tuple(mentions), None, author, about)


def mention(name: str, span: Span, text: str) -> Mention:
    words = span.of(text)
    form = "pronoun" if words.casefold() in PRONOUNS else "name" if words[0].isupper() else "description"
    return Mention(span, form, TYPES.get(name[0], "person"), name.lstrip("*+@"))


def entities(mentions: list[Mention], text: str) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for one in mentions:
        words = one.span.of(text)
        found.setdefault(one.entity, Entity(id=one.entity, type=one.type, label=words, names=(Name(words),)))
    return tuple(found.values())
