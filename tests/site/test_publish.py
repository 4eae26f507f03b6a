"""A site: every page valid, every link leading somewhere, every note to its words, and nothing from outside."""

import json
import re
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from lxml import html
from tests.site.making import HOSTILE, dossier
from tests.views.making import Making

from bearwitness.site.publication import Publication
from bearwitness.site.publish import publish

Pages = dict[str, html.HtmlElement]


def written(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*.html"))
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in files}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    publish(dossier(), Publication(as_of="2020-01-01", formats=("bibtex", "docx")), place)
    return place


@pytest.fixture(scope="module")
def texts(folder: Path) -> dict[str, str]:
    return written(folder)


@pytest.fixture(scope="module")
def pages(texts: dict[str, str]) -> Pages:
    return {name: html.fromstring(text) for name, text in texts.items()}


def test_every_page_is_valid_html(texts: dict[str, str]) -> None:
    for text in texts.values():
        html5lib.HTMLParser(strict=True).parse(text)


def test_every_link_leads_to_a_file_and_to_a_place_in_it(folder: Path, pages: Pages) -> None:
    checked = 0
    for name, page in pages.items():
        for link in page.xpath("//@href"):
            path, _, place = link.partition("#")
            target = (folder / name).parent / path if path else folder / name
            assert target.is_file(), (name, link)
            if place:
                checked += 1
                assert pages[str(target.resolve().relative_to(folder.resolve()))].xpath("//*[@id=$p]", p=place), link
    assert checked > 30


def test_no_page_names_a_place_twice(pages: Pages) -> None:
    for page in pages.values():
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))


def test_a_note_leads_to_the_exact_words(pages: Pages) -> None:
    life = pages["people/ada.html"]
    leads = [note.xpath(".//a[@class='place']/@href")[0] for note in life.xpath("//p[@class='note']")]
    assert leads
    words = []
    for lead in leads:
        path, _, place = lead.partition("#")
        words.append(pages[path.removeprefix("../")].get_element_by_id(place).text_content())
    assert {"born", "met", "she died", "Ada died"} <= set(words)


def test_hostile_words_are_shown_as_words(pages: Pages) -> None:
    for name, page in pages.items():
        scripts = page.xpath("//script[not(@type='application/ld+json')]")
        assert all(script.get("src") and not script.text for script in scripts)
        assert bool(scripts) == (name == "search.html")
    assert HOSTILE in pages["quotations/ada.html"].text_content()
    assert "\u202e" not in "".join(page.text_content() for page in pages.values())


def test_no_id_leads_out_of_the_folder(folder: Path) -> None:
    assert {path.parent.name for path in (folder / "groups").iterdir()} == {"groups"}
    assert not (folder / "evil.html").exists()


def test_nothing_is_asked_for_from_outside(texts: dict[str, str]) -> None:
    for text in texts.values():
        policy = re.search(r'Security-Policy" content="([^"]*)"', text)
        assert policy is not None
        assert policy[1].startswith("default-src 'none'; style-src 'self'; ")
        outside = set(re.findall(r"\bhttps?://[^\s\"<]+", text))
        assert outside <= {"https://schema.org"}
        assert " style=" not in text


def test_of_a_text_that_may_not_be_published_only_quoted_words_are_there(folder: Path, tmp_path: Path) -> None:
    hidden = "Nobody quotes this sentence"
    assert not [path for path in folder.rglob("*") if path.is_file() and hidden.encode() in path.read_bytes()]
    publish(dossier(), Publication(texts=frozenset({"s1"})), tmp_path)
    assert hidden in (tmp_path / "sources" / "s1.html").read_text(encoding="utf-8")


def test_machines_are_told_who_it_is(pages: Pages) -> None:
    told = json.loads(pages["people/ada.html"].xpath("//script[@type='application/ld+json']/text()")[0])
    assert (told["@type"], told["@id"], told["name"]) == ("Person", "urn:bearwitness:ada", "Ada")
    assert told["birthDate"] == "1801"
    assert "deathDate" not in told  # two sources differ


def test_headings_go_down_one_level_at_a_time(pages: Pages) -> None:
    for name, page in pages.items():
        levels = [int(tag.tag[1]) for tag in page.xpath("//h1 | //h2 | //h3 | //h4")]
        assert levels[0] == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_a_page_says_how_it_is_cited(tmp_path: Path) -> None:
    publication = Publication(
        as_of="2020-01-01", editor="Ann Editor", title="Lives", address="https://example.org/lives/"
    )
    publish(dossier(), publication, tmp_path)
    page = html.fromstring((tmp_path / "people" / "ada.html").read_text(encoding="utf-8"))
    cited = " ".join(page.xpath("//details")[0].text_content().split())
    assert "“Ada”, in Lives, published by Ann Editor, as of 1 January 2020." in cited
    assert "https://example.org/lives/people/ada.html" in cited
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://example.org/lives/people/ada.html"]


def test_what_was_asked_for_can_be_downloaded(folder: Path, pages: Pages) -> None:
    assert pages["index.html"].xpath("//a[@download]/@href") == ["downloads/dossier.bib", "downloads/dossier.docx"]
    assert (folder / "downloads" / "dossier.docx").stat().st_size > 1000


def test_the_same_dossier_gives_the_same_site(folder: Path, tmp_path: Path) -> None:
    publish(dossier(), Publication(as_of="2020-01-01", formats=("bibtex", "docx")), tmp_path)
    files = [path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file()]
    assert files == [path.relative_to(tmp_path) for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    assert all((folder / name).read_bytes() == (tmp_path / name).read_bytes() for name in files)


def test_a_french_site_marks_what_is_english(tmp_path: Path) -> None:
    publish(dossier(), Publication(language="fr"), tmp_path)
    page = html.fromstring((tmp_path / "people" / "ada.html").read_text(encoding="utf-8"))
    assert page.get("lang") == "fr"
    assert all(line.get("lang") == "en" for line in page.xpath("//p[@class='line']"))


def test_whoever_is_only_described_comes_after_those_who_have_a_name(tmp_path: Path) -> None:
    made = Making("Ann Zell and her nurse met Bo Ash.").entity("nurse", "person", "her nurse")
    made.entity("ann", "person", "Ann Zell").entity("bo", "person", "Bo Ash")
    publish(made.dossier, Publication(), tmp_path)
    page = html.fromstring((tmp_path / "people" / "index.html").read_text(encoding="utf-8"))
    assert page.xpath("//p[@class='name']/a/bdi/text()") == ["Bo Ash", "Ann Zell", "her nurse"]
