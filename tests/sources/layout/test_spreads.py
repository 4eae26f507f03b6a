from tests.sources.layout.sheets import column, sheet

from bearwitness.sources.layout.spreads import unfolded

TEXT = (
    "He left the town in the spring,",
    "and nobody who knew him there",
    "saw him again for many years,",
    "or so it is said.",
)


def test_two_pages_on_one_sheet_become_two_with_its_number() -> None:
    spread = sheet(*column(*TEXT), *column(*TEXT, left=450), number=3, label="5", width=800)
    left, right = unfolded([spread])
    assert (left.number, right.number, left.label, right.label) == (3, 3, "", "")
    assert left.lines == spread.lines[:4]
    assert right.lines == spread.lines[4:]


def test_a_wide_sheet_whose_lines_run_across_is_one_page() -> None:
    wide = sheet(*column(*(text * 4 for text in TEXT)), width=800)
    assert unfolded([wide]) == (wide,)


def test_an_upright_sheet_with_two_columns_is_one_page() -> None:
    upright = sheet(*column(*TEXT), *column(*TEXT, left=220))
    assert unfolded([upright]) == (upright,)


def test_one_wide_table_among_upright_pages_is_not_cut() -> None:
    pages = [sheet(*column(*TEXT), number=n) for n in range(3)]
    table = sheet(*column(*TEXT), *column(*TEXT, left=450), width=800)
    assert unfolded([*pages, table]) == (*pages, table)


def test_an_empty_half_is_a_page_too() -> None:
    spreads = [sheet(*column(*TEXT), *column(*TEXT, left=450), number=n, width=800) for n in range(2)]
    half = sheet(*column(*TEXT), number=9, width=800)
    assert [len(page.lines) for page in unfolded([*spreads, half])] == [4, 4, 4, 4, 4, 0]
