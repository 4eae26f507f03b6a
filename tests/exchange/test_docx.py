"""The Word chronology, read back by python-docx, as XML, and by LibreOffice."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import msgspec
import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.views.making import Making

from bearwitness.exchange.docx import to_docx
from bearwitness.record import Citation, Dossier, Name, ResearchNote
from bearwitness.views import contradictions, life
from bearwitness.views.findings import findings

OFFICE = shutil.which("soffice")
NOTE = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}note"


def making() -> Making:
    made = Making(
        "Ada was born at Pisa in 1801 and, Bruno says, wrote The Owl (p. 7) and was arrested in 1812.", author="eve"
    )
    made.entity("ada", "person", "Ada", Name("The Bird", "pseudonym")).entity("bruno", "person", "Bruno")
    made.entity("eve", "person", "Eve").entity("pisa", "place", "Pisa").entity("owl", "work", "The Owl")
    made.says("birth", "born", person="ada", time="1801", place="pisa")
    made.says("creation", "wrote", author="ada", work="owl", voice=("eve", "bruno"), citations=(Citation("owl", "7"),))
    made.says("arrest", "arrested", person="ada", time="1812")
    return made


@pytest.fixture
def dossier() -> Dossier:
    return making().dossier


def notes_of(document: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        root = etree.fromstring(file.read("word/footnotes.xml"))
    notes = ["".join(t.text or "" for t in note.iter(qn("w:t"))).strip() for note in root]
    return [note for note in notes if note]


def test_what_cannot_all_be_true_stands_at_the_end_with_its_words() -> None:
    made = making()
    made.says("death", "arrested", person="ada", time="1805", voice=("eve", "bruno"))
    data = to_docx(life(made.dossier, "ada"), contradictions(made.dossier, "ada"))
    texts = [paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs]
    at = texts.index("Contradictions between voices")
    assert texts[at + 1 : at + 3] == [
        "Ada is arrested (1812) — Eve cannot be true together with",
        "– Ada dies (1805) — Bruno, according to Eve: nobody acts after death.",
    ]
    assert len(notes_of(data)) == len(notes_of(to_docx(life(made.dossier, "ada")))) + 2


def test_what_is_found_of_the_life_stands_at_the_end_with_its_words_as_notes() -> None:
    made = Making("Ada was born in 1801. Ada was arrested. Ada died in 1869.").entity("ada", "person", "Ada")
    made.says("birth", "born", person="ada", time="1801")
    made.says("arrest", "arrested", person="ada")
    made.says("death", "died", person="ada", time="1869")
    dossier = msgspec.structs.replace(
        made.dossier, notes=(ResearchNote(id="n1", text="In which *prison*?", question=True),)
    )
    data = to_docx(life(dossier, "ada"), found=findings(dossier, "ada"))
    texts = [paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs]
    at = texts.index("Open questions")
    assert texts[at + 1 : at + 4] == ["Asked", "In which prison?", "Gaps in the life"]
    assert texts[at + 5 : at + 7] == ["Without a date", "When was “Arrested”? (the reviewer)"]
    assert texts[at + 7 : at + 10] == [
        "First and last days",
        "Born",
        "Not before 1 January 1801, not after 31 December 1801:",
    ]
    assert notes_of(data)[-2] == "“Ada was born in 1801.” Source 1"


def test_lines_stand_under_headings_by_year(dossier: Dossier) -> None:
    document = Document(io.BytesIO(to_docx(life(dossier, "ada"))))
    styled = [(p.style.name, p.text) for p in document.paragraphs if p.style is not None]
    assert styled[0] == ("Title", "Ada")
    assert [text for style, text in styled if style == "Heading 2"] == [
        "1801",
        "Undated, told between 1801 and 1812",
        "1812",
    ]
    assert ("Chronology Entry", "1801\tBorn at Pisa.") in styled


def test_the_date_is_bold_and_the_title_of_a_work_italic(dossier: Dossier) -> None:
    document = Document(io.BytesIO(to_docx(life(dossier, "ada"))))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    assert "1801" in [run.text for run in runs if run.bold]
    assert "The Owl" in [run.text for run in runs if run.italic]


def test_a_footnote_has_the_words_the_source_the_page_and_the_voices(dossier: Dossier) -> None:
    assert notes_of(to_docx(life(dossier, "ada")))[1] == (
        "“Ada was born at Pisa in 1801 and, Bruno says, wrote The Owl (p. 7) and was arrested in 1812.” "
        "Source 1; The Owl, p. 7; Bruno, according to Eve."
    )


def test_every_reference_has_its_note_and_the_settings_name_the_separators(dossier: Dossier) -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(life(dossier, "ada")))) as file:
        body, notes, settings = (
            etree.fromstring(file.read(f"word/{name}.xml")) for name in ("document", "footnotes", "settings")
        )
    referred = [r.get(qn("w:id")) for r in body.iter(qn("w:footnoteReference"))]
    assert [note.get(qn("w:id")) for note in notes] == ["-1", "0", *referred]
    assert [named.get(qn("w:id")) for named in settings.iter(qn("w:footnote"))] == ["-1", "0"]


def test_the_same_life_gives_the_same_bytes_and_names_no_author(dossier: Dossier) -> None:
    first, second = to_docx(life(dossier, "ada")), to_docx(life(dossier, "ada"))
    assert first == second
    assert Document(io.BytesIO(first)).core_properties.author == ""


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), min_size=1, max_size=12))
def test_no_name_can_break_the_document(label: str) -> None:
    made = making().entity("ada", "person", label)
    document = to_docx(life(made.dossier, "ada"))
    assert Document(io.BytesIO(document)).paragraphs
    assert len(notes_of(document)) == 3


@pytest.mark.judge("docx", "LibreOffice, which opens it with its footnotes")
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_footnotes_at_their_lines(dossier: Dossier, tmp_path: Path) -> None:
    path = tmp_path / "ada.docx"
    path.write_bytes(to_docx(life(dossier, "ada")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    notes = list(etree.parse(tmp_path / "ada.fodt").iter(NOTE))
    lines = ["".join(note.getparent().itertext()) for note in notes]
    assert len(notes) == 3
    assert lines[0].startswith("1801")
    assert "Born at Pisa." in lines[0]
    assert "The Owl, p. 7; Bruno, according to Eve." in "".join(notes[1].itertext())


def test_what_a_source_has_in_italics_is_italic_in_the_note() -> None:
    made = Making("Ada wrote *The Owl*.").entity("ada", "person", "Ada").entity("owl", "work", "The Owl")
    made.says("creation", "wrote", author="ada", work="owl")
    with zipfile.ZipFile(io.BytesIO(to_docx(life(made.dossier, "ada")))) as file:
        root = etree.fromstring(file.read("word/footnotes.xml"))
    italic = [
        "".join(run.itertext()) for run in root.iter(qn("w:r")) if run.find(f"{qn('w:rPr')}/{qn('w:i')}") is not None
    ]
    assert italic == ["The Owl", "Source 1"]
    assert "*" not in "".join(root.itertext())


def test_marked_words_that_are_in_italics_stand_without_asterisks() -> None:
    made = Making("Ada was *born* in 1801.").entity("ada", "person", "Ada")
    made.says("birth", "*born*", person="ada", time="1801")
    data = to_docx(life(made.dossier, "ada"), found=findings(made.dossier, "ada"))
    assert [note for note in notes_of(data) if "*" in note or "_" in note] == []
