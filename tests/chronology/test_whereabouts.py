"""What is known of somebody around a time, and who was certainly where."""

from tests.chronology.lives_told import Telling

from bearwitness.chronology.questions import days_of
from bearwitness.chronology.whereabouts import Around, around, told_together
from bearwitness.edtf import parse


def at(telling: Telling, time: str) -> Around:
    return around(telling.thought(), "ada", days_of(parse(time)))


def test_before_within_perhaps_after_and_undated() -> None:
    telling = Telling()
    telling.says("arrest", "arrested", person="ada", time="1834-07-21")
    telling.says("education", "lived", person="ada", time="1829/1833")
    telling.says("move", "moved", person="ada", time="183X")
    telling.says("residence", "lived", person="ada", place="riga", time="1836")
    telling.says("meeting", "met", person="ada", other="boris")
    found = at(telling, "1834")
    assert (found.before, found.within, found.maybe, found.after) == (("a2",), ("a1",), ("a3",), ("a4",))
    assert found.undated == 1


def test_who_stayed_there_all_the_time_was_there_with_the_other() -> None:
    telling = Telling()
    telling.says("residence", "lived", person="ada", place="riga", time="1848/1852")
    telling.says("imprisonment", "held", person="boris", place="riga", time="1849/1851")
    chronology = telling.thought()
    assert told_together(chronology, "ada", "boris", days_of(parse("1850")), "riga") == ("a1", "a2")
    assert told_together(chronology, "ada", "boris", days_of(parse("1853")), "riga") == ()
    assert told_together(chronology, "ada", "boris", days_of(parse("1850")), "league") == ()


def test_who_was_there_at_some_time_met_who_was_there_all_the_time() -> None:
    telling = Telling()
    telling.says("residence", "lived", person="ada", place="riga", time="1848/1852")
    telling.says("residence", "held", person="boris", place="riga", time="1850")
    chronology = telling.thought()
    assert told_together(chronology, "ada", "boris", days_of(parse("1850")), "riga") == ("a1", "a2")
    assert told_together(chronology, "ada", "boris", days_of(parse("1850-06")), "riga") == ()


def test_two_who_were_there_in_one_year_need_not_have_been_there_together() -> None:
    telling = Telling()
    telling.says("residence", "lived", person="ada", place="riga", time="1850")
    telling.says("residence", "held", person="boris", place="riga", time="1850")
    assert told_together(telling.thought(), "ada", "boris", days_of(parse("1850")), "riga") == ()


def test_a_meeting_that_is_told_shows_both() -> None:
    telling = Telling()
    telling.says("meeting", "met", person="ada", other="boris", time="1850-05", place="riga")
    chronology = telling.thought()
    assert told_together(chronology, "boris", "ada", days_of(parse("1850")), None) == ("a1",)
    assert told_together(chronology, "boris", "ada", days_of(parse("1851")), None) == ()
