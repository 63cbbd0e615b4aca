"""The interface in another language: chosen on the first page, and spoken from then on."""

import re

import pytest
from playwright.async_api import expect

from e2e.browsers import BrowserPool
from e2e.catalogue import Catalogue
from e2e.gallery import Gallery
from e2e.people import People

# States of the gallery in which much is said.
_TALKATIVE: tuple[dict[str, str | int], ...] = (
    {"people": 1},
    {"people": 12, "panel": "people", "waiting": 2},
    {"people": 5, "panel": "chat", "state": "reconnecting"},
    {"people": 5, "dialog": "settings"},
    {"people": 5, "dialog": "shortcuts"},
    {"people": 5, "dialog": "layout", "share": "other"},
)


@pytest.fixture(scope="module")
def german() -> Catalogue:
    """What there is to say in German."""
    return Catalogue("de")


async def test_from_the_first_page_into_a_meeting_in_german(
    people: People, german: Catalogue
) -> None:
    code = people.server.create_room(people.server.register("Ada"), name="Planung")
    grace = await people.guest("Grace")
    page = grace.page
    await grace.open("/")
    await page.get_by_role("combobox", name="Language").select_option("de")
    await expect(page.locator("html")).to_have_attribute("lang", "de")
    await expect(page.get_by_role("heading", name=re.compile("Sekunden"))).to_be_visible()
    assert not await german.left_in_english(page)

    await grace.open("/sign-in")
    await expect(page.get_by_role("heading", name="Anmelden")).to_be_visible()
    await page.get_by_role("button", name="Anmelden").click()
    await expect(page.get_by_text("Gib deine E-Mail-Adresse ein.")).to_be_visible()
    assert not await german.left_in_english(page)

    await grace.open(f"/{code}")
    await page.get_by_label("Dein Name").fill("Grace")
    assert not await german.left_in_english(page)
    await page.get_by_role("button", name="Jetzt teilnehmen").click()
    leave = page.get_by_role("button", name="Verlassen", exact=True)
    await expect(leave).to_be_visible()
    await page.get_by_role("button", name="Mehr", exact=True).click()
    await expect(page.get_by_role("menuitem", name="Einstellungen")).to_be_visible()
    assert not await german.left_in_english(page)
    await page.keyboard.press("Escape")
    await leave.click()
    await expect(
        page.get_by_role("heading", name="Du hast die Besprechung verlassen")
    ).to_be_visible()
    assert not await german.left_in_english(page)


async def test_states_of_a_meeting_in_german(browsers: BrowserPool, german: Catalogue) -> None:
    gallery = Gallery()
    browser = await browsers.with_arguments(())
    context = await browser.new_context(reduced_motion="reduce")
    page = await gallery.open_in(context)
    left: list[str] = []
    for parameters in _TALKATIVE:
        await gallery.show(page, **parameters, language="de")
        left += [f"{parameters}: {text}" for text in await german.left_in_english(page)]
    await context.close()
    assert not left, "\n".join(left)
