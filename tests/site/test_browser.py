"""A site opened from disk in a real browser: it reads, it searches, everybody can use it, and it asks for nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser import axe
from tests.site.making import HOSTILE, dossier

from bearwitness.site.publication import Publication
from bearwitness.site.publish import publish

SEEN = ["index.html", "people/ada.html", "people/index.html", "places/index.html", "places/rome.html", "search.html"]
SEEN += [
    "quotations/ada.html",
    "debates.html",
    "contradictions.html",
    "agreement.html",
    "silences.html",
    "open.html",
    "identities.html",
    "sources/s1.html",
    "about.html",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    publish(dossier(), Publication(as_of="2020-01-01", texts=frozenset({"s1"})), place)
    return place


def address(folder: Path, name: str) -> str:
    """A page of a folder, or a place in it, as it is opened from disk."""
    path, mark, place = name.partition("#")
    return (folder / path).as_uri() + mark + place


def test_nothing_is_asked_for_but_the_files_and_nothing_is_refused(folder: Path, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    for name in SEEN:
        page.goto(address(folder, name))
        assert page.locator("h1").evaluate("element => getComputedStyle(element).fontSize") != "32px"  # the style is in
    assert said == []
    assert all(url.startswith(folder.as_uri()) for url in asked)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("Ada", "Ada"), ("brumo", "Bruno"), ("1825", "Ada: The Owl published (1825)"), ("adina", "Ada")],
)
def test_the_search_finds_from_disk(folder: Path, browser: Browser, typed: str, first: str) -> None:
    page = browser.new_page()
    page.goto(address(folder, "search.html"))
    page.locator("#words").fill(typed)
    page.locator("#found a").first.wait_for()
    assert page.locator("#found a").first.text_content() == first


def test_what_is_found_leads_to_its_place_and_has_an_address_of_its_own(folder: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(address(folder, "search.html#q=alert"))
    page.locator("#found a").first.wait_for()
    assert HOSTILE in "".join(page.locator("#found").all_text_contents())
    page.locator("#found a", has_text="Ada: “never").click()
    page.locator("#q1").wait_for()
    assert page.url.endswith("quotations/ada.html#q1")


def test_reading_needs_no_script(folder: Path, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address(folder, "people/ada.html"))
    page.locator(".note .place").first.click()
    assert page.locator("mark:target").count() == 1
    page.goto(address(folder, "search.html"))
    assert page.get_by_text("needs JavaScript").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(folder: Path, browser: Browser, scheme: str) -> None:
    script = axe()
    page = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    for name in [*SEEN, "search.html#q=ada"]:
        page.goto(address(folder, name))
        if "#q" in name:
            page.locator("#found a").first.wait_for()
        page.add_script_tag(content=script)
        found = page.evaluate("axe.run()")["violations"]
        assert [(name, each["id"], each["nodes"][0]["html"]) for each in found] == []
