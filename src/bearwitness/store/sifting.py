"""What a reading has that does not hold is left out before it is kept, and told as a problem.

Pure functions.  A reader may err; a dossier never holds a statement without its words.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import msgspec

from bearwitness.record import Dispute, Dossier, Entity, Problem, Reading, SourceRecord
from bearwitness.store import soundness
from bearwitness.store.soundness import Known, KnownDossier

T = TypeVar("T")


def sifted(reading: Reading) -> Reading:
    """The part of a reading that holds, with a problem for each thing that does not."""
    known = KnownDossier(_dossier(reading))
    sound = not any(soundness.in_source(reading.source, known)) and not any(soundness.in_content(reading, known))
    return reading if sound else _sifted(reading, known)


def _sifted(reading: Reading, known: Known) -> Reading:
    left_out: list[Problem] = []

    def kept(things: Iterable[T], check: Callable[[T, Known], Iterator[Problem]], known: Known) -> tuple[T, ...]:
        found = [(thing, tuple(check(thing, known))) for thing in things]
        left_out.extend(problem for _, problems in found for problem in problems)
        return tuple(thing for thing, problems in found if not problems)

    left_out += soundness.in_source(reading.source, known)
    left_out += (problem for entity in reading.entities for problem in soundness.in_entity(entity, known))
    reading = msgspec.structs.replace(
        reading,
        source=_source(reading.source, known),
        entities=tuple(_entity(entity, known) for entity in reading.entities),
        times=kept(reading.times, soundness.in_time, known),
        assertions=kept(reading.assertions, soundness.in_assertion, known),
        quotations=kept(reading.quotations, soundness.in_quotation, known),
    )
    stated = {assertion.id for assertion in reading.assertions}
    disputes = tuple(_dispute(dispute, stated) for dispute in reading.disputes)
    disputes = kept(disputes, soundness.in_dispute, KnownDossier(_dossier(reading)))
    told = tuple(Problem(p.kind, f"left out: {p.message}", p.where) for p in left_out)
    return msgspec.structs.replace(reading, disputes=disputes, problems=(*reading.problems, *told))


def _dossier(reading: Reading) -> Dossier:
    return Dossier(sources=(reading.source,), entities=reading.entities, assertions=reading.assertions)


def _source(source: SourceRecord, known: Known) -> SourceRecord:
    return msgspec.structs.replace(source, author=_known(source.author, known), about=_known(source.about, known))


def _known(entity: str | None, known: Known) -> str | None:
    return entity if entity is not None and known.type_of(entity) is not None else None


def _entity(entity: Entity, known: Known) -> Entity:
    alone = (msgspec.structs.replace(entity, mentions=(mention,)) for mention in entity.mentions)
    held = tuple(one.mentions[0] for one in alone if not any(soundness.in_entity(one, known)))
    return msgspec.structs.replace(entity, mentions=held)


def _dispute(dispute: Dispute, stated: set[str]) -> Dispute:
    """A dispute whose positions name none of the assertions that were left out."""
    positions = (
        msgspec.structs.replace(position, assertions=tuple(a for a in position.assertions if a in stated))
        for position in dispute.positions
    )
    return msgspec.structs.replace(dispute, positions=tuple(positions))
