"""Chronologies in CSV, Excel and Word."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from tests.exchange.records.reading import left, read, says
from tests.sources.word.packages import call, note, package, paragraph, text

from bearwitness.exchange.errors import ExchangeError, NotASheetError, UnconfirmedColumnsError, UnknownColumnError
from bearwitness.exchange.records.columns import guessed, named
from bearwitness.sources.error import SourceError

TABLE = """When;What happened;Where;Who;Type;Source;Page
12 May 1936;Expelled to Belgium;Brussels;Victor Serge;expulsion;The Course Is Set;233-235
1937;Spoke with Ada Holm;Paris;Victor Serge and Ada Holm;meeting;;
3/4/1938;A letter arrives;;Victor Serge;;;
;;Lyon;;;;
"""


def test_a_row_is_a_statement_with_its_date_place_and_page() -> None:
    reading = read(TABLE, "life.csv", columns="guessed")
    assert says(reading) == [
        "expulsion: person Victor Serge 1936-05-12 @Brussels [The Course Is Set, 233-235] “Expelled to Belgium”",
        "meeting: person Victor Serge, other Ada Holm 1937 @Paris “Spoke with Ada Holm”",
        "participation: person Victor Serge, event 'A letter arrives' “A letter arrives”",
    ]
    assert left(reading) == "not taken in: dates that could not be read (1); rows that do not say what happened (1)"


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (("Date", "Event"), {"date": 0, "event": 1}),
        (("Jahr", "Ort", "Ereignis"), {"date": 0, "place": 1, "event": 2}),
        (("Date", "Date of event", "What"), {"date": 0, "event": 2}),
        (("Date", "Who says so", "Event"), {"date": 0, "event": 2}),  # a voice is not whose life it is
        (("From", "To", "Description", "Pages"), {"date": 0, "until": 1, "event": 2, "page": 3}),
    ],
)
def test_columns_are_guessed_by_their_heads(heads: tuple[str, ...], found: dict[str, int]) -> None:
    assert guessed([heads, ("",) * len(heads)]).numbers == found


def test_without_heads_columns_are_guessed_by_what_is_in_them() -> None:
    rows = [("1936", "no", "Expelled to Belgium with his family"), ("May 1937", "yes", "Spoke in Paris")]
    found = guessed(rows)
    assert (found.numbers, found.headed) == ({"date": 0, "event": 2}, False)


def test_columns_can_be_named_by_head_or_number() -> None:
    rows = [("A", "B"), ("1936", "Expelled")]
    assert named(rows, "date=A, event=2").numbers == {"date": 0, "event": 1}
    for said in ("date=7", "date=C", "colour=A"):
        with pytest.raises(UnknownColumnError):
            named(rows, said)


def test_nothing_is_taken_before_the_columns_are_confirmed() -> None:
    with pytest.raises(UnconfirmedColumnsError, match="give --columns guessed"):
        read(TABLE, "life.csv")


def test_a_chronology_of_one_life_has_its_person_and_one_of_nobody_has_happenings() -> None:
    table = "date,event\n1936,Victor Serge leaves\n1937,War\n"
    assert says(read(table, "life.csv", columns="guessed", person="Victor Serge")) == [
        "participation: person Victor Serge, event 'Victor Serge leaves' 1936 “Victor Serge leaves”",
        "participation: person Victor Serge, event 'War' 1937 “War”",
    ]
    assert says(read(table, "life.csv", columns="guessed")) == [
        "happening: event Victor Serge leaves 1936 “Victor Serge leaves”",
        "happening: event War 1937 “War”",
    ]


def workbook() -> bytes:
    book = Workbook()
    book.active.title = "Empty"
    sheet = book.create_sheet("Life")
    for row in (("Date", "Event"), (datetime(1936, 5, 12), "Expelled"), (1937.0, "Spoke"), (1938, None)):  # noqa: DTZ001
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_with_its_dates() -> None:
    reading = read(workbook(), "life.xlsx", columns="guessed", person="Victor Serge")
    assert [line.partition("event ")[2] for line in says(reading)] == [
        "'Expelled' 1936-05-12 “Expelled”",
        "'Spoke' 1937 “Spoke”",
    ]


def bomb() -> bytes:
    """A workbook whose sheet names an entity without end."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as book, zipfile.ZipFile(out, "w") as made:
        for name in book.namelist():
            content = book.read(name)
            if name.endswith("sheet2.xml"):
                content = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + content
            made.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (workbook()[:-200], "life.xlsx", (SourceError, ExchangeError)),  # cut off
        (bomb(), "life.xlsx", (ExchangeError,)),
        (b"one\ntwo\n", "life.csv", (NotASheetError,)),  # a single column
        (b'a,"b\n' + b"x" * 200_000, "life.csv", (NotASheetError,)),  # a cell without end
    ],
)
def test_a_table_that_is_none_or_is_made_to_do_harm_is_refused(data: bytes, name: str, error: tuple[type, ...]) -> None:
    with pytest.raises(error):
        read(data, name, columns="guessed")


def document(*paragraphs: tuple[str, str]) -> bytes:
    made = Document()
    for style, words in paragraphs:
        made.add_paragraph(words, style=style)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_paragraphs_of_a_word_chronology_have_their_dates_and_the_year_above() -> None:
    data = document(
        ("Title", "Victor Serge"),
        ("Normal", "1890 – 1947"),
        ("Heading 1", "1936"),
        ("Normal", "12 May\tExpelled to Belgium."),
        ("Normal", "17 June: Speaks at Brussels."),
        ("Normal", "In the autumn he writes."),
        ("Normal", "He has no papers."),
        ("Heading 1", "1937"),
        ("Normal", "1937-03-02 – Leaves."),
    )
    assert [line.partition("event ")[2] for line in says(read(data, "life.docx", person="Victor Serge"))] == [
        "'Expelled to Belgium.' 1936-05-12 “Expelled to Belgium.”",
        "'Speaks at Brussels.' 1936-06-17 “Speaks at Brussels.”",
        "'he writes.' 1936-23 “he writes.”",  # 23 is the autumn
        "'He has no papers.' 1936 “He has no papers.”",
        "'Leaves.' 1937-03-02 “Leaves.”",
    ]


def test_a_footnote_of_a_word_chronology_cites_a_page_of_a_title_in_italics() -> None:
    cited = paragraph("Weissman, ", text("The Course Is Set", "<w:i/>"), ", p. 233.")
    data = package(paragraph("1936: Expelled.", call("footnote", 1)), footnotes=note("footnote", 1, cited))
    reading = read(data, "life.docx", person="Victor Serge")
    assert says(reading) == [
        "participation: person Victor Serge, event 'Expelled.' 1936 [The Course Is Set, 233] “Expelled.[1]”"
    ]


def test_a_document_that_is_no_chronology_is_left_to_the_reader_of_texts() -> None:
    data = document(("Normal", "He was born in Brussels."), ("Normal", "He left the town."))
    with pytest.raises(NotASheetError, match="`witness read` reads it as a text"):
        read(data, "life.docx")


def test_a_name_with_an_ending_that_says_nothing_is_read_by_its_content(tmp_path: Path) -> None:
    assert read(workbook(), str(tmp_path / "life"), columns="guessed").assertions
