"""Works with their years, and who wrote them."""

import pytest
from tests.reading.assertions.asserted import read

CITED = [
    ("{a:Her} memoir, {*w:A Forest} (1985), sold.", {"w", "a"}, "her memoir"),
    ("{a:Tolley}, in {*w:Ports} (1985), accepted it.", {"w", "a"}, "cited by its author with 'in'"),
    ("In {*w:Ports} (1985) {a:he} accepts it.", {"w", "a"}, "cited before the verb"),
    ("{*w:Ports} by {a:Ann Tolley} (1985) sold.", {"w", "a"}, "by somebody"),
    ("{a:R. Stehelin}, {*w:Ports}, {@b:Basel} 1985, 112.", {"w", "a"}, "in a bibliography"),
    ("{a:His} book, {*w:Ports} ({+v:Verso}, 1985), sold.", {"w", "a", "v"}, "with its publisher"),
    ("It was retold by {a:Serge} in the novel, {*w:Ports} (1985).", {"w", "a"}, "by the agent of a passive"),
]


@pytest.mark.parametrize(("text", "parties", "how"), CITED, ids=[h for *_, h in CITED])
def test_a_year_beside_a_work_is_a_publication(text: str, parties: set[str], how: str) -> None:
    (found,) = [a for a in read(text, "1985=1985") if a.type == "publication"]
    assert (set(found.entities()), found.evidence[0].text, found.time.edtf if found.time else "") == (
        parties,
        "1985",
        "1985",
    ), how


def test_the_years_of_a_periodical_are_no_publication() -> None:
    assert not [
        a for a in read("{a:He} read {*w:The Rattle} (1919-20).", "1919-20=1919/1920") if a.type == "publication"
    ]
