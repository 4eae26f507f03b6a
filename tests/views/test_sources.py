"""The list of sources."""

import msgspec
from tests.views.making import Making

from bearwitness.views import sources


def test_a_source_counts_what_is_stated_on_its_words_once_and_nothing_that_was_rejected() -> None:
    made = Making("Ada was born in 1801. Ada died.", "Ada was born.").entity("ada", "person", "Ada")
    born = made.says("birth", "born", person="ada")
    there = made.says("birth", "born", source="s2", person="ada")
    made.says("death", "died", person="ada", status="rejected")
    twice = msgspec.structs.replace(born, evidence=(*born.evidence, *born.evidence, *there.evidence))
    made.assertions[0] = twice
    assert [view.assertions for view in sources(made.dossier)] == [1, 2]


def test_a_source_counts_the_quotations_in_it() -> None:
    assert [view.quotations for view in sources(Making("One.", "Two.").dossier)] == [0, 0]
