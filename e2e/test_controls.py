"""The control bar, as the other side experiences it."""

import asyncio
import re

import pytest
from playwright.async_api import expect

from e2e.conversation import Conversation


async def test_muting_silences_and_unmuting_is_heard_again(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    await grace.hears_tone(ada, ada.capture.tone)

    await ada.press("Mute microphone")
    await expect(ada.control("Unmute microphone")).to_be_visible()
    await grace.hears_nothing_of(ada)
    await expect(grace.tile_of(ada)).to_have_accessible_name(re.compile("microphone off"))

    await ada.press("Unmute microphone")
    await grace.hears_tone(ada, ada.capture.tone)
    await expect(grace.tile_of(ada)).to_have_accessible_name(re.compile("microphone on"))


async def test_the_camera_goes_off_and_comes_back(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    await grace.sees_colour(ada, ada.capture.colour)

    await ada.press("Turn camera off")
    await expect(grace.tile_of(ada).locator("video")).to_have_count(0)
    await expect(grace.tile_of(ada)).to_have_accessible_name(re.compile("camera off"))

    await ada.press("Turn camera on")
    await grace.sees_colour(ada, ada.capture.colour)
    await grace.sees_frames_of(ada)


async def test_a_shared_screen_is_seen_beside_the_camera(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    await ada.press("Share screen")
    await expect(ada.control("Stop sharing")).to_be_visible()
    await expect(grace.tile_of(ada, "screen")).to_be_visible()

    before = await grace.pixels_of(ada, "screen")
    await grace.sees_frames_of(ada, 10, "screen")
    assert await grace.pixels_of(ada, "screen") != before
    # The camera stays on while the screen is shared.
    await grace.sees_colour(ada, ada.capture.colour)
    await grace.sees_frames_of(ada)

    await ada.press("Stop sharing")
    await expect(grace.tile_of(ada, "screen")).to_have_count(0)
    await grace.sees_colour(ada, ada.capture.colour)


async def test_two_people_share_one_after_the_other(pair: Conversation) -> None:
    for one, other in ((pair.ada, pair.grace), (pair.grace, pair.ada)):
        await one.press("Share screen")
        await expect(one.control("Stop sharing")).to_be_visible()
        await other.sees_frames_of(one, 3, "screen")
        await one.press("Stop sharing")
        await expect(other.tile_of(one, "screen")).to_have_count(0)


async def test_a_raised_hand_is_seen_and_lowered(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    await grace.press("Raise hand")
    await expect(ada.tile_of(grace)).to_have_accessible_name(re.compile("hand raised"))
    await grace.press("Lower hand")
    await expect(ada.tile_of(grace)).not_to_have_accessible_name(re.compile("hand raised"))


@pytest.mark.parametrize("key", ["m", "v"])
async def test_shortcuts_do_what_the_buttons_do(pair: Conversation, key: str) -> None:
    name = {"m": "Unmute microphone", "v": "Turn camera on"}[key]
    await pair.ada.page.keyboard.press(key)
    await expect(pair.ada.control(name)).to_be_visible()


async def test_what_was_chosen_before_joining_holds_inside(pair: Conversation) -> None:
    mary = await pair.people.guest("Mary")
    await mary.prepare_to_join(pair.code)
    await mary.press("Mute microphone")
    await mary.press("Turn camera off")
    await mary.join_button.click()
    await mary.expect_inside()

    await expect(mary.control("Unmute microphone")).to_be_visible()
    await expect(mary.control("Turn camera on")).to_be_visible()
    for other in (pair.ada, pair.grace):
        await expect(other.tile_of(mary)).to_have_accessible_name(
            re.compile("microphone off, camera off")
        )
    # Switching on inside works without a second look at the page before.
    await mary.press("Turn camera on")
    await mary.press("Unmute microphone")
    await asyncio.gather(pair.ada.sees_and_hears(mary), pair.grace.sees_and_hears(mary))


async def test_a_paused_screen_stays_as_it_was_for_everyone(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    await ada.press("Share screen")
    await grace.sees_frames_of(ada, 3, "screen")

    await ada.press("Pause sharing")
    screen = grace.tile_of(ada, "screen")
    await expect(screen.get_by_text("Paused")).to_be_visible()
    # Whoever comes now sees the last picture, too, and nobody sees black.
    mary = await pair.people.guest("Mary")
    await mary.join(pair.code)
    await expect(mary.tile_of(ada, "screen").get_by_text("Paused")).to_be_visible()
    await mary.sees_frames_of(ada, 1, "screen")
    for person in (grace, mary):
        pixels = await person.pixels_of(ada, "screen")
        assert any(pixels[index] > 16 for index in range(0, len(pixels), 4))

    await ada.press("Resume sharing")
    await expect(screen.get_by_text("Paused")).to_have_count(0)
    await grace.sees_frames_of(ada, 5, "screen")
