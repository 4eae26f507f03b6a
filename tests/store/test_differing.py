"""Where people differ who decided on the same."""

import pytest
from tests.store.test_undoing import log

from bearwitness.store.differing import Pair, differing, pairs

STORIES = [
    # the log, the subjects that are open
    ("ada+x bo+x", []),
    ("ada+x bo!x", ["x"]),
    ("ada+x bo!x bo-x", []),  # bo took it back
    ("ada+x bo!x bo+x", []),  # bo changed her mind
    ("ada+x bo!x cy+x", []),  # a third has decided
    ("ada+x bo+x cy!x", ["x"]),  # the third differs from two who agree
    ("ada+x bo!x ada!y bo+y", ["x", "y"]),
    ("ada+x ada!x", []),  # one person alone
]


@pytest.mark.parametrize(("story", "still_open"), STORIES)
def test_what_is_open_to_adjudication(story: str, still_open: list[str]) -> None:
    assert [each.key[0] for each in differing(enumerate(log(story), 1))] == still_open


def test_two_are_counted_on_what_both_decided() -> None:
    found = pairs(enumerate(log("ada+x bo+x ada+y bo!y ada+z cy+x"), 1))
    assert found == (Pair("ada", "bo", 2, 1), Pair("ada", "cy", 1, 1), Pair("bo", "cy", 1, 1))
