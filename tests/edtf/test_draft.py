import pytest

from bearwitness.edtf import EdtfError, parse_draft

FORMS = [
    ("198u", "198X"),
    ("19xx", "19XX"),
    ("2004-uu-uu", "2004-XX-XX"),
    ("unknown/2006", "/2006"),
    ("2004-01-01/open", "2004-01-01/.."),
    ("1984?~/2004~", "1984%/2004~"),
    ("y-170000002", "Y-170000002"),
    ("y17101e4p3", "Y17101E4S3"),
    ("1950p2", "1950S2"),
    ("2001-21^southernHemisphere", "2001-29"),
    ("[1667, 1668, 1670..1672]", "[1667,1668,1670..1672]"),
    ("2004-(06)?-11", "2004-?06-11"),
    ("2004?-06-(11)~", "?2004-06-~11"),
    ("(2004-(06)~)?", "?2004-%06"),  # the outer qualifier applies to both, the inner to the month
    ("(2011)-06-04~", "2011-~06-~04"),  # the parenthesis keeps the year apart
    ("2004-(06-11)?", "2004-?06-?11"),
    ("(2004-06)?", "2004-06?"),
]


@pytest.mark.parametrize(("draft", "modern"), FORMS)
def test_a_form_of_the_drafts_prints_in_the_form_of_2019(draft: str, modern: str) -> None:
    assert str(parse_draft(draft)) == modern


@pytest.mark.parametrize(
    "text",
    [
        "-(2004)?",  # the sign belongs to the year
        "(2004",  # never closed
        "2004)",  # never opened
        "2004)-(06",  # closed before it is opened
        "2001-21^equator",  # no hemisphere
        "198u/open/..",  # two slashes
        "spring",
    ],
)
def test_what_is_no_draft_either_is_refused_with_the_text_as_it_was_given(text: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse_draft(text)
    assert caught.value.text == text
