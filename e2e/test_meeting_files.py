"""Files of a meeting that is over: opened from its record, by those who were in it."""

import re
from pathlib import Path

from playwright.async_api import expect

from e2e.people import People


async def test_a_file_is_downloaded_from_the_record_of_a_past_meeting(
    people: People, tmp_path: Path
) -> None:
    ada, ben = await people.member("Ada"), await people.member("Ben")
    code = people.server.create_room(ada.signed_in_to, name="Budget")
    await ada.join(code)
    await ben.join(code)
    await ada.press("Chat")
    numbers = tmp_path / "numbers.csv"
    numbers.write_text("a,b\n" * 100)
    await ada.page.get_by_test_id("chat-files").set_input_files(numbers)
    await expect(ada.page.get_by_role("button", name="Download numbers.csv")).to_be_visible()
    await ada.press("Leave")
    await ada.page.get_by_role("menuitem", name="End for everyone").click()
    dialog = ada.page.get_by_role("alertdialog")
    await dialog.get_by_role("button", name="End for everyone").click()
    await expect(ben.page.get_by_role("heading", name="ended")).to_be_visible()

    await ben.open("/dashboard")
    await ben.page.get_by_role("link", name="Budget").first.click()
    files = ben.page.get_by_role("region", name="Chat and files")
    async with ben.page.expect_download() as download:
        await files.get_by_role("button", name="Download numbers.csv").click()
    saved = await (await download.value).path()
    assert saved.read_text() == numbers.read_text()

    await expect(ben.page).to_have_url(re.compile("/meetings/"))
    eve = await people.member("Eve")
    await eve.page.goto(ben.page.url)
    await expect(eve.page.get_by_text("This record is not for you")).to_be_visible()
