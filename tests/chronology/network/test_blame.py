"""Which statements are set aside, and which contradictions come first."""

from bearwitness.chronology.network.blame import ranked, set_aside


def sets(*members: str) -> list[frozenset[int]]:
    return [frozenset(int(number) for number in each) for each in members]


def test_fewest_statements_first_then_the_most_blamed() -> None:
    assert ranked(sets("123", "45", "16", "17")) == sets("16", "17", "45", "123")


def test_one_absurd_date_is_set_aside_and_not_what_it_gainsays() -> None:
    assert set_aside(sets("12", "13", "14"), ()) == {1}


def test_of_two_alike_nobody_can_say_which_is_wrong() -> None:
    assert set_aside(sets("12"), ()) == {1, 2}


def test_what_a_person_accepted_stays() -> None:
    assert set_aside(sets("12", "13", "14"), {1}) == {2, 3, 4}
    assert set_aside(sets("12"), {1, 2}) == {1, 2}
