"""When and where: the time and place of a clause."""

import pytest
from tests.reading.assertions.asserted import read

BOUND = [
    ("{q:She} was arrested in {@l:Lima} in 1906.", "1906", "l", "after the verb"),
    ("In 1906 {q:she} was arrested in {@l:Lima}.", "1906", "l", "before it"),
    (
        "In 1906, when {+c:the council} sat, {q:she} was arrested in {@l:Lima}.",
        "1906",
        "l",
        "over 'when'",
    ),
    ("{q:She} was arrested and tried in {@l:Lima} in 1906.", "1906", "", "of a verb that follows at once"),
    ("{q:She} was arrested in {@l:Lima}, and in 1906 the war began.", "", "l", "not of another clause"),
]


@pytest.mark.parametrize(("text", "time", "place", "reason"), BOUND, ids=[r for *_, r in BOUND])
def test_an_arrest_takes(text: str, time: str, place: str, reason: str) -> None:
    (found,) = [a for a in read(text, "1906=1906") if a.type == "arrest"]
    assert ((found.time.edtf if found.time else ""), found.place or "") == (time, place), reason


def test_a_second_verb_with_a_setting_of_its_own_takes_none_from_the_first() -> None:
    text = "{q:She} died of fever in {@l:Lima}, was buried at {n:Cerro Azul} and was forgotten."
    assert {a.place for a in read(text) if a.evidence[0].text == "buried"} == {None}


def test_when_takes_up_the_end_of_a_run_of_time() -> None:
    text = "{q:She} lived in {@l:Lima} until 1906, when {q:she} was arrested."
    times = {a.type: a.time.edtf for a in read(text, "until 1906=../1906", "1906=1906") if a.time}
    assert times == {"residence": "../1906", "arrest": "1906"}


def test_where_points_back() -> None:
    (found,) = [a for a in read("{q:She} lived at {@os:Os}, where {q:she} died.") if a.type == "death"]
    assert found.place == "os"


def test_kinship_takes_no_time() -> None:
    (found,) = [a for a in read("In 1906 {b:{a:her} son Ben} died.", "1906=1906") if a.type == "kinship"]
    assert found.time is None
