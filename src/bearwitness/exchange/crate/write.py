"""The crate as a zip file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import msgspec

from bearwitness.exchange import csv_table, dossier_json
from bearwitness.exchange.chapters import known_in
from bearwitness.exchange.crate.citation import citation
from bearwitness.exchange.crate.metadata import Part, metadata
from bearwitness.exchange.crate.shelf import Shelf, shelf_of
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.exchange.zipped import Zipped
from bearwitness.record import content_id

CARRIES: Carried = {**dossier_json.CARRIES, **wholly("decisions")}
_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the crate, file by file, what describes it last."""
    shelf = shelf_of(now, known_in(now))
    with Zipped(out) as archive:
        crate = _Crate(archive)
        with crate.file("dossier.json", "The dossier as an exchange file", "application/json") as file:
            dossier_json.write(now, file)
        with crate.file("assertions.csv", "The assertions as a table", "text/csv") as file:
            csv_table.write(now, file)
        with crate.file("decisions.jsonl", "The log of decisions", "application/jsonl") as file:
            file.writelines(msgspec.json.encode(decision) + b"\n" for decision in now.decisions())
        crate.texts(now, shelf)
        with crate.file("CITATION.cff", "How to cite this dossier", "application/yaml") as file:
            file.write(citation(shelf).encode())
        archive.add("ro-crate-metadata.json", metadata(shelf, crate.parts))
    return lost(now, CARRIES)


class _Crate:
    """The files as they are written, with what is to be said of each."""

    def __init__(self, archive: Zipped) -> None:
        self.parts: list[Part] = []
        self._archive = archive

    @contextmanager
    def file(self, path: str, name: str, media: str) -> Iterator[BinaryIO]:
        """A file of the crate to write to."""
        with self._archive.opened(path) as out:
            yield out
            size = out.tell()
        self.parts.append(Part(path, name, media, size))

    def texts(self, now: Holdings, shelf: Shelf) -> None:
        """The reading texts, a file each."""
        for source, shelved in zip(now.sources(), shelf.sources, strict=True):
            name = source.id if _PLAIN.fullmatch(source.id) else content_id("s", source.id)
            data = source.text.encode()
            self._archive.add(f"texts/{name}.txt", data)
            self.parts.append(Part(f"texts/{name}.txt", shelved.title, "text/plain", len(data), shelved))
