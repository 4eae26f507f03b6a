"""Readings made by hand: what a reader would have to find in a tiny text."""

from bearwitness.record import Anchor, Entity, EntityType, Quotation, Reading, SourceRecord


def anchor(text: str, words: str, start: int = 0) -> Anchor:
    """The first place of the words in the text from `start` on."""
    at = text.index(words, start)
    return Anchor("s", at, at + len(words), words)


def entity(name: str, kind: EntityType, text: str, *words: str) -> Entity:
    """One whom the text speaks of by these words, each at its first place."""
    return Entity(id=name, type=kind, label=name, mentions=tuple(anchor(text, each) for each in words))


def quotation(text: str, words: str, speaker: str | None) -> Quotation:
    """Words of the text in somebody's mouth."""
    at = anchor(text, words)
    return Quotation(source="s", start=at.start, end=at.end, text=words, id=words, speaker=speaker)


def reading(text: str, *entities: Entity, quotations: tuple[Quotation, ...] = ()) -> Reading:
    """A reading of the text that finds this."""
    return Reading(
        source=SourceRecord(id="s", title="s", text=text, sha256=""),
        reader="made",
        entities=entities,
        quotations=quotations,
    )
