"""The bibliography of a dossier and every page that it cites, as a CSL style sets them, on a page that opens from disk.

The style is the user's own file (`--style`), from the repository of CSL styles or from Zotero; without one a plain
style in notes is used.  The setting is done by citeproc-py, which does not know all that styles ask for.
"""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from lxml import etree

from bearwitness.exchange.bibliography import BIBLIOGRAPHY_CARRIES, Bibliography
from bearwitness.exchange.errors import MissingExtraError, UnreadableExchangeFileError, UnusableStyleError
from bearwitness.exchange.grounds import Grounds
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost
from bearwitness.record import Citation, Dossier
from bearwitness.views.lookup import Lookup, plain

if TYPE_CHECKING:
    from bearwitness.exchange.csl_processor import Setter

CARRIES: Carried = {**BIBLIOGRAPHY_CARRIES, "citations": "those of works that are in the bibliography"}
_CSL = "{http://purl.org/net/xbiblio/csl}"
_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="generator" content="bearwitness">
<title>References</title>
<style>body {{ max-width: 42em; margin: 2em auto; font-family: serif; line-height: 1.4 }}
.entry {{ padding-left: 2em; text-indent: -2em }} .for {{ color: #555 }}</style>
<h1>Bibliography</h1>
{entries}
{cited}</html>
"""


def write(now: Holdings, out: BinaryIO, *, style: Path | None = None) -> Losses:
    """Writes the page, and tells what is not on it.

    Raises ExchangeError where the processor is not installed or the style is none that it can use.
    """
    dossier = now.record()
    bibliography = Bibliography(dossier)
    setter = _setter(bibliography, style)
    pages = _pages(dossier, bibliography)
    cited = [setter.cited(bibliography.by_id[str(c.work)].key, c) for c in pages]
    entries = "\n".join(f'<p class="entry">{entry}</p>' for entry in setter.entries())
    told = (f"<li>{note} {_for(says)}</li>" for note, says in zip(cited, pages.values(), strict=True))
    listed = "".join(["<h1>Pages cited</h1>\n<ol>\n", *(f"{line}\n" for line in told), "</ol>\n"]) if pages else ""
    out.write(_PAGE.format(entries=entries, cited=listed).encode())
    left = bibliography.left_out() | {"citations": sum(1 for c in _citations(dossier) if c not in pages)}
    return lost(now, CARRIES, left)


def _setter(bibliography: Bibliography, style: Path | None) -> "Setter":
    try:
        from bearwitness.exchange import csl_processor  # noqa: PLC0415 - the processor is an extra
    except ImportError as error:
        raise MissingExtraError("references", "csl") from error
    return csl_processor.Setter(bibliography, _style(style), str(style) if style is not None else "the plain style")


def _citations(dossier: Dossier) -> Iterator[Citation]:
    for assertion in dossier.assertions:
        yield from assertion.citations
    for quotation in dossier.quotations:
        yield from quotation.citations


def _pages(dossier: Dossier, bibliography: Bibliography) -> dict[Citation, list[str]]:
    """Each page that is cited of a work in the bibliography, with what it is cited for, in the order of the dossier."""
    grounds = Grounds(Lookup(dossier))
    found: dict[Citation, list[str]] = {}
    for assertion in dossier.assertions:
        for citation in assertion.citations if assertion.status != "rejected" else ():
            if citation.work in bibliography.by_id:
                found.setdefault(citation, []).append(grounds.says(assertion))
    for quotation in dossier.quotations:
        for citation in quotation.citations:
            if citation.work in bibliography.by_id:
                found.setdefault(citation, []).append(f"“{plain(quotation.text)}”")
    return found


def _for(says: list[str]) -> str:
    return f'<span class="for">— {escape("; ".join(dict.fromkeys(says)))}</span>'


def _style(path: Path | None) -> bytes:
    """The style as the processor can read it, without entities, and without initials where it wants none."""
    data = _bytes(path)
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    except etree.XMLSyntaxError as error:
        raise UnusableStyleError(str(path), "it is no XML") from error
    if root.tag != f"{_CSL}style":
        raise UnusableStyleError(str(path), "it is no CSL style")
    if root.find(f"{_CSL}citation") is None or root.find(f"{_CSL}bibliography") is None:
        raise UnusableStyleError(str(path), "it sets no bibliography of its own; take the style that it depends on")
    _spell_out(root)
    return etree.tostring(root)


def _spell_out(root: etree._Element) -> None:
    """Leaves initials to the names that want them: the processor knows `initialize-with` and not `initialize`."""
    for name in root.iter(f"{_CSL}name"):
        wanted = [
            e.get("initialize-with") for e in (name, *name.iterancestors()) if e.get("initialize-with") is not None
        ]
        if name.get("initialize") != "false" and wanted and wanted[0] is not None:
            name.set("initialize-with", wanted[0])
    for element in root.iter():
        if element.tag != f"{_CSL}name" or element.get("initialize") == "false":
            element.attrib.pop("initialize-with", "")


def _bytes(path: Path | None) -> bytes:
    if path is None:
        return (files("bearwitness.exchange") / "data" / "plain.csl").read_bytes()
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableExchangeFileError(str(path), error.strerror or type(error).__name__) from error
