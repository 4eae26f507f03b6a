"""A fact told twice is one; two events of a kind are two."""

from bearwitness.reading.assertions.merging import Telling, merged
from bearwitness.record import Anchor, Assertion, AssertionType, Participant, When


def telling(
    at: int, kind: AssertionType, *parties: str, time: str = "", event: str = "", noun: bool = False
) -> Telling:
    people = tuple(Participant(role, entity=e) for role, e in zip(("person", "other", "third"), parties, strict=False))
    made = Assertion(
        id=str(at),
        type=kind,
        participants=(*people, Participant("event", text=event)) if event else people,
        time=When(time, None, None) if time else None,
        evidence=(Anchor("s", at, at + 1, "w"),),
    )
    return Telling(made, noun=noun)


def test_a_death_is_told_once() -> None:
    (found,) = merged([telling(0, "death", "a"), telling(50, "death", "a", time="1926")])
    assert (found.time.edtf if found.time else "", [e.start for e in found.evidence]) == ("1926", [50, 0])


def test_two_dates_of_a_death_stay_two_statements() -> None:
    assert len(merged([telling(0, "death", "a", time="1925"), telling(50, "death", "a", time="1926")])) == 2


def test_an_arrest_may_happen_again() -> None:
    assert len(merged([telling(0, "arrest", "a", time="1906"), telling(50, "arrest", "a")])) == 2


def test_a_noun_takes_up_the_event_before_it() -> None:
    assert len(merged([telling(0, "arrest", "a", time="1906"), telling(50, "arrest", "a", noun=True)])) == 1


def test_a_noun_with_words_of_its_own_takes_up_no_other_event() -> None:
    street = telling(0, "participation", "a", time="1917-06", event="street fighting")
    struggle = telling(90, "participation", "a", noun=True, event="the struggle for power")
    assert len(merged([street, struggle])) == 2


def test_a_noun_takes_up_nothing_from_far_off() -> None:
    assert len(merged([telling(0, "arrest", "a"), telling(9000, "arrest", "a", noun=True)])) == 2


def test_a_fuller_kinship_takes_in_a_barer_one() -> None:
    (found,) = merged([telling(0, "kinship", "a", "b"), telling(50, "kinship", "b", "a", "c")])
    assert set(found.entities()) == {"a", "b", "c"}
