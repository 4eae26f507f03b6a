from hypothesis import given
from hypothesis import strategies as st

from bearwitness.learned.certainty import Signs, certainty
from bearwitness.learned.weights import manifest

chances = st.floats(0, 1)


@given(chances, chances, chances)
def test_a_certainty_is_a_probability_and_never_whole(trigger: float, taking: float, ruled: float) -> None:
    assert 0 <= certainty(Signs(trigger, taking, ruled), manifest().certainty) <= 0.99


@given(chances, chances, chances)
def test_who_takes_part_more_surely_makes_it_surer(trigger: float, taking: float, ruled: float) -> None:
    weaker = certainty(Signs(trigger, taking / 2, ruled), manifest().certainty)
    assert weaker <= certainty(Signs(trigger, taking, ruled), manifest().certainty)
