"""A Word document without traces: no author, no clock, the same bytes for the same document."""

import datetime as dt
import io
import re
import zipfile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships

from bearwitness.sources.records import MADE_BY

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STYLES_OF_2010 = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_PROGRAM = "docProps/app.xml"
_CONTENT_TYPES = "[Content_Types].xml"


def without_traces(document: Document, title: str) -> None:
    """The template's author, dates and picture taken out; `title` is all that the properties say."""
    properties = document.core_properties
    properties.title = title
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
        setattr(properties, name, "")
    properties.created = properties.modified = dt.datetime(*_EPOCH, tzinfo=dt.UTC)
    _drop(document.part.package.rels, RELATIONSHIP_TYPE.THUMBNAIL)
    _drop(document.part.rels, _STYLES_OF_2010)


def _drop(relations: Relationships, kind: str) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype == kind]:
        relations.pop(key)


def packed(document: Document) -> bytes:
    """The document as a zip file whose bytes depend on its content alone.

    The parts are stored, not compressed, since compressors of different versions give different bytes.
    """
    written = io.BytesIO()
    document.save(written)
    result = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(source.namelist(), key=lambda n: (n != _CONTENT_TYPES, n)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0
            target.writestr(entry, _own(source.read(name)) if name == _PROGRAM else source.read(name))
    return result.getvalue()


def _own(properties: bytes) -> bytes:
    """What says which program made the document, so that it is known as no source of its own."""
    return re.sub(rb"<Application>.*?</Application>", f"<Application>{MADE_BY}</Application>".encode(), properties)
