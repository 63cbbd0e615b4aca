"""A meeting that is opened in two tabs of one browser."""

import asyncio

from playwright.async_api import expect

from e2e.conversation import Conversation
from e2e.keyboard import Keyboard
from e2e.person import Person


async def test_a_second_tab_says_so_and_takes_over(pair: Conversation) -> None:
    ada, first = pair.ada, pair.grace
    who = await ada.id_of(first)
    page = await first.page.context.new_page()
    second = Person(first.name, page, first.server, first.capture)
    await second.prepare_to_join(pair.code)
    await second.join_button.click()
    await expect(page.get_by_role("heading", name="in another tab")).to_be_focused()

    keyboard = Keyboard(page)
    await keyboard.activate(page.get_by_role("button", name="Use it here"))
    await second.expect_inside()
    await keyboard.expect_focus_kept()
    await expect(first.page.get_by_role("heading", name="in another tab")).to_be_visible()
    assert await ada.id_of(second) == who
    await asyncio.gather(ada.sees_and_hears(second), second.sees_and_hears(ada))
    await expect(ada.tiles).to_have_count(2)
