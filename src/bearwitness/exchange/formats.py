"""The table of formats: what `witness export` can write, and the module that writes it.

A module of a format has `CARRIES`, which says what of a dossier it carries, and `write`, a `DossierWriter` or, where
the format is of one life, a `LifeWriter`; where it fills a folder, `write_folder`, a `FolderWriter`.  Nothing is
loaded but the module that is asked for.
"""

from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Literal, Protocol, cast

import msgspec

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses


class DossierWriter(Protocol):
    """Writes a whole dossier: the same dossier, the same bytes, one thing after the other."""

    def __call__(self, now: Holdings, out: BinaryIO, /, **options: object) -> Losses:
        """What could not be carried."""


class LifeWriter(Protocol):
    """Writes the life of one person: the same dossier, the same bytes."""

    def __call__(self, now: Holdings, out: BinaryIO, person: str, /) -> Losses:
        """What could not be carried."""


class FolderWriter(Protocol):
    """Writes a whole dossier into a folder: the same dossier, the same files."""

    def __call__(self, now: Holdings, folder: Path, /) -> Losses:
        """What could not be carried."""


class Format(msgspec.Struct, frozen=True):
    """A format by the name that `witness export` takes, the ending of its files, and a line of what it is."""

    name: str
    ending: str
    says: str
    module: str
    of: Literal["dossier", "life"] = "dossier"
    into: Literal["file", "folder"] = "file"
    options: tuple[str, ...] = ()
    """What its writer takes besides, by the names of the options of `witness export`."""

    @property
    def carries(self) -> Carried:
        """What of a dossier it carries, wholly or in part."""
        return cast("Carried", import_module(self.module).CARRIES)

    @property
    def write_dossier(self) -> DossierWriter:
        """Its writer, where it is of a whole dossier."""
        assert (self.of, self.into) == ("dossier", "file")
        return cast("DossierWriter", import_module(self.module).write)

    @property
    def write_life(self) -> LifeWriter:
        """Its writer, where it is of one life."""
        assert self.of == "life"
        return cast("LifeWriter", import_module(self.module).write)

    @property
    def write_folder(self) -> FolderWriter:
        """Its writer, where it writes a folder."""
        assert self.into == "folder"
        return cast("FolderWriter", import_module(self.module).write_folder)


_TABLE = (
    Format("json", ".json", "the whole dossier; `witness import` reads it back", "bearwitness.exchange.dossier_json"),
    Format("csv", ".csv", "a table for a spreadsheet, a row an assertion", "bearwitness.exchange.csv_table"),
    Format("tei", ".tei.xml", "TEI P5: lists, events, and the texts marked up", "bearwitness.exchange.tei"),
    Format(
        "folder",
        "/",
        "a folder of plain files for git; `witness import` reads it back",
        "bearwitness.exchange.folder",
        into="folder",
    ),
    Format("web-annotation", ".anno.jsonld", "W3C annotations on exact words", "bearwitness.exchange.web_annotation"),
    Format("cas", ".cas.zip", "UIMA CAS JSON, for INCEpTION", "bearwitness.exchange.cas"),
    Format("crm-turtle", ".ttl", "CIDOC CRM, CRMinf and PROV-O as Turtle", "bearwitness.exchange.crm.turtle"),
    Format("crm-trig", ".trig", "the same with named graphs", "bearwitness.exchange.crm.trig"),
    Format("crm-jsonld", ".jsonld", "the same as JSON-LD", "bearwitness.exchange.crm.jsonld"),
    Format("nanopub", ".nanopub.trig", "a nanopublication a statement", "bearwitness.exchange.nanopub"),
    Format("ipif", ".ipif.json", "IPIF: factoids about people", "bearwitness.exchange.ipif"),
    Format("ro-crate", ".crate.zip", "all of it for an archive, with CITATION.cff", "bearwitness.exchange.crate"),
    Format("docx", ".docx", "the chronology with footnotes, as a Word document", "bearwitness.exchange.docx", "life"),
    Format("markdown", ".md", "the chronology with footnotes, as Markdown", "bearwitness.exchange.markdown", "life"),
    Format("html", ".html", "one page that opens from disk", "bearwitness.site.page", "life"),
    Format("timelinejs", ".timeline.json", "slides for TimelineJS 3", "bearwitness.exchange.timelinejs", "life"),
    Format("geojson", ".geojson", "what happened at known places, for maps", "bearwitness.exchange.geojson"),
    Format("linked-places", ".lpf.json", "the places, for gazetteers", "bearwitness.exchange.linked_places"),
    Format(
        "csl",
        ".csl.json",
        "sources and works, for Zotero and pandoc",
        "bearwitness.exchange.csl_json",
    ),
    Format("bibtex", ".bib", "sources and works, for LaTeX", "bearwitness.exchange.bibtex"),
    Format(
        "references",
        ".references.html",
        "the bibliography and the pages cited, set by a CSL style",
        "bearwitness.exchange.references",
        options=("style",),
    ),
    Format("gedcom", ".ged", "the people and their families, as GEDCOM 7", "bearwitness.exchange.gedcom"),
    Format("gedcomx", ".gedcomx.json", "the people, as GEDCOM X, with the texts", "bearwitness.exchange.gedcomx"),
    Format(
        "quickstatements",
        ".quickstatements.txt",
        "what a person accepted, for Wikidata; a file, nothing is sent",
        "bearwitness.exchange.wikidata.quickstatements",
        options=("suggested",),
    ),
    Format("argdown", ".argdown", "the disputes, for argument maps", "bearwitness.exchange.argdown"),
    Format("graphml", ".graphml", "who is tied to whom, for programs of graphs", "bearwitness.exchange.graphml"),
    Format("gexf", ".gexf", "who is tied to whom and when, for Gephi", "bearwitness.exchange.gexf"),
)

FORMATS = {form.name: form for form in _TABLE}
"""The formats by name, in the order of the help."""
