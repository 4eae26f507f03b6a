"""undate, https://pypi.org/project/undate, through its reader of EDTF."""

from importlib.metadata import version
from typing import Any

from harness import Reading, day, main
from undate.converters.edtf import EDTFDateConverter

CONVERTER = EDTFDateConverter()


def end(value: Any, side: str) -> str:
    """The first or last day; of an interval that of its first or last date."""
    found = getattr(value, side)
    if hasattr(found, side):
        found = getattr(found, side)
    if found is None:
        return "-inf" if side == "earliest" else "inf"
    return day(int(found.year), int(found.month), int(found.day))


def show(value: Any) -> Reading:
    return CONVERTER.to_string(value), end(value, "earliest"), end(value, "latest")


main(version("undate"), CONVERTER.parse, show)
