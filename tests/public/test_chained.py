"""Figures of mentions and chains on a text of three mentions."""

from benchmarks.public.chained import Compared, Mentioned, chain_figures, found_in, type_figures
from tests.public.made import entity, reading

ANN = Mentioned("person", frozenset([(0, 3), (10, 13)]))
ROME = Mentioned("place", frozenset([(5, 9)]))


def test_what_was_annotated_scores_one_in_any_order() -> None:
    figures = chain_figures([Compared([ANN, ROME], [ROME, ANN])])
    assert {name for name, one in figures.items() if one.value != 1} == set()
    assert figures.keys() >= {"mentions", "all chains: CoNLL", "chains of two and more: CoNLL"}


def test_a_chain_torn_apart_keeps_its_mentions_and_loses_its_links() -> None:
    torn = [Mentioned("person", frozenset([place])) for place in ANN.places]
    figures = chain_figures([Compared([ANN], torn)])
    assert figures["mentions"].value == 1
    assert figures["all chains: MUC"].value == 0
    assert 0 < figures["all chains: B³"].value < 1


def test_a_chain_of_one_counts_among_all_chains_alone() -> None:
    figures = chain_figures([Compared([ANN, ROME], [ANN])])
    assert figures["chains of two and more: CoNLL"].value == 1
    assert figures["all chains: B³"].recall == 2 / 3


def test_a_mention_of_another_type_is_wrong_for_both() -> None:
    figures = type_figures([Compared([ROME], [Mentioned("person", ROME.places)])], ["person", "place"])
    assert (figures["mentions: person"].precision, figures["mentions: place"].recall) == (0, 0)


def test_of_a_reading_the_asked_types_are_taken() -> None:
    text = "Ann went to Rome."
    every = reading(
        text, entity("a", "person", text, "Ann"), entity("r", "place", text, "Rome"), entity("n", "work", text)
    )
    assert found_in(every, ["person", "work"]) == [Mentioned("person", frozenset([(0, 3)]))]
