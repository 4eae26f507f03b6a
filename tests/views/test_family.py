"""Each relation stands in a life once, with the words of all who tell of it."""

from tests.views.making import Making

from bearwitness.views.life import life

FATHER = "Ada was the daughter of Igor."
BOTH = "Ada was the daughter of Igor and Luise."


def family(*texts: str, told: tuple[tuple[str, ...], ...], relation: str = "daughter") -> list[tuple[str, int]]:
    """The lines of the family, each with how many notes it has."""
    made = Making(*texts).entity("ada", "person", "Ada")
    for name in ("igor", "luise"):
        made.entity(name, "person", name.capitalize())
    for number, parents in enumerate(told, 1):
        made.says("kinship", "daughter", source=f"s{number}", person=parents, relative="ada", relation=relation)
    return [(line.text, len(line.notes)) for line in life(made.dossier, "ada").family]


def test_a_parent_whom_two_sources_name_is_told_of_once_and_the_other_by_the_words_of_one_alone() -> None:
    found = family(FATHER, BOTH, told=(("igor",), ("igor", "luise")))
    assert found == [("Daughter of Igor", 2), ("Daughter of Luise", 1)]


def test_two_parents_whom_one_source_names_are_told_of_together() -> None:
    assert family(BOTH, told=(("igor", "luise"),)) == [("Daughter of Igor and Luise", 1)]


def test_who_is_told_of_one_by_one_already_needs_no_line_of_all() -> None:
    found = family(FATHER, FATHER.replace("Igor", "Luise"), BOTH, told=(("igor",), ("luise",), ("igor", "luise")))
    assert found == [("Daughter of Igor", 2), ("Daughter of Luise", 2)]
