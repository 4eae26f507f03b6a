"""Killed at random moments of reading, deciding, merging, exporting and migrating: what is lost of what was acknowledged.

python -m benchmarks.crash [KILLS] [SEED] [--postgresql | --power]        200 kills unless given

Each kill is of a process that was given one kind of work, at a random moment of its work; on a server, every other time
of the server.  Afterwards the dossier has to open and check, and its log has to hold every decision that the process
had been told was taken.

With --power it is the machine that stops: of what was not yet synced, the disk has some writes, in part or not at all.
"""

import os
import random
import signal
import sqlite3
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from tests.postgresql import empty_schema, felled, running

from bearwitness.cli.output import opened
from bearwitness.record import Decision, Dossier, Reading
from bearwitness.store.access import Writer, open_for_reading, open_for_writing
from bearwitness.store.errors import StoreError, UnreachableServerError
from bearwitness.store.place import Place, Server
from benchmarks.disk import Disk, Said, boundaries, found
from benchmarks.store import copies

KILLS = 200
LONGEST = 0.5
"""Seconds at most that a process works before it is killed."""
SOURCES, FEW = 8, 3
ROUNDS = 6
"""How often something is decided and read again before the power may fail no more."""
TOLD = 3
"""The exit code of a process that said in a sentence that its server is gone."""
AT = "2026-01-01T00:00:00Z"
Say = Callable[[str], None]
OLDER = """
    DROP INDEX decisions_by_other;
    DROP INDEX assertions_by_status;
    DROP TABLE accounts;
    DROP TABLE signs;
    DROP TABLE vectors;
    CREATE TRIGGER passages_added AFTER INSERT ON passages
    BEGIN INSERT INTO search(rowid, text, says) VALUES (new.number, new.text, new.says); END;
    DELETE FROM meta WHERE key LIKE 'format%';
    INSERT INTO meta VALUES ('format 1', 'made');
    PRAGMA user_version = 1;
"""
"""What makes a dossier of the newest format one of the first, in a file."""
OLDER_THERE = (
    "DROP INDEX assertions_by_status",
    "DROP TABLE accounts, signs, vectors",
    "DELETE FROM meta WHERE starts_with(key, 'format')",
    "INSERT INTO meta VALUES ('format 2', 'made')",
    "COMMENT ON TABLE meta IS 'bearwitness dossier, format 2'",
)
"""The same on a server, where the second format was the first."""


class Ground(msgspec.Struct, frozen=True):
    """Where it happens: a dossier, one to be brought up to date, a folder for exports; what fells a server, if any."""

    life: Place
    old: Place
    folder: Path
    fell: Callable[[], None] | None = None


class Outcome(msgspec.Struct, frozen=True):
    """How a killed process left its dossier."""

    work: str
    acknowledged: int
    lost: int
    faults: tuple[str, ...]


def make_older(place: Place) -> None:
    """Makes a dossier one of the first format, with what it holds."""
    if isinstance(place, Server):
        with open_for_writing(place) as writer, writer._writing(changes=False) as connection:  # noqa: SLF001 - as others might
            for statement in OLDER_THERE:
                connection.exec_driver_sql(statement)
        return
    with closing(sqlite3.connect(place)) as raw:
        raw.executescript(OLDER)


def reads(ground: Ground, luck: random.Random, readings: list[Reading], _: Say) -> None:
    """Some sources are read again by a newer reader, one by one or together."""
    with open_for_writing(ground.life) as writer:
        for round_ in count():
            some = luck.sample(readings, luck.randint(1, len(readings)))
            newer = [msgspec.structs.replace(reading, reader=f"rules/{round_}.{luck.random()}") for reading in some]
            if round_ % 2:
                writer.put_many(newer)
            else:
                writer.put(newer[0])


