"""What belongs to no one source: it comes with a comparison or an exchange file, and goes with what it rests on."""

import msgspec
import pytest
from tests.readings import SERGE, entity_of, serge, source_of, words

from bearwitness.record import Contradiction, Dispute, Dossier, Entity, Position, Reading
from bearwitness.store.access import Writer

ONE, OTHER = serge("s1"), serge("s2")
BIRTHS = (ONE.assertions[0].id, OTHER.assertions[0].id)
AT = "2026-01-01T00:00:00Z"


def position(reading: Reading) -> Position:
    source, birth = reading.source, reading.assertions[0]
    evidence = (words(source.id, source.text, "born"),)
    return Position(holder=reading.entities[0].id, claim="born", assertions=(birth.id,), evidence=evidence)


DISPUTE = Dispute(id="d1", issue="his birth", positions=(position(ONE), position(OTHER)))
CONTRADICTION = Contradiction(id="c1", statements=BIRTHS, explanation="Nobody is born twice.")


@pytest.fixture
def compared(writer: Writer) -> Writer:
    writer.put(ONE)
    writer.put(OTHER)
    writer.put_comparison([DISPUTE], [CONTRADICTION])
    return writer


def test_a_comparison_is_kept_and_replaced(compared: Writer) -> None:
    assert (compared.record().disputes, compared.record().contradictions) == ((DISPUTE,), (CONTRADICTION,))
    assert compared.check() == ()
    compared.put_comparison([], [])
    assert (compared.record().disputes, compared.record().contradictions) == ((), ())


def test_a_comparison_of_what_is_no_longer_stated_goes(compared: Writer) -> None:
    compared.put(serge("s2", reader="rules/2", salt="2"))
    assert (compared.record().disputes, compared.record().contradictions) == ((), ())
    assert compared.check() == ()


def test_a_comparison_stays_where_the_same_is_stated_again(compared: Writer) -> None:
    compared.put(serge("s2", reader="rules/2"))
    assert (compared.record().disputes, compared.record().contradictions) == ((DISPUTE,), (CONTRADICTION,))


def test_a_comparison_goes_with_a_forgotten_source(compared: Writer) -> None:
    compared.forget("s1")
    assert compared.record().disputes == ()
    assert compared.check() == ()


def shared_dossier(*names: str) -> tuple[Dossier, Entity]:
    """Two sources that speak of one man, as an exchange file has him."""
    sources = (source_of(SERGE, "s1"), source_of(SERGE, "s2"))
    one, other = (entity_of(source, "person", *names) for source in sources)
    man = msgspec.structs.replace(one, id="man", mentions=(*one.mentions, *other.mentions))
    return Dossier(sources=sources, entities=(man,)), man


def test_a_man_of_two_sources_stays_while_one_speaks_of_him(writer: Writer) -> None:
    dossier, man = shared_dossier("Victor Serge")
    writer.absorb(dossier, "a test", AT)
    writer.forget("s1")
    (left,) = writer.record().entities
    assert (left.id, [mention.source for mention in left.mentions]) == (man.id, ["s2"])
    writer.forget("s2")
    assert writer.record().entities == ()
    assert writer.check() == ()


def test_a_reading_that_knows_the_man_adds_to_him(writer: Writer) -> None:
    dossier, man = shared_dossier("Victor Serge")
    writer.absorb(dossier, "a test", AT)
    source = dossier.sources[0]
    known = msgspec.structs.replace(entity_of(source, "person", "Serge", "He"), id=man.id)
    writer.put(Reading(source=source, reader="rules/1", entities=(known,)))
    (whole,) = writer.record().entities
    assert [name.text for name in whole.names] == ["Victor Serge", "Serge", "He"]
    assert [mention.source for mention in whole.mentions] == ["s1", "s1", "s2"]
    assert writer.check() == ()


def test_a_man_that_another_source_has_is_shared_from_then_on(writer: Writer) -> None:
    """An exchange file brings him with a second source; the first can be read again without losing him there."""
    dossier, man = shared_dossier("Victor Serge")
    first = msgspec.structs.replace(dossier, sources=dossier.sources[:1], entities=(_in(man, "s1"),))
    second = msgspec.structs.replace(dossier, sources=dossier.sources[1:], entities=(_in(man, "s2"),))
    writer.put(Reading(source=first.sources[0], reader="rules/1", entities=first.entities))
    writer.absorb(second, "a test", AT)
    assert writer.record().entities == (man,)
    writer.put(Reading(source=first.sources[0], reader="rules/2"))
    assert writer.record().entities == (_in(man, "s2"),)
    assert writer.check() == ()


def _in(man: Entity, source: str) -> Entity:
    return msgspec.structs.replace(man, mentions=tuple(m for m in man.mentions if m.source == source))
