"""One entity for all of a man's names, and never one for two men."""

from bearwitness.identity.chains import make_cast
from bearwitness.reading.names import find_names
from bearwitness.record import Cast, Prose, Source, divide


def prose(text: str, title: str = "", byline: str = "") -> Prose:
    return divide(Source(id="s", title=title, text=text, sha256="0" * 64, byline=byline))


def cast_of(text: str, title: str = "", byline: str = "") -> Cast:
    whole = prose(text, title, byline)
    return make_cast(whole, find_names(whole))


def chain(cast: Cast, label: str) -> list[str]:
    return next([m.text for m in e.mentions] for e in cast.entities if e.label == label)


def test_surname_and_pronouns_belong_to_the_full_name() -> None:
    cast = cast_of("Gerald Tolley was a historian. Tolley wrote much. He died in Paris, and his papers were lost.")
    assert chain(cast, "Gerald Tolley") == ["Gerald Tolley", "Tolley", "He", "his"]


def test_two_people_with_one_surname_stay_two() -> None:
    cast = cast_of("Anna Lund met Erik Lund in 1960. She was an engineer.")
    assert chain(cast, "Anna Lund") == ["Anna Lund", "She"]
    assert chain(cast, "Erik Lund") == ["Erik Lund"]


def test_a_relative_is_a_person_of_his_own_and_holds_the_name_inside() -> None:
    cast = cast_of("Gerald Tolley was a historian. His first wife fell ill. Tolley’s son lived in Paris.")
    assert {e.label for e in cast.entities} >= {"Gerald Tolley", "His first wife", "Tolley’s son"}
    assert "Tolley" in chain(cast, "Gerald Tolley")


def test_the_subject_is_whose_life_the_title_tells() -> None:
    cast = cast_of("Zoila Cárcamo knew Anselmo Quiroga well.", title="Life of Anselmo Quiroga")
    assert cast.entity(cast.subject or "").label == "Anselmo Quiroga"


def test_the_author_of_the_byline_is_who_says_i() -> None:
    cast = cast_of("I met Erik Lund in 1960.", byline="Aksel Rønnow")
    assert cast.entity(cast.author or "").mentions[0].text == "I"


def test_the_same_text_gives_the_same_cast() -> None:
    text = "Gerald Tolley met Anna Lund. She wrote to him. Tolley died."
    assert cast_of(text) == cast_of(text)
