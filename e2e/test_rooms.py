"""From an account to a meeting, to one's own room, to what is kept of both."""

import re
import uuid

from playwright.async_api import expect

from e2e.people import People

# How far what is seen moves without having been asked to (Layout Instability, WICG), summed up.
_SUM_OF_SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
"""


async def test_nothing_jumps_while_the_dashboard_loads(people: People) -> None:
    ada = await people.member("Ada", init_script=_SUM_OF_SHIFTS)
    await ada.open("/dashboard")
    for text in ("Nothing is scheduled", "No rooms yet", "No meetings yet"):
        await expect(ada.page.get_by_text(text)).to_be_visible()
    # Two frames: the last of them has been measured.
    await ada.page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
    assert await ada.page.evaluate("window.shifted") < 0.02


async def test_from_registering_to_the_record_of_a_meeting(people: People) -> None:
    ada = await people.guest("Ada")
    await ada.open("/register")
    await ada.page.get_by_label("Name", exact=True).fill("Ada")
    await ada.page.get_by_label("E-mail").fill(f"{uuid.uuid4().hex[:12]}@example.com")
    await ada.page.get_by_label("Password", exact=True).fill("correct horse battery")
    await ada.press("Create account")

    await ada.press("New meeting")
    await ada.join_button.click()
    await ada.expect_inside()
    await ada.press("Leave")
    await ada.page.get_by_role("menuitem", name=re.compile("^Leave")).click()
    await ada.page.get_by_role("link", name="Go to your meetings").click()

    # One's own room has settings of its own, and a passcode for everybody else.
    await ada.press("More about Ada’s room")
    await ada.page.get_by_role("menuitem", name="Room settings").click()
    settings = ada.page.get_by_role("dialog", name="Room settings")
    await settings.get_by_role("switch", name="Passcode").click()
    await settings.get_by_role("textbox", name="Passcode").fill("open sesame")
    await settings.get_by_role("button", name="Save").click()
    await expect(settings).to_be_hidden()
    await ada.page.get_by_role("link", name="Start Ada’s room").click()
    await ada.join_button.click()
    await ada.expect_inside()

    grace = await people.guest("Grace")
    code = ada.page.url.rsplit("/", 1)[1]
    await grace.prepare_to_join(code)
    await grace.page.get_by_label("Passcode").fill("open barley")
    await grace.join_button.click()
    await expect(grace.page.get_by_role("alert")).to_contain_text("not the passcode")
    await grace.page.get_by_label("Passcode").fill("open sesame")
    await grace.join_button.click()
    await grace.expect_inside()
    await expect(ada.tiles).to_have_count(2)
    # What was asked at the door is not asked again after a reload.
    await grace.page.reload()
    await grace.expect_inside()
    await expect(ada.tiles).to_have_count(2)

    await ada.open("/dashboard")
    await ada.page.get_by_role("link", name="Ada’s room", exact=True).click()
    await expect(ada.page.get_by_role("heading", level=1, name="Ada’s room")).to_be_visible()
    people_there = ada.page.get_by_role("region", name="People")
    await people_there.get_by_text("Times as a table").click()
    for name in ("Ada", "Grace"):
        await expect(people_there.get_by_role("rowheader", name=name)).to_be_visible()
    await ada.press("Export")
    async with ada.page.expect_download() as saving:
        await ada.page.get_by_role("menuitem", name="As text (Markdown)").click()
    text = (await (await saving.value).path()).read_text()
    assert text.startswith("# Ada’s room\n")
    assert "- Grace: " in text
