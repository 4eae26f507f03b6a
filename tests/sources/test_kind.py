import pytest

from bearwitness.sources.kind import kind_of

LETTER = "Soho, 9 January 1795\n\nMy dear Étienne,\n\nYours of the 3d of October came to hand last Tuesday."
OBITUARY = "Zofia Harland, who has died in Bath aged 94, liked to say that she had been taught by a forest."
ENTRY = "Josephus Adeyemi Macfoy (born Adeyemi Johnson; 23 June 1846 – 19 April 1919) was a Sierra Leonean lawyer."
DICTIONARY = "PUGH, Silas, clockmaker and Methodist preacher; b. Ludlow, c. 1760; free of the Smiths 1781."
MEMOIR = (
    "I was born in Tocopilla in 1896, if my mother was right. When I was eleven my father signed on, and we moved up."
)
PAPERS = "BIOGRAPHICAL NOTE\n\nRolle was a baker.\n\nSCOPE AND CONTENT\n\nSeries 1: minutes."


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        (LETTER, "", "letter"),
        (OBITUARY, "", "obituary"),
        (ENTRY, "", "encyclopaedia"),
        (DICTIONARY, "", "encyclopaedia"),
        (MEMOIR, "", "memoir"),
        (PAPERS, "", "record"),
        ("He left.", "Review: Sacks by Ann Lee", "review"),
        ("He left.", "A Life of Ann Lee", "biography"),
        ("He left.", "The stoker", "text"),
        ('"I was born in my father\'s house," he used to say, "and I left it," and he went.', "", "text"),
    ],
)
def test_the_kind_is_known_by_the_words_such_pages_have(text: str, title: str, kind: str) -> None:
    assert kind_of(text, title) == kind
