"""The sources of a dossier and the works that they speak of, as records of a bibliography.

A work is taken where a source cites or reviews it, or says who wrote it or when it came out.  Where sources differ, the
record has what a person accepted, or else what the reader is surest of, and a note says what others give.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from bearwitness.exchange.grounds import Grounds
from bearwitness.exchange.losses import Carried, Part, wholly
from bearwitness.exchange.personal_names import PersonalName, name_of
from bearwitness.record import Assertion, Citation, Dossier, Entity, Quotation, SourceRecord, When
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, bare_name

BIBLIOGRAPHY_CARRIES: Carried = wholly("sources") | {
    "entities": "works that are cited, reviewed, published or written, and their authors and publishers",
    "names": "the label of each, and other titles of a work in a note",
    "assertions": "who wrote, translated and published a work",
    "dates": "of publication; where sources differ, the others in a note",
    "places": "of publication",
    "citations": "that a work is cited, not on which page",
}
_TELLING = frozenset({"publication", "creation", "translation"})
_WORDS = re.compile(r"[a-z0-9]+")
_ARTICLES = frozenset("the a an le la les l der die das ein eine el los las il".split())
_SIGNIFICANT = 3


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A source or a work; `key` is what a text cites it by, and stays the same while author, year and title do."""

    key: str
    id: str
    kind: str
    """The kind of the source, or "work"."""
    title: str
    authors: tuple[PersonalName, ...] = ()
    translators: tuple[PersonalName, ...] = ()
    issued: When | None = None
    publisher: str = ""
    place: str = ""
    language: str = ""
    reviewed: str = ""
    """The id of the work that it reviews."""
    notes: tuple[str, ...] = ()


class Bibliography:
    """The records of a dossier: its sources in their order, then the works by id."""

    def __init__(self, dossier: Dossier) -> None:
        self._lookup = Lookup(dossier)
        self._grounds = Grounds(self._lookup)
        self._told: dict[str, list[Assertion]] = {}
        shown = [a for a in dossier.assertions if a.stance == "asserts" and a.status != "rejected"]
        for assertion in shown:
            for participant in assertion.participants:
                if assertion.type in _TELLING and participant.role == "work" and participant.entity is not None:
                    self._told.setdefault(participant.entity, []).append(assertion)
        cited = {c.work for c in _citations(shown, dossier.quotations)}
        wanted = cited | {source.about for source in dossier.sources} | self._told.keys()
        works = sorted((e for e in dossier.entities if e.id in wanted), key=lambda entity: entity.id)
        sources = [self._source(source) for source in dossier.sources]
        drafts = [*sources, *(self._work(work) for work in works if self._lookup.is_title(work.id))]
        self.records = tuple(_keyed(drafts))
        self.by_id = {record.id: record for record in self.records}

    def left_out(self) -> dict[Part, int]:
        """How much of what a bibliography carries is not in this one."""
        dossier, shown = self._lookup.dossier, {record.id for record in self.records}
        used = {a.id for work, told in self._told.items() if work in shown for a in told}
        other = [a for a in dossier.assertions if a.id not in used]
        entities = shown | {e for a in dossier.assertions if a.id in used for e in (*a.entities(), a.place)}
        entities |= {source.author for source in dossier.sources}
        unused = [entity for entity in dossier.entities if entity.id not in entities]
        return {
            "entities": len(unused),
            "names": sum(len(entity.names) for entity in unused),
            "assertions": len(other),
            "dates": sum(a.time is not None for a in other),
            "places": sum(a.place is not None for a in other),
            "citations": sum(1 for _ in _citations(dossier.assertions, dossier.quotations)),
        }

    def _source(self, source: SourceRecord) -> Record:
        author = self._name(source.author) if source.author is not None else None
        return Record(
            key="",
            id=source.id,
            kind=source.kind,
            title=self._lookup.title_of(source.id),
            authors=(author,) if author is not None else (),
            issued=When(source.date, None, None) if source.date is not None else None,
            language=source.language,
            reviewed=source.about if source.about is not None and self._lookup.is_title(source.about) else "",
        )

    def _work(self, work: Entity) -> Record:
        told = sorted(self._told.get(work.id, []), key=lambda a: (a.status != "accepted", -a.certainty))
        published = [a for a in told if a.type == "publication"]
        dated = [a for a in published if a.time is not None]
        label = self._lookup.label(work.id)
        titles = dict.fromkeys(bare_name(name.text) for name in work.names)
        return Record(
            key="",
            id=work.id,
            kind="work",
            title=label,
            authors=self._first(told, "author"),
            translators=self._first([a for a in told if a.type == "translation"], "translator"),
            issued=dated[0].time if dated else None,
            publisher="; ".join(name.whole for name in self._first(published, "publisher")),
            place=next((self._lookup.label(a.place) for a in published if a.place is not None), ""),
            notes=(
                *(f"Also: {title}" for title in titles if title != label),
                *(f"Also dated {printed(a.time)}, {self._grounds.who(a)}" for a in self._differing(dated) if a.time),
            ),
        )

    def _differing(self, dated: list[Assertion]) -> Iterator[Assertion]:
        """One assertion for each other date, the surest."""
        seen = {a.time.edtf for a in dated[:1] if a.time is not None}
        for assertion in dated[1:]:
            if assertion.time is not None and assertion.time.edtf not in seen:
                seen.add(assertion.time.edtf)
                yield assertion

    def _first(self, told: Iterable[Assertion], role: str) -> tuple[PersonalName, ...]:
        """Those who fill a role in the first of the assertions in which anybody does."""
        for assertion in told:
            found = [p.entity for p in assertion.participants if p.role == role and p.entity is not None]
            if found:
                return tuple(self._name(identifier) for identifier in dict.fromkeys(found))
        return ()

    def _name(self, identifier: str) -> PersonalName:
        entity, label = self._lookup.entity(identifier), self._lookup.label(identifier)
        return name_of(entity, label) if entity is not None else PersonalName(label)


def _citations(assertions: Iterable[Assertion], quotations: Iterable[Quotation]) -> Iterator[Citation]:
    for assertion in assertions:
        yield from assertion.citations
    for quotation in quotations:
        yield from quotation.citations


def _keyed(drafts: Iterable[Record]) -> Iterator[Record]:
    taken: dict[str, int] = {}
    for draft in drafts:
        key = _key(draft)
        taken[key] = taken.get(key, 0) + 1
        suffix = "" if taken[key] == 1 else f"-{taken[key]}"
        yield msgspec.structs.replace(draft, key=key + suffix)


def _key(draft: Record) -> str:
    """Author, year and first word of the title: "carr1933romantic"; without an author "exile2019"."""
    author = draft.authors[0] if draft.authors else PersonalName("")
    name = "".join(_folded(author.family or author.whole.rpartition(" ")[2]))
    year = draft.issued.edtf[:4] if draft.issued is not None and draft.issued.edtf[:4].isdecimal() else ""
    words = _folded(draft.title)
    word = next((word for word in words if word not in _ARTICLES and len(word) >= _SIGNIFICANT), "".join(words[:1]))
    return (f"{name}{year}{word}" if name else f"{word}{year}") or "untitled"


def _folded(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _WORDS.findall(decomposed.casefold().replace("'", ""))
