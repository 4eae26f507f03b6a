"""The parts of a clause and the roles they fill: a frame held against what stands around its verb or noun."""

import msgspec

from bearwitness.reading.assertions.frames import PLACE, Frame, Slot
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.lexicon import sections
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import Participant, Span

_WORDS = 8


class Filler(msgspec.Struct, frozen=True):
    """What stands in a place of the clause: units, and the words as a whole."""

    units: tuple[Item, ...]
    words: Span | None = None


class Clause(msgspec.Struct, frozen=True):
    """A verb with what stands in each place around it."""

    places: dict[str, list[Filler]]
    how: str


def noun_phrase(stretch: Stretch, at: int) -> Span | None:
    """The noun phrase that starts at item `at`, with its "of" phrases and without "no": its words in one span."""
    at += at < len(stretch.items) and stretch.items[at].text == "no"
    end = at
    while end < len(stretch.items) and end < at + _WORDS and _continues(stretch.items, at, end):
        end += 1
    while end > at and (stretch.items[end - 1].text == "of" or stretch.items[end - 1].is_one_of("determiner")):
        end -= 1
    if end == at:
        return None
    return Span(stretch.items[at].span.start, stretch.items[end - 1].span.end)


def _continues(items: tuple[Item, ...], start: int, at: int) -> bool:
    """Whether the item at `at` goes on with the noun phrase from `start`; a new article opens another."""
    item = items[at]
    if item.kind in ("unit", "owner"):
        return at == start or items[at - 1].kind != "unit"
    if item.is_noun or item.text == "of" or item.is_one_of("adjective"):
        return True
    opens = item.is_one_of("determiner") and not item.is_one_of("preposition") and item.text != "that"
    return opens and (items[at - 1].text == "of" or not any(i.is_noun or i.kind == "unit" for i in items[start:at]))


def filled(text: str, frame: Frame, clause: Clause, trigger: Span) -> tuple[Participant, ...] | None:
    """The participants in the order of the frame, the place among them; None where one that must be there is not.

    Nobody takes part twice: who seems to has been mistaken for another.
    """
    found: list[Participant] = []
    open_alternatives = any(slot.one_of for slot in frame.slots)
    for slot in frame.slots:
        if slot.where == "not" and slot.role in clause.places:
            return None
        parts = [p for p in _fill(text, slot, clause, trigger) if not slot.adds or not _is_in(p, found)]
        if not parts and slot.required and not _other_fills(frame, slot, clause, text):
            return None
        open_alternatives = open_alternatives and not (slot.one_of and parts)
        if slot.where != "self" or not any(p.role == slot.role for p in found):
            found += [p for p in parts if p not in found]
    return None if open_alternatives else _with_main(frame, found)


def _is_in(part: Participant, found: list[Participant]) -> bool:
    return any(p.entity == part.entity for p in found)


def _other_fills(frame: Frame, slot: Slot, clause: Clause, text: str) -> bool:
    others = [s for s in frame.slots if s.where == slot.where and s is not slot]
    return any(_fill(text, s, clause, Span(0, 0)) for s in others)


def _with_main(frame: Frame, found: list[Participant]) -> tuple[Participant, ...] | None:
    paired = {p.entity for slot in frame.slots if slot.where == "pair" for p in found if p.role == slot.role}
    found = [p for p in found if p.role != frame.main or p.entity not in paired]
    entities = [p.entity for p in found if p.entity is not None and p.role != PLACE]
    if len(set(entities)) < len(entities):
        return None
    named = {p.role for p in found}
    stated = frame.main in named or any(s.required and s.role in named for s in frame.slots)
    return tuple(p for p in found if p.role == PLACE or not p.role.startswith("@")) if stated else None


def _fill(text: str, slot: Slot, clause: Clause, trigger: Span) -> list[Participant]:
    role = slot.role
    if slot.where == "self":
        return [Participant(role, text=trigger.of(text))]
    for filler in clause.places.get(slot.where, ()):
        units = _settings(text, filler.units) if role == PLACE else filler.units
        entities = [m.entity for unit in units for m in unit.mentions if m.type in slot.types]
        if entities and _suits(text, slot, filler):
            return [Participant(role, entity=e) for e in dict.fromkeys(entities)]
        if slot.takes_words and filler.words is not None and _suits(text, slot, filler):
            return [Participant(role, text=filler.words.of(text))]
    return []


def _settings(text: str, units: tuple[Item, ...]) -> tuple[Item, ...]:
    """The places that are meant each by itself: "Brussels and then Paris", but one in "Exeter, Devon"."""
    if len(units) < 2 or "and" not in Span(units[0].span.end, units[-1].span.start).of(text).split():
        return units[:1]
    return units


def _suits(text: str, slot: Slot, filler: Filler) -> bool:
    """Whether the words hold a noun of the class that the slot asks for."""
    if not slot.noun:
        return True
    words = (filler.words.of(text) if filler.words else "").casefold().replace(",", " ").split()
    return any(word.rstrip("s.") in _nouns(slot.noun) or word in _nouns(slot.noun) for word in words)


def _nouns(kind: str) -> frozenset[str]:
    return frozenset(word for line in sections("nouns.txt")[kind] for word in line.split())
