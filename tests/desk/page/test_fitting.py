"""The page on a tablet, on paper, and where less motion is asked for, in Chromium."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
LONGEST = """() => Math.max(...[...document.querySelectorAll('*')].flatMap(each => {
  const { animationDuration, transitionDuration } = getComputedStyle(each);
  return `${animationDuration},${transitionDuration}`.split(',').map(parseFloat);
}))"""


@pytest.mark.parametrize("view", ["a text", "#/network", "#/export"])
def test_a_view_fits_a_tablet(herzen: Open, view: str) -> None:
    page = herzen(view, width=820)
    expect(page.get_by_text("Loading…")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 820


def test_nothing_moves_where_less_motion_is_asked_for(herzen: Open) -> None:
    page = herzen("a text")
    page.emulate_media(reduced_motion="reduce")
    assert 0 < page.evaluate(LONGEST) <= 0.0001  # seconds; 0 where no rule says so


def test_on_paper_there_is_the_view_alone(herzen: Open) -> None:
    page = herzen("#/life")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("navigation", name="Contents", include_hidden=True)).to_be_hidden()
    expect(page.get_by_role("link", name="Export", include_hidden=True).last).to_be_hidden()
