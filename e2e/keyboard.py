"""Somebody who uses the keyboard alone."""

from playwright.async_api import Locator, Page, expect

# More stops of the Tab key than any page of ours has before what one looks for.
_MOST_STOPS = 80

_FOCUS = """
    () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return { lost: true };
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const { width, height } = focused.getBoundingClientRect();
        const isRing = (element) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        };
        // A radio button beneath its label, or the field within a box that has the ring.
        const box = focused.closest('label, [data-focus-box]');
        // An open menu shows where one is by its colour.
        const isMenu = focused.closest('[role="menu"], [role="listbox"]') !== null;
        return {
            lost: false,
            // The root of a dialog, or what the page moved the focus to, needs no ring.
            seen: isMenu || focused.tabIndex < 0 || isRing(focused) || (box && isRing(box))
                || focused === document.documentElement,
            what: focused.outerHTML.slice(0, 200),
        };
    }
"""


class Keyboard:
    """Presses keys, and looks after each that the focus is somewhere and seen."""

    def __init__(self, page: Page) -> None:
        """Take the keyboard of ``page``."""
        self._page = page

    async def press(self, key: str) -> None:
        """Press a key or a chord, in Playwright's words."""
        await self._page.keyboard.press(key)

    async def type(self, text: str) -> None:
        """Type into whatever has the focus, in place of what stands there."""
        await self._page.keyboard.press("ControlOrMeta+a")
        await self._page.keyboard.type(text)

    async def go_to(self, target: Locator, *, backwards: bool = False) -> None:
        """Press Tab until ``target`` has the focus.

        Raises:
            AssertionError: It is not reached, or the focus is lost or not seen on the way.
        """
        await expect(target).to_be_visible()
        for _ in range(_MOST_STOPS):
            if await _has_focus(target):
                return
            await self.press("Shift+Tab" if backwards else "Tab")
            await self.expect_focus_seen(may_leave_the_page=True)
        raise AssertionError(f"{target} is not reached by Tab")

    async def activate(self, target: Locator) -> None:
        """Go to a button or a link and press Enter."""
        await self.go_to(target)
        await self.press("Enter")

    async def expect_focus_seen(self, *, may_leave_the_page: bool = False) -> None:
        """Fail where nothing has the focus, or where it cannot be seen."""
        focus = await self._page.evaluate(_FOCUS)
        if focus["lost"]:
            # Between the last stop and the first lies the browser's own window.
            assert may_leave_the_page, "the focus is lost"
            return
        assert focus["seen"], f"the focus is not seen on {focus['what']}"

    async def expect_focus_kept(self) -> None:
        """Wait until something has the focus; fail where nothing takes it."""
        await expect(self._page.locator(":focus")).to_have_count(1)


async def _has_focus(target: Locator) -> bool:
    focused: bool = await target.evaluate("(element) => element === document.activeElement")
    return focused
