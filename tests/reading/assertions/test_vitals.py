"""Years of birth and death in brackets and in the entries of dictionaries."""

from tests.reading.assertions.asserted import read


def vital(text: str, *times: str) -> set[tuple[str, str, str]]:
    return {(a.type, a.evidence[0].text, a.time.edtf if a.time else "") for a in read(text, *times)}


def test_a_span_of_years_is_a_life() -> None:
    found = vital("{a:Anna} (1890–1947) wrote.", "1890–1947=1890/1947")
    assert {("birth", "1890–1947", "1890"), ("death", "1890–1947", "1947")} <= found


def test_two_dates_with_a_dash_are_a_life() -> None:
    found = vital("{a:Anna} (3 May 1921 – 2 June 1999) wrote.", "3 May 1921=1921-05-03", "2 June 1999=1999-06-02")
    assert {("birth", "3 May 1921", "1921-05-03"), ("death", "2 June 1999", "1999-06-02")} <= found


def test_an_abbreviation_is_the_trigger() -> None:
    assert ("death", "d.", "1990") in vital("{a:Anna} (d. 1990) wrote.", "1990=1990")


def test_a_reign_is_no_life() -> None:
    assert not vital("{a:Anna} (1890–1895) wrote.", "1890–1895=1890/1895")


def test_pages_after_a_cited_work_are_no_life() -> None:
    assert not [v for v in vital("{a:Anna} ({*w:Ports}, 1971, 33–5) wrote.", "1971=1971") if v[0] == "birth"]


def test_an_entry_tells_a_life_in_abbreviations() -> None:
    found = vital(
        "{a:Anna Muller}, b. 1678 {@s:Sissach}, d. 1741. Daughter of {h:Hans}. m. (1) 1698 {c:Carl Gysin}.",
        "1678=1678",
        "1741=1741",
        "1698=1698",
    )
    assert {("birth", "b.", "1678"), ("death", "d.", "1741"), ("marriage", "m.", "1698")} <= found
    assert ("kinship", "Daughter", "") in found
