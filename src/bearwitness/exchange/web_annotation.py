"""W3C Web Annotation: every mention, date, quotation, statement and position as an annotation on its exact words.

One `AnnotationCollection` with one page, in JSON-LD.  Each place in a text is given twice, by a `TextQuoteSelector`
with the words before and after it and by a `TextPositionSelector` in Unicode code points.  Programs that annotate
show who is spoken of as tags, and what is stated in words.  An annotation of each source as a whole says what it is.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from bearwitness.exchange.chapters import Chapter, Known, chapters, known_in, lookup_in
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.iri import BASE, iri, is_iri
from bearwitness.exchange.losses import Carried, Losses, Part, lost, wholly
from bearwitness.exchange.positions import PlacedPosition, positions_by_source, positions_without_words
from bearwitness.record import Anchor, Assertion, Quotation, TimeMention
from bearwitness.views.dates import printed
from bearwitness.views.lookup import plain
from bearwitness.views.notes import cited
from bearwitness.views.phrases import phrase
from bearwitness.views.sources import source_view
from bearwitness.views.voices import chain_in_words
from bearwitness.views.wording import described

CARRIES: Carried = {
    **wholly("mentions times reasons words positions"),
    "sources": "in words; the language and the digest of the file are not",
    "entities": "those that are spoken of or take part, by their labels",
    "links": "those that are web addresses or names of things, of whoever is spoken of",
    "assertions": "the type, a sentence, and who takes part in which place of it",
    "dates": "in the sentence, in English",
    "durations": "in the sentence, where it has room for them",
    "places": "in the sentence",
    "voices": "in words",
    "stances": "in the sentence",
    "modalities": "in the sentence",
    "statuses": "what was accepted and what was rejected, as tags",
    "readers": "as the software that made the annotation",
    "citations": "in words",
    "quotations": "the exact words, by whom and through whom in words",
    "disputes": "each position with its issue, where it rests on words",
}
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How many characters before and after the words help to find them."""

