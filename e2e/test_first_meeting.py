"""The way of a new person: from no account to a meeting in which both see and hear each other."""

import asyncio
import re

from playwright.async_api import expect

from e2e.capture import BLUE, GREEN, RED
from e2e.people import People


async def test_register_create_and_meet(people: People) -> None:
    ada = await people.guest("Ada Lovelace", RED)
    await ada.open("/register")
    await ada.page.get_by_label("Name", exact=False).first.fill(ada.name)
    await ada.page.get_by_label("E-mail").fill("ada.lovelace@example.com")
    await ada.page.get_by_label("Password", exact=True).fill("analytical engine")
    await ada.press("Create account")
    await expect(ada.page).to_have_url(re.compile("/dashboard$"))

    await ada.press("New meeting")
    await expect(ada.page).to_have_url(re.compile("/[a-z]{3}-[a-z]{3}-[a-z]{3}$"))
    code = ada.page.url.rsplit("/", 1)[-1]
    await ada.join(code)

    grace = await people.guest("Grace", GREEN)
    await grace.join(code)
    await asyncio.gather(ada.sees_and_hears(grace), grace.sees_and_hears(ada))
    await expect(ada.tiles).to_have_count(2)
    await expect(grace.tiles).to_have_count(2)


async def test_a_third_person_joins_and_everybody_sees_everybody(people: People) -> None:
    ada = await people.member("Ada", RED)
    code = people.server.create_room(ada.signed_in_to)
    grace = await people.guest("Grace", GREEN)
    await ada.join(code)
    await grace.join(code)
    await ada.sees_and_hears(grace)

    mary = await people.guest("Mary", BLUE)
    await mary.join(code)

    everybody = [ada, grace, mary]
    pairs = [(one, other) for one in everybody for other in everybody if one is not other]
    await asyncio.gather(*(one.sees_and_hears(other) for one, other in pairs))
    # The pictures do not only stand there: each goes on.
    await asyncio.gather(*(one.sees_frames_of(other, 15) for one, other in pairs))
    for one in everybody:
        await expect(one.tiles).to_have_count(3)
