from pathlib import Path

from tests.desk.visitors import weiss

from bearwitness.desk.apart import Apart
from bearwitness.record import Decision
from bearwitness.store.access import Writer


def test_a_large_dossier_s_value_is_that_of_a_small_one_and_the_last_known_until_the_new_one_is_there(
    writer: Writer,
) -> None:
    large, small = Apart(Path(writer.place)), Apart(Path(writer.place))
    with writer.pages() as now:
        before = large.value("voices", now, small=False)
        assert before == small.value("voices", now, small=True)
    writer.decide(Decision(kind="reject", subject=weiss().assertions[0].id, who="ada", at="2026"))
    with writer.pages() as now:
        after = small.value("voices", now, small=True)
        assert after != before
        while large.value("voices", now, small=False) != after:
            assert large.last_known("voices") == before
    large.close()
