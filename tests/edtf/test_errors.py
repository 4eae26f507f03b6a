import pickle

import pytest

from bearwitness.edtf import EdtfError, from_calendar, from_english, parse

REFUSED = [
    (parse, ""),
    (parse, "198u"),
    (parse, "2008/1964"),
    (from_english, "Paris"),
    (from_calendar, "11/22 March 1687"),
]


@pytest.mark.parametrize(("reader", "text"), REFUSED, ids=lambda value: str(value)[-20:])
def test_an_error_passes_between_processes_as_it_is(reader: object, text: str) -> None:
    with pytest.raises(EdtfError) as caught:
        reader(text)  # type: ignore[operator]
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (type(copy), str(copy), vars(copy)) == (type(caught.value), str(caught.value), vars(caught.value))


def test_a_value_passes_between_processes_as_it_is() -> None:
    value = parse("[?1667,1668-~03..1670-05]")
    assert pickle.loads(pickle.dumps(value)) == value
