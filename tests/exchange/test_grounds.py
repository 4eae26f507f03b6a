from hypothesis import given, settings
from tests.strategies import dossiers
from tests.views.making import Making

from bearwitness.exchange.grounds import Grounds
from bearwitness.record import Anchor, Citation, Dossier, sentence_around
from bearwitness.views.lookup import Lookup, plain

TEXT = "Of Ada.\n\nAda was born at Pisa. Bruno denies, Eve says (p. 7), that she\nfled. She did not."


def made() -> Making:
    found = Making(TEXT, author="eve")
    return found.entity("ada", "person", "Ada").entity("bruno", "person", "Bruno").entity("eve", "person", "Eve")


def test_the_sentence_stands_on_one_line_to_the_letter() -> None:
    found = made()
    fled = found.says("move", "fled", person="ada")
    assert Grounds(Lookup(found.dossier)).quotes(fled) == ("Bruno denies, Eve says (p. 7), that she fled.",)


def test_a_denial_names_who_denies_and_through_whom() -> None:
    found = made()
    fled = found.says(
        "move", "fled", person="ada", voice=("eve", "bruno"), stance="denies", citations=(Citation(None, "7"),)
    )
    grounds = Grounds(Lookup(found.dossier))
    assert grounds.who(fled) == "denied by Bruno, according to Eve"
    assert grounds.says(fled).startswith("Denied: ")
    assert grounds.pages(fled) == ("p. 7",)


def test_words_that_are_gone_stand_for_themselves() -> None:
    grounds = Grounds(Lookup(made().dossier))
    assert grounds.sentence(Anchor("s1", 0, 4, "gone")) == "gone"
    assert grounds.sentence(Anchor("s9", 0, 4, "none")) == "none"


@settings(deadline=None)
@given(dossiers())
def test_the_sentence_is_the_one_that_the_record_finds(dossier: Dossier) -> None:
    """The texts are divided once here, and each time there."""
    grounds = Grounds(Lookup(dossier))
    texts = {source.id: source.text for source in dossier.sources}
    for assertion in dossier.assertions:
        for anchor in assertion.evidence:
            text = texts[anchor.source]
            assert grounds.sentence(anchor) == plain(sentence_around(text, anchor.start, anchor.end).of(text))
