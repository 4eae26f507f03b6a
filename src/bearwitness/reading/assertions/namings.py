"""Names taken, given and signed: "née Landau", "born Zofia Brzeska", "under the name of Antonio Salas"."""

from collections.abc import Iterator

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.factual import standing
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.reading.assertions.subjects import subject
from bearwitness.record import Mention, Participant, Span

_WORDS = frozenset("née né nee alias dit dite called named nicknamed signed known born baptised baptized".split())
_NOUNS = frozenset("name pseudonym alias nickname surname".split())
_LEMMAS = frozenset("call name nickname sign know bear baptise baptize christen".split())
_BETWEEN = frozenset("as of by the in his her himself herself themselves simply plain also better to".split())
_TAKING = frozenset("take assume adopt use change bear give choose drop".split())
_REACH = 5


def namings(text: str, stretch: Stretch) -> Iterator[Draft]:
    """The names that a stretch says somebody had, took or signed with, in order."""
    for at, item in enumerate(stretch.items):
        if item.text == "as" and item.kind == "word":
            name = _own_name_after(stretch, at)
        else:
            name = _name_after(text, stretch, at) if _is_cue(item) and not _is_denied(stretch, at) else None
        if name is not None:
            yield _draft(text, stretch, at, name)


def _draft(text: str, stretch: Stretch, at: int, name: tuple[tuple[Mention, ...], Span]) -> Draft:
    people, words = name
    item = stretch.items[at]
    return Draft(
        type="naming",
        trigger=_trigger(stretch, at, words),
        participants=(Participant("person", entity=people[0].entity), Participant("name", text=words.of(text))),
        rule="name",
        word=item.group.verb.lemma if item.group is not None else item.text,
        stretch=stretch,
        at=at,
    )


def _trigger(stretch: Stretch, at: int, name: Span) -> Span:
    """The words that give the name: the cue, with the name where the cue alone says little, or "took the name"."""
    item = stretch.items[at]
    if item.text in ("as", "sign"):
        return Span(item.group.head.start if item.group is not None else item.span.start, name.end)
    if item.group is not None:
        return item.group.head
    for k in range(at - 1, max(-1, at - _REACH), -1):
        group = stretch.items[k].group
        if group is not None:
            return Span(group.head.start, item.span.end) if group.verb.lemma in _TAKING else item.span
    return item.span


def _is_denied(stretch: Stretch, at: int) -> bool:
    """Whether the clause says that the name was not taken: "he never used the name"."""
    verb = next((k for k in range(at, max(-1, at - _REACH), -1) if stretch.items[k].group is not None), None)
    if verb is None:
        return False
    stands = standing(stretch, verb)
    return stands is None or stands.stance == "denies"


def _own_name_after(stretch: Stretch, at: int) -> tuple[tuple[Mention, ...], Span] | None:
    """A name of the subject's own after "as": "lived in Riga as Mr. Kalniņš"."""
    if at + 1 >= len(stretch.items) or stretch.items[at + 1].kind != "unit":
        return None
    verb = next((k for k in range(at - 1, -1, -1) if stretch.items[k].group is not None), None)
    found = subject(stretch, verb) if verb is not None else None
    bearers = {m.entity for m in found.mentions} if found is not None else set()
    named = stretch.items[at + 1]
    people = tuple(m for m in named.mentions if m.form == "name" and m.type == "person" and m.entity in bearers)
    return (people, named.span) if people else None


def _is_cue(item: Item) -> bool:
    group = item.group
    if group is not None:
        acts = group.passive is False and group.verb.lemma in ("name", "bear", "know")
        return group.verb.lemma in _LEMMAS and not group.modal and not acts
    return item.kind == "word" and (item.text in _WORDS or item.text in _NOUNS)


def _name_after(text: str, stretch: Stretch, at: int) -> tuple[tuple[Mention, ...], Span] | None:
    """Who is named, and the name that follows the cue: a mention by name, or capitals in the person's own mention."""
    for k in range(at + 1, min(len(stretch.items), at + _REACH)):
        item = stretch.items[k]
        if item.kind == "unit":
            people = tuple(m for m in item.mentions if m.type == "person" and m.form == "name")
            if people:
                return (people, item.span) if _names(stretch, at, k) else None
            if not any(m.type == "person" for m in item.mentions):
                return None
        elif item.kind == "word" and item.span.of(text)[0].isupper() and stretch.outer:
            return _own(stretch, k)
        elif not (item.is_one_of("determiner") or item.text in _BETWEEN):
            return None
    return None


def _names(stretch: Stretch, at: int, k: int) -> bool:
    """Whether the cue at `at` gives the name at `k`: "known as X", "called him X", but not "called X a pirate"."""
    group = stretch.items[at].group
    between = stretch.items[at + 1 : k]
    if group is None:
        return True
    if k + 1 < len(stretch.items) and stretch.items[k + 1].text in ("a", "an", "the"):
        return False
    if group.verb.lemma == "know":
        return any(item.text in ("as", "by") for item in between)
    if group.verb.lemma == "call" and group.passive is False:
        return any(item.kind == "unit" or item.text.endswith("self") for item in between)
    return group.verb.lemma != "bear" or group.verb.form == "pp"


def _own(stretch: Stretch, at: int) -> tuple[tuple[Mention, ...], Span] | None:
    people = tuple(m for m in stretch.outer if m.type == "person")
    end = at
    while end < len(stretch.items) and stretch.items[end].kind == "word":
        end += 1
    return (people, Span(stretch.items[at].span.start, stretch.items[end - 1].span.end)) if people else None
