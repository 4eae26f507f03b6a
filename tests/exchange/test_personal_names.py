import pytest

from bearwitness.exchange.personal_names import PersonalName, personal_name

NAMES = [
    ("E. H. Carr", (), ("E. H.", "", "Carr")),
    ("J.-P. Sartre", (), ("J.-P.", "", "Sartre")),
    ("Natalie Zakharina", ("Natalie",), ("Natalie", "", "Zakharina")),
    ("Ludwig van Beethoven", ("van Beethoven",), ("Ludwig", "van", "Beethoven")),
    ("Luis de la Cruz", (), ("Luis", "de la", "Cruz")),
    ("Tuo Mensah Addo", ("Mensah Addo",), ("Tuo", "", "Mensah Addo")),
    ("Mao Zedong", ("Mao",), ("", "", "")),  # "Mao" is no given name, and "Zedong" is never used alone
    ("Alexander II", (), ("", "", "")),  # a ruler has no family name
    ("the Emperor", ("Emperor",), ("", "", "")),  # a description
    ("Saint-Simon", (), ("", "", "")),  # one word
    ("Emily Hale, Lady", (), ("", "", "")),  # a comma would be read as the end of the family name
    ("Martha and Webb", (), ("", "", "")),  # two people
    ("", (), ("", "", "")),
]


@pytest.mark.parametrize(("label", "others", "parts"), NAMES, ids=[row[0] for row in NAMES])
def test_a_name_is_divided_where_that_is_known_and_else_stays_whole(
    label: str, others: tuple[str, ...], parts: tuple[str, str, str]
) -> None:
    given, particle, family = parts
    assert personal_name(label, others) == PersonalName(label, given, particle, family)


def test_a_surname_before_a_given_name_is_divided_at_its_comma() -> None:
    assert personal_name("Carr, E. H.") == PersonalName("E. H. Carr", "E. H.", "", "Carr")
