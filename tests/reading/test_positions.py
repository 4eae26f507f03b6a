import pytest
from tests.reading.marked import marked

from bearwitness.reading.disputes import find_disputes
from bearwitness.reading.positions import find_positions
from bearwitness.reading.quotations import find_quotations
from bearwitness.record import Assertion


def positions(text: str) -> tuple[Assertion, ...]:
    prose, cast = marked(text)
    return find_positions(prose, cast, find_quotations(prose, cast))


def test_a_position_has_holder_claim_and_the_word_that_says_so() -> None:
    (position,) = positions("{w:Weissman} argues that {s:Serge} joined late.")
    assert [(p.role, p.entity, p.text) for p in position.participants] == [
        ("holder", "w", None),
        ("issue", "s", None),
        ("claim", None, "Serge joined late"),
    ]
    assert position.evidence[0].text == "argues"


@pytest.mark.parametrize(
    "text",
    [
        "{s:Serge} wrote a novel in 1931.",  # no view
        "{s:Serge} told {w:her} the news.",  # nothing that he said
        "{s:Serge} knew {w:Weissman}.",  # an acquaintance
    ],
)
def test_what_is_no_view_is_no_position(text: str) -> None:
    assert positions(text) == ()


def test_a_denial_answers_the_claim_before_it() -> None:
    text = "{b:Aubuchon} claimed that {p:Pellerin} sold brandy. {p:Pellerin} denied that he sold it."
    prose, cast = marked(text)
    (dispute,) = find_disputes(prose, cast, positions(text))
    assert [p.holder for p in dispute.positions] == ["b", "p"]
