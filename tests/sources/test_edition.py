from bearwitness.sources.draft import Draft, Stated
from bearwitness.sources.edition import without_edition
from bearwitness.sources.plain import read_plain

BOOK = """
The Project Gutenberg eBook, Beethoven, by George Alexander Fischer

Title: Beethoven

Author: George Alexander Fischer

Language: English

*** START OF THE PROJECT GUTENBERG EBOOK BEETHOVEN ***

E-text prepared by
some volunteers

BEETHOVEN

New York
Dodd, Mead and Company
1905

He was born at Bonn in 1770.

*** END OF THE PROJECT GUTENBERG EBOOK BEETHOVEN ***

You may copy it, give it away or re-use it.
"""


def test_the_frame_of_an_edition_is_furniture_and_says_what_the_book_is() -> None:
    draft = without_edition(read_plain(BOOK))
    own = [block.text for block in draft.blocks if block.role == "text"]
    assert own == ["BEETHOVEN", "New York", "Dodd, Mead and Company", "1905", "He was born at Bonn in 1770."]
    assert draft.stated == Stated(title="Beethoven", author="George Alexander Fischer", date="1905")


def test_a_text_without_a_frame_stays_as_it_is() -> None:
    draft = Draft(read_plain("He was born.\n\nTitle: none").blocks)
    assert without_edition(draft) == draft
