"""Titles of works, in marks and without; epithets in marks."""

import pytest

from bearwitness.reading.names import find_names
from bearwitness.record import Prose, ReviewedWork, Source, divide


def prose(text: str, reviewed: ReviewedWork | None = None) -> Prose:
    return divide(Source(id="s", title="", text=text, sha256="0" * 64, reviewed=reviewed))


def works(text: str) -> list[str]:
    return [n.words.of(text) for n in find_names(prose(text)) if n.type == "work"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("He wrote *The Raft and the Ledger* there.", ["The Raft and the Ledger"]),
        ("She edited the weekly ‘Anarchie’ for years.", ["Anarchie"]),
        ("It was told in articles and books, including From Lenin to Stalin (1937).", ["From Lenin to Stalin"]),
        ("The novel, S’il est minuit dans le siecle (Midnight of the Century, 1939), came out.",
         ["S’il est minuit dans le siecle", "Midnight of the Century"]),
        ("He translated Trotsky’s book, Their Morals and Ours.", ["Their Morals and Ours"]),
        ("So, The Raft and the Ledger: Abolition in Recife, by Wendell Achterberg.",
         ["The Raft and the Ledger: Abolition in Recife"]),
    ],
)  # fmt: skip
def test_a_title_is_told_by_marks_year_subtitle_or_the_word_before(text: str, titles: list[str]) -> None:
    assert works(text) == titles


def test_a_translation_knows_what_it_translates() -> None:
    text = "He founded *El Saco* (“The Sack”), a weekly."
    names = find_names(prose(text))
    assert [(n.words.of(text), n.of) for n in names] == [("El Saco", None), ("The Sack", 0)]


def test_the_reviewed_work_is_found_however_its_parts_are_joined() -> None:
    reviewed = ReviewedWork(title="Victor Serge: The Course is Set on Hope", author="Susan Weissman")
    text = "Her book, Victor Serge – The course is set on hope, is welcome."
    assert [n.words.of(text) for n in find_names(prose(text, reviewed)) if n.type == "work"] == [
        "Victor Serge – The course is set on hope"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The dockers called him ‘Vieux Charbon’.", "person"),
        ("An agent struck down the ‘Old Man’ in August.", "person"),
        ("They held a man in the steamer *Thyra*.", "place"),
        ("A ‘Victor Serge Memorial Library’ was established.", "group"),
    ],
)
def test_what_stands_in_marks_is_not_always_a_work(text: str, kind: str) -> None:
    assert [n.type for n in find_names(prose(text))] == [kind]


def test_a_name_in_italics_that_the_text_has_as_a_name_is_no_title() -> None:
    assert works("1. *Agnes Rohrbach.* The teacher Agnes Rohrbach kept the books.") == []
