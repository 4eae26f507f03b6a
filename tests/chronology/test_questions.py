"""Questions with three answers, each with the statements that decide it."""

import pytest
from tests.chronology.lives_told import Telling

from bearwitness.chronology.questions import came_before, could_have_met, days_of, was_after, was_before
from bearwitness.edtf import Answer, parse
from bearwitness.edtf.days import ordinal


def a_life() -> Telling:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812-03-25")
    telling.says("arrest", "arrested", person="ada", time="1834-07")
    telling.says("release", "freed", person="ada")
    telling.says("move", "moved", person="ada", time="1834")
    telling.says("death", "Ada died", person="ada", time="1870-01-21")
    telling.says("education", "lived", person="ada")
    return telling


@pytest.mark.parametrize(
    ("one", "other", "answer", "statements"),
    [
        ("a1", "a2", Answer.YES, ("a1", "a2")),
        ("a2", "a1", Answer.NO, ("a2",)),  # nobody acts before being born, whenever that was
        ("a2", "a4", Answer.UNKNOWN, ()),  # a month and its year
        ("a3", "a2", Answer.NO, ("a3",)),  # a release follows its arrest
        ("a1", "a6", Answer.UNKNOWN, ()),  # nothing dates it
        ("a6", "a5", Answer.UNKNOWN, ()),
        ("a9", "a1", Answer.UNKNOWN, ()),  # nobody says so
    ],
)
def test_was_it_before(one: str, other: str, answer: Answer, statements: tuple[str, ...]) -> None:
    reply = came_before(a_life().thought(), one, other)
    assert (reply.answer, reply.statements) == (answer, statements)


@pytest.mark.parametrize(
    ("ask", "day", "answer"),
    [
        (was_before, (1835, 1, 1), Answer.YES),
        (was_before, (1834, 7, 10), Answer.UNKNOWN),
        (was_before, (1834, 7, 1), Answer.NO),
        (was_after, (1834, 6, 30), Answer.YES),
        (was_after, (1834, 7, 10), Answer.UNKNOWN),
        (was_after, (1834, 7, 31), Answer.NO),
    ],
)
def test_was_it_before_or_after_a_day(ask: object, day: tuple[int, int, int], answer: Answer) -> None:
    assert ask(a_life().thought(), "a2", ordinal(*day)).answer is answer


def met(telling: Telling, time: str) -> tuple[Answer, tuple[str, ...]]:
    reply = could_have_met(telling.thought(), ("ada", "boris"), days_of(parse(time)))
    return reply.answer, reply.statements


def test_the_dead_and_the_unborn_meet_nobody() -> None:
    telling = a_life()
    telling.says("birth", "Boris was born", person="boris", time="1840")
    assert met(telling, "1830") == (Answer.NO, ("a7",))
    assert met(telling, "1880") == (Answer.NO, ("a5",))
    assert met(telling, "1850") == (Answer.UNKNOWN, ())


def test_two_lives_apart_exclude_each_other_whatever_the_time() -> None:
    telling = a_life()
    telling.says("birth", "Boris was born", person="boris", time="1880")
    reply = could_have_met(telling.thought(), ("ada", "boris"), (None, None))
    assert (reply.answer, reply.statements) == (Answer.NO, ("a5", "a7"))


def test_what_is_set_aside_decides_nothing() -> None:
    telling = a_life()
    telling.says("death", "died again", person="ada", time="1871")
    assert telling.thought().set_aside == ("a5", "a7")
    assert met(telling, "1880") == (Answer.UNKNOWN, ())
