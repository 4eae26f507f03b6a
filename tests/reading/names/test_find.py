"""Which names stand in a text, and what kind of thing bears them."""

import pytest

from bearwitness.reading.names import NameSpan, find_names
from bearwitness.record import Prose, Source, divide


def prose(text: str) -> Prose:
    return divide(Source(id="s", title="", text=text, sha256="0" * 64))


def found(text: str) -> list[tuple[str, str]]:
    return [(name.type, name.words.of(text)) for name in find_names(prose(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In 1901 Dr. Anna Kovács joined the Society for the Study of Tides.",
         [("person", "Dr. Anna Kovács"), ("group", "Society for the Study of Tides")]),
        ("He lived in Brussels and then in Paris.", [("place", "Brussels"), ("place", "Paris")]),
        ("His novel *Un corazón del norte* (“A Heart of the North”) appeared in May.",
         [("work", "Un corazón del norte"), ("work", "A Heart of the North")]),
        ("His first novel, Men in Prison (1930), was written later.", [("work", "Men in Prison")]),
        ("They were held in the hulk *Esperanza*.", [("place", "Esperanza")]),
        ("He fought at the Battle of Chudnov.", [("event", "Battle of Chudnov")]),
        ("The Workers’ Party of Marxist Unity met.", [("group", "Workers’ Party of Marxist Unity")]),
    ],
)  # fmt: skip
def test_a_name_has_its_extent_and_its_kind(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Bankrupt, he fled.",  # a capital for the sentence's sake
        "She spoke Russian and read French novels.",  # languages and adjectives
        "On Friday, in March, it rained.",  # days and months
        "Marxism was in fashion.",  # a doctrine
    ],
)
def test_capitals_that_are_no_names(text: str) -> None:
    assert found(text) == []


def test_a_possessive_stays_outside() -> None:
    text = "It was Weissman’s view that Weissman wrote it."
    assert [n.span.of(text) for n in find_names(prose(text))] == ["Weissman", "Weissman"]


def test_every_name_says_why() -> None:
    names: tuple[NameSpan, ...] = find_names(prose("The historian Gerald Tolley lived in Paris."))
    assert all(name.why for name in names)
