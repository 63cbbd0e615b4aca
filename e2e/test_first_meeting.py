"""The way of a new person: from no account to a meeting in which both see and hear each other."""

import asyncio
import re

from playwright.async_api import expect

from e2e.capture import BLUE, GREEN, RED
from e2e.people import People
from e2e.person import Person

# What a new host and a guest without an account may press, together, until they see each other.
_FEW_CLICKS = 5

_COUNT_CLICKS = """
    const earlier = () => Number(sessionStorage.getItem('clicks') ?? 0);
    addEventListener('click', (event) => {
      // A key that submits a form is told as a click, too, but nobody pressed a button.
      if (event.isTrusted && event.detail > 0) sessionStorage.setItem('clicks', earlier() + 1);
    }, true);
"""


async def _clicks(person: Person) -> int:
    return int(await person.page.evaluate("Number(sessionStorage.getItem('clicks') ?? 0)"))


async def test_from_the_landing_page_to_a_meeting_with_a_guest(people: People) -> None:
    ada = await people.guest("Ada", RED, init_script=_COUNT_CLICKS)
    grace = await people.guest("Grace", GREEN, init_script=_COUNT_CLICKS)
    await ada.open("/")
    await ada.page.get_by_role("main").get_by_role("link", name="Start a meeting").click()
    await ada.page.get_by_label("Name", exact=False).first.fill(ada.name)
    await ada.page.get_by_label("E-mail").fill("ada.first@example.com")
    await ada.page.get_by_label("Password", exact=True).fill("analytical engine")
    await ada.press("Create account")
    await expect(ada.page).to_have_url(re.compile("/[a-z]{3}-[a-z]{3}-[a-z]{3}$"))
    await ada.join_button.click()
    await ada.expect_inside()

    # Ada's friend has nothing but the link.
    await grace.join(ada.page.url.rsplit("/", 1)[-1])
    await asyncio.gather(ada.sees_and_hears(grace), grace.sees_and_hears(ada))
    await expect(ada.tiles).to_have_count(2)
    await expect(grace.tiles).to_have_count(2)
    assert await _clicks(ada) + await _clicks(grace) <= _FEW_CLICKS


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
