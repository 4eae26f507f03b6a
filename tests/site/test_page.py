"""The page of a life: self-contained, escaped, every note pointing to its words."""

import base64
import hashlib
import re
from itertools import pairwise

import html5lib
import pytest
from lxml import html
from tests.views.making import Making

from bearwitness.record import Citation, Dispute, Dossier, Position, Quotation
from bearwitness.site.page import life_page
from bearwitness.views import life

HOSTILE = '<script>alert("x")</script>'


@pytest.fixture
def dossier() -> Dossier:
    text = f"Ada was born at Pisa in 1801. Bruno, she said, “never {HOSTILE} wrote” (p. 7)."
    made = Making(text, text).entity("ada", "person", "Ada").entity("bruno", "person", "Bruno")
    made.entity("pisa", "place", f"Pisa{HOSTILE}").entity("owl", "work", "The Owl")
    made.says("birth", "born", person="ada", time="1801", place="pisa")
    made.says("birth", "born", source="s2", person="ada", time="1801")
    view = made.says("position", "wrote", holder="bruno", claim=HOSTILE, issue="ada", stance="denies")
    start = text.index("never")
    said = Quotation(
        source="s1", start=start, end=start + 5, text="never", id="q1", speaker=None, citations=(Citation("owl", "7"),)
    )
    position = Position(holder="bruno", claim=HOSTILE, assertions=(view.id,), evidence=view.evidence)
    dispute = Dispute(id="d1", issue="whether Bruno wrote", positions=(position,))
    made.quotations.append(said)
    return Dossier(**{f: getattr(made.dossier, f) for f in made.dossier.__struct_fields__} | {"disputes": (dispute,)})


@pytest.fixture
def page(dossier: Dossier) -> html.HtmlElement:
    return html.fromstring(life_page(dossier, life(dossier, "ada")))


def test_every_link_leads_to_a_place_in_the_page(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.xpath("//@href")} <= set(ids)


def test_a_note_leads_to_the_exact_words(page: html.HtmlElement) -> None:
    place = page.xpath('//*[@id="note-1"]//a[@class="place"]/@href')[0]
    assert page.get_element_by_id(place.removeprefix("#")).text_content() == "born"


def test_what_cannot_all_be_true_leads_to_the_words() -> None:
    made = Making("Ada was born in 1801. Bruno says that she died in 1799.").entity("ada", "person", "Ada")
    made.entity("bruno", "person", "Bruno")
    made.says("birth", "born", person="ada", time="1801")
    made.says("death", "died", person="ada", time="1799", voice=("bruno",))
    page = html.fromstring(life_page(made.dossier, life(made.dossier, "ada")))
    section = page.get_element_by_id("contradictions")
    places = [link.removeprefix("#") for link in section.xpath('.//a[@class="place"]/@href')]
    assert [page.get_element_by_id(place).text_content() for place in places] == ["born", "died"]
    assert "Contradictions between voices" in section.text_content()


def test_names_and_texts_are_escaped(page: html.HtmlElement) -> None:
    assert page.xpath("//script") == []
    assert HOSTILE in page.text_content()


@pytest.mark.judge("html", "the HTML standard's parser in its strict mode, html5lib")
def test_the_page_has_no_error_that_the_standard_names(dossier: Dossier) -> None:
    html5lib.HTMLParser(strict=True).parse(life_page(dossier, life(dossier, "ada")))


def test_nothing_is_fetched_and_only_the_page_s_own_style_is_allowed(dossier: Dossier) -> None:
    text = life_page(dossier, life(dossier, "ada"))
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text
    assert not re.search(r"https?://|url\(|@import|<(?:script|img|link|iframe)", text)


def test_a_line_that_two_sources_state_has_two_notes(page: html.HtmlElement) -> None:
    line = page.xpath('//section[@id="year-1"]//p[@class="line"]')[0]
    assert line.xpath(".//sup/a/text()") == ["1", "2"]


def test_headings_go_down_one_level_at_a_time(page: html.HtmlElement) -> None:
    levels = [int(tag.tag[1]) for tag in page.xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_same_dossier_gives_the_same_page(dossier: Dossier) -> None:
    assert life_page(dossier, life(dossier, "ada")) == life_page(dossier, life(dossier, "ada"))


def test_what_a_source_has_in_italics_is_italic_in_the_note() -> None:
    made = Making("Ada wrote *The Owl*.").entity("ada", "person", "Ada").entity("owl", "work", "The Owl")
    made.says("creation", "wrote", author="ada", work="owl")
    note = html.fromstring(life_page(made.dossier, life(made.dossier, "ada"))).xpath('//*[@class="note"]/q')[0]
    assert (note.text_content(), note.findtext("i")) == ("“Ada wrote The Owl.”", "The Owl")
