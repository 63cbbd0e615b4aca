"""A whole meeting without a mouse: nothing needs one, and one always sees where one is."""

from playwright.async_api import expect

from e2e.keyboard import Keyboard
from e2e.people import People


async def test_a_meeting_by_keyboard_alone(people: People) -> None:
    ada = await people.member("Ada")
    page, keyboard = ada.page, Keyboard(ada.page)
    await ada.open("/")
    await expect(page.get_by_role("link", name="Start a meeting")).to_be_visible()

    # From the first page to the door.
    await keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    await keyboard.activate(page.get_by_role("link", name="Start a meeting"))
    await expect(ada.join_button).to_be_visible()
    await keyboard.expect_focus_kept()

    # The name, a device, and in.
    name = page.get_by_role("textbox", name="Your name")
    await keyboard.go_to(name)
    await keyboard.type("Ada Lovelace")
    microphones = page.get_by_role("combobox", name="Microphone")
    await keyboard.go_to(microphones)
    await keyboard.press("ArrowDown")
    await keyboard.activate(ada.join_button)
    await ada.expect_inside()
    await keyboard.expect_focus_kept()

    # Microphone and camera, by their buttons and by their letters.
    await keyboard.activate(ada.control("Mute microphone"))
    await expect(ada.control("Unmute microphone")).to_be_focused()
    await keyboard.press("m")
    await expect(ada.control("Mute microphone")).to_be_visible()
    await keyboard.activate(ada.control("Turn camera off"))
    await expect(ada.control("Turn camera on")).to_be_focused()

    # A message: letters are text there, and Escape leads back.
    await keyboard.activate(ada.control("Chat"))
    field = page.get_by_role("textbox", name="Message", exact=True)
    await expect(field).to_be_focused()
    await keyboard.type("a vivid hem")
    await expect(ada.control("Mute microphone")).to_be_visible()
    await keyboard.press("Enter")
    await expect(page.get_by_test_id("chat-message")).to_contain_text("a vivid hem")
    await keyboard.press("Escape")
    await expect(page.get_by_role("complementary")).to_have_count(0)
    await expect(ada.control("Chat")).to_be_focused()

    # The people.
    await keyboard.activate(ada.control("People"))
    await keyboard.go_to(page.get_by_role("button", name="Close panel"))
    await keyboard.press("Enter")
    await expect(ada.control("People")).to_be_focused()

    # The menu, the settings and back to the menu's button.
    more = ada.control("More")
    await keyboard.go_to(more, backwards=True)
    await keyboard.press("Enter")
    await page.get_by_role("menuitem", name="Settings").wait_for()
    await keyboard.press("s")
    await keyboard.press("e")
    await expect(page.get_by_role("menuitem", name="Settings")).to_be_focused()
    await keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Settings")
    await expect(dialog).to_be_visible()
    await keyboard.go_to(dialog.get_by_role("tab").first)
    await keyboard.press("ArrowRight")
    await expect(dialog.get_by_role("tab").nth(1)).to_be_focused()
    await keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(more).to_be_focused()

    # The hand, by its letter.
    await keyboard.press("h")
    await expect(ada.control("Lower hand")).to_be_visible()

    # The help, and out.
    await keyboard.press("?")
    await expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    await keyboard.press("Escape")
    await expect(more).to_be_focused()
    await keyboard.activate(ada.control("Leave"))
    # Seen is not yet reached: the menu gives its first item the focus a moment later.
    await expect(page.get_by_role("menuitem", name="Leave the meeting")).to_be_focused()
    await keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="You left the meeting")).to_be_visible()
    await keyboard.expect_focus_kept()


async def test_single_letters_can_be_switched_off(people: People) -> None:
    ada = await people.member("Ada")
    keyboard = Keyboard(ada.page)
    await ada.join(people.server.create_room(ada.signed_in_to))
    await keyboard.press("?")
    switch = ada.page.get_by_role("switch", name="Single letters")
    await keyboard.go_to(switch)
    await keyboard.press("Space")
    await expect(switch).not_to_be_checked()
    await keyboard.press("Escape")
    await expect(switch).to_have_count(0)

    await keyboard.press("m")
    await keyboard.press("ControlOrMeta+e")
    await expect(ada.control("Turn camera on")).to_be_visible()
    await expect(ada.control("Mute microphone")).to_be_visible()
