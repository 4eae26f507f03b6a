import pytest

from bearwitness.sources.pdf.view import View, upright


@pytest.mark.parametrize(
    ("turns", "place"),
    [
        (0, (10, 180)),  # as it stands: from the left, and from above
        (1, (20, 10)),  # a quarter clockwise: what was the left edge is above
        (2, (90, 20)),
        (3, (180, 90)),
    ],
)
def test_a_place_is_turned_with_its_page(turns: int, place: tuple[float, float]) -> None:
    size = (100, 200) if turns % 2 == 0 else (200, 100)
    view = View(5, 5, *size, turns)
    assert view.place(15, 25) == place
    assert View(5, 5, 100, 200, 0).turned(turns) == view


@pytest.mark.parametrize(
    ("direction", "turns"),
    [((1, 0), 0), ((1, 0.1), 0), ((0, 1), 1), ((-1, 0), 2), ((0, -1), 3), ((1, 1), None), ((0, 0), None)],
)
def test_letters_stand_upright_after_some_turns(direction: tuple[float, float], turns: int | None) -> None:
    assert upright(*direction) == turns
