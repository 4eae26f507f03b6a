"""A value is made once for each state, by one of those who ask, and only the last ones are kept."""

from threading import Event, Thread

from bearwitness.desk.kept import Kept


def test_a_value_is_made_once_for_each_state() -> None:
    kept = Kept(most=2)
    states = (1, 1, 2, 2, 1)
    found = [kept.value("a", state, lambda number=number: number) for number, state in enumerate(states)]
    assert found == [0, 0, 2, 2, 4]


def test_what_was_not_asked_for_longest_goes_first() -> None:
    kept = Kept(most=2)
    for name in ("a", "b", "a", "c"):
        kept.value(name, 1, lambda: "first")
    assert [kept.value(name, 1, lambda: "again") for name in ("c", "a", "b")] == ["first", "first", "again"]


def test_who_asks_for_what_is_being_made_waits_for_it_and_for_nothing_else() -> None:
    kept, begun, go = Kept(most=9), Event(), Event()
    made: list[str] = []

    def slowly() -> str:
        begun.set()
        go.wait(5)
        made.append("slowly")
        return "slow"

    askers = [Thread(target=kept.value, args=("slow", 1, slowly)) for _ in range(8)]
    for asker in askers:
        asker.start()
    begun.wait(5)
    assert kept.value("other", 1, lambda: "at once") == "at once"
    go.set()
    for asker in askers:
        asker.join()
    assert made == ["slowly"]


def test_what_is_made_later_is_taken_now_unless_it_is_there() -> None:
    kept, taken = Kept(most=2), list[int]()
    first, second = (kept.later("a", 1, lambda: taken.append(1), lambda _: "made") for _ in range(2))
    assert (first(), second(), len(taken)) == ("made", "made", 2)
    assert kept.later("a", 1, lambda: taken.append(1), lambda _: "anew")() == "made"
    assert len(taken) == 2
