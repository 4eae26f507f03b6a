from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Witness

from bearwitness.desk import app, serve
from bearwitness.store.access import open_for_writing

Served = Callable[..., str]


@pytest.fixture
def served(witness: Witness, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Served:
    """What the command said on the side and opened in the browser; the desk ends as soon as it has begun."""
    opened: list[str] = []
    monkeypatch.setattr(app, "make_app", lambda *_, **__: None)
    monkeypatch.setattr(serve, "serve", lambda _app, _listener, begun: begun())
    monkeypatch.setattr(serve, "open_in_browser", opened.append)
    open_for_writing(folder / "a.dossier").close()

    def ran(*arguments: str) -> str:
        done = witness("serve", "a.dossier", "--port", "0", *arguments)
        assert done.exit_code == 0, done.err
        return done.err + "".join(opened)

    return ran


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the page is looked for."""
    place = tmp_path / "page"
    place.mkdir()
    monkeypatch.setattr(app, "has_page", (place / "index.html").is_file)
    return place


def test_the_desk_is_opened_in_the_browser(served: Served, page: Path) -> None:
    (page / "index.html").write_text("")
    assert served().startswith("http://127.0.0.1:")
    assert served("--no-browser").count("http://") == 1


def test_where_the_page_is_not_built_it_says_so_and_what_to_do(served: Served, page: Path) -> None:
    assert not list(page.iterdir())
    said = served()
    assert said.startswith("the page of the desk is not built here")
    assert "pip install -e ." in said
    assert "http://" not in said


def test_for_others_the_address_has_a_token(served: Served, page: Path) -> None:
    (page / "index.html").write_text("")
    assert "#token=" not in served()
    assert "#token=" in served("--host", "0.0.0.0")
