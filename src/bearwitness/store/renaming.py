"""Values with other entity ids in them: canonical ones on the way out, a member's own on the way in."""

from collections.abc import Callable

import msgspec

from bearwitness.record import Assertion, Citation, Dispute, Participant, Quotation, SourceRecord

Renaming = Callable[[str], str]


def in_source(source: SourceRecord, name: Renaming) -> SourceRecord:
    """A source whose author and reviewed work have their other ids."""
    return msgspec.structs.replace(source, author=_maybe(source.author, name), about=_maybe(source.about, name))


def in_assertion(assertion: Assertion, name: Renaming) -> Assertion:
    """An assertion whose participants, place, voices and cited works have their other ids."""
    return msgspec.structs.replace(
        assertion,
        participants=tuple(Participant(p.role, _maybe(p.entity, name), p.text) for p in assertion.participants),
        place=_maybe(assertion.place, name),
        voice=tuple(map(name, assertion.voice)),
        citations=_in_citations(assertion.citations, name),
    )


def in_quotation(quotation: Quotation, name: Renaming) -> Quotation:
    """A quotation whose speaker, voices and cited works have their other ids."""
    return msgspec.structs.replace(
        quotation,
        speaker=_maybe(quotation.speaker, name),
        voice=tuple(map(name, quotation.voice)),
        citations=_in_citations(quotation.citations, name),
    )


def in_dispute(dispute: Dispute, name: Renaming) -> Dispute:
    """A dispute whose holders have their other ids."""
    positions = tuple(msgspec.structs.replace(p, holder=name(p.holder)) for p in dispute.positions)
    return msgspec.structs.replace(dispute, positions=positions)


def _in_citations(citations: tuple[Citation, ...], name: Renaming) -> tuple[Citation, ...]:
    return tuple(Citation(_maybe(c.work, name), c.locator, c.label) for c in citations)


def _maybe(identifier: str | None, name: Renaming) -> str | None:
    return None if identifier is None else name(identifier)
