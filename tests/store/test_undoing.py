"""What a person can take back and do again, as the log tells it."""

import pytest

from bearwitness.record import Decision
from bearwitness.store.undoing import steps


def log(story: str) -> list[Decision]:
    """Decisions from words such as "ada+x" (accepts), "bo!x" (rejects), "ada-x" (withdraws)."""
    kinds = {"+": "accept", "!": "reject", "-": "withdraw"}
    found = []
    for word in story.split():
        at = next(number for number, char in enumerate(word) if char in kinds)
        found.append(Decision(kind=kinds[word[at]], subject=word[at + 1 :], who=word[:at], at="2026"))  # type: ignore[arg-type]
    return found


STORIES = [
    # the log, what ada takes back, whether nobody decided since, what she does again
    ("", None, False, None),
    ("bo+x", None, False, None),
    ("ada+x", "x", True, None),
    ("ada+x ada+y", "y", True, None),
    ("ada+x ada+y ada-y", "x", True, "y"),
    ("ada+x ada+y ada-y ada-x", None, False, "x"),
    ("ada+x ada-x ada+x", "x", True, None),  # done again
    ("ada+x ada+y ada-y ada-x ada+x", "x", True, "y"),  # the other is still to be done again
    ("ada+x ada-x ada+z", "z", True, None),  # something new: nothing is left to do again
    ("ada+x bo!x", "x", False, None),  # bo decided since
    ("ada+x bo!x bo-x", "x", True, None),
    ("ada+x bo-x", None, False, None),  # bo took hers back
    ("ada-x", None, False, None),
]


@pytest.mark.parametrize(("story", "back", "on_top", "again"), STORIES)
def test_what_is_taken_back_and_done_again(
    story: str,
    back: str | None,
    on_top: bool,  # noqa: FBT001 - a column of the table
    again: str | None,
) -> None:
    found = steps(log(story), "ada")
    assert (found.back.subject if found.back else None) == back
    assert found.on_top == on_top
    assert (found.again.subject if found.again else None) == again
