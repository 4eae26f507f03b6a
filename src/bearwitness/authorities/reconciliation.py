"""A client of the Reconciliation Service API, version 0.2, which OpenRefine made common.

Wikidata, VIAF, GND and GeoNames are asked through services of this kind.  Nothing here is done unless somebody calls
it with the address of a service; candidates are shown, and which is meant is for a person to say.

ReconciliationError
├── BadAddressError      (the address is none of the web)
├── SilentServiceError      (it does not answer)
└── StrangeAnswerError      (it answers, but not as a reconciliation service)
"""

from collections.abc import Sequence
from http.client import HTTPException
from typing import TypeVar
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

import msgspec

T = TypeVar("T")
_PATIENCE = 20.0
"""Seconds to wait for an answer."""
_MOST_BYTES = 4_000_000
_AT_ONCE = 20
"""So many names are asked in one request."""


class ReconciliationError(Exception):
    """A reconciliation service could not be asked."""


class BadAddressError(ReconciliationError):
    """The address of the service is no address of the web."""

    def __init__(self, address: str) -> None:
        super().__init__(f"“{address}” is no address of a service; it has to begin with https:// or http://")


class SilentServiceError(ReconciliationError):
    """The service does not answer, or with an error."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"{address} does not answer ({why}); try again later, or look whether the address is right")


class StrangeAnswerError(ReconciliationError):
    """What the service answers is not what a reconciliation service does."""

    def __init__(self, address: str, why: str) -> None:
        super().__init__(f"{address} does not answer as a reconciliation service does ({why})")


class Candidate(msgspec.Struct, frozen=True):
    """Somebody or something that an authority knows under about the name; `sure` where it says that this is the one."""

    id: str
    name: str
    score: float
    sure: bool
    link: str
    """Where it can be looked at; "" where the service does not say."""
    description: str = ""
    address: str = ""
    """Its address as the authority gives it for others to keep (http://www.wikidata.org/entity/Q1); else `link`."""


class _View(msgspec.Struct, frozen=True):
    url: str = ""


class _Manifest(msgspec.Struct, frozen=True, rename={"space": "identifierSpace"}):
    name: str = ""
    space: str = ""
    view: _View = _View()


class _Result(msgspec.Struct, frozen=True):
    id: str
    name: str = ""
    score: float = 0.0
    match: bool = False
    description: str = ""


class _Answer(msgspec.Struct, frozen=True):
    result: tuple[_Result, ...] = ()


class Service:
    """A reconciliation service at an address; its manifest is read when it is first needed."""

    def __init__(self, address: str, *, patience: float = _PATIENCE) -> None:
        if urlsplit(address).scheme not in ("http", "https"):
            raise BadAddressError(address)
        self.address = address
        self._patience = patience
        self._manifest: _Manifest | None = None

    @property
    def name(self) -> str:
        """What the service calls itself, or its address."""
        return self._read_manifest().name or self.address

    def candidates(self, names: Sequence[str], *, kind: str = "", limit: int = 5) -> list[tuple[Candidate, ...]]:
        """For each name the candidates, at most `limit`, the best first; `kind` is a type as the service has it.

        Raises ReconciliationError.
        """
        found: list[tuple[Candidate, ...]] = []
        for start in range(0, len(names), _AT_ONCE):
            found += self._asked(names[start : start + _AT_ONCE], kind, limit)
        return found

    def _asked(self, names: Sequence[str], kind: str, limit: int) -> list[tuple[Candidate, ...]]:
        queries = {
            f"q{number}": {"query": name, "limit": limit} | ({"type": kind} if kind else {})
            for number, name in enumerate(names)
        }
        asked = urlencode({"queries": msgspec.json.encode(queries).decode()}).encode()
        answers = self._decoded(self._answer(asked), dict[str, _Answer])
        return [
            tuple(self._candidate(result) for result in answers.get(query, _Answer()).result[:limit])
            for query in queries
        ]

    def _candidate(self, result: _Result) -> Candidate:
        manifest = self._read_manifest()
        view, space = manifest.view.url, manifest.space
        link = view.replace("{{id}}", result.id) if "{{id}}" in view else ""
        return Candidate(
            id=result.id,
            name=result.name,
            score=result.score,
            sure=result.match,
            link=link,
            description=result.description,
            address=f"{space}{result.id}" if space.startswith("http") and space.endswith(("/", "#", "=")) else link,
        )

    def _read_manifest(self) -> _Manifest:
        if self._manifest is None:
            self._manifest = self._decoded(self._answer(None), _Manifest)
        return self._manifest

    def _answer(self, asked: bytes | None) -> bytes:
        """What the service answers to a form, or to nothing."""
        request = Request(self.address, data=asked, headers={"Accept": "application/json"})  # noqa: S310 - as below
        try:
            with urlopen(request, timeout=self._patience) as answer:  # noqa: S310 - the scheme was looked at
                return bytes(answer.read(_MOST_BYTES))
        except (URLError, HTTPException, OSError) as error:
            raise SilentServiceError(
                self.address, str(getattr(error, "reason", error)) or type(error).__name__
            ) from error

    def _decoded(self, data: bytes, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(data, type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise StrangeAnswerError(self.address, str(error)) from error
