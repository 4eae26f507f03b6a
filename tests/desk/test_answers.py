"""The answers that the page's validators are tested with are those that the desk gives."""

import json

import pytest
from tests.desk.answers import ASKED, KEPT, Json, shape
from tests.desk.visitors import Visitor

WRITTEN: dict[str, Json] = json.loads(KEPT.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", ASKED)
def test_the_desk_answers_in_the_shape_that_is_kept(desk: Visitor, path: str) -> None:
    """Where this fails: python -m tests.desk.answers, and npm test --prefix frontend."""
    assert shape(desk.get(path)) == shape(WRITTEN[path])
