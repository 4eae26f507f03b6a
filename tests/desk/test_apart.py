import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import get_args

import msgspec
import pytest
from tests.desk.visitors import Visitor, weiss

from bearwitness.desk import apart, other_process, whole, works
from bearwitness.desk.apart import Apart, WorkView
from bearwitness.desk.errors import NotYetError
from bearwitness.desk.other_process import Failed, OtherProcess, Step, Written
from bearwitness.desk.routes import comparing
from bearwitness.desk.works import Lists
from bearwitness.record import Decision, Dossier
from bearwitness.store.access import Writer, open_for_reading, open_for_writing
from bearwitness.store.pages import Pages
from bearwitness.views import VoiceView

_LONGEST = 60
REJECTED = Decision(kind="reject", subject=weiss().assertions[0].id, who="ada", at="2026")


@pytest.fixture
def large(place: Path) -> Iterator[Apart]:
    """As if the dossier were a large one."""
    found = Apart(place)
    yield found
    found.close()


def asked(large: Apart, writer: Writer) -> Lists:
    with writer.pages() as now:
        found = large.value("voices", now, small=False)
    return found()


def ended(look: Callable[[], WorkView]) -> WorkView:
    """How the work has come out."""
    until = time.monotonic() + _LONGEST
    while (found := look()).state in ("waiting", "running"):
        assert time.monotonic() < until, found
        time.sleep(0.01)
    return found


def there(large: Apart, writer: Writer) -> Lists:
    """The lists, when they are worked out."""
    with writer.pages() as now:
        version = now.version
    assert ended(lambda: large.view("voices", version)).state == "done"
    return asked(large, writer)


def test_a_large_dossier_s_lists_are_those_of_a_small_one_and_the_last_known_until_the_new_ones_are_there(
    writer: Writer, large: Apart
) -> None:
    small = Apart(Path(writer.place))
    with writer.pages() as now:
        expected = small.value("voices", now, small=True)()
    with pytest.raises(NotYetError):
        asked(large, writer)
    before = there(large, writer)
    assert whole.values(before["voices"], VoiceView) == expected["voices"]
    writer.decide(REJECTED)
    assert asked(large, writer) is before
    with writer.pages() as now:
        expected = small.value("voices", now, small=True)()
    assert whole.values(there(large, writer)["voices"], VoiceView) == expected["voices"]
    small.close()


def test_lists_of_before_do_not_take_the_place_of_newer_ones(writer: Writer, large: Apart) -> None:
    with writer.pages() as now:
        earlier = large.value("voices", now, small=True)
    writer.decide(REJECTED)
    with writer.pages() as now:
        later = large.value("voices", now, small=True)
    assert later() == earlier() == large.last_known("voices")


