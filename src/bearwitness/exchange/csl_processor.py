"""citeproc-py with the records of one bibliography and one style; the one place that knows that library.

It takes words for HTML: what HTML would read in them goes through it as signs of private use, and comes out as entities.
It warns of every field that it does not know, and fails in many ways over styles that ask for what it cannot do: what
it warns of is passed over, and every failure is a style that cannot be used.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from citeproc import Citation as Cluster
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.source.json import CiteProcJSON

from bearwitness.exchange.bibliography import Bibliography
from bearwitness.exchange.csl_json import items
from bearwitness.exchange.errors import UnusableStyleError
from bearwitness.record import Citation
from bearwitness.views.lookup import plain

_HIDDEN = str.maketrans({"&": "\ue000", "<": "\ue001", ">": "\ue002", "\ue000": "", "\ue001": "", "\ue002": ""})
_SHOWN = str.maketrans({"\ue000": "&amp;", "\ue001": "&lt;", "\ue002": "&gt;"})


class Setter:
    """Sets the records and the pages cited; UnusableStyleError where the style asks for what cannot be done."""

    def __init__(self, bibliography: Bibliography, style: bytes, name: str) -> None:
        self._name = name
        with self._explained():
            parsed = CitationStylesStyle(BytesIO(style), validate=False)
            source = CiteProcJSON([_hidden(item) for item in items(bibliography)])
            self._processor = CitationStylesBibliography(parsed, source, formatter.html)
            for record in bibliography.records:
                self._processor.register(Cluster([CitationItem(record.key)]))

    def entries(self) -> list[str]:
        """The bibliography in the order of the style, as HTML."""
        with self._explained():
            self._processor.sort()
            return [_shown(str(entry)) for entry in self._processor.bibliography()]

    def cited(self, key: str, citation: Citation) -> str:
        """A note that cites a place in a work, as HTML."""
        with self._explained():
            place = Locator(citation.label, plain(citation.locator).translate(_HIDDEN))
            cluster = Cluster([CitationItem(key, locator=place)])
            self._processor.register(cluster)
            return _shown(str(self._processor.cite(cluster, lambda item: f"?{item.key}")))

    @contextmanager
    def _explained(self) -> Iterator[None]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                yield
            except Exception as error:
                raise UnusableStyleError(self._name, f"{type(error).__name__}: {error}") from error


def _hidden(value: object) -> Any:  # noqa: ANN401 - JSON as the library takes it
    """An item of CSL JSON, or a part of it, without a sign that HTML would read."""
    if isinstance(value, str):
        return value.translate(_HIDDEN)
    if isinstance(value, list):
        return [_hidden(each) for each in value]
    if isinstance(value, dict):
        return {name: _hidden(each) for name, each in value.items()}
    return value


def _shown(html: str) -> str:
    return html.translate(_SHOWN)
