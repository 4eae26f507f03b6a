from hypothesis import given
from hypothesis import strategies as st

from bearwitness.identity.matching import canonical, suggest_matches
from bearwitness.record import Decision, Entity, EntityType, Name


def entity(identifier: str, *names: str, kind: EntityType = "person") -> Entity:
    return Entity(id=identifier, type=kind, label=names[0], names=tuple(Name(n) for n in names))


def states(*entities: Entity) -> dict[tuple[str, str], str]:
    return {(m.first, m.second): m.state for m in suggest_matches(entities)}


def test_a_full_name_in_common_is_the_same_person() -> None:
    assert states(entity("a", "Victor Serge"), entity("b", "Serge", "Victor  Serge")) == {("a", "b"): "same"}


def test_a_longer_form_of_a_name_is_the_same_person() -> None:
    assert states(entity("a", "Victor Kibalchich"), entity("b", "Victor Lvovich Kibalchich")) == {("a", "b"): "same"}


def test_a_surname_alone_is_only_possibly_the_same() -> None:
    assert states(entity("a", "Serge"), entity("b", "Victor Serge")) == {("a", "b"): "possibly same"}


def test_initials_are_only_possibly_the_same() -> None:
    assert states(entity("a", "V. Serge"), entity("b", "Victor Serge")) == {("a", "b"): "possibly same"}


def test_father_and_son_of_one_name_stay_two() -> None:
    assert states(entity("a", "John Mills"), entity("b", "John Mills Jr.")) == {}
    assert states(entity("a", "Vlady Serge"), entity("b", "Victor Serge")) == {}


def test_accents_case_and_titles_of_courtesy_do_not_part_people() -> None:
    assert states(entity("a", "Dr Antonín Dvořák"), entity("b", "ANTONIN DVORAK")) == {("a", "b"): "same"}


def test_a_surname_that_stands_first_is_the_surname() -> None:
    assert states(entity("a", "SERGE, Victor"), entity("b", "Victor Serge")) == {("a", "b"): "same"}
    assert states(entity("a", "John Mills, Jr."), entity("b", "John Mills")) == {}


def test_a_surname_that_is_also_a_title_is_kept() -> None:
    assert states(entity("a", "Martin Luther King"), entity("b", "Martin Luther")) == {}


def test_a_work_is_known_by_its_title_without_article_and_subtitle() -> None:
    first = entity("a", "The Course Is Set on Hope", kind="work")
    second = entity("b", "Course is Set on Hope: A Life", kind="work")
    assert states(first, second) == {("a", "b"): "same"}


def test_a_person_and_a_place_of_one_name_are_never_the_same() -> None:
    assert states(entity("a", "Paris"), entity("b", "Paris", kind="place")) == {}


def decision(kind: str, a: str, b: str) -> Decision:
    return Decision(kind=kind, subject=a, other=b)  # type: ignore[arg-type]


def test_no_merge_goes_past_a_difference_through_a_third() -> None:
    three = [entity("a", "Victor Serge"), entity("b", "Victor Serge"), entity("c", "Victor Serge")]
    found = canonical("abc", suggest_matches(three), [decision("different", "a", "c")])
    assert found["a"] != found["c"]


def test_the_last_decision_on_a_pair_holds() -> None:
    two = [entity("a", "Serge"), entity("b", "Victor Serge")]
    log = [decision("same", "a", "b"), decision("withdraw", "b", "a")]
    assert canonical("ab", suggest_matches(two), log[:1]) == {"a": "a", "b": "a"}
    assert canonical("ab", suggest_matches(two), log) == {"a": "a", "b": "b"}


@given(
    st.lists(st.sampled_from(["Victor Serge", "V. Serge", "Serge", "Vlady Serge", "Serge Jr."]), max_size=6),
    st.randoms(),
)
def test_the_order_of_entities_does_not_matter(names: list[str], order: object) -> None:
    entities = [entity(f"e{i}", name) for i, name in enumerate(names)]
    shuffled = entities[:]
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    ids = [e.id for e in entities]
    assert canonical(ids, suggest_matches(entities)) == canonical(ids[::-1], suggest_matches(shuffled))
