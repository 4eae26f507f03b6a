"""A CAS for every source, in one zip file."""

import re
from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from bearwitness.exchange.cas import types
from bearwitness.exchange.cas.build import Cas
from bearwitness.exchange.chapters import Chapter, Known, chapters, known_in, lookup_in
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.iri import iri
from bearwitness.exchange.losses import Carried, Losses, Part, lost, wholly
from bearwitness.exchange.positions import PlacedPosition, positions_by_source, positions_without_words
from bearwitness.exchange.zipped import Zipped
from bearwitness.record import Assertion, Citation, Entity, EntityType, Participant, Quotation, SourceRecord, content_id
from bearwitness.views.lookup import plain
from bearwitness.views.notes import cited
from bearwitness.views.phrases import phrase
from bearwitness.views.voices import chain_in_words

CARRIES: Carried = {
    **wholly("sources texts furniture names mentions links points times reasons assertions dates durations places"),
    **wholly("voices stances modalities certainties statuses readers quotations"),
    "entities": "those that a source speaks of or names",
    "words": "those in the source of the first of them",
    "positions": "those in the source of the first of them",
    "citations": "in words",
    "disputes": "each position that rests on words, at those words",
}
_VALUES: dict[EntityType, str] = {"person": "PER", "group": "ORG", "place": "LOC", "work": "WORK", "event": "EVENT"}
_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
_ENCODER = msgspec.json.Encoder()


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the zip file, one source after the other."""
    known = known_in(now)
    positions = positions_by_source(now)
    elsewhere, told = 0, set[str]()
    with Zipped(out) as archive:
        for chapter in chapters(now):
            filled = Filling(chapter, known)
            filled.fill(positions.get(chapter.source.id, ()))
            elsewhere += filled.elsewhere
            told |= filled.entities.keys()
            archive.add(_file_name(chapter.source), _ENCODER.encode(filled.cas.finished()))
    counts: dict[Part, int] = {"words": elsewhere, "positions": elsewhere, "entities": len(known.keys() - told)}
    counts["disputes"] = positions_without_words(now)
    return lost(now, CARRIES, counts, never_whole=("citations",))


class Filling:
    """The CAS of one source, with the numbers of what other things in it refer to."""

    def __init__(self, chapter: Chapter, known: Known) -> None:
        self.cas = Cas(chapter.source.text)
        self.entities: dict[str, int] = {}
        self.elsewhere = 0
        """How many places of evidence lie in other sources."""
        self._chapter = chapter
        self._known = known
        self._lookup = lookup_in(chapter, known)
        self._mentions: dict[str, list[tuple[int, int]]] = {}

    def fill(self, positions: Iterable[PlacedPosition]) -> None:
        """Everything that stands in the source."""
        chapter = self._chapter
        self._source(chapter.source)
        for span in chapter.source.furniture:
            self.cas.annotate(types.FURNITURE, span)
        for identifier, anchor in chapter.mentions:
            self._entity(identifier)
            value = _VALUES[self._known[identifier].type]
            number = self.cas.annotate(types.NAMED_ENTITY, anchor.span, value=value, identifier=iri(identifier))
            self._mentions.setdefault(identifier, []).append((anchor.start, number))
        for time in chapter.times:
            days = {"earliest": time.earliest, "latest": time.latest}
            self.cas.annotate(types.DATE, time.span, value=time.edtf, reason=time.reason or None, **days)
        for quotation in chapter.quotations:
            self._quotation(quotation)
        for assertion in chapter.assertions:
            self._assertion(assertion)
        for position in positions:
            self._position(position)

    def _source(self, source: SourceRecord) -> None:
        title = plain(source.title) or source.id
        self.cas.describe(source.language, documentTitle=title, documentId=source.id, documentUri=iri(source.id))
        self.cas.structure(
            types.SOURCE,
            listed=True,
            identifier=source.id,
            title=source.title,
            author=self._name(source.author),
            date=source.date,
            about=self._name(source.about),
            kind=source.kind,
            language=source.language,
            sha256=source.sha256,
        )

    def _name(self, identifier: str | None) -> str | None:
        """The name of an entity, which is then described in the CAS."""
        if identifier is None:
            return None
        self._entity(identifier)
        return iri(identifier)

    def _entity(self, identifier: str) -> int | None:
        """The number of the description of an entity; None where the dossier has none."""
        entity = self._known.get(identifier)
        if entity is None:
            return None
        if identifier not in self.entities:
            self.entities[identifier] = self._described(entity)
        return self.entities[identifier]

    def _described(self, entity: Entity) -> int:
        names = [self.cas.structure(types.NAME, text=name.text, kind=name.kind) for name in entity.names]
        longitude, latitude = entity.point if entity.point is not None else (None, None)
        return self.cas.structure(
            types.ENTITY,
            listed=True,
            identifier=iri(entity.id),
            kind=entity.type,
            label=entity.label,
            links=" ".join(entity.same_as) or None,
            names_ref=self.cas.array(types.NAME, names) if names else None,
            longitude=longitude,
            latitude=latitude,
        )

    def _quotation(self, quotation: Quotation) -> None:
        self.cas.annotate(
            types.QUOTATION,
            quotation.span,
            identifier=iri(quotation.id),
            speaker=self._name(quotation.speaker),
            voice=self._voice(quotation.voice),
            who=chain_in_words(self._lookup, quotation.voice, self._chapter.source),
            cited=self._cited(quotation.citations),
            block=quotation.block,
        )

    def _assertion(self, assertion: Assertion) -> None:
        first, *others = assertion.evidence
        when = assertion.time
        links = [self._participant(participant, first.start) for participant in assertion.participants]
        self.cas.annotate(
            types.STATEMENT,
            first.span,
            identifier=iri(assertion.id),
            kind=assertion.type,
            says=phrase(self._lookup, assertion).text,
            date=when.edtf if when is not None else None,
            earliest=when.earliest if when is not None else None,
            latest=when.latest if when is not None else None,
            duration=assertion.duration,
            place=self._name(assertion.place),
            voice=self._voice(assertion.voice),
            who=chain_in_words(self._lookup, assertion.voice, self._chapter.source),
            stance=assertion.stance,
            modality=assertion.modality,
            certainty=assertion.certainty,
            status=assertion.status,
            reader=assertion.reader or None,
            cited=self._cited(assertion.citations),
            participants_ref=self.cas.array(types.LINK, links) if links else None,
        )
        for anchor in others:
            if anchor.source == first.source:
                self.cas.annotate(types.EVIDENCE, anchor.span, identifier=iri(assertion.id))
        self.elsewhere += sum(anchor.source != first.source for anchor in others)

    def _participant(self, participant: Participant, near: int) -> int:
        """A link to the entity, and to the place that it is spoken of at nearest to the trigger."""
        if participant.entity is None:
            return self.cas.structure(types.LINK, role=participant.role, label=participant.text)
        spoken = self._mentions.get(participant.entity, [])
        nearest = min(spoken, key=lambda mention: (abs(mention[0] - near), mention[0]), default=None)
        return self.cas.structure(
            types.LINK,
            role=participant.role,
            label=self._lookup.label(participant.entity),
            entity_ref=self._entity(participant.entity),
            target_ref=nearest[1] if nearest is not None else None,
        )

    def _position(self, placed: PlacedPosition) -> None:
        for anchor in placed.evidence:
            self.cas.annotate(
                types.POSITION,
                anchor.span,
                identifier=f"{iri(placed.dispute)}.{placed.number}",
                issue=placed.issue,
                holder=self._name(placed.position.holder),
                claim=placed.position.claim,
                statements=" ".join(map(iri, placed.position.assertions)) or None,
            )

    def _voice(self, voice: tuple[str, ...]) -> str | None:
        """The names of the speakers, outermost first."""
        return " ".join(name for speaker in voice if (name := self._name(speaker)) is not None) or None

    def _cited(self, citations: tuple[Citation, ...]) -> str | None:
        return "; ".join(cited(self._lookup, citation) for citation in citations) or None


def _file_name(source: SourceRecord) -> str:
    name = source.id if _PLAIN.fullmatch(source.id) else content_id("s", source.id)
    return f"{name}.cas.json"
