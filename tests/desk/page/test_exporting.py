"""The dossier in other formats, taken from the desk in Chromium."""

import json
import re
from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

Open = Callable[..., Page]
RUNNING = {"id": "j1", "state": "running", "done": 10, "total": 0, "says": "writes json", "result": None}


def test_what_a_view_shows_is_offered_first(herzen: Open) -> None:
    page = herzen("#/places")
    page.get_by_role("link", name="Export").last.click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("For “Places”")
    expect(page.get_by_role("heading", level=3).first).to_have_text("geojson")


def test_a_life_is_downloaded_as_a_word_document(herzen: Open) -> None:
    page = herzen("#/life")
    page.get_by_role("link", name="Export").last.click()
    with page.expect_download() as begun:
        page.get_by_role("button", name=re.compile("^Download *docx")).click()
    assert begun.value.suggested_filename == "herzen.docx"
    assert begun.value.path().read_bytes().startswith(b"PK")


def test_what_takes_long_shows_how_far_it_is_and_can_be_stopped(herzen: Open) -> None:
    page = herzen("#/export")
    state = dict(RUNNING)

    def answer(route: Route) -> None:
        if route.request.method == "DELETE":
            state["state"] = "stopped"
        route.fulfill(status=200, content_type="application/json", body=json.dumps(state))

    page.route(re.compile("/api/jobs"), answer)
    page.get_by_role("button", name=re.compile("^Download *json")).click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("progressbar")).to_have_count(0)
    assert state["state"] == "stopped"


def test_an_export_that_fails_says_why(herzen: Open) -> None:
    page = herzen("#/export")
    failed = RUNNING | {"state": "failed", "says": "the disk is full"}
    page.route(
        re.compile("/api/jobs"),
        lambda route: route.fulfill(status=200, content_type="application/json", body=json.dumps(failed)),
    )
    page.get_by_role("button", name=re.compile("^Download *json")).click()
    expect(page.get_by_role("status").last).to_contain_text("the disk is full")
