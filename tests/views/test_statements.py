"""A statement as a reason: the words that carry it, and those that date it."""

import msgspec
from tests.views.making import Making

from bearwitness.record import Assertion, TimeMention, find_anchor
from bearwitness.views.lookup import Lookup
from bearwitness.views.statements import statement_view

TEXT = (
    "Ada died in great poverty, after a long illness, at Riga. Her friends were told of her death in 1870 by a letter."
)


def death(made: Making, *, dated: bool) -> Assertion:
    """A death that stands in two sentences, the second of which has its date."""
    told = made.entity("ada", "person", "Ada").says("death", "died", person="ada", time="1870")
    again, year = (find_anchor("s1", TEXT, words) for words in ("death", "1870"))
    assert again is not None
    assert year is not None
    if dated:
        made.times.append(
            TimeMention(
                source="s1", start=year.start, end=year.end, text="1870", edtf="1870", earliest=None, latest=None
            )
        )
    made.assertions = [msgspec.structs.replace(told, evidence=(*told.evidence, again))]
    return made.assertions[0]


def test_the_sentence_that_dates_it_stands_beside_the_one_that_carries_it() -> None:
    made = Making(TEXT)
    told = death(made, dated=True)
    shown = statement_view(Lookup(made.dossier), told).words
    assert [words.text for words in shown] == [TEXT[:57], TEXT[58:]]


def test_where_no_other_sentence_dates_it_the_first_is_enough() -> None:
    made = Making(TEXT)
    told = death(made, dated=False)
    assert [words.text for words in statement_view(Lookup(made.dossier), told).words] == [TEXT[:57]]
