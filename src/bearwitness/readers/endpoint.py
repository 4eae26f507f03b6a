"""A reader behind an address: a server that speaks the chat completions of the OpenAI API, such as llama.cpp or vLLM."""

import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from typing import Self
from urllib.parse import urlsplit

import msgspec

from bearwitness.reader import findings, reading_of
from bearwitness.readers.claims import Claims, instructions
from bearwitness.readers.errors import BadAddressError, SilentEndpointError
from bearwitness.readers.placing import Placed, placed
from bearwitness.record import Assertion, Problem, Prose, Reading, Source, Span

_LOOPBACK = frozenset(["localhost", "127.0.0.1", "::1"])
_PASSAGE = 4_000
"""Characters of prose that are sent at once."""
_PATIENCE = 600
_MOST = 4 * 2**20
"""Bytes of an answer that are looked at."""


class _Message(msgspec.Struct, frozen=True):
    content: str = ""


class _Choice(msgspec.Struct, frozen=True):
    message: _Message


class _Answer(msgspec.Struct, frozen=True):
    choices: tuple[_Choice, ...]


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A text goes where its owner said, and nowhere else."""

    def redirect_request(self, *_: object) -> None:
        return None


class Endpoint(msgspec.Struct, frozen=True):
    """A model at an address."""

    address: str
    model: str

    @classmethod
    def at(cls, given: str) -> Self:
        """From "URL#MODEL"; BadAddressError where a part is missing, or a text would leave this machine unencrypted."""
        address, _, model = given.partition("#")
        parts = urlsplit(address)
        safe = parts.scheme == "https" or parts.hostname in _LOOPBACK
        if not parts.hostname or not model or not safe or parts.username is not None:
            raise BadAddressError(given)
        return cls(address.rstrip("/"), model)

    @property
    def name(self) -> str:
        """What the assertions of this reader are signed with: the version of what is asked and placed, and the model."""
        return f"endpoint/1/{self.model}"

    def read(self, source: Source) -> Reading:
        """The cast, times and quotations of the rules, with what the model claims that has its words in the text."""
        found = findings(source)
        results = [self._of_passage(found.prose, passage) for passage in passages(found.prose)]
        placed_ones = [
            placed(found, passage, claims.statements) for passage, claims in results if isinstance(claims, Claims)
        ]
        unread = [claims for _, claims in results if isinstance(claims, Problem)]
        return _with(
            reading_of(msgspec.structs.replace(found, events=_once(placed_ones)), self.name), placed_ones, unread
        )

    def _of_passage(self, prose: Prose, passage: Span) -> tuple[Span, Claims | Problem]:
        answer = self._asked(passage.of(prose.text))
        try:
            return passage, msgspec.json.decode(_json_in(answer), type=Claims)
        except msgspec.MsgspecError:
            words = " ".join(passage.of(prose.text).split())[:60]
            sentence = f"“{words}…”: the reader’s answer on this passage was not in the form asked for; it was left out"
            return passage, Problem("unplaced", sentence, prose.source.id)

    def _asked(self, passage: str) -> str:
        messages = [{"role": "system", "content": instructions()}, {"role": "user", "content": passage}]
        body = msgspec.json.encode({"model": self.model, "messages": messages, "temperature": 0, "seed": 0})
        request = urllib.request.Request(  # noqa: S310 - `at` lets through http and https alone
            f"{self.address}/chat/completions", data=body, headers={"Content-Type": "application/json"}
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirects)
        try:
            with opener.open(request, timeout=_PATIENCE) as response:
                answer = msgspec.json.decode(response.read(_MOST), type=_Answer)
        except (OSError, HTTPException, msgspec.MsgspecError) as error:
            raise SilentEndpointError(self.address, " ".join(str(error).split())[:100]) from error
        return answer.choices[0].message.content if answer.choices else ""


def passages(prose: Prose) -> Iterator[Span]:
    """The prose in runs of whole sentences, of at most so many characters unless one sentence is longer."""
    start = end = None
    for sentence in prose.sentences:
        if start is not None and end is not None and sentence.span.end - start > _PASSAGE:
            yield Span(start, end)
            start = None
        start = sentence.span.start if start is None else start
        end = sentence.span.end
    if start is not None and end is not None:
        yield Span(start, end)


def _json_in(answer: str) -> str:
    """The answer from its first to its last curly bracket: models like to add words around it."""
    return answer[answer.find("{") : answer.rfind("}") + 1]


def _once(results: list[Placed]) -> tuple[Assertion, ...]:
    return tuple({assertion.id: assertion for each in results for assertion in each.assertions}.values())


def _with(reading: Reading, results: list[Placed], unread: list[Problem]) -> Reading:
    problems = tuple(problem for each in results for problem in each.problems)
    return msgspec.structs.replace(reading, problems=(*reading.problems, *problems, *unread))
