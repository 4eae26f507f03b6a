import pytest
from tests.reading.marked import marked

from bearwitness.reading.disputes import find_disputes
from bearwitness.reading.positions import find_positions
from bearwitness.reading.quotations import find_quotations
from bearwitness.record import Dispute


def disputes(text: str) -> tuple[Dispute, ...]:
    prose, cast = marked(text)
    return find_disputes(prose, cast, find_positions(prose, cast, find_quotations(prose, cast)))


@pytest.mark.parametrize(
    "text",
    [
        "{b:Aubuchon} claimed that {p:Pellerin} sold brandy. {p:Pellerin} denied it.",
        "{b:Brandt} held that the swarm was volcanic; {s:Shirin} insisted that it was tectonic.",
        "{t:Tarleton} maintained that {s:she} built the bombs, whereas {d:Doyle} concludes that {s:she} did not.",
        "{c:Carr} argues that the defeat destroyed {h:his} faith. {b:Berlin} doubts that the defeat did.",
    ],
)
def test_two_people_oppose_each_other(text: str) -> None:
    (dispute,) = disputes(text)
    assert len({p.holder for p in dispute.positions}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "{w:Weissman} argues that {s:Serge} denied the charge.",  # one within the other's words
        "{w:Weissman} thinks that it rained. {s:Serge} thinks that it was cold.",  # of different things
        "{w:Weissman} claims that it rained. She was tired. Years went by. {s:Serge} denied it.",  # far apart
        "{w:Weissman} claims that it rained; {w:she} insists that it did.",  # one person
    ],
)
def test_two_views_alone_are_no_dispute(text: str) -> None:
    assert disputes(text) == ()


def test_the_label_is_the_first_claim_in_the_texts_words() -> None:
    (dispute,) = disputes("{b:Aubuchon} claimed that {p:Pellerin} sold brandy. {p:Pellerin} denied it.")
    assert dispute.issue == "Pellerin sold brandy"
