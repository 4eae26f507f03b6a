"""The Citation File Format 1.2.0: how to cite the dossier, and what it cites."""

import re
from collections.abc import Iterator, Sequence
from json import dumps

from bearwitness.exchange.crate.shelf import Shelf, ShelvedSource
from bearwitness.views.lookup import plain

_KINDS = {
    "review": "article",
    "biography": "book",
    "encyclopaedia": "encyclopedia",
    "letter": "personal-communication",
    "memoir": "book",
    "article": "article",
}
_YEAR = re.compile(r"(\d{4})(?:-\d\d(-\d\d)?)?")


def citation(shelf: Shelf) -> str:
    """The file as YAML; every string is quoted, as JSON quotes it."""
    return "\n".join(_lines(shelf)) + "\n"


def _lines(shelf: Shelf) -> Iterator[str]:
    yield "cff-version: 1.2.0"
    yield 'message: "If you use this dossier, please cite it, and the sources it rests on."'
    yield "type: dataset"
    yield f"title: {_quoted(shelf.title)}"
    yield "authors:"
    yield from _names(shelf.authors, "  ")
    if shelf.sources:
        yield "references:"
    for source in shelf.sources:
        yield from _reference(source)


def _reference(source: ShelvedSource) -> Iterator[str]:
    yield f"  - type: {_KINDS.get(source.kind, 'generic')}"
    yield f"    title: {_quoted(source.title)}"
    yield "    authors:"
    yield from _names([source.author] if source.author else [], "      ")
    found = _YEAR.fullmatch(source.date)
    if found is not None and found[2]:
        yield f"    date-published: {source.date}"
    elif found is not None:
        yield f"    year: {int(found[1])}"


def _names(names: Sequence[str], indent: str) -> Iterator[str]:
    """Names of people or of what they are part of; one at least is required, so that nobody is called so."""
    yield from (f"{indent}- name: {_quoted(name)}" for name in names or ["anonymous"])


def _quoted(text: str) -> str:
    return dumps(plain(text), ensure_ascii=False)
