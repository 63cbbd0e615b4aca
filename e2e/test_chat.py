"""Chat: both ways at once, and for those who come later."""

from playwright.async_api import expect

from e2e.chat import chat_of, say
from e2e.conversation import Conversation


async def test_messages_go_both_ways_and_wait_for_latecomers(pair: Conversation) -> None:
    ada, grace = pair.ada, pair.grace
    for person in (ada, grace):
        await person.press("Chat")
    await say(ada, "Shall we begin? https://example.com")
    await expect(chat_of(grace)).to_contain_text("Shall we begin?")
    await say(grace, "Yes <b>please</b>")
    await expect(chat_of(ada)).to_contain_text("Yes <b>please</b>")
    link = chat_of(grace).get_by_role("link", name="https://example.com")
    await expect(link).to_have_attribute("target", "_blank")

    mary = await pair.people.guest("Mary")
    await mary.join(pair.code)
    await mary.press("Chat")
    await expect(chat_of(mary)).to_contain_text("Shall we begin?")
    await expect(chat_of(mary)).to_contain_text("Yes <b>please</b>")


async def test_an_unread_message_is_counted_on_the_button(pair: Conversation) -> None:
    await pair.ada.press("Chat")
    await say(pair.ada, "Hello")
    await expect(pair.grace.page.get_by_role("button", name="Chat (1 new)")).to_be_visible()


async def test_who_is_typing_is_told(pair: Conversation) -> None:
    for person in (pair.ada, pair.grace):
        await person.press("Chat")
    await pair.ada.page.get_by_role("textbox", name="Message").press_sequentially("Well")
    await expect(pair.grace.page.get_by_text("Ada is typing")).to_be_visible()
    await pair.ada.page.get_by_role("textbox", name="Message").press("Enter")
    await expect(pair.grace.page.get_by_text("Ada is typing")).to_be_hidden()
