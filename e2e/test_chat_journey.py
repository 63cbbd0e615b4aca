"""A whole conversation in writing: everything that two people can do with messages and files."""

import re
from pathlib import Path

from playwright.async_api import Locator, Route, expect

from e2e.chat import chat_of, say
from e2e.conversation import Conversation
from e2e.person import Person

_SMALLEST_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0"
    "f01f00050001ff56c72f0d0000000049454e44ae426082"
)


def message_of(person: Person, text: str) -> Locator:
    """A message in the person's chat by what it says."""
    return person.page.get_by_test_id("chat-message").filter(has_text=text)


async def choose(person: Person, text: str, action: str) -> None:
    """Choose an action from the menu of a message."""
    message = message_of(person, text)
    await message.hover()
    await message.get_by_role("button", name=re.compile("^More about the message")).click()
    await person.page.get_by_role("menuitem", name=action).click()


async def test_two_people_talk_in_writing(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    for person in (ada, grace):
        await person.press("Chat")

    await say(ada, "Which day suits you?")
    await choose(grace, "Which day", "Reply")
    await say(grace, "Monday, I think")
    await expect(message_of(ada, "Monday").get_by_text("Which day suits you?")).to_be_visible()

    # A reaction, by the picker that is loaded when it is opened.
    await choose(ada, "Monday", "React…")
    await ada.page.get_by_role("searchbox", name="Search emoji").fill("rocket")
    await ada.page.get_by_role("gridcell", name="Rocket").first.click()
    reaction = message_of(grace, "Monday").get_by_role("button", name=re.compile("🚀, 1 person"))
    await reaction.click()
    both = message_of(ada, "Monday").get_by_role("button", name=re.compile("🚀, 2 people"))
    await expect(both).to_be_visible()

    await choose(grace, "Monday, I think", "Edit")
    await say(grace, "Tuesday, I think")
    await expect(message_of(ada, "Tuesday")).to_contain_text("edited")

    await ada.page.get_by_role("textbox", name="Message").press_sequentially("@gr")
    await ada.page.get_by_role("option", name="Grace").click()
    await ada.page.get_by_role("textbox", name="Message").press_sequentially("look here :rocke")
    await expect(ada.page.get_by_role("option", name="rocket")).to_be_visible()
    await ada.page.keyboard.press("Tab")
    await ada.page.keyboard.press("Enter")
    await expect(message_of(grace, "@Grace look here 🚀")).to_be_visible()

    await ada.page.get_by_role("button", name="To everyone").click()
    await ada.page.get_by_role("menuitemradio", name="Grace").click()
    await say(ada, "Between us")
    await expect(message_of(grace, "Between us")).to_contain_text("privately to you")
    mary = await pair.people.guest("Mary")
    await mary.join(pair.code)
    await mary.press("Chat")
    await expect(message_of(mary, "Tuesday")).to_be_visible()
    await expect(message_of(mary, "Between us")).to_have_count(0)

    await choose(ada, "Between us", "Delete…")
    await ada.page.get_by_role("button", name="Delete", exact=True).click()
    await expect(chat_of(grace)).to_contain_text("This message was deleted.")


async def test_files_survive_a_lost_connection_and_the_chat_can_be_kept(
    pair: Conversation, tmp_path: Path
) -> None:
    ada, grace = pair.ada, pair.grace
    for person in (ada, grace):
        await person.press("Chat")
    await say(ada, "Here are the numbers")

    # The first piece of the file is lost on the way; the upload goes on by itself.
    lost = 0

    async def lose_first(route: Route) -> None:
        nonlocal lost
        lost += 1
        if lost == 1:
            await route.abort("connectionreset")
        else:
            await route.continue_()

    await ada.page.route("**/api/uploads/*", lose_first)
    numbers = tmp_path / "numbers.csv"
    numbers.write_text("a,b\n" * 1000)
    picture = tmp_path / "dot.png"
    picture.write_bytes(_SMALLEST_PNG)
    await ada.page.get_by_test_id("chat-files").set_input_files([numbers, picture])
    await expect(message_of(grace, "numbers.csv")).to_be_visible()
    assert lost > 1
    async with grace.page.expect_download() as download:
        await grace.page.get_by_role("button", name="Download numbers.csv").click()
    saved = await (await download.value).path()
    assert saved.read_bytes() == numbers.read_bytes()
    await grace.page.get_by_role("button", name="Show the picture dot.png large").click()
    large = grace.page.get_by_role("dialog", name="dot.png").get_by_role("img")
    await expect(large).to_be_visible()
    await grace.page.keyboard.press("Escape")

    await grace.press("Search the chat")
    await grace.page.get_by_role("searchbox", name="Search the chat").fill("NUMBERS here")
    found = grace.page.get_by_role("listitem").filter(has_text="Here are the numbers")
    await expect(found.locator("mark").first).to_be_visible()
    await found.get_by_role("button").click()
    await expect(message_of(grace, "Here are the numbers")).to_be_in_viewport()

    async with grace.page.expect_download() as download:
        await grace.press("Save the chat as text")
    text = (await (await download.value).path()).read_text()
    assert "Ada: Here are the numbers" in text
    assert "[File: numbers.csv]" in text
