"""Dialogues: who speaks where no word of saying says so."""

import pytest
from tests.reading.marked import marked

from bearwitness.reading.quotations import find_quotations

OPENED = "“Who is there?” said {a:Ada}.\n\n“A friend,” {b:Ben} replied.\n\n"


def speakers(text: str) -> list[str | None]:
    return [quotation.speaker for quotation in find_quotations(*marked(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OPENED + "“Which friend?” “The old one.” “Then come in.”", ["a", "b", "a"]),
        (OPENED + "“Which friend?”\n\n“The old one.”\n\n“Then come in.”", ["a", "b", "a"]),
        (OPENED + "{b:He} knocked again. “Let me come in.”", ["b"]),
        ("“Who is there?” said {a:Ada}. “A friend,” {b:Ben} replied. “Which of them?” “The old one.”", ["b", "a"]),
        (OPENED + "“Which friend?” {a:Ada} laughed.", ["a"]),
        (OPENED + "“It is late,” {c:Carl} pursued. “Go home now.”", ["c", "c"]),
        (OPENED + "“It is late here,” called {c:Carl} from above.", ["c"]),
        (OPENED + "“It is late here,” growled one of the others.", [None]),
        (OPENED + "“It is so late!” {c:Carl} heard {a:her} say.", ["a"]),
        (OPENED + "“Tell {x:me}, {c:Carl}, who {y:he} is.” “{z:I} do not know.”", ["a", "c"]),
    ],
)
def test_who_speaks_next(text: str, expected: list[str | None]) -> None:
    assert speakers(text)[2:] == expected


def test_words_that_answer_nobody_known_are_nobodys() -> None:
    assert speakers("“Who is there now?” “Nobody at all.”") == [None, None]


def test_who_was_answered_by_nobody_known_answers_in_turn() -> None:
    assert speakers("“Who is there?” said {a:Ada}.\n\n“It is only us.”\n\n“Come in, then.”") == ["a", None, "a"]


def test_nobody_addresses_himself() -> None:
    told = "“Go home,” said {a:Ada}. “I will,” said {c:Carl}. “Stay a while,” said {b:Ben}. "
    assert speakers(told + "“No, come now.”")[-1] == "b"
    assert speakers(told + "“Stay.” “Not {c:Carl}, too.”")[-1] == "c"
    assert speakers(told + "“Stay.” “No, {c:Carl}, come.”")[-1] == "a"


def test_two_quotations_in_one_sentence_are_no_dialogue() -> None:
    assert speakers("{a:Ada} wrote of “the old friend at the door” and “the late hour of night”.") == ["a", "a"]