@pytest.fixture
def writing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While voices or contradictions are worked out, another program writes, and does not wait."""

    def worked_out(*_: object) -> tuple[()]:
        with open_for_writing(place, patience=0.05) as other:
            other.put(weiss("s9"))
        return ()

    for name in ("voices", "contradiction_sets"):
        monkeypatch.setattr(works, name, worked_out)


@pytest.mark.usefixtures("writing")
@pytest.mark.parametrize("path", ["/api/voices", "/api/queue", f"/api/assertions/{weiss().assertions[0].id}"])
def test_nobody_who_writes_waits_for_what_is_worked_out(desk: Visitor, place: Path, path: str) -> None:
    desk.get(path)
    with open_for_reading(place) as reader:
        assert reader.summary().sources == 3


def worked_out(place: Path) -> Written:
    """What the other process does."""
    return other_process._worked_out("voices", other_process._AtHand(place, place.parent), lambda _: None)


@pytest.mark.usefixtures("writing")
def test_nobody_who_writes_waits_for_the_other_process(writer: Writer, place: Path) -> None:
    before = worked_out(place).version
    with writer.pages() as now:
        assert before < now.version


def test_nobody_who_writes_waits_for_the_other_process_while_it_reads(
    writer: Writer, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Pages.record

    def slowly(pages: Pages) -> Dossier:
        with open_for_writing(place, patience=0.05) as other:
            other.put(weiss("s9"))
        return read(pages)

    monkeypatch.setattr(Pages, "record", slowly)
    before = worked_out(place).version
    with writer.pages() as now:
        assert before < now.version


def test_what_could_not_be_worked_out_is_told_and_tried_again(writer: Writer, large: Apart, place: Path) -> None:
    with writer.pages() as now:
        place.rename(place.with_suffix(".away"))
        with pytest.raises(NotYetError):
            large.value("voices", now, small=False)
        failed = ended(lambda: large.view("voices", now.version))
        assert (failed.state, failed.at_hand) == ("failed", False)
        assert "life.dossier" in failed.why
        place.with_suffix(".away").rename(place)
        with pytest.raises(NotYetError):
            large.value("voices", now, small=False)
        assert ended(lambda: large.view("voices", now.version)).state == "done"


class NobodyExpectedItError(Exception):
    """Such as a fault of the program."""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize(
    "error", [OSError("too many processes"), NobodyExpectedItError()], ids=lambda e: type(e).__name__
)
def test_where_a_work_fails_those_that_wait_go_on(
    writer: Writer, large: Apart, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    both_wait = Event()

    def work_out(_: OtherProcess, name: str, __: object) -> Failed:
        assert both_wait.wait(10)
        if name == "voices":
            raise error
        return Failed("it came to its turn")

    monkeypatch.setattr(OtherProcess, "work_out", work_out)
    large.begin("voices")
    large.begin("agreement")
    both_wait.set()
    with writer.pages() as now:
        version = now.version
    assert ended(lambda: large.view("voices", version)).why
    if large._thread is not None and isinstance(error, NobodyExpectedItError):
        large._thread.join()
    large.begin("agreement")
    assert ended(lambda: large.view("agreement", version)).why == "it came to its turn"


def test_what_is_stopped_is_begun_again_where_somebody_says_so_alone(writer: Writer, large: Apart) -> None:
    with writer.pages() as now:
        for name in ("voices", "agreement"):
            with pytest.raises(NotYetError):
                large.value(name, now, small=False)
        for name in ("voices", "agreement"):
            large.stop(name)
            with pytest.raises(NotYetError):
                large.value(name, now, small=False)
            assert large.view(name, now.version).state == "stopped"
        large.begin("voices")
        assert ended(lambda: large.view("voices", now.version)).state == "done"
        assert large.view("agreement", now.version).state == "stopped"


@pytest.mark.usefixtures("writer")
def test_who_stops_a_work_that_is_just_done_does_not_end_the_next(
    large: Apart, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_is_on, done, begun, ended_with = Event(), Event(), list[str](), list[list[str]]()

    def work_out(_: OtherProcess, name: str, __: object) -> Failed:
        begun.append(name)
        first_is_on.set()
        done.wait()
        return Failed("no matter")

    def end(_: OtherProcess) -> None:
        done.set()
        time.sleep(0.05)
        ended_with.append(list(begun))

    monkeypatch.setattr(OtherProcess, "work_out", work_out)
    monkeypatch.setattr(OtherProcess, "end", end)
    large.begin("voices")
    large.begin("agreement")
    assert first_is_on.wait(10)
    large.stop("voices")
    assert ended_with == [["voices"]]


@pytest.mark.usefixtures("writer")
def test_it_is_told_how_many_things_are_written(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bearwitness.desk.listed._TOLD", 1)
    told: list[Step] = []
    other_process._worked_out("sets", other_process._AtHand(place, place.parent), told.append)
    other_process._worked_out("voices", other_process._AtHand(place, place.parent), told.append)
    assert [step.stage for step in told[:4]] == ["reading", "comparing", "reading", "comparing"]
    assert {(step.stage, step.total) for step in told[4:]} == {("writing", len(told[4:]))}


@pytest.fixture
def desk_of_many(desk: Visitor, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    monkeypatch.setattr(whole, "SMALL", 0)
    return desk


def test_a_desk_answers_at_once_that_it_is_at_work_and_then_what_it_has_found(desk_of_many: Visitor) -> None:
    first = desk_of_many.client.get("/api/voices")
    assert (first.status_code, first.json()["error"]["code"]) == (503, "not-yet")
    done = ended(lambda: msgspec.convert(desk_of_many.get("/api/works/voices"), WorkView))
    assert done.state == "done"
    assert desk_of_many.get("/api/voices")["total"] > 0


def test_every_work_can_be_watched() -> None:
    assert set(get_args(comparing.Name)) == set(works.WORKS)


def test_a_small_dossier_s_works_are_done(desk: Visitor) -> None:
    assert desk.get("/api/works/open")["state"] == "done"
    assert desk.client.post("/api/works/open", json={}, headers={"X-Witness": "1"}).json()["state"] == "done"
    assert apart.SMALL > 0
