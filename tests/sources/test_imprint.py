import pytest

from bearwitness.record import ReviewedWork
from bearwitness.sources.imprint import described, is_imprint, named_in_heading

BOOKS = [
    (
        "Victor Serge: The Course is Set on Hope by Susan Weissman, hardcover, published by Verso, October 2001, 320 p",
        ReviewedWork("Victor Serge: The Course is Set on Hope", "Susan Weissman", "Verso", "2001-10"),
    ),
    (
        "Dilys Amory on Eulalia Montt Vidal, *Salt in the Bread: A Life*, Lantern Press, October 1998, 384 pages, £15",
        ReviewedWork("Salt in the Bread: A Life", "Eulalia Montt Vidal", "Lantern Press", "1998-10"),
    ),
    (
        "SANDSTRA, Marijke. Borrowed Land: Polders, 1630–71. Zwolle: Van Rooy & Dekema, 2012. Pp. xiv + 298. €42.",
        ReviewedWork("Borrowed Land: Polders, 1630–71", "Marijke Sandstra", "Van Rooy & Dekema", "2012"),
    ),
    (
        "So, The Raft: Recife, 1866–1888, by Wendell Achterberg (Port Meridian UP, 2017, 411 pp, $34.95).",
        ReviewedWork("The Raft: Recife, 1866–1888", "Wendell Achterberg", "Port Meridian UP", "2017"),
    ),
    (
        "Grey Capes: A Nurse in Serbia\nKirstine MacLeod, edited by Fiona Aagaard\nThistledown, May 2015, 256 pages",
        ReviewedWork("Grey Capes: A Nurse in Serbia", "Kirstine MacLeod", "Thistledown", "2015-05"),
    ),
    (
        "Despina Halkias, *Kapetan Anemos*, trans. Neil Garrick, Piraeus Road Press, 2006, 340pp, €24",
        ReviewedWork("Kapetan Anemos", "Despina Halkias", "Piraeus Road Press", "2006"),
    ),
    (
        "Antoine Houédanou, Below the Waterline (*Carnets*, 2014), edited by A. B. Gantry Books, 2018. 396 pages, $28.",
        ReviewedWork("Below the Waterline", "Antoine Houédanou", "Gantry Books", "2018"),
    ),
    (
        "*The Romantic Exiles*, by E. H. Carr. Victor Gollancz, 1933, hardback, 391 pages",
        ReviewedWork("The Romantic Exiles", "E. H. Carr", "Victor Gollancz", "1933"),
    ),
    (
        "*The Shuttle*, by Marjorie Kleinfeld. Fulcrum, 1997. 533 pp. $35.00.",
        ReviewedWork("The Shuttle", "Marjorie Kleinfeld", "Fulcrum", "1997"),
    ),
]


@pytest.mark.parametrize(("text", "work"), BOOKS)
def test_the_book_that_an_imprint_describes(text: str, work: ReviewedWork) -> None:
    assert described(text) == work
    assert is_imprint(text.rsplit("\n", 1)[-1])


@pytest.mark.parametrize(
    "text",
    [
        "5. ^ Lisk, Ernest (1951). *The Mayor's Grandson*. London: Amberley & Tuck. p. 17.",
        "M. Quist, *Panel and Canvas* 12 (1978), pp. 5–19.",
        "She paid £500 for it and read 300 pages.",
        "Oil on panel, 61 × 48 cm, 1642.",
    ],
)
def test_a_reference_or_a_sentence_is_no_imprint(text: str) -> None:
    assert not is_imprint(text)


def test_a_heading_names_the_book() -> None:
    assert named_in_heading("Review: Victor Serge – The Course is Set on Hope by Susan Weissman") == ReviewedWork(
        "Victor Serge – The Course is Set on Hope", "Susan Weissman"
    )
    assert named_in_heading("The Course is Set on Hope") is None
