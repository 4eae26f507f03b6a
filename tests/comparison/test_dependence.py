"""Who repeats whom, and on which words."""

import msgspec
import pytest
from tests.views.making import Making

from bearwitness.comparison.dependence import Dependence, dependences
from bearwitness.comparison.differing import same_but_dated_otherwise
from bearwitness.comparison.facts import facts
from bearwitness.record import Name

COPIED = "a restless collector of beetles who distrusted every museum and slept beneath his own glass cabinets"
HEAD, TAIL = "Ada met the keeper. ", " It rained in Rome."


def found(made: Making) -> list[Dependence]:
    dossier = made.dossier
    told = facts({source.id: n for n, source in enumerate(dossier.sources)}, dossier.assertions)
    return list(dependences(dossier, same_but_dated_otherwise(told)))


def test_a_copied_passage_is_shown_with_its_words_in_both() -> None:
    (one,) = found(Making(f"{HEAD}He was {COPIED}.", f"We knew {COPIED}, and more.{TAIL}"))
    assert (one.kind, one.first, one.second) == ("wording", "s1", "s2")
    assert one.words[:3] == ("restless", "collector", "beetles")
    assert one.here[0].text == one.there[0].text == COPIED[len("a ") :]


def test_a_lightly_changed_passage_is_still_the_same() -> None:
    changed = "an old collector of beetles who distrusted each museum and slept beneath glass cabinets of his own"
    assert [d.kind for d in found(Making(f"He was {COPIED}.", f"He was {changed}."))] == ["wording"]


@pytest.mark.parametrize(
    "text",
    [
        f"He wrote of himself as “{COPIED}”.",  # words of a third, quoted
        "A collector of beetles slept in a museum beneath glass.",  # the same matter in other words
        "He was restless. She kept beetles. They distrusted museums. I slept. Cabinets, of glass, stood there.",
    ],
)
def test_what_is_quoted_or_told_in_other_words_is_no_dependence(text: str) -> None:
    assert found(Making(f"He was {COPIED}.", text)) == []


def test_the_same_events_told_curtly_in_the_same_order_are_no_dependence() -> None:
    text = "Ada was arrested. She was tried, sentenced, deported, released, pardoned and buried."
    made = Making(text, text.replace("Ada", "The poet")).entity("ada", "person", "Ada")
    for source in ("s1", "s2"):
        for kind, trigger in (
            ("arrest", "arrested"),
            ("trial", "tried"),
            ("sentence", "sentenced"),
            ("expulsion", "deported"),
            ("release", "released"),
            ("release", "pardoned"),
        ):
            made.says(kind, trigger, source=source, person="ada")
    assert found(made) == []


def test_a_source_that_speaks_after_another_ones_author_cites_it() -> None:
    made = Making("Ada was born, says Vera Hart.", "Ada was born.").entity("ada", "person", "Ada")
    made.entity("hart", "person", "Vera Hart")
    made.sources[1] = msgspec.structs.replace(made.sources[1], author="hart")
    said = made.says("birth", "born", person="ada", voice=("hart",))
    assert found(made) == [Dependence(kind="citation", first="s1", second="s2", here=said.evidence)]


def test_a_source_that_names_another_by_its_title_cites_it() -> None:
    made = Making("See The Glass House for more.", "Ada was born.").entity("w", "work", "The Glass House")
    made.sources[1] = msgspec.structs.replace(made.sources[1], title="The Glass House: A Life")
    (one,) = found(made)
    assert (one.kind, one.first, one.second, one.here[0].text) == ("citation", "s1", "s2", "The Glass House")


def test_a_title_that_is_only_the_name_of_the_subject_is_no_citation() -> None:
    made = Making("Ada Lind was born.", "She died.").entity("ada", "person", "Ada Lind", Name("Lind"))
    made.sources[1] = msgspec.structs.replace(made.sources[1], title="Ada Lind")
    assert found(made) == []


def test_two_who_speak_of_a_reviewed_book_have_it_in_common() -> None:
    made = Making("The Glass House tells all.", "Read The Glass House.").entity("w", "work", "The Glass House")
    made.sources[0] = msgspec.structs.replace(made.sources[0], about="w")
    (one,) = found(made)
    assert (one.kind, one.work, one.there[0].text) == ("same work", "w", "The Glass House")


def test_a_date_that_two_alone_have_against_three_who_agree_is_a_shared_figure() -> None:
    made = Making(*["Ada was born."] * 5).entity("ada", "person", "Ada")
    for number, year in enumerate(("1801", "1803", "1803", "1803", "1801"), 1):
        made.says("birth", "born", source=f"s{number}", person="ada", time=year)
    assert [(d.kind, d.first, d.second) for d in found(made)] == [("figure", "s1", "s5")]


def test_of_several_copies_every_two_are_dependent_by_all_that_they_share() -> None:
    again = f"We knew {COPIED}."
    copies = found(Making(f"He was {COPIED}.", again, again, f"Some {COPIED} and more, says he.{TAIL}"))
    assert [(d.first, d.second) for d in copies] == [
        ("s1", "s2"), ("s1", "s3"), ("s1", "s4"), ("s2", "s3"), ("s2", "s4"), ("s3", "s4")
    ]  # fmt: skip
    assert len({d.words for d in copies if d.words[0] == "restless"}) == 1


def test_a_pair_of_words_that_a_source_has_again_and_again_holds_no_passage_together() -> None:
    refrain = "Glass cabinets gleamed. " * 6
    assert found(Making(refrain, f"{refrain}He slept.")) == []
