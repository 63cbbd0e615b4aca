"""A host, a co-host and a guest: from the waiting room to a removal that is undone."""

import re

from playwright.async_api import Locator, expect

from e2e.capture import BLUE, GREEN
from e2e.people import People
from e2e.person import Person


def menu_item(person: Person, action: str) -> Locator:
    """An entry of the menu that is open."""
    return person.page.get_by_role("menuitem", name=re.compile(action))


def people_panel(person: Person) -> Locator:
    """The open list of people."""
    return person.page.get_by_role("complementary", name=re.compile("People"))


async def choose_for(person: Person, other: str, action: str) -> None:
    """Pick an entry of somebody's menu in the open list of people."""
    await people_panel(person).get_by_role("button", name=f"More about {other}").click()
    await menu_item(person, action).click()


async def test_order_is_kept_from_the_door_to_a_ban_that_is_undone(people: People) -> None:
    ada = await people.member("Ada")
    code = people.server.create_room(ada.signed_in_to, waitingRoom=True)
    await ada.join(code)
    ben = await people.member("Ben", BLUE)
    grace = await people.guest("Grace", GREEN)
    for knocking in (ben, grace):
        await knocking.prepare_to_join(code)
        await knocking.join_button.click()
        await expect(knocking.page.get_by_text(re.compile("let you in"))).to_be_visible()

    # Both are let in with one click.
    await ada.press("Show them")
    await people_panel(ada).get_by_role("button", name="Admit all").click()
    for person in (ben, grace):
        await person.expect_inside()

    # A co-host has the host's tools from then on.
    await choose_for(ada, "Ben", "Make a co-host")
    await expect(ben.page.get_by_text("You are a co-host now").first).to_be_visible()
    await ben.press("People")
    await people_panel(ben).get_by_role("button", name="Mute everyone").click()
    await expect(grace.control("Unmute microphone")).to_be_visible()
    await expect(grace.page.get_by_text(re.compile("Ben muted")).first).to_be_visible()

    # Asked to speak, one click is enough.
    await choose_for(ben, "Grace", "Ask to unmute")
    await grace.page.get_by_role("button", name="Unmute", exact=True).click()
    await expect(grace.control("Mute microphone")).to_be_visible()

    await choose_for(ben, "Grace", "Spotlight for everyone")
    spotlit = re.compile("spotlight")
    await expect(grace.page.get_by_text(spotlit).first).to_be_visible()
    await expect(ada.page.get_by_text(spotlit).first).to_be_visible()

    # Kept out: told by whom, not let in again, and let in once that is undone.
    await choose_for(ben, "Grace", "Keep out")
    await ben.page.get_by_role("alertdialog").get_by_role("button", name="Keep out").click()
    await expect(grace.page.get_by_text(re.compile("Ben keeps you out"))).to_be_visible()
    await expect(ada.tiles).to_have_count(2)
    await grace.prepare_to_join(code)
    await grace.join_button.click()
    await expect(grace.page.get_by_role("heading", name="cannot come into")).to_be_visible()
    undo = people_panel(ben).get_by_role("button", name="Let Grace come in again")
    await undo.click()
    await expect(undo).to_be_hidden()
    await grace.prepare_to_join(code)
    await grace.join_button.click()
    await expect(grace.page.get_by_text(re.compile("let you in"))).to_be_visible()


async def test_a_personal_link_opens_the_waiting_room(people: People) -> None:
    ada = await people.member("Ada")
    code = people.server.create_room(ada.signed_in_to, waitingRoom=True)
    await ada.join(code)
    await ada.press("More")
    await menu_item(ada, "Invite people").click()
    dialog = ada.page.get_by_role("dialog", name="Invite people")
    await dialog.get_by_role("button", name="Create link").click()
    link = await dialog.get_by_text("#invite=").inner_text()
    grace = await people.guest("Grace")
    await grace.open(f"/{link.split('/', 1)[1]}")
    await grace.page.get_by_label("Your name").fill("Grace")
    await expect(grace.page).to_have_url(re.compile(rf"/{code}$"))
    await grace.join_button.click()
    await grace.expect_inside()

    # Back asks first.
    await grace.page.go_back()
    asked = grace.page.get_by_role("alertdialog", name="Leave the meeting?")
    await asked.get_by_role("button", name="Stay").click()
    await expect(grace.control("Leave")).to_be_visible()
    await grace.page.go_back()
    await asked.get_by_role("button", name="Leave").click()
    await expect(grace.page.get_by_role("heading", name="You left the meeting")).to_be_visible()