def decides(ground: Ground, luck: random.Random, readings: list[Reading], say: Say) -> None:
    """Statements are accepted and rejected."""
    subjects = [assertion.id for reading in readings for assertion in reading.assertions]
    with open_for_writing(ground.life) as writer:
        for number in _numbers(writer):
            kind = luck.choice(("accept", "reject"))
            writer.decide(Decision(kind=kind, subject=luck.choice(subjects), who=str(number), at=AT))
            say(str(number))


def merges(ground: Ground, luck: random.Random, readings: list[Reading], say: Say) -> None:
    """People of different sources are said to be the same, and not to be."""
    people = [[e.id for e in reading.entities if e.type == "person"] for reading in readings]
    with open_for_writing(ground.life) as writer:
        for number in _numbers(writer):
            one, other = luck.sample([some for some in people if some], 2)
            kind = luck.choice(("same", "same", "different"))
            pair = luck.choice(one), luck.choice(other)
            writer.decide(Decision(kind=kind, subject=pair[0], other=pair[1], who=str(number), at=AT))
            say(str(number))


def exports(ground: Ground, luck: random.Random, *_: object) -> None:
    """The record is written to a file, over and over."""
    with open_for_reading(ground.life) as reader:
        for _round in count():
            with opened(ground.folder / f"{luck.randint(0, 2)}.json") as out:
                out.write(msgspec.json.encode(reader.record()))


def migrates(ground: Ground, *_: object) -> None:
    """A dossier of the first format is opened, and opened again."""
    for _round in count():
        open_for_writing(ground.old).close()


WORKS = (reads, decides, merges, exports, migrates)


def in_files(folder: Path) -> Ground:
    """Two files in a folder."""
    return Ground(folder / "life.dossier", folder / "old.dossier", folder)


def on_a_server(socket: Path, folder: Path) -> Ground:
    """Two schemas on a server that may be felled."""
    return Ground(empty_schema(socket), empty_schema(socket), folder, lambda: felled(socket))


def crashes(ground: Ground, kills: int, seed: int = 1) -> Iterator[Outcome]:
    """What became of the dossier after each of `kills` kills, each of them gone on with after the one before."""
    luck = random.Random(seed)
    readings = copies(SOURCES)
    for place in (ground.life, ground.old):
        with open_for_writing(place) as writer:
            writer.put_many(readings)
    for number in range(kills):
        work = WORKS[number % len(WORKS)]
        make_older(ground.old)
        fell = ground.fell if number % 2 else None
        said = killed(lambda say, work=work: work(ground, random.Random(luck.random()), readings, say), luck, fell)
        yield examined(ground, work.__name__, said)


def power_cuts(ground: Ground, count: int, seed: int = 1) -> Iterator[Outcome]:
    """What became of the dossiers in `count` disks as they may be found after the power failed at some moment.

    Every other moment is right after a sync, or after somebody was told that a decision is taken.
    """
    luck = random.Random(seed)
    readings = copies(FEW)
    for place in (ground.life, ground.old):
        with open_for_writing(place) as writer:
            writer.put_many(readings)
    make_older(ground.old)
    before = {path.name: path.read_bytes() for path in ground.folder.iterdir()}
    disk = Disk(ground.folder)
    with disk.watched():
        _a_bit_of_everything(ground, luck, readings, disk.say)
    moments = boundaries(disk.events)
    for number in range(count):
        events = disk.events[: luck.choice(moments) if number % 2 else luck.randint(0, len(disk.events))]
        with TemporaryDirectory() as folder:
            for name, content in found(before, events, luck).items():
                (Path(folder) / name).write_bytes(content)
            said = [event.what for event in events if isinstance(event, Said)]
            yield examined(in_files(Path(folder)), power_cuts.__name__, said)


