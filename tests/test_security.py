"""The threats of docs/security.md that are no single room's: the network, what exports may do, files that lay traps."""

import csv
import io
import json
import re
import resource
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from lxml import etree, html
from tests.exchange.hostile import EVIL, hostile
from tests.process import ENVIRONMENT, MAIN, program
from tests.shared import REPOSITORY
from tests.sources.epub.books import epub, page
from tests.sources.word.packages import package, paragraph

from bearwitness.exchange.formats import FORMATS, Format
from bearwitness.exchange.holdings import Held

DOCS = REPOSITORY / "docs" / "security.md"
EXAMPLES = REPOSITORY / "examples" / "herzen"
OFFLINE = """
    import sys

    def closed(event, arguments):
        if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
            sys.stderr.write(f"the network was asked for: {event} {arguments}\\n")
            sys.stderr.flush()
            import os
            os._exit(97)

    sys.addaudithook(closed)
    import json
    from bearwitness.cli.app import run
    print(json.dumps([run(command) for command in json.loads(sys.argv[1])]), file=sys.stderr)
"""
COMMANDS = [
    ["read", "texts"],
    ["read", "--jobs", "2", "texts", "-d", "other"],
    ["show", "-d", "witness"],
    ["show", "people", "-d", "witness"],
    ["show", "contradictions", "-d", "witness"],
    ["ask", "when was the arrest?", "-d", "witness"],
    ["find", "London", "-d", "witness"],
    ["source", "-d", "witness"],
    ["check", "-d", "witness"],
    *(["export", form.name, "-d", "witness", "-o", f"out-{form.name}"] for form in FORMATS.values()),
    ["import", "out-json", "-d", "third"],
    ["import", "out-bibtex", "-d", "third"],
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with texts of several formats."""
    folder = tmp_path_factory.mktemp("offline")
    texts = folder / "texts"
    texts.mkdir()
    for path in EXAMPLES.iterdir():
        (texts / path.name).write_bytes(path.read_bytes())
    (texts / "a.docx").write_bytes(package(paragraph("He left for Rome in 1812.")))
    (texts / "b.epub").write_bytes(epub({"a.xhtml": page('<p>He left.</p><img src="http://127.0.0.1:9/x.png"/>')}))
    (texts / "c.html").write_text('<html><link href="http://127.0.0.1:9/a.css"><p>He left in 1812.</p></html>')
    return folder


def offline(place: Path, *commands: list[str]) -> subprocess.CompletedProcess[str]:
    """Runs commands in a process that ends with 97 where the network is asked for; the exit codes are its last line."""
    command = [*program(OFFLINE), json.dumps(commands)]
    return subprocess.run(command, cwd=place, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def test_no_command_asks_for_the_network(place: Path) -> None:
    done = offline(place, *COMMANDS)
    assert done.returncode == 0, done.stderr
    codes = json.loads(done.stderr.splitlines()[-1])
    assert set(codes) <= {0, 1}, dict(zip(map(str, COMMANDS), codes, strict=True))
    assert codes.count(0) > len(COMMANDS) * 0.8


def test_the_trap_is_sprung_by_a_command_that_does_ask(place: Path) -> None:
    done = offline(place, ["read", "texts", "--cluster", "tcp://127.0.0.1:9", "-d", "new"])
    assert (done.returncode, "the network was asked for" in done.stderr) == (97, True)


def parts(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files of an export: itself, or those packed in it."""
    if not data.startswith(b"PK"):
        yield name, data
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for inside in archive.namelist():
            assert not inside.startswith(("/", "..")), inside
            assert ".." not in inside.split("/"), inside
            yield inside, archive.read(inside)


@pytest.fixture(scope="module", params=FORMATS.values(), ids=list(FORMATS))
def exported(request: pytest.FixtureRequest) -> list[tuple[str, bytes]]:
    """Every file of an export of a dossier whose words all try to be something else."""
    form: Format = request.param
    if form.into == "folder":
        with TemporaryDirectory() as name:
            form.write_folder(Held(hostile()), Path(name))
            return [(path.name, path.read_bytes()) for path in sorted(Path(name).rglob("*")) if path.is_file()]
    out = io.BytesIO()
    if form.of == "dossier":
        form.write_dossier(Held(hostile()), out)
    else:
        form.write_life(Held(hostile()), out, "person" + EVIL)
    return list(parts(f"x{form.ending}", out.getvalue()))


def test_xml_names_no_file_elsewhere_and_has_no_entities(exported: list[tuple[str, bytes]]) -> None:
    for name, data in exported:
        if not data.lstrip().startswith((b"<?xml", b"<w:", b"<Types", b"<Relationships")):
            continue
        assert b"<!ENTITY" not in data, name
        assert b"<?xml-stylesheet" not in data, name
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
        assert root.getroottree().docinfo.internalDTD is None or name.endswith(".html"), name
        assert not root.xpath("//*[local-name()='include' and contains(namespace-uri(), 'XInclude')]"), name
        assert not root.xpath("//@*[local-name()='TargetMode']"), name
        fields = root.xpath(
            "//*[local-name()='fldSimple']/@*[local-name()='instr'] | //*[local-name()='instrText']/text()"
        )
        assert {str(field).strip() for field in fields} <= {"PAGE", "NUMPAGES"}, name
        assert not root.xpath("//*[local-name()='object' or local-name()='oleObject' or local-name()='altChunk']"), name


def test_a_page_runs_nothing_and_fetches_nothing(exported: list[tuple[str, bytes]]) -> None:
    for name, data in exported:
        if not data.lstrip().lower().startswith((b"<!doctype html", b"<html")):
            continue
        root = html.document_fromstring(data)
        assert not root.xpath("//script | //iframe | //object | //embed | //base | //link | //form"), name
        assert not root.xpath("//@*[starts-with(name(), 'on') or name() = 'src' or name() = 'srcset']"), name
        assert all(re.match(r"#|https?://|mailto:", link) for link in root.xpath("//@href")), name


def test_no_cell_of_a_table_begins_as_a_formula(exported: list[tuple[str, bytes]]) -> None:
    for name, data in exported:
        if name.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
            assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))], name


