"""The shared lists of EDTF strings: every settled row is decided as the list says."""

import csv
import json
from pathlib import Path

import pytest

from bearwitness.edtf import EdtfError, first_and_last, parse

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "edtf"
pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the shared EDTF lists are not here")


def rows(name: str) -> list[dict[str, str]]:
    if not (CORPUS / name).exists():
        return []
    with (CORPUS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


VALID = [row["string"] for row in rows("cases.tsv") if row["valid"] == "1"]
INVALID = [row["string"] for row in rows("cases.tsv") if row["valid"] == "0"]
# Refused by their list, accepted here: docs/edtf-decisions.md says why.
OVERRULED = {
    "0000-01-03/0000-01",
    "0000-02/0000",
    "2004-06-11%/2004-%06",
    "2004-06-11%/2004-06~",
    "2012-24/2012-21",
    "Y-61000/-2000",
}


@pytest.mark.parametrize("text", VALID)
def test_a_valid_string_prints_as_it_was_written(text: str) -> None:
    assert str(parse(text)) == text


@pytest.mark.parametrize("text", INVALID)
def test_an_invalid_string_is_refused_at_a_place_in_it(text: str) -> None:
    with pytest.raises(EdtfError) as error:
        parse(text)
    assert 0 <= error.value.at <= len(text)


@pytest.mark.parametrize("row", rows("bounds.tsv"), ids=lambda row: row["string"])
def test_first_and_last_days_are_those_proved_by_hand(row: dict[str, str]) -> None:
    first, last = first_and_last(row["string"])
    assert ("-inf" if first is None else first, "inf" if last is None else last) == (row["lower"], row["upper"])


@pytest.mark.parametrize("row", rows("edtf_strings.tsv"), ids=lambda row: row["edtf"])
def test_the_lists_of_another_project_are_followed_but_for_six_strings(row: dict[str, str]) -> None:
    expected = "invalid" not in row["list"] or row["edtf"] in OVERRULED
    try:
        accepted = str(parse(row["edtf"])) == row["edtf"]
    except EdtfError:
        accepted = False
    assert accepted is expected


# What docs/edtf-decisions.md says of python-edtf's examples: unknown ends, seasons, significant digits; and spaces.
OTHER_DAYS = {"/2006", "2004-06-01/", "1984-06-02?/", "2001-21", "2003-22", "2000-23", "2010-24", "2001-29"}


def test_the_examples_of_another_library_are_followed_but_where_the_page_says_so() -> None:
    examples = [json.loads(line) for line in (CORPUS / "python_edtf_examples.jsonl").read_text("utf-8").splitlines()]
    for example in examples:
        text, days = example["edtf"], example.get("bounds", [])
        if text is None or text in OTHER_DAYS or "S" in text:
            continue
        if not example["valid"] or " " in text:
            with pytest.raises(EdtfError):
                parse(text)
            continue
        first, last = first_and_last(text)
        expected = (days[0], days[0] if len(days) in (1, 3) else days[1])
        assert ("-inf" if first is None else first, "inf" if last is None else last) == expected, text
