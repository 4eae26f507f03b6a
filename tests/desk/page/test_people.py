"""Several people at one desk, in Chromium: who may come, as what, and where two differ."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.desk.page.conftest import Opening
from tests.desk.page.serving import served

from bearwitness.store.access import open_for_writing
from bearwitness.store.accounts import Account, Role

Open = Callable[..., Page]
PASSWORDS = {"ada": "on the shelf", "bo": "in a drawer", "cy": "under the mat", "dee": "behind the clock"}


@pytest.fixture
def shared(browser: Browser, read_once: Path, tmp_path: Path) -> Iterator[Open]:
    """A desk with an owner (ada), an editor (bo) and a reader (cy); opens a page in a browser where nobody is in."""
    place = Path(shutil.copy(read_once, tmp_path / "herzen.dossier"))
    roles: dict[str, Role] = {"ada": "owner", "bo": "editor", "cy": "reader"}
    with open_for_writing(place) as writer:
        for name, role in roles.items():
            writer.put_account(Account(name, role), PASSWORDS[name])
    with served(place) as address:
        opening = Opening(browser, address, place)
        yield lambda route: opening.open(route, complains=True)
        opening.end()


def give(page: Page, name: str, password: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Log in").click()


def log_in(page: Page, name: str) -> Page:
    give(page, name, PASSWORDS[name])
    expect(page.get_by_role("navigation", name="Contents")).to_contain_text(name)
    return page


def decide(page: Page, key: str) -> None:
    """Decides by a key on the arrest, and waits until it is told."""
    page.locator(".column .assertion", has_text="arrested").first.click()
    expect(page.get_by_role("button", name="Correct")).to_be_visible()
    page.keyboard.press(key)
    expect(page.get_by_role("status").last).to_contain_text({"a": "Accepted.", "x": "Rejected."}[key])


def test_nobody_sees_anything_before_logging_in(shared: Open) -> None:
    page = shared("#/life")
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in to this desk")
    give(page, "ada", "guessed it")
    expect(page.get_by_role("alert")).to_contain_text("do not fit")
    log_in(page, "ada")
    expect(page.get_by_role("heading", level=1)).to_have_text("Alexander Herzen")


def test_who_logs_out_is_out(shared: Open) -> None:
    page = log_in(shared("#/desk"), "bo")
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in to this desk")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in to this desk")


def test_a_reader_is_offered_nothing_to_decide(shared: Open) -> None:
    page = log_in(shared("a text"), "cy")
    page.locator(".column .assertion", has_text="arrested").first.click()
    expect(page.get_by_role("complementary", name="Notes on the text")).to_contain_text("Alexander Herzen is arrested")
    expect(page.get_by_role("button", name="Accept")).to_have_count(0)
    expect(page.get_by_role("link", name="Who may come")).to_have_count(0)


def test_an_owner_adds_changes_and_takes_away(shared: Open) -> None:
    page = log_in(shared("#/accounts"), "ada")
    page.get_by_label("Name").fill("dee")
    page.get_by_label("Password").fill(PASSWORDS["dee"])
    page.get_by_role("button", name="Make the account").click()
    page.get_by_label("dee may come as").select_option("reader")
    expect(page.get_by_role("status").last).to_contain_text("dee may come as reader.")
    page.get_by_role("row", name="cy").get_by_role("button", name="Remove").click()
    expect(page.get_by_role("row", name="cy")).to_have_count(0)
    log_in(shared("#/desk"), "dee")


def test_the_last_owner_stays_an_owner(shared: Open) -> None:
    page = log_in(shared("#/accounts"), "ada")
    page.get_by_label("ada may come as").select_option("reader")
    expect(page.get_by_role("status").last).to_contain_text("somebody has to be the owner")
    expect(page.get_by_label("ada may come as")).to_have_value("owner")


def test_who_is_taken_away_while_at_the_desk_is_asked_to_log_in(shared: Open) -> None:
    bo, ada = log_in(shared("#/queue"), "bo"), log_in(shared("#/accounts"), "ada")
    ada.get_by_role("row", name="bo").get_by_role("button", name="Remove").click()
    expect(ada.get_by_role("row", name="bo")).to_have_count(0)
    bo.get_by_role("link", name="Words").click()
    expect(bo.get_by_role("heading", level=1)).to_have_text("Log in to this desk")


def test_two_who_differ_are_laid_before_a_third(shared: Open) -> None:
    ada = log_in(shared("a text"), "ada")
    decide(ada, "a")
    bo = log_in(shared("a text"), "bo")
    decide(bo, "x")
    ada.get_by_role("link", name="Decisions").click()
    expect(ada.get_by_role("heading", name="Decided differently")).to_be_visible()
    expect(ada.get_by_role("main")).to_contain_text("ada and bo both decided on 1 thing, 0 alike.")
    ada.get_by_role("button", name="With bo").click()
    expect(ada.get_by_role("heading", name="Decided alike")).to_be_visible()


def test_the_first_account_is_made_at_the_desk_and_closes_it(deciding: Open) -> None:
    page = deciding("#/accounts", complains=True)
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill("on the shelf")
    page.get_by_role("button", name="Make the account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Log in to this desk")
    log_in(page, "ada")
    expect(page.get_by_label("ada may come as")).to_have_value("owner")


def test_a_token_in_the_address_lets_one_browser_in_once(browser: Browser, read_once: Path) -> None:
    with served(read_once, token="one-time") as address:
        opening = Opening(browser, address, read_once)
        first = opening.open("#token=one-time")
        expect(first.get_by_role("heading", level=1)).to_have_text("Alexander Herzen")
        assert "token" not in first.url
        late = opening.open("#token=one-time", complains=True)
        expect(late.get_by_role("alert")).to_contain_text("it is spent")
        opening.end()


def test_a_token_can_be_typed(browser: Browser, read_once: Path) -> None:
    with served(read_once, token="one-time") as address:
        opening = Opening(browser, address, read_once)
        page = opening.open("#/life", complains=True)
        page.get_by_text("Or with the token").click()
        page.get_by_label("Token").fill("one-time")
        page.get_by_role("button", name="Come in").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Alexander Herzen")
        opening.end()
