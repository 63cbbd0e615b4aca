"""Chromium and a stock Firefox in one meeting."""

import asyncio
from pathlib import Path

from playwright.async_api import expect

from e2e.capture import RED
from e2e.firefox.person import firefox_person
from e2e.people import People


async def test_chromium_and_firefox_meet(people: People, artifacts: Path) -> None:
    ada = await people.member("Ada", RED)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)

    async with firefox_person("Fiona", 550, people.server, artifacts) as fiona:
        await fiona.join(code)
        await asyncio.gather(ada.sees_frames_of("Fiona", 15), ada.hears_tone("Fiona", 550))
        await fiona.sees_colour("Ada", ada.capture.colour)
        await fiona.hears_tone("Ada", ada.capture.tone)
        await fiona.sees_frames_of("Ada", 15)

        await fiona.press("Turn camera off")
        await expect(ada.tile_of("Fiona").locator("video")).to_have_count(0)
        await fiona.press("Turn camera on")
        await ada.sees_frames_of("Fiona", 5)


async def test_firefox_was_there_first(people: People, artifacts: Path) -> None:
    """Then Chromium makes the offer; in the other order Firefox does."""
    host = people.server.register("Host")
    code = people.server.create_room(host)
    async with firefox_person("Fiona", 550, people.server, artifacts) as fiona:
        await fiona.join(code)
        ada = await people.guest("Ada", RED)
        await ada.join(code)
        await asyncio.gather(ada.sees_frames_of("Fiona", 15), ada.hears_tone("Fiona", 550))
        await fiona.sees_colour("Ada", ada.capture.colour)
        await fiona.hears_tone("Ada", ada.capture.tone)
