import pytest

from bearwitness.sources.byline import at_head, at_tail, reviewer


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("by Jem Coppard", "Jem Coppard"),
        ("BY MIREILLE NKOGHE", "MIREILLE NKOGHE"),
        ("Posted by Dolores Pym on 9 November 2015", "Dolores Pym"),
        ("Posted on June 3, 2018 by icastellane", "icastellane"),
        ("leilani tuason — May 3, 2018", "leilani tuason"),
        ("Yvonne Quamina on Cuthbert Lall", "Yvonne Quamina"),
        ("By the river", ""),
        ("Posted to Madras", ""),
    ],
)
def test_a_byline_names_the_author(line: str, name: str) -> None:
    found = at_head([(0, line)])
    assert (found.name if found else "") == name


def test_a_name_below_the_title_is_the_authors_unless_it_is_the_titles() -> None:
    found = at_head([(0, "Source Fourteen"), (1, "Leonard Szabo Grant")], title=0)
    assert found is not None
    assert found.name == "Leonard Szabo Grant"
    assert at_head([(0, "Brock Holt, ballplayer"), (1, "Brock Holt")], title=0) is None


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Terry Lomax"], "Terry Lomax"),
        (["Ilse Krahmer", "Greifswald"], "Ilse Krahmer"),
        (["Aksel Rønnow, Secretary"], "Aksel Rønnow"),
        (["Your affectionate sister,", "Suzanne"], "Suzanne"),
        (["Your Lotte"], "Lotte"),
        (["Described by Nelly Bordón, March 2004"], "Nelly Bordón"),
        (["Pauline Okello is a ward manager in Leicester."], "Pauline Okello"),
        (["Ann Lee’s *Salt Roads* was published last year."], "Ann Lee"),
        (["The Committee of the Barracas Branch"], "The Committee of the Barracas Branch"),
        (["Anna Quist is still alive."], ""),  # the text speaks of her
        (["He died on 3 March 1990."], ""),
        (["Martin Malia, *Alexander Herzen* (1961)"], ""),  # a reference
    ],
)
def test_a_signature_names_the_author(lines: list[str], name: str) -> None:
    found = at_tail(list(enumerate(lines)), "She had a daughter, Anna Quist.")
    assert (found.name if found else "") == name


def test_the_reviewer_stands_before_the_book() -> None:
    assert reviewer("Dilys Amory on Eulalia Montt Vidal, *Salt in the Bread*") == "Dilys Amory"
    assert reviewer("The Course is Set on Hope") == ""
