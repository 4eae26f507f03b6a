"""References set by citeproc-py, in the plain style and in styles of the repository of CSL."""

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from tests.exchange.test_bibliographies import shelf
from tests.exchange.writing import count, written
from tests.shared import shared
from tests.views.making import Making

from bearwitness.exchange import csl_json, references
from bearwitness.exchange.errors import ExchangeError, UnreadableExchangeFileError, UnusableStyleError
from bearwitness.exchange.holdings import Held
from bearwitness.record import Dossier
from bearwitness.store.snapshot import Snapshot

STYLES = ["chicago-notes-bibliography", "chicago-author-date", "modern-language-association"]
HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">'


def page(dossier: Dossier, style: Path | None = None) -> str:
    out = BytesIO()
    references.write(Held(dossier), out, style=style)
    return out.getvalue().decode()


def test_the_plain_style_sets_works_and_the_pages_cited_of_them() -> None:
    found = page(shelf().dossier)
    assert '<p class="entry">Lee, Ann, <i>The Owl</i> (1801), trans. Bo Ek.</p>' in found
    assert "<li>Ann Lee, <i>The Owl</i> (1801), p. 7. <span" in found
    assert "— Bo Ek: author of his essay</span></li>" in found


def test_a_page_of_a_work_that_is_no_record_is_told_as_lost() -> None:
    made = shelf()
    made.citations = ()
    _, losses = written(references, made.dossier)
    assert count(losses, "citations") == 0
    assert count(written(csl_json, made.dossier)[1], "citations") == 1


@pytest.mark.filterwarnings("ignore")
@pytest.mark.judge("csl", "citeproc-py with styles of the CSL repository")
@pytest.mark.parametrize("name", STYLES)
def test_a_processor_sets_the_csl_records_of_the_examples(name: str, demonstration: Snapshot) -> None:
    records = json.loads(written(csl_json, demonstration.record())[0])
    style = CitationStylesStyle(str(shared(f"standards/csl/styles/{name}.csl")), validate=False)
    processor = CitationStylesBibliography(style, CiteProcJSON(records), formatter.plain)
    for record in records:
        processor.register(Citation([CitationItem(record["id"])]))
    set_ = " ".join(str(entry) for entry in processor.bibliography())
    assert "Carr, E. H." in set_
    assert "The Romantic Exiles" in set_


@pytest.mark.judge("references", "styles of the CSL repository, set by citeproc-py")
@pytest.mark.parametrize("name", STYLES)
def test_a_style_of_the_user_sets_the_references_of_the_examples(name: str, demonstration: Snapshot) -> None:
    found = page(demonstration.record(), shared(f"standards/csl/styles/{name}.csl"))
    assert re.search(r"Carr, E\. H\.[^<]*<i>The Romantic Exiles</i>", found)
    assert "Herzen, Alexander" in found


def test_words_are_text_and_not_html() -> None:
    made = (
        Making("Ann Lee wrote it.").entity("ann", "person", "Ann Lee").entity("owl", "work", "A <script>x</script> & b")
    )
    made.says("publication", "wrote", author="ann", work="owl", time="1801")
    found = page(made.dossier)
    assert "<script>" not in found
    assert "A &lt;script&gt;x&lt;/script&gt; &amp; b" in found


BAD: list[tuple[bytes | None, type[ExchangeError], str]] = [
    (None, UnreadableExchangeFileError, r"style\.csl: cannot be read"),
    (b"<style", UnusableStyleError, "it is no XML"),
    (b"<html/>", UnusableStyleError, "it is no CSL style"),
    (HEAD.encode() + b"<info/></style>", UnusableStyleError, "take the style that it depends on"),
    (
        HEAD.encode() + b'<citation><layout><text macro="none"/></layout></citation><bibliography><layout>'
        b'<text macro="none"/></layout></bibliography></style>',
        UnusableStyleError,
        "cannot be used as a citation style",
    ),
]


@pytest.mark.parametrize(("data", "error", "why"), BAD, ids=range(len(BAD)))
def test_a_style_that_cannot_be_used_is_a_sentence(tmp_path: Path, data: Any, error: type[Exception], why: str) -> None:
    path = tmp_path / "style.csl"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(error, match=why):
        page(shelf().dossier, path)


def test_a_style_cannot_read_other_files(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    style = tmp_path / "style.csl"
    entity = f'<!DOCTYPE style [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    style.write_text(
        f'{entity}{HEAD}<citation><layout><text value="&x;"/></layout></citation>'
        "<bibliography><layout><text variable='title' suffix='&x;'/></layout></bibliography></style>"
    )
    try:
        assert "secret" not in page(shelf().dossier, style)
    except UnusableStyleError as error:
        assert "secret" not in str(error)  # noqa: PT017 - either way is right
