"""What a person does at the desk, in Chromium: looking."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Page, Response, Route, expect
from tests.browser import axe
from tests.desk.page.conftest import route_in

from bearwitness.desk import whole
from bearwitness.desk.other_process import EndedError, Failed, OtherProcess, Step, Written

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = {
    "#/desk": "Alexander Herzen", "#/read": "Reading room", "a text": "An Exile and His Household",
    "a statement": "Herzen", "a person": "Alexander Herzen", "#/queue": "To decide", "#/life": "Alexander Herzen",
    "#/places": "Places", "#/network": "Ties", "#/people": "People and groups", "#/works": "Works",
    "#/words": "Words", "#/debates": "Debates", "#/sources": "Sources compared",
    "#/sources?part=agreed": "Sources compared", "#/sources?part=silent": "Sources compared",
    "#/sources?part=dependent": "Sources compared", "#/sources?part=open": "Sources compared",
    "#/contradictions": "Contradictions", "#/search?q=Moscow": "Search", "#/log": "Decisions",
    "#/export": "Export", "#/accounts": "Who may come",
}  # fmt: skip
Open = Callable[..., Page]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_can_be_used_by_everybody(herzen: Open, read_once: Path, scheme: str) -> None:
    page = herzen("#/desk", scheme=scheme)
    page.evaluate(axe())
    found = {view: violations(page, route_in(read_once, view), VIEWS[view]) for view in VIEWS}
    assert {view: each for view, each in found.items() if each} == {}


def violations(page: Page, route: str, title: str) -> list[object]:
    """What axe has against a view, which opens without a complaint of its own."""
    lead_to(page, route)
    expect(page.locator("h1")).to_contain_text(title)
    expect(page.get_by_text("Loading…")).to_have_count(0)
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    expect(page.get_by_role("alert")).to_have_count(0)
    found = page.evaluate("tags => axe.run({ runOnly: tags })", WCAG)
    return [(each["id"], [node["html"][:200] for node in each["nodes"][:3]]) for each in found["violations"]]


def lead_to(page: Page, route: str) -> None:
    """Goes to another address of the desk, and waits until the view that it names has taken the place of the one before."""
    page.evaluate(
        """route => new Promise(done => {
          if (location.hash === route) return done();
          addEventListener('hashchange', () => done(), { once: true });
          location.hash = route;
        })""",
        route,
    )
    view = re.match(r"#/(\w+)", route)
    assert view is not None
    expect(page.get_by_role("main")).to_have_class(re.compile(rf"\bview-{view[1]}\b"))


def test_a_text_is_shown_as_it_is_with_its_marks(herzen: Open) -> None:
    page = herzen("a text")
    text = page.get_by_role("article", name="The text")
    expect(text).to_contain_text("Few books about politics have so little politics in them as this one")
    expect(text.locator(".person").first).to_be_visible()
    expect(text.locator(".assertion.suggested").first).to_be_visible()


def test_a_layer_of_marks_can_be_hidden(herzen: Open) -> None:
    page = herzen("a text")
    page.get_by_label("People", exact=True).uncheck()
    expect(page.locator(".column .person")).to_have_count(0)
    page.keyboard.press("1")
    expect(page.locator(".column .person").first).to_be_visible()


def test_a_click_on_a_mark_shows_who_says_so_on_which_words(herzen: Open) -> None:
    page = herzen("a text")
    page.locator(".column .assertion", has_text="arrested").click()
    card = page.get_by_role("complementary", name="Notes on the text")
    expect(card.get_by_role("heading", level=2).first).to_contain_text("Alexander Herzen is arrested")
    expect(card).to_contain_text("Said by the reviewer")


def test_a_statement_has_an_address_that_opens_its_words(herzen: Open) -> None:
    page = herzen("a text")
    page.locator(".column .assertion", has_text="arrested").click()
    page.reload()
    expect(page.locator(".column .chosen")).to_have_text("arrested")


def test_the_timeline_draws_what_is_sure_apart_from_what_is_possible(herzen: Open) -> None:
    bar = herzen("#/life").get_by_role("link", name="Studies at Moscow University")
    possible, sure = bar.locator(".possible").bounding_box(), bar.locator(".core").bounding_box()
    assert possible is not None
    assert sure is not None
    assert possible["x"] < sure["x"]
    assert sure["x"] + sure["width"] < possible["x"] + possible["width"]


def test_an_open_end_fades_out(herzen: Open) -> None:
    bar = herzen("#/life").get_by_role("link", name="Kolokol").first
    expect(bar.locator(".fading")).to_have_attribute("fill", "url(#fade-right)")


def test_a_line_of_the_chronology_opens_its_words(herzen: Open) -> None:
    page = herzen("#/life")
    page.locator("summary", has_text="Banished to Novgorod").first.click()
    expect(page.locator("details[open] blockquote").first).to_contain_text("Novgorod")


def test_the_map_has_its_coastlines_without_a_network(herzen: Open) -> None:
    page = herzen("#/places")
    expect(page.locator("path.land")).to_have_attribute("d", re.compile("M.{5000}"))
    expect(page.get_by_role("group", name="Map").get_by_text("London", exact=True)).to_be_visible()


def test_the_slider_leaves_out_what_was_later(herzen: Open) -> None:
    page = herzen("#/places")
    listed = page.get_by_role("region", name="Places in the order of time")
    expect(listed).to_contain_text("London")
    page.get_by_label("the 7 without a date too").uncheck()
    page.get_by_label("until").fill("1845")
    expect(listed).not_to_contain_text("London")


def test_somebody_in_the_network_shows_their_ties(herzen: Open) -> None:
    page = herzen("#/network")
    page.get_by_role("button", name=re.compile("^George Sand")).press("Enter")
    expect(page.locator("section[aria-live] li")).to_have_count(1)


def test_a_wrong_spelling_leads_to_the_right_person(herzen: Open) -> None:
    page = herzen("#/desk")
    page.keyboard.press("/")
    page.keyboard.type("Hertzen")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Alexander Herzen", exact=True).nth(1).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alexander Herzen")


def test_a_search_is_narrowed_by_facets(herzen: Open) -> None:
    page = herzen("#/search?q=Moscow")
    page.get_by_label(re.compile("passages")).check()
    expect(page.locator("li", has_text="place ·")).to_have_count(0)
    expect(page.locator("mark").first).to_have_text("Moscow")


def test_passages_on_the_same_thing_come_when_the_texts_have_been_gone_through(herzen: Open) -> None:
    page = herzen("#/search?q=a person banished by the government")
    page.get_by_role("button", name="Go through them").click()
    alike = page.get_by_role("region", name="Perhaps on the same thing")
    expect(alike.get_by_role("listitem").first).to_be_visible(timeout=30_000)
    expect(page.get_by_role("button", name="Go through them")).to_have_count(0)


def test_the_page_speaks_french(herzen: Open) -> None:
    page = herzen("#/life")
    page.get_by_label("Language").select_option("fr")
    expect(page.get_by_role("navigation").first).to_contain_text("La vie")
    expect(page.locator("html")).to_have_attribute("lang", "fr")


def test_the_list_of_keys_names_what_works_here(herzen: Open) -> None:
    page = herzen("a text")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("Next statement")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_two_keys_in_turn_lead_to_another_view(herzen: Open) -> None:
    page = herzen("a text")
    page.keyboard.press("g")
    page.keyboard.press("n")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ties")


def test_letters_can_be_taken_off_the_keyboard(herzen: Open) -> None:
    page = herzen("a text")
    page.keyboard.press("?")
    page.get_by_label("Single letters are keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".column .chosen")).to_have_count(0)


def test_the_first_load_is_small(herzen: Open) -> None:
    got: dict[str, int] = {}

    def weigh(response: Response) -> None:
        if "/api/" not in response.url:
            body = response.body()
            got[response.url] = len(body if response.url.endswith("woff2") else gzip.compress(body))

    page = herzen("#/read", before=lambda fresh: fresh.on("response", weigh))
    page.wait_for_load_state("networkidle")
    assert 50_000 < sum(got.values()) <= 350_000
    assert not any("land" in url or "Network" in url for url in got)


def test_hostile_names_and_texts_are_only_words(hostile: Open) -> None:
    page = hostile("#/people")
    expect(page.get_by_role("main").get_by_role("link", name="<script>alert(1)</script> Weiss")).to_be_visible()
    assert page.evaluate("document.querySelectorAll('main script, main img').length") == 0


def test_the_page_fits_a_tablet(herzen: Open) -> None:
    page = herzen("#/life", width=820)
    assert page.evaluate("document.documentElement.scrollWidth") <= 820


@pytest.mark.parametrize("view", ["#/life", "a text", "#/sources"])
def test_a_view_prints(herzen: Open, view: str, tmp_path: Path) -> None:
    page = herzen(view)
    expect(page.locator("h1")).to_contain_text(VIEWS[view])
    expect(page.get_by_text("Loading…")).to_have_count(0)
    page.pdf(path=tmp_path / "view.pdf")
    assert (tmp_path / "view.pdf").stat().st_size > 10_000


def test_a_contradiction_that_is_linked_to_is_shown_however_far_down_it_stands(herzen: Open) -> None:
    def answer(route: Route) -> None:
        after = int(route.request.url.rpartition("after=")[2])
        sides = [
            {"id": "a1", "text": "Born in 1812."},
            {"id": "a2", "text": "Born in 1813."},
        ]
        one = {
            "id": f"x{after}",
            "explanation": f"The {after}th.",
            "because": "",
            "statements": sides,
            "if_rejected": [],
        }
        route.fulfill(json={"items": [one], "total": 9, "next": after + 1 if after < 8 else None})

    page = herzen("#/contradictions/x2", before=lambda page: page.route("**/api/contradictions/sets?*", answer))
    expect(page.locator("#c-x2")).to_be_in_viewport()
    expect(page.get_by_text("3 of 9 are shown.")).to_be_visible()


@pytest.fixture
def long_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the dossier were a large one, whose works come to nothing until one of them is stopped."""
    stopped, work_out, end = Event(), OtherProcess.work_out, OtherProcess.end

    def working(process: OtherProcess, name: str, told: Callable[[Step], object]) -> Written | Failed:
        if stopped.is_set():
            return work_out(process, name, told)
        told(Step("comparing"))
        stopped.wait()
        raise EndedError

    def ending(process: OtherProcess) -> None:
        stopped.set()
        end(process)

    monkeypatch.setattr(whole, "SMALL", 0)
    monkeypatch.setattr(OtherProcess, "work_out", working)
    monkeypatch.setattr(OtherProcess, "end", ending)


@pytest.mark.usefixtures("long_work")
def test_what_takes_long_shows_how_far_it_is_and_can_be_stopped(deciding: Open) -> None:
    page = deciding("#/contradictions", complains=True)
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="The sources are compared")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("This was stopped.")).to_be_visible()
    page.get_by_role("button", name="Work it out").click()
    expect(page.get_by_text("No statements exclude each other.")).to_be_visible(timeout=30_000)
