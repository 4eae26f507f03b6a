import inspect

import pytest

from bearwitness.sources.furniture import marked, parted
from bearwitness.sources.plain import read_plain

PROSE = (
    "He was born in Belgium in 1890, the son of Russian exiles, and spent his childhood in Brussels, in Dover and in "
    "London, where there was seldom enough to eat and always somebody who talked of the revolution."
)
Text = tuple[list[str], list[str]]


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Text:
    """The author's lines and the furniture of the test's docstring; PROSE stands for a paragraph."""
    text = inspect.getdoc(request.function) or ""
    blocks = marked(parted(read_plain(text.replace("PROSE", PROSE)).blocks))
    own = [block.text.replace(PROSE, "PROSE") for block in blocks if block.role != "furniture"]
    return own, [block.text for block in blocks if block.role == "furniture"]


def test_the_site_above_its_menu_is_furniture_and_the_title_is_not(page: Text) -> None:
    """
    the far shore
    a blog about ships
    Home / About / Archive

    The stoker
    by Jane Smith

    PROSE
    """
    assert page[0] == ["The stoker", "by Jane Smith", "PROSE"]
    assert page[1] == ["the far shore", "a blog about ships", "Home / About / Archive"]


def test_an_appeal_takes_with_it_what_stands_between_its_lines(page: Text) -> None:
    """
    PROSE

    Special financial appeal to all readers of

    Support building alternative media. Capitalism has failed! Assist us to build the fight-back ahead of us.
    Please make a donation to help us reach more readers across the world.
    Whatever you can spare
    Leave a Reply

    June 2002
    """
    assert page[0] == ["PROSE", "June 2002"]


def test_the_description_of_the_book_is_kept_among_furniture(page: Text) -> None:
    """
    PROSE

    Share this: Email · Facebook
    The Course by Susan Weissman, hardcover, published by Verso, October 2001, 320 pages
    Leave a Reply
    """
    assert page[0][1:] == ["The Course by Susan Weissman, hardcover, published by Verso, October 2001, 320 pages"]


def test_readers_comments_are_not_the_authors_words(page: Text) -> None:
    """
    PROSE

    2 comments
    Marlon A. May 5, 2018 at 11:40 pm
    In my family they say there was no quarrel about it at all.
    """
    assert page[0] == ["PROSE"]


def test_a_menu_with_an_item_a_line_is_furniture_and_the_title_below_is_not(page: Text) -> None:
    """
    Home
    Maps of the coast
    About us
    Contact

    The stoker

    PROSE
    """
    assert page == (["The stoker", "PROSE"], ["Home", "Maps of the coast", "About us", "Contact"])


def test_teasers_at_the_end_are_furniture_among_furniture(page: Text) -> None:
    """
    PROSE PROSE PROSE

    PROSE PROSE PROSE

    PROSE PROSE PROSE

    Leave a Reply

    Most popular

    A king and his cook
    He was a cook and was crowned in the kitchen, says a life of the king that is out this week, which none of us read.

    A hat for all weathers

    All rights reserved
    """
    assert len(page[0]) == 3
    assert page[1][0] == "Leave a Reply"


def test_prose_below_an_early_share_line_is_kept(page: Text) -> None:
    """
    PROSE

    Share this: Email · Facebook

    PROSE

    PROSE
    """
    assert page[0] == ["PROSE", "PROSE", "PROSE"]


def test_a_byline_is_cut_from_the_counters_on_its_line(page: Text) -> None:
    """
    The stoker
    Posted by Jane Smith on 9 November 2015 · 4 min read · 1 comment · Share

    PROSE
    """
    assert page == (
        ["The stoker", "Posted by Jane Smith on 9 November 2015", "PROSE"],
        ["4 min read · 1 comment · Share"],
    )


def test_a_caption_is_cut_from_its_button(page: Text) -> None:
    """
    PROSE

    Fig. 1. The house at Riga. Click to enlarge

    PROSE
    """
    assert page == (["PROSE", "Fig. 1. The house at Riga.", "PROSE"], ["Click to enlarge"])


def test_a_letter_that_asks_for_help_has_no_furniture(page: Text) -> None:
    """
    My dear Étienne,

    PROSE

    If you like, I shall come.
    Please write soon and tell us about the fund for our school.

    Your affectionate sister,
    Suzanne Roche
    """
    assert page[1] == []


def test_a_signature_below_the_prose_is_kept(page: Text) -> None:
    """
    PROSE

    Terry Lomax

    Top of the page
    Last updated on 14.7.2008
    """
    assert page == (["PROSE", "Terry Lomax"], ["Top of the page", "Last updated on 14.7.2008"])
