"""When two names can be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.identity.people import compatible, is_initials_of, is_misspelling, is_short_given, parse_name


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Victor Serge", "Serge", True),
        ("Victor Serge", "V. Serge", True),
        ("Shirin Vaziri Lund", "Shirin Vaziri", True),
        ("Eulalia Montt Vidal", "Montt Vidal", True),
        ("SERGE, Victor", "Victor Serge", True),
        ("Dr Edith Penhallow", "Edith Penhallow", True),
        ("Lucien Desprez", "Lucien", True),
        ("Anna Lund", "Erik Lund", False),  # two given names
        ("Mrs Oakes", "Mr Oakes", False),  # a couple
        ("Johann II", "Johann Bernoulli", False),  # two generations
        ("Victor Serge", "Victor Hugo", False),  # two surnames
        ("Princess Anna", "Ivan Anna", False),  # she and he
    ],
)
def test_names_agree_or_tell_two_people_apart(first: str, second: str, *, one: bool) -> None:
    assert compatible(parse_name(first), parse_name(second)) is one


@given(st.sampled_from(["Victor Serge", "Serge", "Mrs Oakes", "S. Vaziri", "Jean-Paul Marat", "Anna van der Berg"]))
def test_a_name_agrees_with_itself(name: str) -> None:
    assert compatible(parse_name(name), parse_name(name))


@given(*[st.sampled_from(["Anna Lund", "Lund", "Mr Lund", "Mrs Lund", "A. Lund", "Anna Maria Lund", "Anna"])] * 2)
def test_agreement_has_no_direction(first: str, second: str) -> None:
    assert compatible(parse_name(first), parse_name(second)) == compatible(parse_name(second), parse_name(first))


@pytest.mark.parametrize(
    ("first", "second", "slip"),
    [
        ("zdrojewski", "zdrojevski", True),
        ("oterleek", "otterleek", True),
        ("serge", "sergei", False),  # too short to be sure
        ("ivanov", "ivanova", False),  # husband and wife
        ("marx", "mann", False),
        ("kilbach", "kibalchich", False),  # too far: only the text can say so
    ],
)
def test_a_slip_is_one_edit_in_a_long_name(first: str, second: str, *, slip: bool) -> None:
    assert is_misspelling(first, second) is slip


def test_initials_and_short_forms_of_full_names() -> None:
    full = parse_name("Nathaniel Prescod")
    assert is_initials_of("N. P.", full)
    assert not is_initials_of("N. T.", full)
    assert is_short_given(parse_name("Nat"), full)
    assert not is_short_given(parse_name("Nancy"), full)
