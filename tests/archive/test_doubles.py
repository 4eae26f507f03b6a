"""Two files of one text share their assertions."""

from pathlib import Path
from textwrap import fill

import msgspec
import pytest
from benchmarks.typeset import Book, Setting, typeset

from bearwitness.archive.intake import Taken, take_in
from bearwitness.archive.local import Processes
from bearwitness.archive.workforce import OneProcess
from bearwitness.record import Decision, PageMark, SourceRecord
from bearwitness.store.access import open_for_reading, open_for_writing
from bearwitness.store.files import _in_text, file_of
from bearwitness.views.comparing import agreement

PARAGRAPHS = tuple(
    f"In {year} Ada Holm moved from Graz to {town}, where she taught at the school of the town and wrote letters to "
    "her friends. The difficulties of the first winter were considerable, and nobody there had expected her to stay."
    for year, town in ((1901, "Vienna"), (1904, "Trieste"), (1908, "London"), (1911, "Leeds"), (1913, "Cardiff"))
)
OBITUARY = (Path(__file__).parent.parent.parent / "examples" / "herzen" / "obituary.txt").read_text(encoding="utf-8")
TITLE = "A Life of Ada Holm"


def page(*paragraphs: str) -> str:
    told = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<html lang=en><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{told}</article></body></html>"


def plain(*paragraphs: str) -> str:
    return "\n\n".join((TITLE, *(fill(paragraph, 72) for paragraph in paragraphs)))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "life.dossier"


def taken(place: Path, *files: Path) -> Taken:
    return take_in(files, place, OneProcess("rules"))


def sources(place: Path) -> list[tuple[str, int]]:
    """The titles of the sources, and how many pages each has."""
    with open_for_reading(place) as reader:
        return [(source.title, len(source.pages)) for source in reader.record().sources]


def stated(place: Path) -> int:
    with open_for_reading(place) as reader:
        return len(reader.record().assertions)


def test_a_second_file_of_the_text_adds_no_source_and_is_told(tmp_path: Path, place: Path) -> None:
    one, other = tmp_path / "a.html", tmp_path / "b.txt"
    one.write_text(page(*PARAGRAPHS))
    other.write_text(plain(*PARAGRAPHS))
    taken(place, one)
    before = stated(place)
    again = taken(place, other)
    assert (again.read, again.unchanged, len(sources(place)), stated(place)) == (0, 1, 1, before)
    assert [each.message for each in again.doubts] == [
        f"{other}: has the text of “{TITLE}”, and is kept as another file of it"
    ]
    assert taken(place, other).doubts == ()  # known by its digest, and not read again


def test_a_text_that_differs_in_a_word_is_another_source(tmp_path: Path, place: Path) -> None:
    (tmp_path / "a.html").write_text(page(*PARAGRAPHS))
    (tmp_path / "b.txt").write_text(plain(*PARAGRAPHS).replace("Leeds", "Leith"))
    assert taken(place, tmp_path / "a.html", tmp_path / "b.txt").read == 2


def misread(text: str) -> str:
    """A text as a poor scan has it: of every seventh word an e is a c."""
    words = text.split(" ")
    return " ".join(word if number % 7 else word.replace("e", "c") for number, word in enumerate(words))


def test_a_misread_text_is_told_to_be_nearly_another_and_is_no_second_witness(tmp_path: Path, place: Path) -> None:
    (tmp_path / "a.txt").write_text(OBITUARY)
    (tmp_path / "b.txt").write_text("THE GAZETTE\n\n" + misread(OBITUARY))
    taken(place, tmp_path / "a.txt")
    (told,) = taken(place, tmp_path / "b.txt").doubts
    assert told.message.startswith(f"{tmp_path / 'b.txt'}: has nearly the text of “")
    with open_for_reading(place) as reader:
        standings = {agreed.standing for agreed in agreement(reader.record()).agreed}
    assert standings == {"dependent"}


def test_of_texts_read_together_the_later_is_told_to_be_nearly_the_earlier(tmp_path: Path, place: Path) -> None:
    (tmp_path / "b.txt").write_text(misread(OBITUARY))
    (tmp_path / "a.txt").write_text(OBITUARY)
    told = taken(place, tmp_path / "b.txt", tmp_path / "a.txt").doubts
    assert [each.where for each in told] == [str(tmp_path / "b.txt")]


