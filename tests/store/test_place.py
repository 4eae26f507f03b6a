"""A place is a file or a database, and a password is never printed."""

from pathlib import Path

import pytest

from bearwitness.store.place import Server, place_of

PRINTED = [
    ("postgresql://anna:secret@example.org:5432/lives", "postgresql://anna@example.org:5432/lives"),
    ("postgres://anna@example.org/lives", "postgres://anna@example.org/lives"),
    ("postgresql:///lives?host=/run/postgresql", "postgresql:///lives?host=/run/postgresql"),
    ("postgresql://anna:p@ss:word@example.org/lives", "postgresql://anna@example.org/lives"),
    ("postgresql://anna:se/c#r@example.org/lives", "postgresql://anna@example.org/lives"),
    ("postgresql://example.org/lives?user=anna&password=secret", "postgresql://example.org/lives?user=anna"),
    ("postgresql://example.org/lives?sslpassword=secret", "postgresql://example.org/lives"),
    ("postgresql://example.org/lives?p%61ssword=secret", "postgresql://example.org/lives"),
]


@pytest.mark.parametrize(("url", "printed"), PRINTED)
def test_a_server_is_printed_without_its_password(url: str, printed: str) -> None:
    place = place_of(url)
    assert isinstance(place, Server)
    assert str(place) == printed
    assert repr(place) == f"Server({printed!r})"
    assert place.stem == "lives"


@pytest.mark.parametrize("name", ["lives.dossier", "postgresql", "a/postgresql:lives.dossier", "mysql://lives"])
def test_everything_else_is_a_file(name: str) -> None:
    assert place_of(name) == Path(name)
