"""The scorers of the times: a key against itself is perfect, and a spoiled copy is not."""

from collections.abc import Callable

import msgspec
import pytest
from benchmarks.edtf_peers.peers import interpreter
from benchmarks.times_gum import Marked, bare, days, tally
from benchmarks.times_kinds import tallied
from benchmarks.times_speed import OURS, measured
from benchmarks.times_ways import way
from benchmarks.timex2 import Counts, Timex, compared, timexes, unmarked

from bearwitness.reading.times import find_times
from bearwitness.reading.times.story import told
from bearwitness.record import Source, divide

MARKED = (
    'They left in <TIMEX2 val="1936-07">July 1936</TIMEX2> and came back <TIMEX2 val="1938">two years later</TIMEX2>;'
    ' <TIMEX2 val="1936-WI">the winter of <TIMEX2 val="1936">1936</TIMEX2></TIMEX2> was long.'
)
GUM = "She was born on 3 May 1880. She worked from 1901 to 1909."
Spoil = Callable[[list[Timex]], list[Timex]]
KEY = [Marked(16, 26, ("1880-05-03", "1880-05-03")), Marked(44, 56, ("1901-01-01", "1909-12-31"))]


def test_a_key_against_itself_is_perfect() -> None:
    text, key = unmarked(MARKED)
    assert [text[timex.start : timex.end] for timex in key] == [
        "July 1936",
        "two years later",
        "the winter of 1936",
        "1936",
    ]
    assert compared(key, key) == Counts(gold=4, found=4, strict=4, relaxed=4, valued=4)


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (lambda key: key[1:], Counts(gold=4, found=3, strict=3, relaxed=3, valued=3)),
        (lambda key: [*key[:3], Timex(90, 91, "1936")], Counts(gold=4, found=4, strict=3, relaxed=3, valued=3)),
        (
            lambda key: [msgspec.structs.replace(key[0], value="1936"), *key[1:]],
            Counts(gold=4, found=4, strict=4, relaxed=4, valued=3),
        ),
        (
            lambda key: [msgspec.structs.replace(key[0], start=key[0].start + 1), *key[1:]],
            Counts(gold=4, found=4, strict=3, relaxed=4, valued=4),
        ),
    ],
    ids=["one missed", "one elsewhere", "one value wrong", "one cut short"],
)
def test_a_spoiled_copy_loses_what_was_spoiled(spoil: Spoil, expected: Counts) -> None:
    _, key = unmarked(MARKED)
    assert compared(key, spoil(key)) == expected


def test_an_expression_without_a_value_is_never_right() -> None:
    key = [Timex(0, 4, None)]
    assert compared(key, key).valued == 0


def test_what_the_stage_finds_is_cut_and_valued_as_timex2_does() -> None:
    text, _ = unmarked(MARKED)
    found = timexes(told(divide(Source(id="s", title="", text=text, sha256=""))))
    assert [(text[timex.start : timex.end], timex.value) for timex in found] == [
        ("July 1936", "1936-07"),
        ("two years later", "1938"),
        ("the winter of 1936", "1936-WI"),
    ]


def test_dates_agree_by_their_first_and_last_day() -> None:
    prose = divide(Source(id="s", title="", text=GUM, sha256=""))
    times, cores = find_times(prose), bare(told(prose))
    assert tally(KEY, times, cores).f1() == (100, 100, 100)
    wrong = [msgspec.structs.replace(KEY[0], days=("1880-05-04", "1880-05-04")), KEY[1]]
    assert tally(wrong, times, cores).f1() == (50, 50, 50)


def test_tei_attributes_give_days() -> None:
    assert days('when="1936-02"') == ("1936-02-01", "1936-02-29")
    assert days('from="1901" to="1909"') == ("1901-01-01", "1909-12-31")
    assert days('notBefore="1901"') == ("1901-01-01", None)


def test_the_speed_is_measured_in_a_process_of_its_own() -> None:
    assert len(interpreter(OURS)) == 1
    _, found, seconds = measured(OURS, "He left in 1936. He died on 3 May 1940.", 2)
    assert found == 2
    assert len(seconds) == 2


def test_mentions_are_counted_by_kind_as_right_otherwise_or_unmarked() -> None:
    prose = divide(
        Source(id="s", title="", text="In 1909 she left. Two years later she wrote. By 1913 she was ill.", sha256="")
    )
    first, second, third = find_times(prose)
    marked = [first, msgspec.structs.replace(second, edtf="1912"), msgspec.structs.replace(second, start=0, end=2)]
    table, missed = tallied(prose, marked)
    assert third.text == "By 1913"
    assert table == {
        "written out": {"right": 1},
        "counted from the story or the page": {"other value": 1},
        "by …": {"not marked": 1},
    }
    assert missed == 1


def test_a_way_of_marking_is_the_shapes_of_what_is_marked() -> None:
    times = find_times(divide(Source(id="s", title="", text="In 1906 he fled. He stayed there until 1909.", sha256="")))
    assert way(times[1:]) == "one time and run"
    assert way(()) == "not marked"
