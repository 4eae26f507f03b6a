"""How fast a dossier is written and asked, in a file and on a server, and how large it grows.

python -m benchmarks.store [DOCUMENTS] [--sqlite | --postgresql]

200 documents unless given (16000 state a million things); each is one of the repository's own annotated documents, under
identifiers of its own.  The server is one of the benchmark's own, as Debian sets it up; without one, the file alone.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from sqlalchemy import Connection
from tests.postgresql import empty_schema, running

from bearwitness.record import Decision, Reading
from bearwitness.store.access import Writer, open_for_writing
from bearwitness.store.place import Place
from benchmarks import lives

ASKED = 100
ONE_BY_ONE = 20
_ENDING = "-\N{WHITE SQUARE}"
WORDS = ("the", "born london", "prison", "father died", "novel", "revol*", "school 1845", "he said that the")


def copies(count: int) -> list[Reading]:
    """`count` readings, no identifier of one in another."""
    return [copy(number) for number in range(count)]


def copy(number: int) -> Reading:
    """The copy of that number, all of whose identifiers end in it."""
    template = _templates()[number % len(_templates())]
    return msgspec.json.decode(template.replace(_ENDING.encode(), f"-{number}".encode()), type=Reading)


@cache
def _templates() -> list[bytes]:
    originals = [lives.load(path).reading for path in lives.documents("own")]
    return [msgspec.json.encode(renamed(reading, _ENDING)) for reading in originals]


def renamed(reading: Reading, ending: str) -> Reading:
    """The reading with `ending` at the end of every identifier in it."""
    plain = msgspec.to_builtins(reading)
    own = {thing["id"] for kind in ("entities", "assertions", "quotations", "disputes") for thing in plain[kind]}
    own.add(plain["source"]["id"])

    def walked(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: walked(inner, name) for name, inner in value.items()}
        if isinstance(value, list | tuple):
            return [walked(inner, key) for inner in value]
        named = key in {"id", "source", "entity", "place", "voice", "work", "speaker", "author", "holder", "assertions"}
        return f"{value}{ending}" if named and value in own else value

    return msgspec.convert(walked(plain), Reading)


class Stream:
    """Readings as they are wanted, with the time that it took to make them, which is not the store's."""

    def __init__(self, count: int, first: int = 0) -> None:
        self.documents, self.assertions, self.text = 0, 0, 0
        self.seconds, self.busy = 0.0, 0.0
        self._readings = map(copy, range(first, first + count))

    def __iter__(self) -> Iterator[Reading]:
        while True:
            start, busy = time.perf_counter(), time.process_time()
            reading = next(self._readings, None)
            self.seconds += time.perf_counter() - start
            self.busy += time.process_time() - busy
            if reading is None:
                return
            self.documents += 1
            self.assertions += len(reading.assertions)
            self.text += len(reading.source.text.encode())
            yield reading


def timed(name: str, stream: Stream, task: Callable[[Stream], object]) -> None:
    start, busy = time.perf_counter(), time.process_time()
    task(stream)
    taken = time.perf_counter() - start - stream.seconds
    busy = time.process_time() - busy - stream.busy
    rates = f"{stream.documents / taken:9.1f} documents/s  {stream.assertions / taken:9.0f} assertions/s"
    print(f"{name:<16} {rates}  (of a processor's second {stream.assertions / busy:9.0f})", flush=True)


def p95(name: str, task: Callable[[int], object]) -> None:
    """Prints the median and the 95th percentile of the milliseconds that a task takes."""
    taken = []
    for number in range(ASKED):
        start = time.perf_counter()
        task(number)
        taken.append(1000 * (time.perf_counter() - start))
    figures = f"{statistics.median(taken):9.1f} ms  {statistics.quantiles(taken, n=20)[-1]:9.1f} ms"
    print(f"{name:<16} {figures}   median and p95 of {ASKED}", flush=True)


def size_of(writer: Writer, connection: Connection) -> int:
    if isinstance(writer.place, Path):
        return writer.place.stat().st_size
    total = "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c"
    here = "WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace"
    return int(connection.exec_driver_sql(f"{total} {here}").scalar_one())


def written(writer: Writer, documents: int) -> None:
    few, many = Stream(ONE_BY_ONE), Stream(documents - ONE_BY_ONE, ONE_BY_ONE)
    timed("put", few, lambda stream: [writer.put(reading) for reading in stream])
    timed("put_many", many, writer.put_many)
    with writer._engine.connect() as connection:  # noqa: SLF001 - the figures of the tables are no part of a dossier
        size = size_of(writer, connection)
        passages = connection.exec_driver_sql("SELECT count(*) FROM passages").scalar_one()
    stated, text = few.assertions + many.assertions, few.text + many.text
    print(f"{'holds':<16} {stated:9} assertions  {passages:9} passages")
    print(
        f"{'size':<16} {size / 1e6:9.1f} MB  {size / stated:9.0f} bytes an assertion  {size / text:5.1f} times the texts"
    )


def asked(writer: Writer, documents: int) -> None:
    some = [copy(number * documents // ASKED) for number in range(ASKED)]
    subjects = [reading.assertions[number % len(reading.assertions)].id for number, reading in enumerate(some)]
    people = [[entity.id for entity in reading.entities if entity.type == "person"] for reading in some]

    def decide(number: int) -> None:
        writer.decide(Decision(kind="accept", subject=subjects[number], who="benchmark", at="2026-01-01"))

    def merge(number: int) -> None:
        one, other = people[number][0], people[(number + 1) % ASKED][-1]
        writer.decide(Decision(kind="same", subject=one, other=other, who="benchmark", at="2026-01-01"))

    with writer.pages() as pages:
        shelf = pages.shelf()
        p95("person's page", lambda n: pages.part(shelf, pages.of_life(shelf, people[n][0])))
        p95("text's page", lambda n: pages.within(shelf, some[n].source.id, 0, 5000))
    p95("find", lambda number: writer.find(WORDS[number % len(WORDS)]))
    p95("decide", decide)
    p95("merge", merge)


def whole(writer: Writer) -> None:
    for name, task in (("record", writer.record), ("check", writer.check)):
        start = time.perf_counter()
        task()
        print(f"{name:<16} {time.perf_counter() - start:9.1f} s", flush=True)


def measured(place: Place, documents: int) -> None:
    with open_for_writing(place) as writer:
        written(writer, documents)
        asked(writer, documents)
        if documents <= 2000:
            whole(writer)


@contextmanager
def places(wanted: list[str]) -> Iterator[Iterator[tuple[str, Place]]]:
    """A file, and a schema on a server of the benchmark's own."""
    with TemporaryDirectory() as folder:

        def each() -> Iterator[tuple[str, Place]]:
            if "--postgresql" not in wanted:
                yield "SQLite", Path(folder) / "life.dossier"
            if "--sqlite" not in wanted:
                with running(settings="-c listen_addresses=''") as socket:
                    yield "PostgreSQL", empty_schema(socket)

        yield each()


def main() -> None:
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    documents = numbers[0] if numbers else 200
    with places(sys.argv[1:]) as found:
        for name, place in found:
            print(f"{name}, {documents} documents")
            measured(place, documents)


if __name__ == "__main__":
    main()
