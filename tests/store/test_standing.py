"""Which decisions stand."""

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.record import Decision
from bearwitness.store.standing import key_of, standing, status_of

KINDS = st.sampled_from(("accept", "reject", "correct", "withdraw"))
PAIRS = st.sampled_from(("same", "different", "possibly same", "withdraw"))
ON_ONE = st.builds(Decision, kind=KINDS, subject=st.sampled_from("ab"))
ON_TWO = st.builds(Decision, kind=PAIRS, subject=st.sampled_from("ab"), other=st.sampled_from("cd"))
LOGS = st.lists(ON_ONE | ON_TWO, max_size=12)


def test_a_pair_is_one_subject_in_both_orders() -> None:
    assert key_of(Decision(kind="same", subject="b", other="a")) == key_of(
        Decision(kind="same", subject="a", other="b")
    )


def test_what_nobody_decided_is_a_suggestion() -> None:
    assert status_of(None) == "suggested"


def test_two_decisions_are_taken_back_one_after_the_other() -> None:
    log = [Decision(kind=kind, subject="a") for kind in ("accept", "reject", "withdraw", "withdraw", "withdraw")]
    stands = [status_of(standing(log[:number]).get(("a", ""))) for number in range(len(log) + 1)]
    assert stands == ["suggested", "accepted", "rejected", "accepted", "suggested", "suggested"]


@given(LOGS, ON_ONE.filter(lambda decision: decision.kind != "withdraw"))
def test_to_decide_and_to_take_it_back_is_as_if_nothing_had_been(log: list[Decision], decision: Decision) -> None:
    back = Decision(kind="withdraw", subject=decision.subject)
    assert standing([*log, decision, back]) == standing(log)


@given(LOGS)
def test_what_stands_is_of_the_log_and_one_a_subject(log: list[Decision]) -> None:
    stands = standing(log)
    assert all(decision in log and key_of(decision) == key for key, decision in stands.items())
    assert all(decision.kind != "withdraw" for decision in stands.values())


@given(LOGS)
def test_subjects_do_not_meddle_with_each_other(log: list[Decision]) -> None:
    stands = standing(log)
    for key in {key_of(decision) for decision in log}:
        alone = standing([decision for decision in log if key_of(decision) == key])
        assert alone.get(key) == stands.get(key)
