"""The meeting in a small window above the others: a real one, which headless Chromium has, too."""

import re
from collections.abc import Awaitable
from contextlib import suppress

from playwright.async_api import Error, Page, expect

from e2e.capture import BLUE, GREEN
from e2e.conversation import Conversation
from e2e.people import People
from e2e.person import Person

# The average colour of the picture that a selector finds, or null while there is none.
_COLOUR = """(element) => {
  if (!element || element.readyState < 2 || element.videoWidth === 0) return null;
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(element, 0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}"""

# What somebody's name stands upon.
NO_PICTURE = (38, 36, 33)

# As a browser that floats videos only: Firefox, Safari.
_NO_WINDOWS = "delete window.documentPictureInPicture"


async def choose(person: Person, action: str) -> None:
    """Pick an entry of the control bar's menu."""
    await person.press("More")
    await person.page.get_by_role("menuitem", name=action).click()


async def pop_out(person: Person) -> Page:
    """Open the small window."""
    async with person.page.context.expect_page() as opened:
        await choose(person, "Pop out")
    small = await opened.value
    await expect(small.get_by_role("group", name="Meeting controls")).to_be_visible()
    return small


async def ends(small: Page, action: Awaitable[None]) -> None:
    """Do what closes the small window; it may be gone before the key or the button is up again."""
    async with small.expect_event("close"):
        with suppress(Error):
            await action


async def shows(page: Page, video: str, colour: tuple[int, int, int], within: int = 60) -> None:
    """Wait until what an expression finds shows this colour, each part of it within so much."""
    await page.wait_for_function(
        f"""([wanted, within]) => ({_COLOUR})({video})
          ?.every((part, index) => Math.abs(part - wanted[index]) <= within)""",
        arg=[list(colour), within],
        polling=100,
    )


async def test_the_small_window_is_the_meeting(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    small = await pop_out(ada)
    await expect(small.get_by_text("Grace")).to_be_visible()
    await shows(small, "document.querySelector('main > :first-child video')", GREEN.colour)

    # What is pressed there is done here, and the others are told.
    await small.get_by_role("button", name="Mute microphone").click()
    await expect(ada.control("Unmute microphone")).to_be_visible()
    await expect(grace.tile_of(ada)).to_have_attribute("aria-label", re.compile("microphone off"))
    await small.get_by_role("button", name="Unmute microphone").click()
    await grace.hears_tone(ada, ada.capture.tone)
    await small.get_by_role("button", name="Turn camera off").click()
    await expect(grace.tile_of(ada).locator("video")).to_have_count(0)
    await small.get_by_role("button", name="Turn camera on").click()
    await grace.sees_colour(ada, ada.capture.colour)
    await small.get_by_role("button", name="Raise hand").click()
    await expect(grace.tile_of(ada)).to_have_attribute("aria-label", re.compile("hand raised"))

    # Escape closes it, as the menu does; the page is as it was.
    await ends(small, small.keyboard.press("Escape"))
    await ada.sees_frames_of(grace)
    small = await pop_out(ada)
    await ends(small, choose(ada, "Close the small window"))

    # It ends with the meeting, whichever side leaves from.
    small = await pop_out(ada)
    await ends(small, small.get_by_role("button", name="Leave").click())
    await expect(ada.page.get_by_role("heading", name="You left the meeting")).to_be_visible()
    await expect(grace.tiles).to_have_count(1)


async def test_where_only_videos_float_the_picture_does(people: People) -> None:
    host = await people.member("Grace", GREEN)
    code = people.server.create_room(host.signed_in_to)
    await host.join(code)
    ada = await people.guest("Ada", init_script=_NO_WINDOWS)
    await ada.join(code)
    await ada.sees_colour(host, GREEN.colour)
    await choose(ada, "Pop out")
    floating = "document.pictureInPictureElement"
    await shows(ada.page, floating, GREEN.colour)

    # It follows who counts: somebody who is pinned now.
    mary = await people.guest("Mary", BLUE)
    await mary.join(code)
    await ada.sees_colour(mary, BLUE.colour)
    await ada.tile_of(mary).hover()
    await ada.tile_of(mary).get_by_role("button", name="More about Mary").click()
    await ada.page.get_by_role("menuitem", name="Pin for yourself").click()
    await shows(ada.page, floating, BLUE.colour)

    # Whoever has no picture is there by their name, also where nothing floated yet.
    await mary.control("Turn camera off").click()
    await shows(ada.page, floating, NO_PICTURE, within=25)
    await choose(ada, "Close the small window")
    await ada.page.wait_for_function(f"() => {floating} === null")
    await choose(ada, "Pop out")
    await shows(ada.page, floating, NO_PICTURE, within=25)
    await mary.control("Turn camera on").click()
    await shows(ada.page, floating, BLUE.colour)
    await ada.press("Leave")
    await ada.page.wait_for_function(f"() => {floating} === null")