def bomb_of_nothing(size: int) -> bytes:
    """A Word document of a megabyte or less whose text would be `size` bytes of empty paragraphs."""
    out = io.BytesIO(package(paragraph("One.")))
    with zipfile.ZipFile(out) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    head, tail = files["word/document.xml"].split(b"<w:p>", 1)
    files["word/document.xml"] = head + b"<w:p/>" * (size // 6) + b"<w:p>" + tail
    new = io.BytesIO()
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return new.getvalue()


def small() -> None:
    """Two gigabytes of addresses and a minute of the processor, and no more."""
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2 << 30)


TRAPS = [
    ("bomb.docx", bomb_of_nothing(200 << 20), "more than any text has"),
    ("page.html", b"<html><body>" + b"<p>" * 15_000_000, "more than any text has"),
    ("sparse.txt", None, "the file has 2147 MB, more than the 67 MB that are read; split it"),
    ("sparse.docx", None, "the file has 2147 MB, more than the 537 MB that are read; split it"),
]


@pytest.mark.parametrize(("name", "data", "why"), TRAPS, ids=[name for name, _, _ in TRAPS])
def test_a_trap_is_refused_in_a_sentence_within_bounds(tmp_path: Path, name: str, data: bytes | None, why: str) -> None:
    if data is None:
        sparse(tmp_path / name)
    else:
        (tmp_path / name).write_bytes(data)
    command = [*MAIN, "read", name]
    done = subprocess.run(
        command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, preexec_fn=small, check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    assert why in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero here")
def test_a_file_without_an_end_is_refused(tmp_path: Path) -> None:
    command = [*MAIN, "read", "/dev/zero"]
    done = subprocess.run(
        command, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, preexec_fn=small, check=False
    )
    assert done.returncode == 1
    assert "more than the 67 MB that are read" in done.stderr


def test_every_threat_names_a_test_that_is_there() -> None:
    named = re.findall(r"`(tests/[a-z_/]+\.py)::(test_\w+)`", DOCS.read_text(encoding="utf-8"))
    rows = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert len(rows) > 30
    assert [row for row in rows if "::test_" not in row and not row.startswith("| threat |")] == []
    for path, test in named:
        assert f"def {test}(" in (REPOSITORY / path).read_text(encoding="utf-8"), (path, test)
