from typing import get_args

from bearwitness.record import BY_NAME, KINDS, AssertionType


def test_the_types_are_those_of_the_exchange_format() -> None:
    assert tuple(kind.name for kind in KINDS) == get_args(AssertionType)
    assert len(KINDS) == 34


def test_the_main_role_comes_first_where_one_is_required() -> None:
    for kind in KINDS:
        if kind.required:
            assert kind.roles[0].name == kind.required[0]


def test_roles_that_take_words() -> None:
    takes = {(k.name, r.name): r.takes for k in KINDS for r in k.roles}
    assert takes["death", "cause"] == "text"
    assert takes["loss", "work"] == "either"
    assert takes["move", "destination"] == "entity"
    assert BY_NAME["kinship"].required == ("person", "relative")