def test_texts_of_one_life_in_other_words_are_not_told_to_be_nearly_one(tmp_path: Path, place: Path) -> None:
    (tmp_path / "a.txt").write_text(plain(*PARAGRAPHS))
    (tmp_path / "b.txt").write_text(
        plain(
            *(
                f"Of {town} Ada Holm said nothing but that the school was cold, the food poor "
                f"and the pupils without zeal; she was there from {year}, and left without regret in the spring after it."
                for year, town in ((1901, "Vienna"), (1904, "Trieste"), (1908, "London"))
            )
        )
    )
    assert taken(place, tmp_path / "a.txt", tmp_path / "b.txt").doubts == ()


def test_letters_of_one_line_with_other_dates_are_other_sources(tmp_path: Path, place: Path) -> None:
    (tmp_path / "a.txt").write_text("Paris, 3 May 1921\n\nI have arrived safely and wait for your letter.")
    (tmp_path / "b.txt").write_text("London, 7 June 1934\n\nI have arrived safely and wait for your letter.")
    assert taken(place, tmp_path / "a.txt", tmp_path / "b.txt").read == 2


def test_a_text_with_another_date_line_or_list_of_years_is_another_source(tmp_path: Path, place: Path) -> None:
    (tmp_path / "a.txt").write_text(plain("Graz, 3 May 1921", *PARAGRAPHS))
    (tmp_path / "b.txt").write_text(plain("Graz, 7 June 1934", *PARAGRAPHS))
    assert taken(place, tmp_path / "a.txt", tmp_path / "b.txt").read == 2


def test_which_file_is_the_source_does_not_depend_on_the_order(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(*PARAGRAPHS))
    (tmp_path / "b.txt").write_text(plain(*PARAGRAPHS))
    (tmp_path / "c.txt").write_text(plain(*PARAGRAPHS) + "\n")
    names, records = ("c.txt", "a.html", "b.txt"), []
    for number, order in enumerate((names, sorted(names), tuple(reversed(names)))):
        made = tmp_path / f"{number}.dossier"
        assert taken(made, *(tmp_path / name for name in order)).read == 1
        with open_for_reading(made) as reader:
            records.append(reader.record())
    assert records[0] == records[1] == records[2]


def test_the_pages_of_a_pdf_become_those_of_a_page_without_any(tmp_path: Path, place: Path) -> None:
    long = tuple(text.replace("winter", f"winter of {number}") for number in range(8) for text in PARAGRAPHS)
    typed = typeset(Book(TITLE, (("The years of travel", long),)), Setting(first=231))
    (tmp_path / "a.html").write_text(page(*long))
    (tmp_path / "b.pdf").write_bytes(typed.pdf)
    taken(place, tmp_path / "a.html", tmp_path / "b.pdf")
    with open_for_reading(place) as reader:
        (source,) = reader.record().sources
    assert [mark.label for mark in source.pages] == [label for label, _ in typed.pages]
    for mark, (_, words) in zip(source.pages[1:], typed.pages[1:], strict=True):
        first, second = words.split()[:2]
        assert source.text[mark.start :].startswith((first, second))  # the first may be the rest of a divided word


def test_pages_without_a_sentence_have_no_place_in_a_text_that_has_none() -> None:
    text = "A Life\n\nAda Holm\n\nShe was born in Graz.\n\nShe went away."
    plain = SourceRecord(id="s", title="A Life", sha256="a", text=text)
    marks = {"1": 0, "2": text.index("Ada"), "3": text.index("She was"), "4": text.index("She went")}
    paged = msgspec.structs.replace(plain, pages=tuple(PageMark(start, label) for label, start in marks.items()))
    laid = tuple(_in_text(plain, file_of(paged).pages))
    assert laid == paged.pages[2:]


def test_what_is_there_stays_with_what_was_decided_on_it(tmp_path: Path, place: Path) -> None:
    (tmp_path / "b.txt").write_text(plain(*PARAGRAPHS))
    (tmp_path / "a.html").write_text(page(*PARAGRAPHS))
    taken(place, tmp_path / "b.txt")
    with open_for_writing(place) as writer:
        first = writer.record().assertions[0].id
        writer.decide(Decision(kind="accept", subject=first, who="ada", at="2026-01-01T00:00:00Z"))
    taken(place, tmp_path / "a.html")
    with open_for_reading(place) as reader:
        assert [a.id for a in reader.record().assertions if a.status == "accepted"] == [first]
        assert (len(reader.record().sources), reader.check()) == (1, ())


def test_processes_that_end_in_any_order_leave_one_source(tmp_path: Path, place: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(plain(*PARAGRAPHS) + "\n" * number)
    files = sorted(tmp_path.glob("*.txt"), reverse=True)
    assert take_in(files, place, Processes(2, "rules")).read == 1
