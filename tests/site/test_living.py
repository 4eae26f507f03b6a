"""Who may be living, and a dossier without them."""

import pytest
from tests.views.making import Making

from bearwitness.record import Dossier, Name
from bearwitness.site.living import Choice, may_be_living, newest
from bearwitness.site.redaction import is_nameless, withheld

DAY = "2020-06-15"


def told(text: str, *statements: tuple[str, str, dict[str, object]]) -> Dossier:
    made = Making(text).entity("ada", "person", "Ada Lund").entity("bo", "person", "Bo Ek")
    made.entity("club", "group", "the Club").entity("owl", "work", "The Owl")
    for kind, trigger, parts in statements:
        made.says(kind, trigger, **parts)
    return made.dossier


@pytest.mark.parametrize(
    ("kind", "parts", "left_out"),
    [
        ("birth", {"person": "ada", "time": "1950"}, True),
        ("birth", {"person": "ada", "time": "1909"}, False),
        ("birth", {"person": "ada", "time": "1910-06-15"}, False),  # 110 years to the day
        ("birth", {"person": "ada", "time": "1910-06-16"}, True),
        ("birth", {"person": "ada", "time": "191X"}, True),  # who may have been born within the time
        ("death", {"person": "ada", "time": "1999"}, False),
        ("death", {"person": "ada"}, False),
        ("death", {"person": "ada", "stance": "denies", "time": "1999"}, False),  # no date counts that is denied
        ("arrest", {"person": "ada", "time": "1915"}, True),  # may have been a child
        ("joining", {"member": "ada", "group": "club", "time": "1915"}, False),  # was twelve at least
        ("joining", {"member": "ada", "group": "club", "time": "1960"}, True),
        ("arrest", {"person": "ada"}, False),  # nothing is dated
    ],
)
def test_the_rule(kind: str, parts: dict[str, object], *, left_out: bool) -> None:
    dossier = told("Ada Lund was there.", (kind, "there", parts))
    assert ("ada" in may_be_living(dossier, DAY).left_out) == left_out


def test_of_whom_nothing_has_a_date_is_named_for_the_user_to_decide() -> None:
    dossier = told("Ada Lund met Bo Ek.", ("meeting", "met", {"person": "ada", "other": "bo"}))
    assert may_be_living(dossier, DAY).undated == {"ada", "bo"}
    assert may_be_living(dossier, DAY, Choice(left_out=frozenset({"bo"}))).left_out == {"bo"}


def test_whom_a_source_of_long_ago_names_is_dead() -> None:
    made = Making("Ada Lund met Bo Ek in 1890.").entity("ada", "person", "Ada Lund")
    old = Dossier(
        sources=tuple(
            type(s)(**{f: getattr(s, f) for f in s.__struct_fields__} | {"date": "1890"}) for s in made.sources
        ),
        entities=made.dossier.entities,
    )
    assert may_be_living(old, DAY).undated == frozenset()


def test_an_author_is_named_as_one() -> None:
    dossier = told(
        "Ada Lund published The Owl in 1980. Ada Lund was born in 1950.",
        ("publication", "published", {"work": "owl", "author": "ada", "time": "1980"}),
        ("birth", "born", {"person": "ada", "time": "1950"}),
    )
    living = may_be_living(dossier, DAY)
    assert (living.left_out, living.authors) == (frozenset(), {"ada"})
    shown = withheld(dossier, living, "a living person")
    assert [each.type for each in shown.assertions] == ["publication"]
    assert "Ada Lund" in shown.sources[0].text


def test_where_no_day_is_known_only_the_dead_are_shown() -> None:
    dossier = told("Ada Lund was born in 1700.", ("birth", "born", {"person": "ada", "time": "1700"}))
    assert may_be_living(dossier, "").left_out == {"ada"}


def test_the_day_is_that_of_the_newest_source() -> None:
    made = Making("One.", "Two.")
    dated = [
        type(s)(**{f: getattr(s, f) for f in s.__struct_fields__} | {"date": date})
        for s, date in zip(made.sources, ("1998-03", "2004"), strict=True)
    ]
    assert newest(dated) == "2004-01-01"
    assert newest(made.sources) == ""


def test_a_name_that_is_left_out_stands_nowhere_and_every_anchor_holds() -> None:
    text = "Bo Ek married Dr Ada M. Lund in 1975. Ada's friends, and Lund’s, came. In May 1976 Bo Ek died. Ada-Lund!"
    made = (
        Making(text).entity("bo", "person", "Bo Ek").entity("ada", "person", "Ada M. Lund", Name("Lund", "short form"))
    )
    made.entity("owl", "work", "Ada Lund: a Life").entity("hall", "place", "May")
    made.says("marriage", "married", person="bo", spouse="ada", time="1975")
    made.says("death", "died", person="bo", time="1976-05")
    made.says("birth", "came", person="ada", time="1950")
    living = may_be_living(made.dossier, DAY)
    shown = withheld(made.dossier, living, "a living person")
    assert living.left_out == {"ada"}
    assert shown.sources[0].text == (
        "Bo Ek married Dr [a living person] in 1975. [a living person]'s friends, and [a living person]’s, came."
        " In May 1976 Bo Ek died. [a living person]!"
    )
    assert [each.type for each in shown.assertions] == ["marriage", "death"]
    anchors = [a for each in shown.assertions for a in each.evidence] + [a for e in shown.entities for a in e.mentions]
    assert all(anchor.holds(shown.sources[0].text) for anchor in anchors)
    assert "Lund" not in str(shown)
    assert [entity.label for entity in shown.entities if is_nameless(entity.id)] == ["a living person"]


def test_a_word_that_others_share_is_taken_away_only_where_she_is_spoken_of() -> None:
    text = "Bo Lund, who died in 1850, was no kin of Ada Lund (born 1960)."
    made = Making(text).entity("bo", "person", "Bo Lund").entity("ada", "person", "Ada Lund")
    made.says("death", "died", person="bo", time="1850")
    made.says("birth", "born", person="ada", time="1960")
    shown = withheld(made.dossier, may_be_living(made.dossier, DAY), "a living person")
    assert shown.sources[0].text == "Bo Lund, who died in 1850, was no kin of [a living person] (born 1960)."
