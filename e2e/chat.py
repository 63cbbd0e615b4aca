"""The chat of a meeting, as somebody in it uses it."""

from playwright.async_api import Locator

from e2e.person import Person


def chat_of(person: Person) -> Locator:
    """The chat panel."""
    return person.page.get_by_role("group", name="Messages")


async def say(person: Person, text: str) -> None:
    """Write a message and send it."""
    field = person.page.get_by_role("textbox", name="Message")
    await field.fill(text)
    await field.press("Enter")
