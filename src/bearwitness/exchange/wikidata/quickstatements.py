"""The statements of a dossier as QuickStatements (version 1): one a line, with its reference and the exact words.

Only what a person accepted is written: Wikidata is no place for suggestions.  A line is about an item that the dossier
has the address of.  A new item is made only for a person with a name of whom at least two things can be said, one of
them the birth or the death; it stands at the end of the file, since somebody should look for it in Wikidata first.

Each line ends with the reference: title, author and date of the source, and the words as a quotation.  Where the
source cites a page of a work that is an item, a second line refers to that page.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

import msgspec

from bearwitness.exchange.grounds import Grounds
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.exchange.losses import Part as Kind
from bearwitness.exchange.wikidata.claims import Claim, Claims
from bearwitness.exchange.wikidata.values import Part, item_of, text, text_in, time
from bearwitness.record import Assertion, Citation, Dossier, Entity, SourceRecord, When
from bearwitness.views.lookup import Lookup

CARRIES: Carried = wholly("modalities") | {
    "sources": "title, author and date of each source that a line rests on",
    "entities": "those with an address in Wikidata, and as new items named people who have none",
    "names": "pseudonyms and names at birth",
    "links": "those that lead to Wikidata",
    "assertions": "those that a person accepted, and that have a property and items in Wikidata",
    "dates": "with the precision of Wikidata, and the earliest and the latest date",
    "places": "those that are items",
    "statuses": "what a person accepted is written, all else is left out",
    "words": "the sentences, where they are not too long",
    "citations": "pages of works that are items",
}
_QUOTATION, _PAGES, _STATED_IN, _TITLE, _AUTHOR, _AUTHOR_NAME, _DATE = (
    "S1683",
    "S304",
    "S248",
    "S1476",
    "S50",
    "S2093",
    "S577",
)
_HUMAN = (("P31", "Q5"),)
_VITAL = frozenset({"P569", "P570"})
_AT_LEAST = 2
_NAMING = frozenset({"name", "birth name", "married name", "pseudonym"})


def write(now: Holdings, out: BinaryIO, *, suggested: bool = False) -> Losses:
    """Writes the lines, and tells what is in none; with `suggested` also what nobody has accepted yet."""
    writer = _Writer(now.record(), suggested=suggested)
    lines = [*writer.of_items(), *writer.of_new_items()]
    out.write("".join(f"{line}\n" for line in lines).encode() or b"\n")
    return lost(now, CARRIES, writer.left_out())


class _Line(msgspec.Struct, frozen=True):
    """A claim with its references, and the statement that it comes from."""

    claim: Claim
    references: tuple[tuple[Part, ...], ...]
    assertion: Assertion


class _Writer:
    """The lines of a dossier, by the entity that they are about."""

    def __init__(self, dossier: Dossier, *, suggested: bool) -> None:
        self._dossier = dossier
        self._lookup = Lookup(dossier)
        self._grounds = Grounds(self._lookup)
        self._items = {entity.id: item for entity in dossier.entities if (item := item_of(entity)) is not None}
        self._lines: dict[str, list[_Line]] = {}
        claims = Claims(self._lookup)
        wanted = ("accepted", "suggested") if suggested else ("accepted",)
        for assertion in dossier.assertions:
            if assertion.stance == "asserts" and assertion.status in wanted:
                for claim in claims.of(assertion):
                    line = _Line(claim, tuple(self._references(assertion)), assertion)
                    self._lines.setdefault(claim.about, []).append(line)
        self._new = [entity for entity in dossier.entities if self._deserves_an_item(entity)]

    def of_items(self) -> Iterator[str]:
        """The lines about what is in Wikidata, item by item."""
        for entity, item in sorted(self._items.items(), key=lambda pair: (int(pair[1][1:]), pair[0])):
            yield from self._written(item, entity)

    def of_new_items(self) -> Iterator[str]:
        """The lines that make new items and say what is known of them."""
        for entity in sorted(self._new, key=lambda entity: entity.id):
            yield "CREATE"
            label = text(self._lookup.label(entity.id))
            assert label is not None
            yield f"LAST\tLen\t{label}"
            yield from ("\t".join(("LAST", *part)) for part in _HUMAN)
            yield from self._written("LAST", entity.id)

    def left_out(self) -> Mapping[Kind, int]:
        """How much of what the format carries is in no line."""
        written = [*self._items, *(entity.id for entity in self._new)]
        used = {line.assertion.id for entity in written for line in self._lines.get(entity, [])}
        others = [assertion for assertion in self._dossier.assertions if assertion.id not in used]
        entities = self._dossier.entities
        return {
            "entities": sum(entity.id not in written for entity in entities),
            "names": sum(len(entity.names) for entity in entities),
            "links": sum(len(entity.same_as) for entity in entities) - len(self._items),
            "assertions": len(others),
            "dates": sum(a.time is not None for a in others),
            "places": sum(a.place is not None for a in others),
            "statuses": sum(a.status != "suggested" for a in others),
            "words": sum(len(a.evidence) for a in others),
            "citations": sum(not self._page(c) for a in self._dossier.assertions for c in a.citations if a.id in used)
            + sum(len(a.citations) for a in others),
        }

    def _written(self, item: str, entity: str) -> Iterator[str]:
        for line in self._lines.get(entity, []):
            claim = (item, line.claim.property, line.claim.value)
            qualifiers = tuple(word for part in line.claim.qualifiers for word in part)
            for reference in line.references:
                yield "\t".join((*claim, *qualifiers, *(word for part in reference for word in part)))

    def _deserves_an_item(self, entity: Entity) -> bool:
        lines = self._lines.get(entity.id, [])
        named = entity.type == "person" and any(name.kind in _NAMING for name in entity.names)
        vital = any(line.claim.property in _VITAL for line in lines)
        free = entity.id not in self._items and text(self._lookup.label(entity.id)) is not None
        return named and vital and free and len({line.claim for line in lines}) >= _AT_LEAST

    def _references(self, assertion: Assertion) -> Iterator[tuple[Part, ...]]:
        """The source that was read, then each page of a work that it cites."""
        source = self._grounds.source(assertion)
        if source is not None:
            yield (*self._described(source), *self._quotations(assertion, source.language))
        for citation in assertion.citations:
            page = self._page(citation)
            if page:
                yield page

    def _described(self, source: SourceRecord) -> Iterator[Part]:
        title = text_in(self._lookup.title_of(source.id), source.language)
        if title is not None:
            yield _TITLE, title
        if source.author is not None:
            name = text(self._lookup.label(source.author))
            if source.author in self._items:
                yield _AUTHOR, self._items[source.author]
            elif name is not None:
                yield _AUTHOR_NAME, name
        written = time(When(source.date, None, None)) if source.date is not None else None
        if written is not None and written[0].startswith(("+", "-")):
            yield _DATE, written[0]

    def _quotations(self, assertion: Assertion, language: str) -> Iterator[Part]:
        for sentence in self._grounds.quotes(assertion):
            quoted = text_in(sentence, language)
            if quoted is not None:
                yield _QUOTATION, quoted

    def _page(self, citation: Citation) -> tuple[Part, ...]:
        item = self._items.get(citation.work) if citation.work is not None else None
        page = text(citation.locator) if citation.label == "page" else None
        return ((_STATED_IN, item), (_PAGES, page)) if item is not None and page is not None else ()
