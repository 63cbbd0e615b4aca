"""No barrier that axe knows of in any state of the meeting (WCAG 2.2, A and AA)."""

import time
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect

from e2e.axe import LANDSCAPE, LAPTOP, NARROW, PERMISSIONS, PHONE, barriers, overflow
from e2e.browsers import BrowserPool
from e2e.gallery import Gallery

# What a thumb does not hit (less than 44 pixels each way, with what else belongs to it), and fields
# whose text is so small that phones zoom in when they get the focus.
_THUMBS = """
    () => {
        const REACH = 21;
        const isTop = (element) => {
            const modals = document.querySelectorAll('[role="dialog"], [role="alertdialog"]');
            const modal = [...modals].at(-1);
            return !modal || modal.contains(element);
        };
        const isHit = (element, x, y) => {
            const hit = document.elementFromPoint(x, y);
            const owner = hit?.closest('button, a, input, select, textarea, label');
            return element.contains(hit) || owner === element || owner?.control === element;
        };
        const all = [...document.querySelectorAll('button, a, select, input, textarea')];
        const faults = [];
        for (const element of all.filter((candidate) => isTop(candidate))) {
            const { left, top, width, height } = element.getBoundingClientRect();
            const [x, y] = [left + width / 2, top + height / 2];
            const isSeen = element.checkVisibility({ opacityProperty: true })
                && width > 1 && isHit(element, x, y);
            // A link in a sentence is as high as the sentence (WCAG 2.5.8 excepts it).
            if (!isSeen || element.closest('p, [data-sentence]')) continue;
            const name = element.outerHTML.slice(0, 160);
            const across = width >= 44
                || (isHit(element, x - REACH, y) && isHit(element, x + REACH, y));
            const down = height >= 44
                || (isHit(element, x, y - REACH) && isHit(element, x, y + REACH));
            if (!across || !down) faults.push(`${width} × ${height}: ${name}`);
            const isText = !element.matches('button, a, [type=radio], [type=range]');
            if (isText && parseFloat(getComputedStyle(element).fontSize) < 16) {
                faults.push(`small text: ${name}`);
            }
        }
        return faults;
    }
"""


@pytest.fixture(scope="module")
def gallery() -> Gallery:
    """The gallery, built for these tests."""
    return Gallery()


@pytest.fixture(scope="module")
async def stage(gallery: Gallery, browsers: BrowserPool) -> AsyncIterator[Page]:
    """A page on which the gallery is shown."""
    browser = await browsers.with_arguments(PERMISSIONS)
    context = await browser.new_context(viewport=LAPTOP, reduced_motion="reduce")
    yield await gallery.open_in(context)
    await context.close()


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
    "layout": {"people": 5, "dialog": "layout"},
    "ending": {"people": 5, "dialog": "end"},
    "a knock": {"people": 2, "waiting": 1},
    "several knocks": {"people": 2, "waiting": 4},
    "reconnecting": {"people": 5, "state": "reconnecting"},
    "cut off": {"people": 2, "state": "reconnecting,cut-off"},
    "call health": {"people": 4, "dialog": "health"},
    "connections in trouble": {"people": 7, "state": "trouble"},
    "messages that wait": {"people": 5, "panel": "chat", "state": "reconnecting"},
    "a weak connection": {"people": 5, "state": "weak,paused"},
    "a lost device": {"people": 5, "notice": "device-lost"},
    "side by side": {"people": 5, "share": "two", "layout": "side"},
    "hands and reactions": {"people": 5, "state": "reactions"},
    "captions": {"people": 5, "captions": "yes"},
}

# Opened by hand in the gallery: what to press, by its accessible name.
MENUS = ("More", "Microphone and speaker options", "Camera options", "Leave")


async def test_the_meeting_has_no_barriers(gallery: Gallery, stage: Page) -> None:
    found: list[str] = []
    for name, parameters in MEETINGS.items():
        await stage.set_viewport_size(LAPTOP)
        await gallery.show(stage, **parameters)
        found += await barriers(stage, f"{name}, laptop")
        await stage.set_viewport_size(PHONE)
        if {"panel", "dialog", "waiting"} & parameters.keys():
            found += await barriers(stage, f"{name}, phone")
        for size in (NARROW, LANDSCAPE):
            await stage.set_viewport_size(size)
            found += await overflow(stage, f"{name}, {size['width']} px")
    assert not found, "\n".join(found)


async def test_a_phone_is_used_with_thumbs(gallery: Gallery, browsers: BrowserPool) -> None:
    browser = await browsers.with_arguments(PERMISSIONS)
    context = await browser.new_context(
        viewport=PHONE, reduced_motion="reduce", has_touch=True, is_mobile=True
    )
    page = await gallery.open_in(context)
    found: list[str] = []
    for name, parameters in MEETINGS.items():
        for size in (PHONE, LANDSCAPE):
            await page.set_viewport_size(size)
            await gallery.show(page, **parameters)
            where = f"{name}, {size['width']} × {size['height']}"
            found += [f"{where}: {fault}" for fault in await page.evaluate(_THUMBS)]
    await context.close()
    assert not found, "\n".join(found)


async def drag_down(page: Page, x: float, y: float, distance: float) -> None:
    """Drag so slowly that it is the way that counts: within a second that has passed already."""
    mouse = await page.context.new_cdp_session(page)
    begin = time.time() - 1
    for seconds, kind, way in (
        (0.0, "mousePressed", 0.0),
        (0.5, "mouseMoved", distance / 2),
        (0.9, "mouseMoved", distance),
        (1.0, "mouseReleased", distance),
    ):
        event = {"type": kind, "x": x, "y": y + way, "button": "left", "buttons": 1}
        moment = {"clickCount": 1, "timestamp": begin + seconds}
        await mouse.send("Input.dispatchMouseEvent", event | moment)
    await mouse.detach()


async def test_a_sheet_is_pulled_down_and_away(gallery: Gallery, stage: Page) -> None:
    await stage.set_viewport_size(PHONE)
    await gallery.show(stage, people=3, panel="chat")
    sheet = stage.get_by_role("dialog", name="Chat")
    head = await sheet.bounding_box()
    assert head is not None
    x, y = head["x"] + 60, head["y"] + 24
    for distance, is_open in ((30, True), (200, False)):
        await drag_down(stage, x, y, distance)
        await expect(sheet).to_have_count(1 if is_open else 0)


async def test_menus_of_the_meeting_have_no_barriers(gallery: Gallery, stage: Page) -> None:
    found: list[str] = []
    await stage.set_viewport_size(LAPTOP)
    await gallery.show(stage, people=5)
    for name in MENUS:
        await stage.get_by_role("button", name=name, exact=True).click()
        await expect(stage.get_by_role("menu")).to_be_visible()
        found += await barriers(stage, f"menu {name}")
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
            found += await overflow(stage, f"{parameters} from the right, {size['width']} px")
    assert not found, "\n".join(found)
