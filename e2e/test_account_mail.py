"""Accounts by e-mail: registering, confirming, a forgotten password; with a real mailbox."""

from collections.abc import Iterator

import pytest
from playwright.async_api import expect

from e2e.axe import barriers_everywhere
from e2e.meet_server import MeetServer, meet_server
from e2e.people import People
from e2e.person import Person
from tests.services.mailbox import Mailbox, link_in, mailbox

__all__ = ["mailbox"]

ADDRESS = "ada@example.org"
PASSWORD = "a few good words"
NEW_PASSWORD = "some other good words"
PUBLIC_URL = "https://meet.example.org"


@pytest.fixture
def server(mailbox: Mailbox) -> Iterator[MeetServer]:
    """A server that sends e-mail."""
    with meet_server(**mailbox.environment) as running:
        yield running


async def follow_link(person: Person, mailbox: Mailbox, subject: str) -> None:
    """Open the link of a message."""
    link = link_in(await mailbox.arrival(ADDRESS, subject))
    assert link.startswith(f"{PUBLIC_URL}/")
    await person.open(link.removeprefix(PUBLIC_URL))


async def submit(person: Person, button: str, **fields: str) -> None:
    """Fill a form in and send it."""
    for label, text in fields.items():
        name = label.replace("_", " ").capitalize().replace("E mail", "E-mail")
        await person.page.get_by_label(name, exact=True).fill(text)
    await person.page.get_by_role("button", name=button, exact=True).click()


async def test_an_account_by_mail_from_its_first_link_to_a_new_password(
    people: People, mailbox: Mailbox
) -> None:
    ada = await people.guest("Ada")
    page = ada.page
    found: list[str] = []

    # A password that everybody tries is refused before anything is sent.
    await ada.open("/register")
    await submit(ada, "Create account", name="Ada", e_mail=ADDRESS, password="password123")
    await expect(page.get_by_text("among those that are tried first")).to_be_visible()
    found += await barriers_everywhere(page, "register, refused")
    await submit(ada, "Create account", password=PASSWORD)
    await expect(page.get_by_role("heading", name="Look into your inbox")).to_be_visible()
    found += await barriers_everywhere(page, "register, sent")

    # The link makes the account, for whoever knows the password.
    await follow_link(ada, mailbox, "Finish creating your account")
    await expect(page.get_by_role("heading", name="Finish creating")).to_be_visible()
    assert "#" not in page.url
    found += await barriers_everywhere(page, "confirm registration")
    await submit(ada, "Create account", password="not the one")
    await expect(page.get_by_text("not the password that was chosen")).to_be_visible()
    await submit(ada, "Create account", password=PASSWORD)
    await page.wait_for_url("**/dashboard")
    await ada.open("/profile")
    await expect(page.get_by_text("Confirmed", exact=True)).to_be_visible()

    # A forgotten password, from another browser.
    elsewhere = await people.guest("Ada elsewhere")
    await elsewhere.open("/sign-in")
    await elsewhere.page.get_by_role("link", name="Forgot your password?").click()
    await expect(elsewhere.page.get_by_role("heading", name="Forgot")).to_be_visible()
    found += await barriers_everywhere(elsewhere.page, "forgot password")
    await submit(elsewhere, "Send the link", e_mail=ADDRESS)
    await expect(elsewhere.page.get_by_text(f"an account for {ADDRESS}")).to_be_visible()
    found += await barriers_everywhere(elsewhere.page, "forgot password, sent")
    await follow_link(elsewhere, mailbox, "Choose a new password")
    found += await barriers_everywhere(elsewhere.page, "reset password")
    await submit(elsewhere, "Change password", new_password=NEW_PASSWORD)
    await elsewhere.page.wait_for_url("**/sign-in")
    await submit(elsewhere, "Sign in", e_mail=ADDRESS, password=NEW_PASSWORD)
    await elsewhere.page.wait_for_url("**/dashboard")

    # Which signs out where the old one was used; and its link works no more.
    await ada.open("/dashboard")
    await page.wait_for_url("**/sign-in**")
    assert not found, "\n".join(found)


async def test_a_link_that_works_no_more_leads_to_another(people: People) -> None:
    ada = await people.guest("Ada")
    await ada.open("/reset-password#used-already")
    await submit(ada, "Change password", new_password=NEW_PASSWORD)
    await expect(ada.page.get_by_text("has expired or was used already")).to_be_visible()
    found = await barriers_everywhere(ada.page, "reset password, refused")
    await ada.page.get_by_role("link", name="Ask for another link").click()
    await ada.page.wait_for_url("**/forgot-password")
    await ada.open("/verify-email#used-already")
    await submit(ada, "Confirm address")
    await expect(ada.page.get_by_text("has expired or was used already")).to_be_visible()
    found += await barriers_everywhere(ada.page, "verify e-mail, refused")
    assert not found, "\n".join(found)
