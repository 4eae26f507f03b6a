"""What a person does at the desk, in Chromium: deciding, and taking it back."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
CARD = "Notes on the text"


def card(page: Page) -> Locator:
    return page.get_by_role("complementary", name=CARD)


def says(page: Page) -> Locator:
    """The statement on the card."""
    return card(page).locator(".says")


def arrested(page: Page) -> Locator:
    return page.locator(".column .assertion", has_text="arrested").first


def test_a_suggestion_is_accepted_and_taken_back_by_keyboard(deciding: Open) -> None:
    page = deciding("a text")
    arrested(page).click()
    expect(card(page)).to_contain_text("suggested")
    page.keyboard.press("a")
    expect(arrested(page)).to_have_class(re.compile("accepted"))
    page.keyboard.press("u")
    expect(arrested(page)).to_have_class(re.compile("suggested"))
    page.keyboard.press("Shift+U")
    expect(arrested(page)).to_have_class(re.compile("accepted"))


def test_what_one_has_said_is_not_said_twice(deciding: Open) -> None:
    page = deciding("a text")
    arrested(page).click()
    page.keyboard.press("a")
    expect(card(page)).to_contain_text("accepted · ada")
    page.keyboard.press("a")
    page.keyboard.press("u")
    expect(arrested(page)).to_have_class(re.compile("suggested"))


def test_a_suggestion_is_rejected(deciding: Open) -> None:
    page = deciding("a text")
    arrested(page).click()
    card(page).get_by_role("button", name="Reject").click()
    expect(page.get_by_role("status").last).to_contain_text("Rejected.")
    expect(page.locator(".column .assertion.suggested", has_text="arrested")).to_have_count(0)


def test_keys_lead_from_statement_to_statement(deciding: Open) -> None:
    page = deciding("a text")
    expect(arrested(page)).to_be_visible()
    page.keyboard.press("j")
    expect(says(page)).to_contain_text("The Romantic Exiles")
    page.keyboard.press("j")
    expect(says(page)).to_contain_text("diplomat")
    page.keyboard.press("k")
    expect(says(page)).to_contain_text("The Romantic Exiles")


def test_a_statement_is_corrected_and_keeps_its_words(deciding: Open) -> None:
    page = deciding("a text")
    arrested(page).click()
    expect(card(page)).to_contain_text("July 1834")
    page.keyboard.press("e")
    card(page).get_by_label("Time (EDTF)").fill("1834-07-21")
    card(page).get_by_role("button", name="Save").click()
    expect(card(page)).to_contain_text("21 July 1834")
    expect(card(page)).to_contain_text("accepted")
    expect(arrested(page)).to_be_visible()


def test_a_wrong_date_is_refused_with_a_sentence(deciding: Open) -> None:
    page = deciding("a text", complains=True)
    arrested(page).click()
    page.keyboard.press("e")
    card(page).get_by_label("Time (EDTF)").fill("the other day")
    card(page).get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").last).to_contain_text("the other day")


def test_a_statement_is_added_on_selected_words(deciding: Open) -> None:
    page = deciding("a text")
    expect(arrested(page)).to_be_visible()
    page.evaluate(
        """words => {
          const walk = document.createTreeWalker(document.querySelector('.column'), NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf(words);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
            return;
          }
        }""",
        "smuggled into Russia by the thousand",
    )
    card(page).get_by_role("button", name="Add a statement").click()
    card(page).get_by_label("It tells of").select_option("publication")
    card(page).get_by_role("combobox", name=re.compile("^work")).fill("Kolokol")
    page.get_by_role("option", name=re.compile("^Kolokol")).first.click()
    card(page).get_by_role("button", name="Save").click()
    expect(page.locator(".column .assertion.accepted")).to_have_text(["smuggled into ", "Russia", " by the thousand"])
    expect(says(page)).to_contain_text("Kolokol")


def test_two_people_are_joined_and_the_joining_is_undone(deciding: Open) -> None:
    page = deciding("#/people")
    page.get_by_role("link", name="Georg Herwegh", exact=True).click()
    page.get_by_label("The same as").fill("Garibal")
    page.get_by_role("option", name=re.compile("^Garibaldi")).click()
    page.get_by_role("button", name="Join", exact=True).click()
    expect(page.get_by_role("heading", name="Made up of")).to_be_visible()
    expect(page.get_by_role("cell", name="Garibaldi")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("cell", name="Garibaldi")).to_have_count(0)


def test_a_name_can_be_pressed_for_as_long_as_one_likes(deciding: Open) -> None:
    page = deciding("#/people")
    page.get_by_role("link", name="Georg Herwegh", exact=True).click()
    page.get_by_label("The same as").fill("Garibal")
    page.get_by_role("option", name=re.compile("^Garibaldi")).click(delay=400)
    expect(page.get_by_label("The same as")).to_have_value("Garibaldi")
    expect(page.get_by_role("button", name="Join", exact=True)).to_be_enabled()


def test_one_who_is_made_up_of_two_is_taken_apart(deciding: Open) -> None:
    page = deciding("a person")
    rows = page.get_by_role("button", name="Set apart")
    expect(rows).to_have_count(3)
    rows.first.click()
    expect(page.get_by_role("status").last).to_contain_text("Kept apart.")


def test_many_are_accepted_only_after_a_preview(deciding: Open) -> None:
    page = deciding("#/queue")
    page.get_by_role("button", name="Accept many…").click()
    page.get_by_label("At least this sure (%)").fill("95")
    page.get_by_role("button", name="Show what would be accepted").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("checkbox").first.uncheck()
    dialog.get_by_role("button", name=re.compile(r"^Accept \d+")).click()
    expect(page.get_by_role("status").last).to_contain_text("accepted")


def test_the_queue_leads_to_the_words(deciding: Open) -> None:
    page = deciding("#/queue")
    first = page.locator("main ol a").first
    words = (first.text_content() or "").split(" (")[0]
    first.click()
    expect(says(page)).to_contain_text(words)
    expect(page.locator(".column .chosen").first).to_be_in_viewport()


def test_the_log_says_who_decided_what(deciding: Open) -> None:
    page = deciding("a text")
    arrested(page).click()
    page.keyboard.press("a")
    expect(arrested(page)).to_have_class(re.compile("accepted"))
    page.get_by_role("link", name="Decisions").click()
    expect(page.get_by_role("row").nth(1)).to_contain_text("ada")
    expect(page.get_by_role("row").nth(1)).to_contain_text("Alexander Herzen is arrested")


def test_of_two_people_at_once_the_later_is_told_and_nothing_is_lost(deciding: Open) -> None:
    one, other = deciding("a text"), deciding("a text", complains=True)
    for page in (one, other):
        arrested(page).click()
        expect(card(page)).to_contain_text("suggested")
    one.keyboard.press("a")
    expect(arrested(one)).to_have_class(re.compile("accepted"))
    other.keyboard.press("x")
    late = other.get_by_role("dialog", name="Somebody was quicker")
    expect(late).to_contain_text("accepted")
    expect(late).to_contain_text("ada")
    other.keyboard.press("Escape")
    expect(arrested(other)).to_have_class(re.compile("accepted"))
