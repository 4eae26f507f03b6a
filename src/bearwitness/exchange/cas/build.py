"""A CAS as it is filled: feature structures with their numbers, annotations with their places."""

from bearwitness.exchange.cas.types import METADATA, Json, declared
from bearwitness.exchange.utf16 import Utf16
from bearwitness.record import Span

_SOFA = 1


class Cas:
    """One text with what stands in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._units = Utf16(text)
        sofa: Json = {"sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text", "sofaString": text}
        self._structures: list[Json] = [{"%ID": _SOFA, "%TYPE": "uima.cas.Sofa"} | sofa]
        self._members: list[int] = []

    def annotate(self, kind: str, span: Span, /, **features: object) -> int:
        """The number of an annotation of the words at `span`; features without a value are left out."""
        place = {"begin": self._units.offset(span.start), "end": self._units.offset(span.end)}
        number = self._add(kind, {"@sofa": _SOFA, **place}, features)
        self._members.append(number)
        return number

    def describe(self, language: str, **features: object) -> None:
        """The one annotation of the document as a whole."""
        self.annotate(METADATA, Span(0, len(self._text)), language=language, **features)

    def structure(self, kind: str, /, *, listed: bool = False, **features: object) -> int:
        """The number of a feature structure without a place; `listed` where nothing else refers to it."""
        number = self._add(kind, {}, features)
        if listed:
            self._members.append(number)
        return number

    def array(self, kind: str, elements: list[int]) -> int:
        """The number of an array of feature structures of one type."""
        return self._add(f"{kind}[]", {"%ELEMENTS": elements}, {})

    def finished(self) -> Json:
        """The whole as JSON."""
        view = {"%SOFA": _SOFA, "%MEMBERS": self._members}
        return {
            "%TYPES": declared(),
            "%FEATURE_STRUCTURES": self._structures,
            "%VIEWS": {"_InitialView": view},
        }

    def _add(self, kind: str, start: Json, features: Json) -> int:
        number = len(self._structures) + 1
        given = {f"@{name[:-4]}" if name.endswith("_ref") else name: v for name, v in features.items() if v is not None}
        self._structures.append({"%ID": number, "%TYPE": kind} | start | given)
        return number
