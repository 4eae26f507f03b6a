from pathlib import Path

import pytest
from tests.desk.visitors import Visitor, weiss

from bearwitness.desk import apart
from bearwitness.desk.apart import Apart
from bearwitness.record import Decision, Dossier
from bearwitness.store.access import Writer, open_for_reading, open_for_writing
from bearwitness.store.errors import StoreError
from bearwitness.store.pages import Pages


def test_a_large_dossier_s_value_is_that_of_a_small_one_and_the_last_known_until_the_new_one_is_there(
    writer: Writer,
) -> None:
    large, small = Apart(Path(writer.place)), Apart(Path(writer.place))
    with writer.pages() as now:
        found = large.value("voices", now, small=False), small.value("voices", now, small=True)
    before = found[0]()
    assert before == found[1]()
    writer.decide(Decision(kind="reject", subject=weiss().assertions[0].id, who="ada", at="2026"))
    with writer.pages() as now:
        after = small.value("voices", now, small=True)()
        assert after != before
        while large.value("voices", now, small=False)() != after:
            assert large.last_known("voices") == before
    large.close()


def test_a_value_of_before_does_not_take_the_place_of_a_newer_one(writer: Writer) -> None:
    apart = Apart(Path(writer.place))
    with writer.pages() as now:
        earlier = apart.value("voices", now, small=True)
    writer.decide(Decision(kind="reject", subject=weiss().assertions[0].id, who="ada", at="2026"))
    with writer.pages() as now:
        later = apart.value("voices", now, small=True)
    assert later() == earlier() == apart.last_known("voices")


@pytest.fixture
def writing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While voices or contradictions are worked out, another program writes, and does not wait."""

    def worked_out(*_: object) -> tuple[()]:
        with open_for_writing(place, patience=0.05) as other:
            other.put(weiss("s9"))
        return ()

    for name in ("voices", "contradiction_sets"):
        monkeypatch.setattr(apart, name, worked_out)


@pytest.mark.usefixtures("writing")
@pytest.mark.parametrize("path", ["/api/voices", "/api/queue", f"/api/assertions/{weiss().assertions[0].id}"])
def test_nobody_who_writes_waits_for_what_is_worked_out(desk: Visitor, place: Path, path: str) -> None:
    desk.get(path)
    with open_for_reading(place) as reader:
        assert reader.summary().sources == 3


@pytest.mark.usefixtures("writing")
def test_nobody_who_writes_waits_for_the_other_process(writer: Writer, place: Path) -> None:
    before, _ = apart._worked_out(place, "voices")
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
    before, _ = apart._worked_out(place, "voices")
    with writer.pages() as now:
        assert before < now.version


def test_what_could_not_be_worked_out_is_tried_again(writer: Writer, place: Path) -> None:
    large = Apart(place)
    with writer.pages() as now:
        place.rename(place.with_suffix(".away"))
        with pytest.raises(StoreError):
            large.value("voices", now, small=False)()
        place.with_suffix(".away").rename(place)
        assert large.value("voices", now, small=False)()
    large.close()
