"""Pictures of meetings: of two, of five with all that one does in them, and of twelve."""

import asyncio
import re
from pathlib import Path

from playwright.async_api import Browser, expect

from e2e.axe import PERMISSIONS
from e2e.gallery import Gallery
from e2e.people import People
from e2e.person import Person
from e2e.screenshots.cast import CAST, CONVERSATION, LATECOMER, SPEAKER
from e2e.screenshots.picture import PHONE, WIDE, save
from e2e.screenshots.portraits import Studio

_PRESENTATION = Path(__file__).with_name("presentation.js").read_text()
# Pixels across, of the cameras: each sends its picture to everybody else.
_WIDTH = 640

_HOST, *_OTHERS = [name for name in CAST if name != LATECOMER]


async def meeting_of_five(people: People, studio: Studio, host: Person, code: str) -> None:
    """Two, then five: the stage, the chat, a shared screen, the people, and it on a phone."""
    await host.page.set_viewport_size(WIDE)
    await host.join(code)
    guests: list[Person] = []
    for name in _OTHERS:
        script = await studio.camera(name, _WIDTH)
        guest = await people.guest(
            name,
            browser_arguments=PERMISSIONS,
            init_script=f"{script}\n{_PRESENTATION}" if name == SPEAKER else script,
        )
        await guest.join(code)
        await host.sees_frames_of(guest)
        guests.append(guest)
        if len(guests) == 1:
            await _quiet(host)
            await save(host.page, "meeting-two")
    jonas, mei, rafael, _ = guests
    await mei.press("Mute microphone")
    await rafael.press("Raise hand")
    await expect(host.tile_of(rafael)).to_have_accessible_name(re.compile("hand"))
    await _quiet(host)
    await save(host.page, "meeting")

    await _talk([host, *guests])
    await _quiet(host)
    await save(host.page, "meeting-chat")
    await jonas.press("Share screen")
    await host.sees_frames_of(jonas, 5, "screen")
    await _quiet(host)
    await save(host.page, "meeting-presenting")
    await jonas.press("Stop sharing")
    await expect(host.tile_of(jonas, "screen")).to_have_count(0)
    await _knock(people, studio, host, code)

    await host.page.set_viewport_size(PHONE)
    await _quiet(host)
    await save(host.page, "meeting-phone")
    await host.press("Chat")
    await expect(host.page.get_by_test_id("chat-message").last).to_be_visible()
    await _quiet(host)
    await save(host.page, "chat-phone")
    await asyncio.gather(*(guest.page.close() for guest in guests))
    await host.page.set_viewport_size(WIDE)
    await host.press("Close panel")
    await expect(host.tiles).to_have_count(1)
    await host.open("/dashboard")


async def _knock(people: People, studio: Studio, host: Person, code: str) -> None:
    """Let somebody wait at the door, and show the list of people."""
    token = host.signed_in_to.token
    room = people.server.request("GET", f"/rooms/code/{code}", token=token)
    settings = {"waitingRoom": True}
    people.server.request("PATCH", f"/rooms/{room['id']}/settings", token=token, json=settings)
    script = await studio.camera(LATECOMER, _WIDTH)
    late = await people.guest(LATECOMER, browser_arguments=PERMISSIONS, init_script=script)
    await late.page.set_viewport_size(PHONE)
    await late.prepare_to_join(code)
    await late.join_button.click()
    await expect(late.page.get_by_role("heading", name="Waiting to be admitted")).to_be_visible()
    await save(late.page, "waiting-phone")
    await host.press("People (1 waiting)")
    await expect(host.page.get_by_role("button", name=f"Admit {LATECOMER}")).to_be_visible()
    await _quiet(host)
    await save(host.page, "meeting-people")
    await late.page.close()
    await expect(host.page.get_by_role("button", name=f"Admit {LATECOMER}")).to_have_count(0)
    await host.press("Close panel")


async def meeting_of_twelve(browser: Browser) -> None:
    """Twelve, in the gallery: so many real pictures are more than a small machine sends."""
    context = await browser.new_context(viewport=WIDE, reduced_motion="reduce")
    gallery = Gallery()
    page = await gallery.open_in(context)
    await gallery.show(page, people=12)
    await save(page, "meeting-twelve")
    await context.close()


async def _talk(people: list[Person]) -> None:
    """Let everybody say their line, with the chat open on the first one's page."""
    for person in people:
        await person.press("Chat")
    for index, text in CONVERSATION:
        field = people[index].page.get_by_role("textbox", name="Message")
        await field.fill(text)
        await field.press("Enter")
        message = people[0].page.get_by_test_id("chat-message").filter(has_text=text)
        await expect(message).to_be_visible()


async def _quiet(person: Person) -> None:
    """Wait until no tooltip is open."""
    await person.page.mouse.move(1, 1)
    await expect(person.page.get_by_role("tooltip")).to_have_count(0)
