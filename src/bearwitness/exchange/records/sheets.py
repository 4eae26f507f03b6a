"""Rows of cells, from CSV and from Excel workbooks: words only, a date as ISO 8601 has it."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

from bearwitness.exchange.errors import NotASheetError, UnsafeWorkbookError
from bearwitness.sources.archive import Archive
from bearwitness.sources.decoding import decode

_PROBE = 20_000
_DELIMITERS = ",;\t|"
_MOST_ROWS = 200_000
_LONGEST_CELL = 100_000

Row = tuple[str, ...]


def is_workbook(data: bytes) -> bool:
    """Whether a file is an Excel workbook."""
    return data.startswith(b"PK\x03\x04") and b"xl/" in data[:2048] + data[-64 * 1024 :] and b"word/" not in data[:2048]


def rows_of_csv(data: bytes, name: str) -> list[Row]:
    """The rows of a CSV file that are not empty; NotASheetError where it has no two columns."""
    text = decode(data, Path(name)).text.removeprefix("\ufeff")
    csv.field_size_limit(_LONGEST_CELL)
    try:
        dialect = csv.Sniffer().sniff(text[:_PROBE], _DELIMITERS)
    except csv.Error:
        dialect = csv.excel
    try:
        found = [tuple(cell.strip() for cell in row) for row in csv.reader(io.StringIO(text, newline=""), dialect)]
    except csv.Error as error:
        raise NotASheetError(name, str(error)) from error
    return _kept(found, name)


def rows_of_workbook(data: bytes, name: str) -> list[Row]:
    """The rows of the first sheet with any; SourceError or ExchangeError where the file is damaged or made to do harm."""
    from openpyxl import load_workbook  # noqa: PLC0415 - openpyxl is for those who give workbooks
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - as above

    _require_harmless(data, name)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            found = list(_cells(sheet.iter_rows(values_only=True)))
            if found:
                return _kept(found, name)
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise NotASheetError(name, f"the workbook is damaged: {error}") from error
    raise NotASheetError(name, "it has no rows")


def _require_harmless(data: bytes, name: str) -> None:
    """Unpacks each part within bounds, and refuses one that declares a document type, as no workbook does."""
    archive = Archive(data, Path(name))
    for inside in archive.names:
        if inside.endswith((".xml", ".rels")) and b"<!DOCTYPE" in (archive.read(inside) or b""):
            raise UnsafeWorkbookError(name, inside)


def _cells(found: Iterator[tuple[object, ...]]) -> Iterator[Row]:
    for number, row in enumerate(found):
        if number >= _MOST_ROWS:
            return
        cells = tuple(map(_words, row))
        if any(cells):
            yield cells


def _words(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time().isoformat() == "00:00:00" else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())


def _kept(rows: list[Row], name: str) -> list[Row]:
    found = [row for row in rows[:_MOST_ROWS] if any(row)]
    width = max((len(row) for row in found), default=0)
    if width < 2:
        raise NotASheetError(name, "it has no two columns")
    return [row + ("",) * (width - len(row)) for row in found]
