from tests.sources.layout.sheets import column, line, sheet

from bearwitness.sources.layout import Line, Sheet
from bearwitness.sources.layout.frame import Framed, framed

LINES = (
    "Of schooling he had less than he needed",
    "The second husband was a cheese merchant",
    "Did Ostertag know? Moïse said so, and added",
    "In Paris the cousins lodged with an enameller",
    "On 27 January three men went up to the cap",
    "So much, for physics, was the expedition",
    "The telegram from the Academy came at last",
)


def body(number: int) -> tuple[Line, ...]:
    """Lines that no other page has."""
    return column(*(LINES[(number + place * (number + 1)) % 7][place:] for place in range(7)))


def book(*own: tuple[Line, ...], labels: tuple[str, ...] = ()) -> tuple[Framed, ...]:
    """Pages with these own lines, framed."""
    pages: list[Sheet] = []
    for number, lines in enumerate(own):
        label = labels[number] if labels else ""
        pages.append(sheet(*lines, *body(number), number=number + 1, label=label))
    return framed(pages, 10.0)


def head(text: str) -> tuple[Line, ...]:
    return (line(text, 30),)


def test_running_heads_with_the_number_of_the_page_are_the_pages_own() -> None:
    pages = book(*(head(f"{231 + n} A LIFE" if n % 2 else f"The Escapement {231 + n}") for n in range(5)))
    assert [page.label for page in pages] == ["231", "232", "233", "234", "235"]
    assert [page.head for page in pages[:2]] == [("The Escapement 231",), ("232 A LIFE",)]
    assert all(page.body == body(number) for number, page in enumerate(pages))


def test_a_chapter_title_at_the_place_of_running_heads_is_one() -> None:
    pages = book(*(head(text) for text in ("A LIFE",) * 5 + ("A short chapter",)))
    assert pages[5].head == ("A short chapter",)


def test_numbers_at_the_foot_are_labels_and_roman_ones_count_apart() -> None:
    pages = book(*((line(label, 560, 200),) for label in ("xi", "xii", "1", "2", "3")))
    assert [(page.label, page.foot) for page in pages] == [(n, (n,)) for n in ("xi", "xii", "1", "2", "3")]


def test_a_page_without_a_number_is_counted_in_brackets() -> None:
    pages = book(head("12"), (), head("14"), head("15"))
    assert [page.label for page in pages] == ["12", "[13]", "14", "15"]


def test_what_the_file_says_is_printed_holds_for_pages_without_a_number() -> None:
    pages = book(head("12"), (), head("14"), labels=("12", "12a", "14"))
    assert [page.label for page in pages] == ["12", "12a", "14"]


def test_what_is_printed_goes_before_what_the_file_says() -> None:
    pages = book(head("12"), (), head("14"), labels=("1", "2", "3"))
    assert [page.label for page in pages] == ["12", "[13]", "14"]


def test_where_nothing_is_printed_the_files_labels_hold() -> None:
    assert [page.label for page in book((), (), (), labels=("iv", "", "1"))] == ["iv", "unpaged", "1"]


def test_a_note_that_stands_at_the_foot_of_several_pages_is_no_running_foot() -> None:
    pages = book(*((line("¹ See Weissman, The Course is Set on Hope", 560, size=8),) for _ in range(4)))
    assert not any(page.foot for page in pages)


def test_a_heading_in_large_letters_is_not_the_pages_own() -> None:
    pages = book(*((line("The Escapement", 30, size=16),) for _ in range(4)))
    assert not any(page.head for page in pages)


def test_years_at_the_head_of_a_chronology_are_no_page_numbers_beside_true_ones() -> None:
    pages = book(*((line(str(1917 + n), 30), line(str(5 + n), 580, 200)) for n in range(4)))
    assert [page.label for page in pages] == ["5", "6", "7", "8"]
    assert [page.head for page in pages] == [()] * 4


def test_heads_and_numbers_in_the_margin_are_the_pages_own() -> None:
    pages = book(*((line("Shift work", 60, 300), line(str(160 + n), 120, 300)) for n in range(3)))
    assert [page.label for page in pages] == ["160", "161", "162"]
    assert [page.head for page in pages] == [("Shift work", str(160 + n)) for n in range(3)]


def test_a_misread_letter_does_not_save_a_running_head() -> None:
    pages = book(*(head(text) for text in ("THE ESCAPEMENT", "THE ESCAPEMFNT", "THE ESCAPEMENT", "THE ESCAPEMENT")))
    assert pages[1].head == ("THE ESCAPEMFNT",)
