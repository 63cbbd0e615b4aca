"""The stage: how three people see one another, react, ask for the floor and hear one another."""

import re

from playwright.async_api import Locator, expect

from e2e.capture import BLUE
from e2e.conversation import Conversation
from e2e.person import MEDIA_TIMEOUT, Person


async def width_of(tile: Locator) -> float:
    """How wide a tile is, in pixels."""
    box = await tile.bounding_box()
    assert box is not None
    return box["width"]


async def choose_on_tile(person: Person, other: Person, action: str) -> None:
    """Pick an entry of the menu on somebody's tile."""
    await person.tile_of(other).hover()
    await person.tile_of(other).get_by_role("button", name=f"More about {other.name}").click()
    await person.page.get_by_role("menuitem", name=action).click()


async def arrange(person: Person, layout: str) -> None:
    """Choose a layout."""
    await person.press("More")
    await person.page.get_by_role("menuitem", name="Layout and own view").click()
    dialog = person.page.get_by_role("dialog", name="Layout and own view")
    await dialog.locator("label", has_text=layout).first.click()
    await person.page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()


async def test_three_people_on_one_stage(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    mary = await pair.people.guest("Mary", BLUE)
    await mary.join(pair.code)
    for person in (ada, grace, mary):
        await expect(person.tiles).to_have_count(3)

    # Pinned, somebody is larger than the others, for oneself alone, until another layout is chosen.
    await choose_on_tile(ada, mary, "Pin for yourself")
    divider = ada.page.get_by_role("separator", name="Width of the people beside")
    await expect(divider).to_be_visible()
    assert await width_of(ada.tile_of(mary)) > 2 * await width_of(ada.tile_of(grace))
    await expect(ada.tile_of(mary).get_by_test_id("pinned")).to_be_visible()
    await expect(grace.tile_of(mary).get_by_test_id("pinned")).to_have_count(0)
    assert await width_of(grace.tile_of(mary)) == await width_of(grace.tile_of(ada))
    await arrange(ada, "Grid")
    await expect(divider).to_have_count(0)
    assert await width_of(ada.tile_of(mary)) == await width_of(ada.tile_of(grace))

    # A reaction floats on everybody's stage with its name.
    await grace.press("React")
    await grace.page.get_by_role("button", name="Applause").click()
    for person in (ada, grace, mary):
        shown = person.page.get_by_test_id("reaction")
        await expect(shown.first).to_contain_text("👏Grace")
    await expect(ada.page.get_by_test_id("reaction")).to_have_count(0)
    await grace.page.keyboard.press("Escape")

    # Hands stand in the order in which they were raised, on the tiles and in the list.
    await mary.press("Raise hand")
    await expect(grace.tile_of(mary)).to_have_accessible_name(re.compile("hand raised"))
    await grace.press("Raise hand")
    await expect(ada.tile_of(mary)).to_contain_text("1")
    await expect(ada.tile_of(grace)).to_contain_text("2")
    await ada.press("People")
    queue = ada.page.get_by_role("region", name="Raised hands").get_by_role("listitem")
    await expect(queue).to_contain_text(["Mary", "Grace"])
    await mary.press("Lower hand")
    await expect(queue).to_contain_text(["Grace"])
    await ada.press("People")

    # How the connection does: a sentence, and figures that were measured.
    await ada.tile_of(grace).hover()
    await (
        ada.tile_of(grace)
        .get_by_role("button", name="Connection to Grace")
        .click(timeout=MEDIA_TIMEOUT)
    )
    figures = ada.page.get_by_role("dialog", name="Connection to Grace")
    await expect(figures).to_contain_text("The connection is")
    await expect(figures).to_contain_text(re.compile(r"Round trip\d+ ms"), timeout=MEDIA_TIMEOUT)
    await expect(figures).to_contain_text(re.compile(r"Received[\d.,]+ [kM]b/s"))
    await expect(figures).to_contain_text(re.compile(r"Their picture\d+ × \d+"))
    await expect(figures).to_contain_text("Direct")
    await ada.page.keyboard.press("Escape")

    # Somebody's volume, from nothing to twice as loud.
    sound = ada.page.locator(
        f'audio[data-participant-id="{await ada.id_of(grace)}"][data-source="microphone"]'
    )
    await choose_on_tile(ada, grace, "Volume…")
    slider = ada.page.get_by_role("slider", name="Volume")
    await slider.press("Home")
    await expect(sound).to_have_js_property("volume", 0)
    await slider.press("End")
    await expect(sound).to_have_js_property("muted", value=True)
    await ada.press("Back to normal")
    await expect(sound).to_have_js_property("muted", value=False)
    await expect(sound).to_have_js_property("volume", 1)


async def test_the_spotlight_of_the_host_is_the_same_for_everyone(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    await choose_on_tile(ada, grace, "Spotlight for everyone")
    # Whoever comes later sees it, too.
    mary = await pair.people.guest("Mary", BLUE)
    await mary.join(pair.code)
    in_spotlight = re.compile("in the spotlight")
    for person, other in ((ada, mary), (mary, ada)):
        lit = person.tile_of(grace)
        await expect(lit).to_have_attribute("aria-label", in_spotlight)
        await expect(lit.get_by_test_id("spotlit")).to_be_visible()
        await expect(person.page.get_by_test_id("spotlit")).to_have_count(1)
        await expect(person.tile_of(other)).to_be_visible()
        assert await width_of(lit) > 2 * await width_of(person.tile_of(other))
        await person.sees_colour(grace, grace.capture.colour)
    # Whoever is in it watches the others, and can tell by the own tile.
    await expect(grace.own_tile).to_have_attribute("aria-label", in_spotlight)
    await expect(grace.own_tile.get_by_test_id("spotlit")).to_be_visible()
    await expect(grace.page.get_by_role("separator")).to_have_count(0)

    await choose_on_tile(ada, grace, "Take out of the spotlight")
    for person in (ada, grace, mary):
        await expect(person.page.get_by_test_id("spotlit")).to_have_count(0)
        await expect(person.page.get_by_role("separator")).to_have_count(0)
    assert await width_of(mary.tile_of(grace)) == await width_of(mary.tile_of(ada))
