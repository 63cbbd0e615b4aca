"""What a host can do, and what it means for the others."""

import re

from playwright.async_api import expect

from e2e.capture import BLUE
from e2e.conversation import Conversation
from e2e.people import People
from e2e.person import Person


async def choose_for(host: Person, other: Person, action: str) -> None:
    """Pick an entry of the menu that the host has for another person."""
    await host.tile_of(other).hover()
    await host.tile_of(other).get_by_role("button", name=f"More about {other.name}").click()
    await host.page.get_by_role("menuitem", name=re.compile(action)).click()


async def turn_lock(host: Person) -> None:
    """Lock the meeting, or unlock it."""
    await host.press("More")
    lock = host.page.get_by_role("menuitemcheckbox", name="Lock the meeting")
    was_locked = await lock.is_checked()
    await lock.click()
    await expect(lock).to_be_checked(checked=not was_locked)
    told = "You unlocked the meeting" if was_locked else "You locked the meeting"
    await expect(host.page.get_by_text(told).first).to_be_visible()
    await host.page.keyboard.press("Escape")
    await expect(lock).to_be_hidden()


async def test_the_host_mutes_somebody(pair: Conversation) -> None:
    await pair.ada.hears_tone(pair.grace, pair.grace.capture.tone)
    await choose_for(pair.ada, pair.grace, "Mute")
    await expect(pair.grace.control("Unmute microphone")).to_be_visible()
    await pair.ada.hears_nothing_of(pair.grace)
    await expect(pair.ada.tile_of(pair.grace)).to_have_accessible_name(re.compile("microphone off"))


async def test_the_host_removes_somebody(pair: Conversation) -> None:
    await choose_for(pair.ada, pair.grace, "Remove")
    await pair.ada.page.get_by_role("alertdialog").get_by_role("button", name="Remove").click()
    await expect(pair.grace.page.get_by_role("heading", name="removed")).to_be_visible()
    await expect(pair.ada.tiles).to_have_count(1)


async def test_nobody_joins_a_locked_meeting(pair: Conversation) -> None:
    await turn_lock(pair.ada)
    await expect(pair.grace.page.get_by_text(re.compile("locked")).first).to_be_visible()

    mary = await pair.people.guest("Mary", BLUE)
    await mary.prepare_to_join(pair.code)
    await mary.join_button.click()
    await expect(mary.page.get_by_text(re.compile("locked")).first).to_be_visible()
    await expect(pair.ada.tiles).to_have_count(2)

    await turn_lock(pair.ada)
    await mary.join(pair.code)
    await expect(pair.ada.tiles).to_have_count(3)


async def test_a_guest_has_no_host_controls(pair: Conversation) -> None:
    await pair.grace.press("More")
    lock = pair.grace.page.get_by_role("menuitemcheckbox", name="Lock the meeting")
    await expect(pair.grace.page.get_by_role("menuitem").first).to_be_visible()
    await expect(lock).to_have_count(0)


async def test_who_knocks_waits_until_the_host_admits(people: People) -> None:
    ada = await people.member("Ada")
    code = people.server.create_room(ada.signed_in_to, waitingRoom=True)
    await ada.join(code)

    grace = await people.guest("Grace")
    await grace.prepare_to_join(code)
    await grace.join_button.click()
    await expect(grace.page.get_by_text(re.compile("let you in"))).to_be_visible()
    await expect(ada.tiles).to_have_count(1)

    await ada.page.get_by_role("button", name=re.compile("Admit")).first.click()
    await grace.expect_inside()
    await ada.sees_frames_of(grace)
    await grace.sees_frames_of(ada)


async def test_who_is_denied_stays_outside(people: People) -> None:
    ada = await people.member("Ada")
    code = people.server.create_room(ada.signed_in_to, waitingRoom=True)
    await ada.join(code)

    grace = await people.guest("Grace")
    await grace.prepare_to_join(code)
    await grace.join_button.click()
    await ada.page.get_by_role("button", name=re.compile("Deny")).first.click()
    await expect(
        grace.page.get_by_role("heading", name=re.compile("not let|denied|declined"))
    ).to_be_visible()
    await expect(ada.tiles).to_have_count(1)
