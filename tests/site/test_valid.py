"""The checker of the W3C on the pages of a site and on the page of a life."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.exchange.judging import JUDGES
from tests.site.making import dossier

from bearwitness.site.page import life_page
from bearwitness.site.publication import Publication
from bearwitness.site.publish import publish
from bearwitness.views import life

CHECKER = JUDGES / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_the_nu_html_checker_finds_no_error(tmp_path: Path) -> None:
    java = shutil.which("java")
    if java is None or not CHECKER.is_file():
        pytest.skip("the Nu Html Checker is not here; it needs Java and `npm ci` in tests/judges")
    publish(dossier(), Publication(as_of="2020-01-01", address="https://example.org/"), tmp_path / "site")
    (tmp_path / "life.html").write_text(life_page(dossier(), life(dossier(), "ada")), encoding="utf-8")
    command = [java, "-jar", str(CHECKER), "--errors-only", "--skip-non-html", "--format", "json", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert [(each["url"], each["message"]) for each in json.loads(done.stderr)["messages"]] == []
