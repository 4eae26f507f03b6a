"""From layers to assertions: every rule over every stretch, then time and place, voice, certainty, and one of each."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.reading.assertions.authorship import Authors, authors_of
from bearwitness.reading.assertions.binding import bound
from bearwitness.reading.assertions.certainty import certainty, spoken
from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.entries import entries, marriages
from bearwitness.reading.assertions.eventnouns import event_nouns
from bearwitness.reading.assertions.families import parents_in, with_parents
from bearwitness.reading.assertions.happenings import happenings
from bearwitness.reading.assertions.items import Layers
from bearwitness.reading.assertions.merging import Telling, merged
from bearwitness.reading.assertions.namings import namings
from bearwitness.reading.assertions.relations import relations
from bearwitness.reading.assertions.stretch import Stretch, stretches
from bearwitness.reading.assertions.verbal import verbal
from bearwitness.reading.assertions.vitals import vitals
from bearwitness.reading.assertions.works import dated_works, with_authors
from bearwitness.reading.voices import attribution_at
from bearwitness.record import BY_NAME, Assertion, Attribution, Cast, Prose, Stance, TimeMention, content_id

READER = "rules"
FLOOR = 0.2


def find_assertions(
    prose: Prose, cast: Cast, times: tuple[TimeMention, ...], attributions: Sequence[Attribution]
) -> tuple[Assertion, ...]:
    """What a text states of lives, in order: every type of the ontology but `position`, each on its trigger.

    The first anchor of the evidence is the trigger; further ones are where the same fact is told again.  What stands
    in the words of an attribution has its chain, stance and modality; else the author speaks.  The future, the
    conditional and the hypothetical are left out.  `certainty` is measured (`certainty`); what is less sure than
    FLOOR is left out too.
    """
    layers = Layers(prose, cast, tuple(sorted(times, key=lambda t: (t.start, -t.end))))
    found = sorted(drafts(layers), key=lambda d: (d.trigger.start, d.trigger.end, d.type))
    told = ((_assertion(layers, d, attributions), d.rule == "event-noun") for d in found)
    return merged(Telling(assertion, noun=noun) for assertion, noun in told if assertion.certainty >= FLOOR)


def drafts(layers: Layers) -> Iterator[Draft]:
    """Everything that any rule finds, in the order of the text, with its time and place."""
    every = list(_stretches(layers))
    authors = authors_of(every)
    found = [draft for stretch in every for draft in _of_stretch(layers, stretch, authors)]
    parents = parents_in(found)
    for draft in found:
        yield bound(layers, with_parents(draft, parents))


def _stretches(layers: Layers) -> Iterator[Stretch]:
    """What is read: every sentence that is no heading, an entry of a dictionary as a whole."""
    whole = entries(layers)
    read: set[int] = set()
    for number, sentence in enumerate(layers.prose.sentences):
        if sentence.paragraph not in whole:
            yield from stretches(layers, number) if not sentence.heading else ()
        elif sentence.paragraph not in read:
            read.add(sentence.paragraph)
            yield from whole[sentence.paragraph]


def _of_stretch(layers: Layers, stretch: Stretch, authors: Authors) -> Iterator[Draft]:
    for draft in verbal(layers.text, stretch):
        yield with_authors(draft, authors)
    yield from relations(layers.text, stretch)
    yield from event_nouns(layers.text, stretch)
    yield from namings(layers.text, stretch)
    yield from vitals(layers, stretch)
    if stretch.entry:
        yield from marriages(layers, stretch)
    yield from happenings(layers, stretch)
    yield from dated_works(layers, stretch, authors)


def _assertion(layers: Layers, draft: Draft, attributions: Sequence[Attribution]) -> Assertion:
    order = [role.name for role in BY_NAME[draft.type].roles]
    participants = tuple(sorted(draft.participants, key=lambda p: order.index(p.role)))
    entities = [(p.role, p.entity, p.text) for p in participants]
    told = Assertion(
        id=content_id("a", layers.prose.source.id, draft.type, *_place_in_text(draft), *entities),
        type=draft.type,
        participants=participants,
        time=draft.time,
        duration=draft.duration,
        place=draft.place,
        voice=() if layers.cast.author is None else (layers.cast.author,),
        stance=draft.standing.stance,
        modality=draft.standing.modality,
        certainty=certainty(draft, spoken(layers, draft)),
        evidence=(layers.prose.anchor(draft.trigger),),
        reader=READER,
    )
    said = attribution_at(attributions, draft.trigger)
    return told if said is None else _voiced(told, said)


def _place_in_text(draft: Draft) -> tuple[int, int, str]:
    return draft.trigger.start, draft.trigger.end, draft.place or ""


def _voiced(told: Assertion, said: Attribution) -> Assertion:
    """The assertion in another's mouth; a denial of a denial asserts."""
    stance: Stance = said.stance
    if told.stance == "denies":
        stance = "asserts" if said.stance == "denies" else "denies"
    modality = said.modality if told.modality == "certain" else told.modality
    return msgspec.structs.replace(told, voice=said.voice, stance=stance, modality=modality)