def _a_bit_of_everything(ground: Ground, luck: random.Random, readings: list[Reading], say: Say) -> None:
    """Decides, merges and reads again, and brings the other dossier up to date."""
    subjects = [assertion.id for reading in readings for assertion in reading.assertions]
    one, other = ([e.id for e in reading.entities if e.type == "person"] for reading in readings[:2])
    with open_for_writing(ground.life) as writer:
        for number in range(ROUNDS):
            merged = {"kind": "same", "subject": luck.choice(one), "other": luck.choice(other)}
            accepted = {"kind": "accept", "subject": luck.choice(subjects)}
            writer.decide(
                msgspec.convert({**(merged if number % 3 else accepted), "who": str(number), "at": AT}, Decision)
            )
            say(str(number))
            writer.put_many(
                msgspec.structs.replace(reading, reader=f"rules/{number}") for reading in readings[number % 2 :]
            )
    open_for_writing(ground.old).close()


def killed(work: Callable[[Say], None], luck: random.Random, fell: Callable[[], None] | None = None) -> list[str]:
    """Lets a process work for a random while, kills it, or fells its server, and gives what it said till then."""
    mine, its = os.pipe()
    child = os.fork()
    if child == 0:
        _work(work, its)
    os.close(its)
    time.sleep(luck.random() * LONGEST)
    if fell is not None:
        fell()
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(mine) as said:
        lines = said.read().splitlines()
    told = os.WIFSIGNALED(status) or (fell is not None and os.waitstatus_to_exitcode(status) == TOLD)
    return lines if told else [*lines, "the process fell over by itself"]


def _work(work: Callable[[Say], None], pipe: int) -> None:
    try:
        work(lambda line: os.write(pipe, f"{line}\n".encode()))
    except UnreachableServerError:
        os._exit(TOLD)
    finally:
        traceback.print_exc()
        os._exit(1)


def examined(ground: Ground, work: str, said: list[str]) -> Outcome:
    """What is in the dossiers and the exported files after a kill."""
    told = [int(line) for line in said if line.isdecimal()]
    faults = [line for line in said if not line.isdecimal()]
    taken: set[int] = set()
    try:
        for place in (ground.life, ground.old):
            with open_for_reading(place) as reader:
                faults += (problem.message for problem in reader.check())
                taken |= {int(decision.who) for decision in reader.decisions()}
    except StoreError as error:
        faults.append(str(error))
    for exported in ground.folder.glob("[0-9].json"):
        try:
            msgspec.json.decode(exported.read_bytes(), type=Dossier)
        except msgspec.DecodeError as error:
            faults.append(f"{exported.name}: {error}")
    return Outcome(work, len(told), len(set(told) - taken), tuple(faults))


def _numbers(writer: Writer) -> Iterator[int]:
    return count(len(writer.decisions()))


def main() -> None:
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    kills, seed = [*numbers, *(KILLS, 1)[len(numbers) :]]
    with TemporaryDirectory() as folder:
        if "--postgresql" in sys.argv[1:]:
            with running(settings="-c listen_addresses=''") as socket:
                tell(list(crashes(on_a_server(socket, Path(folder)), kills, seed)))
        elif "--power" in sys.argv[1:]:
            tell(list(power_cuts(in_files(Path(folder).resolve()), kills, seed)))
        else:
            tell(list(crashes(in_files(Path(folder)), kills, seed)))


def tell(outcomes: list[Outcome]) -> None:
    """Prints what became of all that was acknowledged."""
    of_each = Counter(outcome.work for outcome in outcomes)
    print(f"{len(outcomes)} crashes ({', '.join(f'{work} {number}' for work, number in of_each.items())})")
    print(f"acknowledged decisions  {sum(outcome.acknowledged for outcome in outcomes):6}")
    print(f"                  lost  {sum(outcome.lost for outcome in outcomes):6}")
    print(f"not as it must be       {sum(bool(outcome.faults) for outcome in outcomes):6}")
    for outcome in outcomes:
        for fault in outcome.faults:
            print(f"  {outcome.work}: {fault}")


if __name__ == "__main__":
    main()
