"""No barrier that axe knows of, on any page, in any state of the meeting (WCAG 2.2 AA)."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest
from playwright.async_api import Page, ViewportSize, expect

from e2e.axe import barriers
from e2e.browsers import BrowserPool
from e2e.gallery import Gallery
from e2e.people import People
from e2e.person import Person

LAPTOP = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)
LANDSCAPE = ViewportSize(width=844, height=390)
# The narrowest screen, and the width of a laptop's window at 400 % (WCAG 1.4.10).
NARROW = ViewportSize(width=320, height=568)

_PERMISSIONS = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")

# What is so wide that one would have to scroll sideways.
_OVERFLOW = """
    () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return null;
        const wide = [...document.querySelectorAll('body *')].findLast((element) => {
            const { left, right } = element.getBoundingClientRect();
            return right > clientWidth || left < 0;
        });
        return `${scrollWidth - clientWidth} px too wide, at ${wide?.outerHTML.slice(0, 300)}`;
    }
"""


@dataclass(frozen=True)
class Site:
    """Who looks at the pages: a guest, a member with meetings, and one without."""

    visitor: Person
    member: Person
    newcomer: Person
    code: str
    ended: str


Opening = Callable[[Site], Awaitable[Page]]


@pytest.fixture(scope="module")
def gallery() -> Gallery:
    """The gallery, built for these tests."""
    return Gallery()


@pytest.fixture(scope="module")
async def stage(gallery: Gallery, browsers: BrowserPool) -> AsyncIterator[Page]:
    """A page on which the gallery is shown."""
    browser = await browsers.with_arguments(_PERMISSIONS)
    context = await browser.new_context(viewport=LAPTOP, reduced_motion="reduce")
    yield await gallery.open_in(context)
    await context.close()


async def _site(people: People) -> Site:
    member = await people.member("Ada")
    account = member.signed_in_to
    code = people.server.create_room(account, name="Weekly planning")
    ended = people.server.create_room(account, name="Design review")
    room = people.server.request("GET", f"/rooms/code/{ended}", token=account.token)
    people.server.request("DELETE", f"/rooms/{room['id']}", token=account.token)
    visitor = await people.guest("Grace", browser_arguments=_PERMISSIONS)
    newcomer = await people.member("Mary")
    return Site(visitor, member, newcomer, code, ended)


async def _see(person: Person, path: str, heading: str | re.Pattern[str]) -> Page:
    await person.open(path)
    await expect(person.page.get_by_role("heading", name=heading).first).to_be_visible()
    return person.page


async def _home(site: Site) -> Page:
    return await _see(site.visitor, "/", re.compile("."))


async def _sign_in(site: Site) -> Page:
    return await _see(site.visitor, "/sign-in", "Sign in")


async def _sign_in_refused(site: Site) -> Page:
    page = await _sign_in(site)
    await page.get_by_role("button", name="Sign in").click()
    await expect(page.get_by_role("alert").first).to_be_visible()
    return page


async def _register(site: Site) -> Page:
    return await _see(site.visitor, "/register", "Create your account")


async def _dashboard(site: Site) -> Page:
    page = await _see(site.member, "/dashboard", re.compile("Ada"))
    await expect(page.get_by_text("Weekly planning").first).to_be_visible()
    return page


async def _empty_dashboard(site: Site) -> Page:
    page = await _see(site.newcomer, "/dashboard", re.compile("Mary"))
    await expect(page.get_by_text("No meetings yet")).to_be_visible()
    return page


async def _account_menu(site: Site) -> Page:
    page = await _dashboard(site)
    await page.get_by_role("button", name=re.compile("^Account")).click()
    await expect(page.get_by_role("menu")).to_be_visible()
    return page


async def _pre_join(site: Site) -> Page:
    await site.visitor.prepare_to_join(site.code)
    return site.visitor.page


async def _unknown_meeting(site: Site) -> Page:
    return await _see(site.visitor, "/zzz-zzz-zzz", "There is no meeting with this code")


async def _ended_meeting(site: Site) -> Page:
    return await _see(site.visitor, f"/{site.ended}", "The meeting has ended")


async def _not_found(site: Site) -> Page:
    return await _see(site.visitor, "/no/such/page", "There is nothing at this address")


PAGES: dict[str, Opening] = {
    "home": _home,
    "sign-in": _sign_in,
    "sign-in refused": _sign_in_refused,
    "register": _register,
    "dashboard": _dashboard,
    "dashboard without meetings": _empty_dashboard,
    "account menu": _account_menu,
    "pre-join": _pre_join,
    "unknown meeting": _unknown_meeting,
    "ended meeting": _ended_meeting,
    "not found": _not_found,
}

# By the parameters of the gallery.
MEETINGS: dict[str, dict[str, str | int]] = {
    "alone": {"people": 1},
    "two": {"people": 2},
    "five, muted": {"people": 5, "state": "muted"},
    "twelve with long names": {"people": 12, "names": "long"},
    "twelve without cameras": {"people": 12, "cameras": "off"},
    "sixty": {"people": 60},
    "speaker view": {"people": 5, "layout": "speaker"},
    "a shared screen": {"people": 5, "share": "other"},
    "sharing": {"people": 3, "share": "self"},
    "people": {"people": 12, "panel": "people", "waiting": 3},
    "people, as a guest": {"people": 5, "panel": "people", "state": "guest"},
    "chat": {"people": 5, "panel": "chat"},
    "chat switched off": {"people": 5, "panel": "chat", "state": "chat-off,guest"},
    "settings": {"people": 5, "dialog": "settings"},
    "shortcuts": {"people": 5, "dialog": "shortcuts"},
    "ending": {"people": 5, "dialog": "end"},
    "a knock": {"people": 2, "waiting": 1},
    "several knocks": {"people": 2, "waiting": 4},
    "reconnecting": {"people": 5, "state": "reconnecting"},
    "a weak connection": {"people": 5, "state": "weak"},
}

# Opened by hand in the gallery: what to press, by its accessible name.
MENUS = ("More", "Microphone and speaker options", "Camera options", "Leave")


async def test_pages_have_no_barriers(people: People) -> None:
    site = await _site(people)
    found: list[str] = []
    for name, open_page in PAGES.items():
        page = await open_page(site)
        await page.emulate_media(color_scheme="light")
        found += await _look(page, f"{name}, laptop")
        await page.emulate_media(color_scheme="dark")
        found += await _look(page, f"{name}, dark", "color-contrast")
        await page.set_viewport_size(PHONE)
        found += await _look(page, f"{name}, phone")
        await page.set_viewport_size(NARROW)
        found += await _fits(page, f"{name}, 320 px")
        await page.set_viewport_size(LAPTOP)
    assert not found, "\n".join(found)


async def test_the_meeting_has_no_barriers(gallery: Gallery, stage: Page) -> None:
    found: list[str] = []
    for name, parameters in MEETINGS.items():
        await stage.set_viewport_size(LAPTOP)
        await gallery.show(stage, **parameters)
        found += await _look(stage, f"{name}, laptop")
        await stage.set_viewport_size(PHONE)
        found += await _look(stage, f"{name}, phone")
        for size in (NARROW, LANDSCAPE):
            await stage.set_viewport_size(size)
            found += await _fits(stage, f"{name}, {size['width']} px")
    assert not found, "\n".join(found)


async def test_menus_of_the_meeting_have_no_barriers(gallery: Gallery, stage: Page) -> None:
    found: list[str] = []
    await stage.set_viewport_size(LAPTOP)
    await gallery.show(stage, people=5)
    for name in MENUS:
        await stage.get_by_role("button", name=name, exact=True).click()
        await expect(stage.get_by_role("menu")).to_be_visible()
        found += await _look(stage, f"menu {name}")
        await stage.keyboard.press("Escape")
        await expect(stage.get_by_role("menu")).to_have_count(0)
    assert not found, "\n".join(found)


async def test_written_from_the_right_everything_stays_on_the_screen(
    gallery: Gallery, stage: Page
) -> None:
    found: list[str] = []
    for parameters in MEETINGS.values():
        await stage.set_viewport_size(LAPTOP)
        await gallery.show(stage, **parameters, dir="rtl")
        for size in (LAPTOP, PHONE, NARROW):
            await stage.set_viewport_size(size)
            found += await _fits(stage, f"{parameters} from the right, {size['width']} px")
    assert not found, "\n".join(found)


async def _look(page: Page, where: str, *rules: str) -> list[str]:
    return [f"{where}: {barrier}" for barrier in await barriers(page, rules=rules)]


async def _fits(page: Page, where: str) -> list[str]:
    overflow: str | None = await page.evaluate(_OVERFLOW)
    return [f"{where}: {overflow}"] if overflow else []
