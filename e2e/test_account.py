"""One's account, from making it to deleting it, in two browsers."""

from pathlib import Path
from zipfile import ZipFile

from playwright.async_api import Page, expect

from e2e.people import People
from tests.api.pictures import picture

PASSWORD = "a few good words"


async def register(page: Page, email: str) -> None:
    await page.get_by_label("Name").fill("Ada")
    await page.get_by_label("E-mail").fill(email)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Create account").click()
    await page.wait_for_url("**/dashboard")


async def sign_in(page: Page, email: str) -> None:
    await page.get_by_label("E-mail").fill(email)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await page.wait_for_url("**/dashboard")


async def test_an_account_from_its_first_to_its_last_day(people: People, tmp_path: Path) -> None:
    ada, elsewhere = await people.guest("Ada"), await people.guest("Ada L.")
    email = "ada.first.to.last@example.org"
    await ada.open("/register")
    await register(ada.page, email)

    # Who one is.
    await ada.page.get_by_role("button", name="Account of Ada").click()
    await ada.page.get_by_role("menuitem", name="Your account").click()
    file = tmp_path / "ada.png"
    file.write_bytes(picture())
    await ada.page.get_by_label("Picture file").set_input_files(file)
    await ada.page.get_by_role("button", name="Use this picture").click()
    await expect(ada.page.get_by_role("button", name="Change picture")).to_be_visible()
    shown = ada.page.locator("main img")
    await expect(shown).to_have_js_property("naturalWidth", 512)
    await ada.page.get_by_label("Name", exact=True).fill("Ada L.")
    await ada.page.get_by_role("button", name="Save").click()
    await expect(ada.page.get_by_text("Your name is changed", exact=True)).to_be_visible()

    # What one likes, kept with the account.
    await ada.page.get_by_role("link", name="Appearance").click()
    await ada.page.get_by_role("radio", name="Dark").check()
    language = ada.page.locator("main select")
    root = ada.page.locator("html")
    await language.select_option("de")
    await expect(root).to_have_attribute("lang", "de")
    async with ada.page.expect_response("**/api/users/me/preferences") as saved:
        await language.select_option("en")
    assert (await saved.value).ok
    await expect(root).to_have_attribute("lang", "en")

    # It follows to another browser.
    await elsewhere.open("/sign-in")
    await sign_in(elsewhere.page, email)
    await expect(elsewhere.page.locator("html")).to_have_attribute("data-theme", "dark")
    token = await elsewhere.page.evaluate(
        "JSON.parse(localStorage.getItem('neuron-meet.auth')).state.token"
    )
    code = people.server.request("POST", "/rooms", token=token, json={})["code"]
    await elsewhere.join(code)

    # Which is signed out from here, at once.
    await ada.page.get_by_role("link", name="Security").click()
    sessions = ada.page.get_by_role("listitem").filter(has=ada.page.get_by_text("Chrome on Linux"))
    await expect(sessions).to_have_count(2)
    await ada.page.get_by_role("button", name="Sign out Chrome on Linux").click()
    signed_out = elsewhere.page.get_by_role("heading", name="You have been signed out")
    await expect(signed_out).to_be_visible()
    await expect(sessions).to_have_count(1)
    await elsewhere.page.get_by_role("link", name="Sign in").click()
    await sign_in_again(elsewhere.page, email, code)

    # A copy of it all, and the end of it.
    await ada.page.get_by_role("link", name="Your data").click()
    async with ada.page.expect_download() as started:
        await ada.page.get_by_role("button", name="Download your data").click()
    with ZipFile(await (await started.value).path()) as archive:
        assert {"profile.json", "messages.json", "avatar.webp"} <= set(archive.namelist())
        assert code.encode() in archive.read("rooms.json")
    await ada.page.get_by_role("button", name="Delete your account…").click()
    await ada.page.get_by_label("Your password").fill(PASSWORD)
    await ada.page.get_by_role("button", name="Delete for good").click()
    await expect(ada.page.get_by_text("Your account is deleted", exact=True)).to_be_visible()
    await expect(ada.page.get_by_role("link", name="Sign in").first).to_be_visible()
    await ada.open("/sign-in")
    await ada.page.get_by_label("E-mail").fill(email)
    await ada.page.get_by_label("Password", exact=True).fill(PASSWORD)
    await ada.page.get_by_role("button", name="Sign in").click()
    await expect(ada.page.get_by_text("do not belong together").first).to_be_visible()


async def sign_in_again(page: Page, email: str, code: str) -> None:
    """Sign in where the way back leads to the meeting."""
    await page.get_by_label("E-mail").fill(email)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()
    await page.wait_for_url(f"**/{code}")
