"""Names taken, given and signed: "née Landau", "born Zofia Brzeska", "under the name of Antonio Salas"."""

from collections.abc import Iterator

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import Mention, Participant, Span

_WORDS = frozenset("née né nee alias dit dite called named nicknamed signed known born baptised baptized".split())
_NOUNS = frozenset("name pseudonym alias nickname surname".split())
_LEMMAS = frozenset("call name nickname sign know bear baptise baptize christen".split())
_BETWEEN = frozenset("as of by the in his her self simply plain also better,".split())
_REACH = 5


def namings(text: str, stretch: Stretch) -> Iterator[Draft]:
    """The names that a stretch says somebody had, took or signed with, in order."""
    for at, item in enumerate(stretch.items):
        if not _is_cue(item):
            continue
        name = _name_after(text, stretch, at)
        if name is not None:
            people, words = name
            trigger = item.group.head if item.group is not None else item.span
            parts = (Participant("person", entity=people[0].entity), Participant("name", text=words.of(text)))
            word = item.group.verb.lemma if item.group is not None else item.text
            yield Draft(
                type="naming", trigger=trigger, participants=parts, rule="name", word=word, stretch=stretch, at=at
            )


def _is_cue(item: Item) -> bool:
    if item.group is not None:
        return item.group.verb.lemma in _LEMMAS and not item.group.modal
    return item.kind == "word" and (item.text in _WORDS or item.text in _NOUNS)


def _name_after(text: str, stretch: Stretch, at: int) -> tuple[tuple[Mention, ...], Span] | None:
    """Who is named, and the name that follows the cue: a mention by name, or capitals in the person's own mention."""
    for k in range(at + 1, min(len(stretch.items), at + _REACH)):
        item = stretch.items[k]
        if item.kind == "unit":
            people = tuple(m for m in item.mentions if m.type == "person" and m.form == "name")
            if people:
                return people, item.span
            if not any(m.type == "person" for m in item.mentions):
                return None
        elif item.kind == "word" and item.span.of(text)[0].isupper() and stretch.outer:
            return _own(stretch, k)
        elif not (item.is_one_of("preposition") or item.is_one_of("determiner") or item.text in _BETWEEN):
            return None
    return None


def _own(stretch: Stretch, at: int) -> tuple[tuple[Mention, ...], Span] | None:
    people = tuple(m for m in stretch.outer if m.type == "person")
    end = at
    while end < len(stretch.items) and stretch.items[end].kind == "word":
        end += 1
    return (people, Span(stretch.items[at].span.start, stretch.items[end - 1].span.end)) if people else None
