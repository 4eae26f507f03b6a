"""No page of a site, and no file, has the names of those who are left out."""

import pytest
from tests.views.making import Making

from bearwitness.record import Dispute, Dossier, Entity, Name, Position
from bearwitness.site.grounds import Ground
from bearwitness.site.living import Choice, Living, may_be_living
from bearwitness.site.redaction import withheld, withheld_with

WORDS = "a living person"


def without(made: Making, *left_out: str) -> Dossier:
    return withheld(made.dossier, Living(left_out=frozenset(left_out)), WORDS)


def text_without(text: str, *names: str) -> str:
    """The text of a source when the person with these names is left out."""
    made = Making(text).entity("quentin", "person", names[0], *(Name(name) for name in names[1:]))
    return without(made, "quentin").sources[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QUENTIN ZABLOTSKY SPEAKS.", "[a living person] SPEAKS."),
        ("By quentin zablotsky.", "By [a living person]."),
        ("It was Zablotsky, not ZABLOTSKY’S brother.", "It was [a living person], not [a living person]’S brother."),
        ("Zablotskys are many.", "Zablotskys are many."),  # another word
    ],
)
def test_a_name_goes_in_capitals_and_small_letters(text: str, expected: str) -> None:
    assert text_without(text, "Quentin Zablotsky") == expected


def test_a_letter_that_capitals_spell_out_is_the_same_letter() -> None:
    assert (
        text_without("EMIL STRAUSS wrote; Strauß did.", "Emil Strauß")
        == "[a living person] wrote; [a living person] did."
    )


def test_a_word_of_the_language_is_a_name_only_with_a_capital() -> None:
    text = "The rose may wither. Rose May came. ROSE MAY CAME."
    assert text_without(text, "Rose May") == "The rose may wither. [a living person] came. [a living person] CAME."


def test_a_particle_in_capitals_is_no_name() -> None:
    text = "Jean De Kermadec, marquis de Rennes"
    assert text_without(text, "JEAN DE KERMADEC") == "[a living person], marquis de Rennes"


def namesakes() -> Making:
    """Ada Lund, who is left out, and two of the dead who have between them every word of her name."""
    made = Making("Ada Ek knew Bo Lund. ADA LUND came, and Lund, Ada is in the index.")
    return made.entity("ek", "person", "Ada Ek").entity("bo", "person", "Bo Lund").entity("ada", "person", "Ada Lund")


def test_a_whole_name_goes_from_a_text_even_where_others_share_every_word_of_it() -> None:
    assert without(namesakes(), "ada").sources[0].text == (
        "Ada Ek knew Bo Lund. [a living person] came, and [a living person] is in the index."
    )


def test_a_whole_name_goes_from_what_stands_in_no_text() -> None:
    made = namesakes().entity("owl", "work", "Ada  Lund: A Life")
    made.says("position", "knew", holder="bo", claim="that ADA LUND lied", issue="whether Ada Lund lied")
    source = {"title": "Lund, Ada", "publisher": "Ada Lund Press"}
    made.sources = [type(s)(**{f: getattr(s, f) for f in s.__struct_fields__} | source) for s in made.sources]
    dispute = Dispute(id="d", issue="Ada Lund's word", positions=(Position(holder="bo", claim="Ada Lund lied"),))
    plain = made.dossier
    whole = Dossier(**{f: getattr(plain, f) for f in plain.__struct_fields__} | {"disputes": (dispute,)})
    shown = withheld(whole, Living(left_out=frozenset({"ada"})), WORDS)
    assert "ada lund" not in str(shown).casefold()
    assert "Ada  Lund" not in str(shown)
    assert (shown.sources[0].title, shown.sources[0].publisher) == (WORDS, f"{WORDS} Press")


def test_one_of_the_dead_with_the_very_same_name_keeps_it_where_the_dead_are_spoken_of() -> None:
    made = Making("Ada Lund died in 1850. Her heir Ada Lund lives.").entity("old", "person", "Ada Lund")
    old, young = made.entities["old"].mentions
    made.entities["old"] = entity("old", old)
    made.entities["young"] = entity("young", young)
    made.says("death", "died", person="old", time="1850")
    shown = withheld(
        made.dossier, may_be_living(made.dossier, "2020-01-01", Choice(left_out=frozenset({"young"}))), WORDS
    )
    assert shown.sources[0].text == "Ada Lund died in 1850. Her heir [a living person] lives."
    assert [each.label for each in shown.entities] == ["Ada Lund", WORDS]


def entity(identifier: str, mention: object) -> Entity:
    return Entity(id=identifier, type="person", label="Ada Lund", names=(Name("Ada Lund"),), mentions=(mention,))


def test_a_reason_why_two_are_one_names_nobody_who_is_left_out() -> None:
    made = Making("Ada Lund married Bo Berg. Cy Ek came.").entity("ada", "person", "Ada Lund")
    made.entity("bo", "person", "Bo Berg").entity("cy", "person", "Cy Ek")
    grounds = [Ground("bo", "bo", ("both are married to Ada Lund",)), Ground("cy", "ada", ("both came",))]
    _, shown = withheld_with(made.dossier, grounds, Living(left_out=frozenset({"ada"})), WORDS)
    assert shown == (Ground("bo", "bo", (f"both are married to {WORDS}",)),)


def test_why_an_author_who_lives_is_one_is_not_told() -> None:
    made = Making("Ada Lund wrote.").entity("ada", "person", "Ada Lund")
    grounds = [Ground("ada", "ada", ("both give the birth as 1961",))]
    assert withheld_with(made.dossier, grounds, Living(authors=frozenset({"ada"})), WORDS)[1] == ()
