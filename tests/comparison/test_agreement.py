"""What sources state alike, and how independently."""

import msgspec
from tests.comparison.test_dependence import COPIED
from tests.views.making import Making

from bearwitness.comparison.agreement import Agreed, Agreement
from bearwitness.comparison.dependence import dependences
from bearwitness.comparison.facts import facts


def agreed(made: Making) -> list[Agreed]:
    dossier = made.dossier
    told = facts({source.id: n for n, source in enumerate(dossier.sources)}, dossier.assertions)
    return list(Agreement(dossier, dependences(dossier)).agreed(told))


def births(*texts: str, **parts: object) -> Making:
    made = Making(*texts).entity("ada", "person", "Ada")
    for number in range(len(texts)):
        made.says("birth", "born", source=f"s{number + 1}", person="ada", time="1803", **parts)
    return made


def test_two_that_show_no_dependence_agree_independently() -> None:
    (one,) = agreed(births("Ada was born.", "In 1803 Ada was born."))
    assert (one.standing, one.strands) == ("independent", (("s1",), ("s2",)))


def test_the_same_words_where_it_is_told_make_it_one_statement() -> None:
    (one,) = agreed(births(f"Ada was born {COPIED}.", f"They say Ada was born {COPIED}."))
    assert (one.standing, one.strands) == ("dependent", (("s1", "s2"),))


def test_the_same_words_elsewhere_make_it_doubtful() -> None:
    (one,) = agreed(births(f"Ada was born. He was {COPIED}.", f"There was {COPIED}. Here Ada was born."))
    assert one.standing == "doubtful"
    assert [d.kind for d in one.because] == ["wording"]


def test_a_voice_that_both_give_makes_it_one_statement() -> None:
    made = Making("Ada was born, says Hart.", "Ada was born, Hart says.").entity("ada", "person", "Ada")
    made.entity("hart", "person", "Hart")
    for source in ("s1", "s2"):
        made.says("birth", "born", source=source, person="ada", voice=("hart",))
    (one,) = agreed(made)
    assert (one.standing, one.voices) == ("dependent", ("hart",))


def test_a_third_source_stands_alone_beside_two_that_hang_together() -> None:
    (one,) = agreed(births(f"Ada was born {COPIED}.", f"Ada was born {COPIED}.", "Ada was born."))
    assert (one.standing, one.strands) == ("independent", (("s1", "s2"), ("s3",)))


def test_what_is_denied_and_what_one_source_tells_is_not_agreed() -> None:
    made = births("Ada was born.", "Ada was born.")
    made.assertions[1] = msgspec.structs.replace(made.assertions[1], stance="denies")
    assert agreed(made) == []
