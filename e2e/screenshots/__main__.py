"""Takes the pictures of the documentation into ``docs/images``.

Usage: PYTHONPATH=server python -m e2e.screenshots
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import Page, ViewportSize, async_playwright, expect

from e2e.browsers import BrowserPool
from e2e.capture import ROOT, Capture
from e2e.meet_server import meet_server
from e2e.people import People
from e2e.person import Person
from e2e.screenshots.cast import CAST, CONVERSATION, SPEAKER
from e2e.screenshots.portraits import draw

IMAGES = ROOT / "docs" / "images"
WIDE = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)

_PRESENTATION = Path(__file__).with_name("presentation.js").read_text()

# The names of fake devices are paths of files.
_ORDINARY_DEVICES = """
    const names = { videoinput: 'camera', audioinput: 'microphone', audiooutput: 'speaker' };
    Object.defineProperty(MediaDeviceInfo.prototype, 'label', {
        get() { return `Built-in ${names[this.kind]}`; },
    });
"""

# Somebody's camera, by their name and its width in pixels.
Portrait = Callable[[str, int], Awaitable[Capture]]

# Five browsers share the machine; who fills the window alone may have a sharper picture.
_SMALL, _LARGE = 480, 960


async def main() -> None:
    """Take all pictures, one after the other."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with meet_server() as server:
        async with async_playwright() as playwright:
            browsers = BrowserPool(playwright)
            artist = await browsers.with_arguments(())

            async def portrait(name: str, width: int) -> Capture:
                tone = 440 if name == SPEAKER else 0
                return await draw(artist, name, CAST[name], width=width, tone=tone)

            async with People(server, browsers) as people:
                await _pages(people, portrait)
            async with People(server, browsers) as people:
                await _meeting(people, portrait)
            await browsers.close()


async def _pages(people: People, portrait: Portrait) -> None:
    """What there is outside a meeting, and a meeting of one."""
    name = next(iter(CAST))
    capture = await portrait(name, _LARGE)
    visitor = await people.guest("Visitor", capture)
    await visitor.page.set_viewport_size(WIDE)
    await visitor.open("/")
    await _save(visitor.page, "home")

    amara = await people.member(
        name, capture, email="amara@example.com", init_script=_ORDINARY_DEVICES
    )
    await amara.page.set_viewport_size(WIDE)
    for title in ("Weekly planning", "Design review", "Hiring loop"):
        people.server.create_room(amara.signed_in_to, name=title)
    await amara.open("/dashboard")
    await expect(amara.page.get_by_text("Design review")).to_be_visible()
    await _save(amara.page, "dashboard")

    code = people.server.create_room(amara.signed_in_to, name="Team meeting")
    await amara.prepare_to_join(code)
    await expect(amara.page.locator("video")).to_have_js_property("readyState", 4)
    await _save(amara.page, "pre-join")
    await amara.join_button.click()
    await amara.expect_inside()
    await expect(amara.page.get_by_role("img", name="QR code of the meeting link")).to_be_visible()
    await _save(amara.page, "alone")


async def _meeting(people: People, portrait: Portrait) -> None:
    """A meeting of five: the stage, the chat, a shared screen, and all of it on a phone."""
    first, *others = CAST
    amara = await people.member(
        first, await portrait(first, _SMALL), email="amara@meet.example.com"
    )
    await amara.page.set_viewport_size(WIDE)
    code = people.server.create_room(amara.signed_in_to, name="Team meeting")
    await amara.join(code)
    guests = []
    for name in others:
        presents = _PRESENTATION if name == SPEAKER else None
        guest = await people.guest(name, await portrait(name, _SMALL), init_script=presents)
        await guest.join(code)
        guests.append(guest)
    for guest in guests:
        await amara.sees_frames_of(guest)
    await guests[1].press("Mute microphone")
    await guests[2].press("Raise hand")
    await _quiet(amara)
    await _save(amara.page, "meeting")

    await _talk([amara, *guests])
    await _quiet(amara)
    await _save(amara.page, "meeting-chat")

    await guests[0].press("Share screen")
    await amara.sees_frames_of(guests[0], 5, "screen")
    await _quiet(amara)
    await _save(amara.page, "meeting-presenting")
    await guests[0].press("Stop sharing")
    await expect(amara.tile_of(guests[0], "screen")).to_have_count(0)

    await amara.press("Close panel")
    await amara.page.set_viewport_size(PHONE)
    await _quiet(amara)
    await _save(amara.page, "meeting-phone")


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
    """Wait until no toast lies over the picture and no tooltip is open."""
    await person.page.mouse.move(1, 300)
    await expect(person.page.get_by_role("tooltip")).to_have_count(0)
    toasts = person.page.get_by_test_id("toast")
    await expect(toasts).to_have_count(0, timeout=20_000)


async def _save(page: Page, name: str) -> None:
    await page.evaluate("document.fonts.ready")
    path = IMAGES / f"{name}.png"
    await page.screenshot(path=path, animations="disabled")
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    asyncio.run(main())
