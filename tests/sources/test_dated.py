import pytest

from bearwitness.sources.dated import date_of_page, is_date, is_dateline


@pytest.mark.parametrize("text", ["June 2002", "January 22, 2016", "30/08/2011", "Sunday, 3 March 1946."])
def test_a_date_alone(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["Efua Ofei, June 1994", "He left in June 2002", "no date"])
def test_a_date_among_other_words_is_not_alone(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize("text", ["Piraeus, 1922", "Soho, Friday the 9th of January 1795", "Ann Lee — May 3, 2018"])
def test_a_dateline(text: str) -> None:
    assert is_dateline(text)


@pytest.mark.parametrize(
    "text",
    [
        "Moreau in 1958",
        "September 1, 2012, for the Pittsburgh Pirates",
        "Ann Lee, singer, born May 3 1921; died September 14 2015",
        "Papers of the Rolles, 1898–1957",
        "Carr, E. H., *The Romantic Exiles* (London, 1933)",
    ],
)
def test_a_line_with_a_date_is_not_always_a_dateline(text: str) -> None:
    assert not is_dateline(text)


@pytest.mark.parametrize(
    ("lines", "notices", "date"),
    [
        (["Posted by A. B. on 9 November 2015"], [], "2015-11-09"),
        (["Ann Lee, June 1994"], ["Last updated on 14.7.2008", "© 2021"], "1994-06"),
        ([], ["THE WARD SISTER | February 2016 | Book of the month"], "2016-02"),
        ([], ["Posted in Culture on March 12, 2019"], "2019-03-12"),
        (["Described by Ann Lee, March 2004; revised 2016."], [], "2016"),
        (["From *The Prizes 1998*, Bergen, 1999"], [], "1999"),
        (["First published: in the review *Masses*, Paris, 1938"], [], "1938"),
        (["Signed and dated 1642"], [], ""),
        (["Ann Lee, born 3 May 1921; died 2 June 2002"], ["« 8 November 2015"], ""),
    ],
)
def test_the_date_of_the_page_is_its_own(lines: list[str], notices: list[str], date: str) -> None:
    assert date_of_page(lines, notices) == date
