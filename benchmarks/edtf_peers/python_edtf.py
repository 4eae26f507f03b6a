"""python-edtf, https://pypi.org/project/edtf, whose bounds are taken as strict ones."""

from importlib.metadata import version
from math import inf
from typing import Any

from harness import Reading, day, main

from edtf import parse_edtf


def shown(found: Any) -> str:
    return str(found) if found in (inf, -inf) else day(*found[:3])


def parse(text: str) -> Any:
    return parse_edtf(text, fail_silently=False)


def show(value: Any) -> Reading:
    return str(value), shown(value.lower_strict()), shown(value.upper_strict())


main(version("edtf"), parse, show)