Json = dict[str, object]
_ENCODER = msgspec.json.Encoder()


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the collection, the annotations of a source together, in the order of its text."""
    out.write(b"{\n" + _fields({"@context": CONTEXT, "id": f"{BASE}annotations", "type": "AnnotationCollection"}))
    out.write(b',\n"first": {' + _fields({"id": f"{BASE}annotations:1", "type": "AnnotationPage", "startIndex": 0}))
    out.write(b',\n"items": [')
    total = 0
    for annotation in _annotations(now):
        out.write((b",\n" if total else b"\n") + _ENCODER.encode(annotation))
        total += 1
    out.write(b"\n]},\n" + _fields({"total": total}) + b"\n}\n")
    left: dict[Part, int] = {"disputes": positions_without_words(now)}
    return lost(now, CARRIES, left, never_whole=("sources", "assertions", "dates"))


def _fields(fields: Json) -> bytes:
    """The fields of an object without its braces."""
    return _ENCODER.encode(fields)[1:-1]


class Maker:
    """The annotations of one source."""

    def __init__(self, chapter: Chapter, known: Known, positions: Iterable[PlacedPosition]) -> None:
        self._chapter = chapter
        self._source = chapter.source
        self._positions = tuple(positions)
        self._lookup = lookup_in(chapter, known, [placed.position.holder for placed in self._positions])

    def annotations(self) -> Iterator[Json]:
        """What the source is; who is spoken of, when, who is quoted, what is stated and what is disputed."""
        chapter = self._chapter
        about = described(source_view(self._lookup, self._source))
        yield _annotation(f"{self._source.id}.about", "describing", [_text(about, "describing")], iri(self._source.id))
        for number, (identifier, anchor) in enumerate(chapter.mentions):
            yield self._on([anchor], f"{self._source.id}.mention{number}", "identifying", self._whom(identifier))
        for number, time in enumerate(chapter.times):
            yield self._time(number, time)
        yield from map(self._quotation, chapter.quotations)
        yield from map(self._assertion, chapter.assertions)
        yield from map(self._position, self._positions)

    def _time(self, number: int, time: TimeMention) -> Json:
        body = [_text(time.edtf, "classifying")]
        body += [_text(time.reason, "describing")] if time.reason else []
        anchor = Anchor(time.source, time.start, time.end, time.text)
        return self._on([anchor], f"{self._source.id}.time{number}", "classifying", body)

    def _quotation(self, quotation: Quotation) -> Json:
        voice = quotation.voice or (() if quotation.speaker is None else (quotation.speaker,))
        by = self._who(voice)
        words = "; ".join([f"Said by {by}" if quotation.speaker is not None else "Quoted", *self._pages(quotation)])
        body = [_text(words, "describing")]
        body += self._whom(quotation.speaker) if quotation.speaker is not None else []
        anchor = Anchor(quotation.source, quotation.start, quotation.end, quotation.text)
        return self._on([anchor], quotation.id, "describing", body)

    def _assertion(self, assertion: Assertion) -> Json:
        date = f"{printed(assertion.time)}: " if assertion.time is not None else ""
        sentence = f"{date}{phrase(self._lookup, assertion).text} — {self._who(assertion.voice)}"
        body = [_text("; ".join([sentence, *self._pages(assertion)]), "describing"), _text(assertion.type, "tagging")]
        body += [_text(assertion.status, "assessing")] if assertion.status != "suggested" else []
        body += [_entity(p.entity) for p in assertion.participants if p.entity is not None]
        made = self._on(assertion.evidence, assertion.id, "describing", body)
        if assertion.reader:
            made["generator"] = {"type": "Software", "name": assertion.reader}
        return made

    def _position(self, placed: PlacedPosition) -> Json:
        holder = self._lookup.label(placed.position.holder)
        words = f"{plain(placed.issue)} — {holder}: {plain(placed.position.claim)}"
        identifier = f"{placed.dispute}.{placed.number}.{self._source.id}"
        return self._on(placed.evidence, identifier, "commenting", [_text(words, "commenting")])

    def _whom(self, identifier: str) -> list[Json]:
        """Who is meant: by name as a tag, by the name of the thing, and by what authorities call it."""
        entity = self._lookup.entity(identifier)
        links = entity.same_as if entity is not None else ()
        named = [_text(self._lookup.label(identifier), "tagging"), _entity(identifier)]
        return named + [_resource(link) for link in links if is_iri(link)]

    def _who(self, voice: tuple[str, ...]) -> str:
        return chain_in_words(self._lookup, voice, self._source)

    def _pages(self, said: Assertion | Quotation) -> list[str]:
        return [cited(self._lookup, citation) for citation in said.citations]

    def _on(self, anchors: Iterable[Anchor], identifier: str, motivation: str, body: list[Json]) -> Json:
        targets: list[object] = [self._target(anchor) for anchor in anchors]
        return _annotation(identifier, motivation, body, targets[0] if len(targets) == 1 else targets)

    def _target(self, anchor: Anchor) -> Json:
        quote: Json = {"type": "TextQuoteSelector", "exact": anchor.text}
        if anchor.source == self._source.id:
            text = self._source.text
            quote["prefix"] = text[max(0, anchor.start - AROUND) : anchor.start]
            quote["suffix"] = text[anchor.end : anchor.end + AROUND]
        place = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
        return {"type": "SpecificResource", "source": iri(anchor.source), "selector": [quote, place]}


def _annotations(now: Holdings) -> Iterator[Json]:
    known = known_in(now)
    positions = positions_by_source(now)
    for chapter in chapters(now):
        yield from Maker(chapter, known, positions.get(chapter.source.id, ())).annotations()


def _annotation(identifier: str, motivation: str, body: list[Json], target: object) -> Json:
    return {
        "id": iri(identifier),
        "type": "Annotation",
        "motivation": motivation,
        "body": body[0] if len(body) == 1 else body,
        "target": target,
    }


def _text(words: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "purpose": purpose}


def _entity(identifier: str) -> Json:
    return _resource(iri(identifier))


def _resource(name: str) -> Json:
    return {"type": "SpecificResource", "source": name, "purpose": "identifying"}
