"""Sentences about lives, and what they state."""

import pytest
from tests.reading.assertions.asserted import read, said_by, told
from tests.reading.marked import marked

from bearwitness.reading.assertions import find_assertions

STATED = [
    ("{serge:Serge} was born in {@belgium:Belgium} on 30 December 1890.", ("birth", "serge")),
    ("Released in 1917, {serge:Serge} went to {@barcelona:Barcelona}.", ("release", "serge")),
    ("Released in 1917, {serge:Serge} went to {@barcelona:Barcelona}.", ("move", "serge", "barcelona")),
    ("{serge:Serge} was rearrested and then deported to {@orenburg:Orenburg}.", ("expulsion", "serge", "orenburg")),
    ("{serge:Serge}, who had {kin:a son}, joined {+party:the Communist Party}.", ("joining", "serge", "party")),
    ("{ferrer:Ferrer}, a Catalan baker, was arrested by {+police:the police}.", ("arrest", "ferrer", "police")),
    ("{ferrer:Ferrer}, a Catalan baker, was arrested by {+police:the police}.", ("occupation", "ferrer")),
    ("The historian {tolley:Gerald Tolley} died.", ("occupation", "tolley")),
    ("{vlady:{serge:His} son, Vlady}, lived in {@paris:Paris}.", ("kinship", "serge", "vlady")),
    ("{serge:He} fled with {serge:his} son, {vlady:Vlady}, to {@paris:Paris}.", ("kinship", "serge", "vlady")),
    ("{montt:Montt} and {rivas:Rivas} founded {+fed:the Federation}.", ("founding", "fed", "montt", "rivas")),
    ("{+fed:The Federation}, founded by {montt:Montt}, was dissolved.", ("dissolution", "fed")),
    ("{he:He} was editor of {*sack:The Sack}.", ("occupation", "he", "sack")),
    ("{she:She} was born {she:Zofia Brzeska}.", ("naming", "she")),
    ("{*salt:The Salt Road} (1953) made {her:her} name.", ("publication", "salt")),
    ("{serge:Victor Serge} (1890–1947) wrote.", ("death", "serge")),
    ("{she:She} married the engineer {erik:Erik Lund}.", ("marriage", "she", "erik")),
    ("{amaro:His} death came in 1920.", ("death", "amaro")),
    ("{amaro:He} was born without leave in {@lima:Lima}.", ("birth", "amaro")),
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[f"{e[0]}: {t[:40]}" for t, e in STATED])
def test_a_sentence_states(text: str, expected: tuple[str, ...]) -> None:
    times = {"1953": "1953=1953", "1890–1947": "1890–1947=1890/1947"}
    assert expected in told(text, *(edtf for words, edtf in times.items() if words in text))


NOT_STATED = [
    ("{serge:Serge} would have died there.", "the conditional"),
    ("{serge:Serge} will return to {@paris:Paris}.", "the future"),
    ("If {serge:Serge} died there, nobody said so.", "the hypothetical"),
    ("Was {serge:Serge} arrested in {@paris:Paris}?", "a question"),
    ("{serge:Serge} hoped to return to {@paris:Paris}.", "a wish"),
    ("{serge:Serge} refused to join {+party:the party}.", "a refusal"),
    ("{serge:Serge} took {serge:his} left hand out of the river.", "a hand that is left, not a town"),
    ("{tuchkova:She} bore {herzen:Herzen} three children.", "the birth of others than the man she bore them to"),
    ("{serge:Serge} tried to escape.", "an attempt, not a trial"),
    ("{serge:Serge} tried to travel there to play {serge:his} part in the struggle for power.", "an aim"),
    ("The brother of a friend of {serge:Serge} was arrested.", "an unmentioned subject"),
]


@pytest.mark.parametrize(("text", "reason"), NOT_STATED, ids=[r for _, r in NOT_STATED])
def test_nothing_happened(text: str, reason: str) -> None:
    assert read(text) == (), reason


def test_time_and_place_come_from_the_clause() -> None:
    first, second = read(
        "{q:Quiroga} was arrested in {@lima:Lima} in 1906 and died in {@quito:Quito} in 1926.", "1906=1906", "1926=1926"
    )
    assert (first.time.edtf if first.time else "", first.place) == ("1906", "lima")
    assert (second.time.edtf if second.time else "", second.place) == ("1926", "quito")


def test_a_denial_is_kept_as_a_denial() -> None:
    (found,) = read("{she:She} never married {rivas:Rivas}.")
    assert (found.type, found.stance) == ("marriage", "denies")


def test_a_fact_told_twice_is_one_assertion_with_two_triggers() -> None:
    (found,) = [
        a for a in read("{q:Quiroga} died in 1926. After {q:his} death nobody wept.", "1926=1926") if a.type == "death"
    ]
    assert [a.text for a in found.evidence] == ["died", "death"]


def test_what_somebody_says_has_that_voice() -> None:
    (found,) = said_by("According to {eva:Eva}, {she:she} was arrested.", "she was arrested", ("eva",))
    assert (found.voice, found.stance, found.modality) == (("eva",), "denies", "possible")


def test_a_denial_that_somebody_denies_is_asserted() -> None:
    (found,) = said_by("{eva:Eva} denies that {she:she} never married {leo:Leo}.", "she never married Leo", ("eva",))
    assert (found.type, found.stance) == ("marriage", "asserts")


def test_every_trigger_is_in_the_text() -> None:
    prose, cast = marked("{q:Quiroga}, the {rivas:printer Rivas} and {*saco:El Saco} (1909).")
    assert all(e.holds(prose.text) for a in find_assertions(prose, cast, (), ()) for e in a.evidence)
