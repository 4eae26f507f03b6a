"""Names as they can be printed."""

import pytest
from tests.views.making import Making

from bearwitness.views.lookup import Lookup, bare_name, capital, listed, plain


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("two\n lines", "two lines"),
        ("a\x1b[31mb\x00", "a[31mb"),  # nothing may steer a terminal
        ("\u202eabc", "abc"),  # nor turn the writing round
        ("half \ud800 a pair", "half a pair"),  # no text encoding carries it
        ("no\uffffcharacter", "nocharacter"),  # XML forbids it
        ("\ue8b3 𝔄", "\ue8b3 𝔄"),  # private use is a medievalist's letter
    ],
)
def test_a_printed_name_is_one_harmless_line(text: str, printed: str) -> None:
    assert plain(text) == printed


@pytest.mark.parametrize(
    ("names", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_names_are_listed_as_english_lists_them(names: list[str], words: str) -> None:
    assert listed(names) == words


def test_the_first_letter_is_raised_wherever_it_stands() -> None:
    assert [capital(text) for text in ("", "“abc”", "ärger", "5 years")] == ["", "“Abc”", "Ärger", "5 years"]


def test_marks_of_emphasis_are_no_part_of_a_name() -> None:
    assert [bare_name(text) for text in ("*El Saco*", "“Wind”", "**")] == ["El Saco", "Wind", "**"]
    assert [bare_name(text) for text in ('the "Wind"', "“Wind” and “Sea”")] == ['the "Wind"', "“Wind” and “Sea”"]


@pytest.mark.parametrize(
    ("kind", "label", "named"),
    [
        ("place", "Soviet Union", "the Soviet Union"),  # as the text says it
        ("place", "Paris", "Paris"),
        ("person", "Trotsky", "Trotsky"),  # "the Trotsky of 1917" is not his name
        ("work", "Review", "Review"),  # a title takes none
        ("place", "kiosk", "a kiosk"),
        ("person", "nobody here", "nobody here"),
        ("person", "A GPU agent", "a GPU agent"),
        ("group", "Some Left academics", "some Left academics"),
        ("group", "The Left Opposition", "The Left Opposition"),
    ],
)
def test_a_name_has_the_article_that_the_text_gives_it(kind: str, label: str, named: str) -> None:
    made = Making("In the Soviet Union and Paris the Trotsky of 1917 read the Review at a kiosk.").entity(
        "x", kind, label
    )
    assert Lookup(made.dossier).named("x") == named


def test_an_id_that_the_dossier_lacks_is_its_own_name() -> None:
    assert Lookup(Making("x").dossier).named("gone") == "gone"
