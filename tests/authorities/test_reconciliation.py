"""The client of the Reconciliation Service API, against a small service that the test starts."""

from collections.abc import Iterator

import pytest
from tests.authorities.service import running

from bearwitness.authorities.reconciliation import (
    BadAddressError,
    Service,
    SilentServiceError,
    StrangeAnswerError,
)


@pytest.fixture
def address() -> Iterator[str]:
    with running() as found:
        yield found


def test_each_name_has_its_candidates_with_where_to_look(address: str) -> None:
    found, nothing = Service(f"{address}/").candidates(["Victor Serge", "Nobody At All"])
    assert [(c.id, c.sure, c.link) for c in found] == [
        ("Q313303", True, "https://example.org/wiki/Q313303"),
        ("Q1", False, "https://example.org/wiki/Q1"),
    ]
    assert (found[0].description, nothing) == ("writer", ())


def test_many_names_are_asked_in_several_requests_and_keep_their_order(address: str) -> None:
    names = [*["Nobody"] * 45, "Victor Serge"]
    found = Service(f"{address}/").candidates(names, limit=1)
    assert [len(each) for each in found] == [0] * 45 + [1]


def test_the_service_says_its_name(address: str) -> None:
    assert Service(f"{address}/").name == "A small authority"


def test_what_is_no_service_is_told_apart(address: str) -> None:
    with pytest.raises(StrangeAnswerError, match="does not answer as a reconciliation service"):
        Service(f"{address}/strange").candidates(["Victor Serge"])
    with pytest.raises(SilentServiceError, match="does not answer"):
        Service(f"{address}/error").candidates(["Victor Serge"])
    with pytest.raises(BadAddressError, match="no address of a service"):
        Service("file:///etc/passwd")
