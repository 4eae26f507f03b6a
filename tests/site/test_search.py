"""The search: what is indexed, and that the page finds it as it was indexed."""

import json
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from bearwitness.site.search import BLOCK, Index, fold, piece, words
from bearwitness.site.site import Finding, Page

TEXTS = [
    "Kto vinovát?",
    "Łódź, Ørsted & Þór",
    "STRASSE straße",
    "Œuvre",
    "İstanbul",
    "ΟΔΥΣΣΕΥΣ",
    "x²y ½",
    "日本 語",
    "a_b'c",
    "",
]


def given(*titles: str, kind: str = "person") -> dict[str, list[object]]:
    index = Index(("person", "line"))
    index.add(Page(path="p.html", html="", findings=tuple(Finding(kind=kind, title=t, words="") for t in titles)))
    calls = {}
    for name, script in index.scripts():
        inside = script.decode().partition("(")[2].rpartition(")")[0]
        calls[name] = json.loads(f"[{inside}]")
    return calls


@pytest.mark.parametrize(
    ("text", "found"),
    [("Kto vinovát?", ["kto", "vinovat"]), ("Łódź", ["lodz"]), ("straße", ["strasse"]), ("a_b", ["a", "b"]), ("…", [])],
)
def test_words_are_small_letters_without_marks(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_word_leads_to_what_has_it() -> None:
    calls = given("Ada Lund", "Bo Lund", "Ada")
    assert calls["search/words-a.js"] == ["a", {"ada": [0, 2]}, {}]
    assert calls["search/words-l.js"] == ["l", {"lund": [0, 1]}, {}]
    assert calls["search/found-0.js"][1][1] == ["p.html", "Bo Lund", 0]


def test_what_is_found_comes_in_blocks() -> None:
    calls = given(*(f"Name{number}" for number in range(BLOCK + 1)))
    assert [len(calls[f"search/found-{number}.js"][1]) for number in (0, 1)] == [BLOCK, 1]
    assert calls["search/index.js"][0]["found"] == BLOCK + 1


def test_the_page_folds_what_is_typed_as_the_index_was_folded() -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not here")
    script = Path(str(files("bearwitness.site").joinpath("search.js"))).read_text(encoding="utf-8")
    opened = script.replace("  function load(", "  globalThis.asked = { fold, wordsOf, pieceOf };\n  function load(", 1)
    asking = f"{opened}\nconst texts = {json.dumps(TEXTS)};\nconsole.log(JSON.stringify(texts.map(asked.wordsOf)));"
    done = subprocess.run([node, "-e", asking], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [words(text) for text in TEXTS]


def test_a_piece_has_a_name_that_a_file_can_have() -> None:
    assert [piece(fold(word)) for word in ("Ada", "7", "Ωmega", "日本")] == ["a", "7", "uf", "u197"]
