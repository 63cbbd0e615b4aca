"""Ways out of a meeting, and back in."""

import asyncio

from playwright.async_api import expect

from e2e.conversation import Conversation


async def test_who_leaves_is_gone_for_the_others(pair: Conversation) -> None:
    await pair.grace.press("Leave")
    await expect(pair.grace.page.get_by_role("heading", name="You left")).to_be_visible()
    await expect(pair.ada.tiles).to_have_count(1)


async def test_who_left_can_come_back(pair: Conversation) -> None:
    await pair.grace.press("Leave")
    await expect(pair.ada.tiles).to_have_count(1)
    await pair.grace.press("Rejoin")
    await pair.grace.join_button.click()
    await pair.grace.expect_inside()
    await asyncio.gather(pair.ada.sees_and_hears(pair.grace), pair.grace.sees_and_hears(pair.ada))


async def test_the_host_ends_the_meeting_for_everyone(pair: Conversation) -> None:
    await pair.ada.press("Leave")
    await pair.ada.page.get_by_role("menuitem", name="End for everyone").click()
    dialog = pair.ada.page.get_by_role("alertdialog")
    await dialog.get_by_role("button", name="End for everyone").click()
    for person in (pair.ada, pair.grace):
        await expect(person.page.get_by_role("heading", name="ended")).to_be_visible()
    await expect(pair.ada.page.get_by_text("You ended it for everyone.")).to_be_visible()
    await expect(pair.grace.page.get_by_text("Ada ended it for everyone.")).to_be_visible()

    mary = await pair.people.guest("Mary")
    await mary.open(f"/{pair.code}")
    await expect(mary.page.get_by_role("heading", name="ended")).to_be_visible()


async def test_a_closed_tab_is_noticed(pair: Conversation) -> None:
    await pair.grace.page.close()
    # Nothing tells it from a reload: the place is kept for a while.
    await expect(pair.ada.page.get_by_text("Grace is reconnecting…")).to_be_visible()


async def test_reloading_goes_on_in_the_same_place(pair: Conversation) -> None:
    who = await pair.ada.id_of(pair.grace)
    await pair.grace.page.reload()
    await pair.grace.expect_inside()
    await asyncio.gather(pair.ada.sees_and_hears(pair.grace), pair.grace.sees_and_hears(pair.ada))
    await expect(pair.ada.tiles).to_have_count(2)
    assert await pair.ada.id_of(pair.grace) == who
