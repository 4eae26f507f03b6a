"""bearwitness.edtf, without its cache."""

from harness import Reading, main

from bearwitness import __version__
from bearwitness.edtf import AS_WRITTEN, Edtf, bounds, parse


def show(value: Edtf) -> Reading:
    found = bounds(value, AS_WRITTEN)
    first, last = found.first, found.last
    return str(value), "-inf" if first is None else first, "inf" if last is None else last


main(__version__, parse, show)
