import pytest

from bearwitness.sources.confirming import confirmed
from bearwitness.sources.draft import Stated

TEXT = "The Stoker: a Life\n\nby Jane Smith\n\n" + "He left the town. " * 400 + "Oslo, 2003"


@pytest.mark.parametrize(
    ("title", "author", "kept"),
    [
        ("THE STOKER, A LIFE", "Jane  Smith", ("THE STOKER, A LIFE", "Jane  Smith")),
        ("Microsoft Word - draft3.doc", "root", ("", "")),  # what word processors fill in
        ("", "", ("", "")),
        ("…", "—", ("", "")),  # no words to be found
    ],
)
def test_properties_are_believed_where_the_text_has_them(title: str, author: str, kept: tuple[str, str]) -> None:
    found = confirmed(Stated(title=title, author=author, date="2003", language="en"), TEXT)
    assert (found.title, found.author, found.date, found.language) == (*kept, "2003", "en")
