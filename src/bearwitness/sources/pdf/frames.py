"""What the worker sends: frames of MessagePack, each after its length in four bytes."""

from collections.abc import Iterator
from typing import IO, Literal

import msgspec

from bearwitness.sources.layout.sheets import Sheet

Refusal = Literal["locked", "damaged", "heavy", "defect"]
_LENGTH = 4


class Opened(msgspec.Struct, frozen=True, tag=True):
    """The file could be opened: how many pages it has, and what it says of itself; "" where nothing."""

    pages: int
    title: str = ""
    author: str = ""
    language: str = ""


class Refused(msgspec.Struct, frozen=True, tag=True):
    """The file cannot be read, or not further; `detail` is for those who look for a defect."""

    why: Refusal
    detail: str = ""


class Page(msgspec.Struct, frozen=True, tag=True):
    """A page that was read: how many letters are on it, of how many nobody knows which, and whether pictures are.

    `damaged` where nothing of it could be read.
    """

    sheet: Sheet
    letters: int = 0
    unknown: int = 0
    pictures: bool = False
    damaged: bool = False


class Picture(msgspec.Struct, frozen=True, tag=True):
    """A page as it is seen, in grey: an image in PGM; b"" where it cannot be drawn."""

    image: bytes


Frame = Opened | Refused | Page | Picture
_DECODER = msgspec.msgpack.Decoder(Frame)


def send(out: IO[bytes], frame: Frame) -> None:
    """Writes a frame."""
    content = msgspec.msgpack.encode(frame)
    out.write(len(content).to_bytes(_LENGTH, "big") + content)
    out.flush()


def received(source: IO[bytes]) -> Iterator[Frame]:
    """The frames that come, up to the end or to one that is cut off."""
    while len(length := source.read(_LENGTH)) == _LENGTH:
        size = int.from_bytes(length, "big")
        content = source.read(size)
        if len(content) < size:
            return
        yield _DECODER.decode(content)
