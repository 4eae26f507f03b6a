import pytest

from bearwitness.reading.times.pattern import UnknownClassError, compiled
from bearwitness.reading.times.tokens import CODE, tokenise


def classes(text: str) -> str:
    return tokenise(text, 0, len(text)).classes


def test_a_pattern_matches_classes_and_captures_by_name() -> None:
    regex, _ = compiled("the? <day: DAY> of? <month: MONTH> (comma? y4)?")
    match = regex.match(classes("the 3d of May, 1921"))
    assert match is not None
    assert match.span("day") == (1, 2)
    assert match.span("month") == (3, 4)
    assert match.end() == 6


def test_the_first_classes_look_past_what_may_be_left_out() -> None:
    _, first = compiled("the? (past | last)? years")
    assert first == {CODE["the"], CODE["past"], CODE["last"], CODE["years"]}


def test_an_unknown_name_is_refused_with_its_name() -> None:
    with pytest.raises(UnknownClassError, match="'fortnightly'"):
        compiled("the fortnightly")
