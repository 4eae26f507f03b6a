import pytest

from bearwitness.sources.signs import is_interface, is_menu, sign_of

SURE = """
Leave a comment Cancel reply
Save my name, email, and website in this browser for the next time I comment.
This site uses Akismet to reduce spam. Learn how your comment data is processed.
Comments are closed.
3 Responses to “The Life of a Stoker”
Share on Facebook Share on Twitter
Click to share on Twitter (Opens in new window)
Tags: Russia, memoir, revolution
← Older posts
Related Articles
We use cookies to ensure that we give you the best experience on our website.
© 2014 The Harbour Review. All rights reserved.
Skip to main content
Printer-friendly version
Last modified: 3 May 2011
Sign up for our free newsletter and never miss a story.
Support independent publishing: from £4 a month you can keep us going.
You have read 2 of 3 free articles this month.
Like what you're reading? Buy us a coffee.
Special financial appeal to all readers of
The Review is published six times a year and depends entirely on its subscribers.
"""
LIKELY = """
Previous: The Long March
More from this issue
Popular now
Our other sites
Visit our bookshop
Support The Harbour Review
Support building alternative media. Assist us to build the fight-back and prepare for what lies ahead of us.
"""
PROSE = """
He donated his library to the town.
She subscribed to three newspapers and read none.
Become a soldier, his father told him.
About the house there is little to say.
The committee appealed to all readers of the paper for funds in 1911.
Follow us, they shouted, and the crowd followed.
By post and by telegram they asked for your help, he wrote to the Committee.
We need your help, the telegram said.
The newsletter of the union, which he edited from 1931, was called The Spark.
They lived on £3 a month.
Members of the circle met on Thursdays.
Share and share alike
He posted in Pravda on 3 May a reply that nobody read.
Accept all invitations, refuse all dinners was his rule.
Support us with your prayers, wrote the Bishop to the faithful of Lyon.
Our readers will remember that we reported his arrest.
The advertisement appeared in The Times of 4 May 1911.
Second baseman / Shortstop / Outfielder
Brussels · Paris · Orenburg · Mexico
1890 · 1917 · 1947
Vol. 2, no. 4
Reply to my critics
"""


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize("line", lines(SURE))
def test_what_no_author_writes_is_a_sure_sign(line: str) -> None:
    assert sign_of(line) in ("sure", "menu")


@pytest.mark.parametrize("line", lines(LIKELY))
def test_what_might_be_prose_elsewhere_is_likely(line: str) -> None:
    assert sign_of(line) == "likely"


@pytest.mark.parametrize("line", lines(PROSE))
def test_prose_that_speaks_of_the_same_things_bears_no_sure_sign(line: str) -> None:
    assert sign_of(line) in ("none", "slight")


@pytest.mark.parametrize(
    "row", ["Home | About | Archive | Donate", "You are here: Home > Books > Reviews", "Share: f · t · print"]
)
def test_a_menu_is_a_row_of_short_items(row: str) -> None:
    assert is_menu(row)


@pytest.mark.parametrize(
    "row",
    [
        "Paris – London – New York",
        "Home",  # one item is no row
        "Home | He went to Paris in the spring of that year | About",  # no item is so long
    ],
)
def test_a_row_of_other_words_is_no_menu(row: str) -> None:
    assert not is_menu(row)


@pytest.mark.parametrize("item", ["4 min read", "1 comment", "♥ 88", "Share", "[Menu] Home", "Log in"])
def test_counters_and_buttons_are_items_of_an_interface(item: str) -> None:
    assert is_interface(item)
