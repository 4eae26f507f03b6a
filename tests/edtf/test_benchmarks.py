"""The benchmarks ask every library in the same way; here only this one is asked."""

from benchmarks.edtf_peers.peers import OURS, ask


def test_a_library_is_asked_for_its_reading_and_its_days() -> None:
    answers = ask(OURS, ["1985-04", "1985-02-30", "../1985"], passes=2)
    assert answers.readings == [
        ["1985-04", "1985-04-01", "1985-04-30"],
        None,
        ["../1985", "-inf", "1985-12-31"],
    ]
    assert len(answers.seconds) == 2
