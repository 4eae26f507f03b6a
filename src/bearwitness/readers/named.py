"""A reader by the name that a user gives."""

from collections.abc import Callable

import msgspec

from bearwitness.readers.errors import UnknownReaderError
from bearwitness.record import Reading, Source

DEFAULT = "learned"
ENDPOINTS = ("http://", "https://")
PIPELINE = "spacy:"


class NamedReader(msgspec.Struct, frozen=True):
    """A reader: `name` has its version, so that a source is read again where either changes."""

    name: str
    read: Callable[[Source], Reading]


def reader_called(given: str = DEFAULT) -> NamedReader:
    """The reader that is meant by "rules", "learned", "spacy:PIPELINE" or "URL#MODEL"; ReaderError where none is.

    What a reader needs is loaded here, not when this module is.
    """
    if given == "rules":
        from bearwitness import reader

        return NamedReader(reader.NAME, reader.read)
    if given == "learned":
        from bearwitness.learned import reader as learned

        return NamedReader(learned.name(), learned.read)
    if given.startswith(PIPELINE):
        from bearwitness.readers.pipeline import pipeline_reader

        return NamedReader(*pipeline_reader(given.removeprefix(PIPELINE)))
    if given.startswith(ENDPOINTS):
        from bearwitness.readers.endpoint import Endpoint

        endpoint = Endpoint.at(given)
        return NamedReader(endpoint.name, endpoint.read)
    raise UnknownReaderError(given)
