import numpy as np

from bearwitness.learned.labels import MENTION_NUMBER, ROLE_NUMBER, ROLES, TIME
from bearwitness.learned.pairs import Spans
from bearwitness.learned.parts import Limits, Part, chosen, parts_of


def part(role: str, whom: int, chance: float, at: int, around: frozenset[int] = frozenset()) -> Part:
    return Part(role, whom, chance, (at, at), around)


def test_a_time_takes_part_as_a_time_alone_and_nobody_else_does() -> None:
    labels = [MENTION_NUMBER["person", "name"], TIME]
    takers = Spans(*(np.array(x, dtype=np.int32) for x in ([0, 3], [0, 3], labels, [0, 1])))
    given = np.zeros((2, len(ROLES)), dtype=np.float32)
    given[:, [ROLE_NUMBER["person"], ROLE_NUMBER["time"]]] = 0.5
    found = parts_of(takers, np.arange(2, dtype=np.int32), given)
    assert {(one.role, one.whom) for one in found} == {("person", 0), ("time", 1)}


def test_a_move_has_one_origin() -> None:
    parts = [part("person", 0, 0.9, 0), part("origin", 1, 0.9, 3), part("origin", 2, 0.8, 6)]
    assert [one.whom for one in chosen("move", parts, Limits()) or ()] == [0, 1]


def test_of_two_whose_words_hold_each_other_one_takes_part() -> None:
    parts = [part("person", 0, 0.9, 0), part("person", 1, 0.8, 5, frozenset([0])), part("person", 2, 0.8, 8)]
    assert [one.whom for one in chosen("death", parts, Limits()) or ()] == [0, 2]


def test_without_somebody_who_must_take_part_nothing_is_stated() -> None:
    assert chosen("joining", [part("member", 0, 0.9, 0)], Limits()) is None
