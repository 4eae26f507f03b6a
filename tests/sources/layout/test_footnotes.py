from tests.sources.layout.sheets import column, line

from bearwitness.sources.layout import Line
from bearwitness.sources.layout.footnotes import ended, parted

PROSE = column(
    "He left the town in the spring,¹ and nobody",
    "who knew him there saw him again for many",
    "years, or so it is said.²",
)


def notes(*texts: str, base: float = 120.0, size: float = 8.0, left: float = 50.0) -> tuple[Line, ...]:
    return column(*texts, base=base, size=size, left=left)


def numbered(lines: tuple[Line, ...], *, open_note: bool = False) -> tuple[int, list[tuple[str, str]]]:
    """How many lines of prose are left, and the notes."""
    columns, found = parted(lines, 10.0, open_note=open_note)
    return sum(map(len, columns)), [(note.number, note.line.text) for note in found]


def test_small_lines_with_raised_numbers_are_notes() -> None:
    assert numbered(PROSE + notes("¹ See there.", "² A long note that", "goes on.")) == (
        3,
        [("1", "See there."), ("2", "A long note that"), ("", "goes on.")],
    )


def test_plain_numbers_begin_notes_where_the_text_calls_them() -> None:
    assert numbered(PROSE + notes("1 see there.", "1917 was his year.", "2. And here.")) == (
        3,
        [("1", "see there."), ("", "1917 was his year."), ("2", "And here.")],
    )


def test_a_small_table_is_no_note() -> None:
    plain = column("He left the town in the spring, and nobody", "who knew him there saw him again.")
    assert numbered(plain + notes("1 work-hour for $85")) == (3, [])


def test_a_quotation_in_small_letters_is_no_note() -> None:
    assert numbered(PROSE + notes("Of schooling he had less than he needed.")) == (4, [])


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    assert numbered(PROSE + notes("and ends here.", "¹ See there."), open_note=True) == (
        3,
        [("", "and ends here."), ("1", "See there.")],
    )


def test_notes_with_signs_are_notes() -> None:
    assert numbered(PROSE + notes("† The notary.")) == (3, [("†", "The notary.")])


def test_notes_in_letters_of_the_texts_size_are_those_that_are_called_and_set_apart() -> None:
    assert numbered(PROSE + notes("² And here.", size=10.0)) == (3, [("2", "And here.")])
    assert numbered(PROSE + notes("⁷ And here.", size=10.0)) == (4, [])


def test_notes_below_both_columns_are_found() -> None:
    left, right = (
        PROSE,
        column(
            "who knew him there saw him again for many",
            "years. So it is said, and he himself said",
            "no other thing.",
            left=280,
        ),
    )
    below = notes("¹ See the archives of the canton, where the notary tells at some length how", "it was made.")
    assert numbered((*left, *right, *below)) == (
        6,
        [("1", "See the archives of the canton, where the notary tells at some length how"), ("", "it was made.")],
    )


def test_each_column_has_its_own_notes() -> None:
    right = column(
        "who knew him there saw him again for many",
        "years.³ So it is said, and he himself said",
        "no other thing.",
        left=280,
    )
    lines = (*PROSE, *notes("¹ See there."), *right, *notes("³ And here.", left=280))
    assert numbered(lines) == (6, [("1", "See there."), ("3", "And here.")])


def test_a_page_in_small_letters_throughout_has_no_notes() -> None:
    assert numbered(notes("1 Of schooling he had less", "than he needed.")) == (2, [])


def test_what_stands_in_the_margin_is_read_after_the_text() -> None:
    long = column(*["who knew him there saw him again for many"] * 5)
    columns, _ = parted((line("1917", 60, 300), *long), 10.0, open_note=False)
    assert [[found.text for found in group] for group in columns][-1] == ["1917"]


def test_a_note_has_ended_with_its_stop() -> None:
    assert ended("See there.”")
    assert not ended("the letter to")
