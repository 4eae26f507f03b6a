from bearwitness.learned.once import not_of_kin, once
from bearwitness.record import Anchor, Assertion, AssertionType, Participant, When


def told(kind: AssertionType, day: str | None, certainty: float, voice: tuple[str, ...] = ()) -> Assertion:
    return Assertion(
        id=f"{kind} {day} {certainty}",
        type=kind,
        participants=(Participant("victim" if kind == "killing" else "person", "serge"),),
        time=None if day is None else When(day, day, day),
        certainty=certainty,
        voice=voice,
        evidence=(Anchor("s1", 0, 4, "died"),),
    )


def test_of_two_deaths_the_surer_stays() -> None:
    death, killing = told("death", "1947-11-17", 0.8), told("killing", "1940-08-20", 0.5)
    assert once([death, killing]) == [death]


def test_tellings_of_one_day_or_of_none_stay() -> None:
    same = [told("death", "1947-11-17", 0.8), told("death", "1947-11-17", 0.5), told("death", None, 0.4)]
    assert once(same) == same


def test_what_two_voices_tell_otherwise_stays() -> None:
    differing = [told("death", "1947-11-17", 0.8), told("death", "1947-11-18", 0.5, ("his son",))]
    assert once(differing) == differing


def test_what_happens_more_than_once_stays() -> None:
    arrests = [told("arrest", "1933-03-08", 0.8), told("arrest", "1928-03-08", 0.5)]
    assert once(arrests) == arrests


def test_nobody_marries_a_parent() -> None:
    birth, marriage, another = (
        Assertion(id=str(number), type=kind, participants=participants, evidence=(Anchor("s1", 0, 4, "died"),))
        for number, (kind, participants) in enumerate(
            [
                (
                    "birth",
                    (Participant("person", "serge"), Participant("parent", "leo"), Participant("parent", "vera")),
                ),
                ("marriage", (Participant("person", "vera"), Participant("spouse", "serge"))),
                ("marriage", (Participant("person", "serge"), Participant("spouse", "liuba"))),
            ]
        )
    )
    assert not_of_kin([birth, marriage, another]) == [birth, another]


def test_an_uncle_may_have_married_his_niece() -> None:
    told_of_both = [
        Assertion(id=str(number), type=kind, participants=participants, evidence=(Anchor("s1", 0, 4, "died"),))
        for number, (kind, participants) in enumerate(
            [
                (
                    "kinship",
                    (
                        Participant("person", "philip"),
                        Participant("relative", "anna"),
                        Participant("relation", text="niece"),
                    ),
                ),
                ("marriage", (Participant("person", "philip"), Participant("spouse", "anna"))),
            ]
        )
    ]
    assert not_of_kin(told_of_both) == told_of_both
