"""Tables of patterns, each with what reads its groups."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Generic, TypeVar

T = TypeVar("T")


class Forms(Generic[T]):
    """Patterns for a whole text, the most telling first; they are compiled when they are first needed."""

    def __init__(self, *forms: tuple[str, Callable[..., T | None]]) -> None:
        self._forms = forms

    @cached_property
    def _compiled(self) -> list[tuple[re.Pattern[str], Callable[..., T | None]]]:
        return [(re.compile(pattern), reader) for pattern, reader in self._forms]

    def readings(self, text: str) -> Iterator[T]:
        """What the readers give whose pattern fits, in their order."""
        for pattern, reader in self._compiled:
            found = pattern.fullmatch(text)
            value = reader(*found.groups()) if found else None
            if value is not None:
                yield value
