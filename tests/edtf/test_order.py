from bearwitness.edtf import parse, sort_key


def test_wide_dates_stand_before_the_narrow_ones_they_begin_with() -> None:
    expected = [
        "../1920",
        "1920/..",
        "192X",
        "1920/1925",
        "1920",
        "1920-01",
        "1920-01-01",
        "1920-01-01T10:00:00",
        "1920-01-01T11:00:00",
        "1921",
        "XXXX-12-25",
        "../..",
    ]
    values = [parse(text) for text in reversed(expected)]
    assert [str(value) for value in sorted(values, key=sort_key)] == expected
