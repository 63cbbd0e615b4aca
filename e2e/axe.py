"""Looks for barriers in a page: with axe-core, and for what makes one scroll sideways."""

from typing import Any

from playwright.async_api import Page, ViewportSize

from e2e.capture import ROOT

_AXE = (ROOT / "client" / "node_modules" / "axe-core" / "axe.min.js").read_text()

LAPTOP = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)
LANDSCAPE = ViewportSize(width=844, height=390)
# The narrowest screen, and the width of a laptop's window at 400 % (WCAG 1.4.10).
NARROW = ViewportSize(width=320, height=568)

# Browsers that ask nobody for the camera.
PERMISSIONS = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")

# WCAG 2.2, levels A and AA.
_STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

# What is so wide that one would have to scroll sideways.
_OVERFLOW = """
    () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const scrolling = [...document.querySelectorAll('body *')].find((element) =>
            element.scrollWidth > element.clientWidth + 1
                && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
                && !element.matches('[role="tablist"], nav ul, :has(> table)'));
        if (scrolling) return `scrolls sideways: ${scrolling.outerHTML.slice(0, 300)}`;
        if (scrollWidth <= clientWidth) return null;
        const wide = [...document.querySelectorAll('body *')].findLast((element) => {
            const { left, right } = element.getBoundingClientRect();
            return right > clientWidth || left < 0;
        });
        return `${scrollWidth - clientWidth} px too wide, at ${wide?.outerHTML.slice(0, 300)}`;
    }
"""

_RUN = """
    async ({ tags, rules }) => {
        // Colours on their way from one to another are nobody's; they set out with the next frame.
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        const moving = document.getAnimations().filter(
            ({ effect }) => effect.getComputedTiming().endTime !== Infinity,
        );
        await Promise.allSettled(moving.map(({ finished }) => finished));
        const runOnly = rules.length > 0
            ? { type: 'rule', values: rules }
            : { type: 'tag', values: tags };
        const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
        return violations.map(({ id, help, nodes }) => ({
            id, help, nodes: nodes.map(({ html, any }) => ({ html, why: any[0]?.message ?? '' })),
        }));
    }
"""


async def barriers(page: Page, where: str, *rules: str) -> list[str]:
    """What keeps people out, a line each; nothing where all is well.

    Args:
        page: What to look at, as it is now.
        where: What each line begins with.
        rules: Only these rules of axe, instead of all of the standard.
    """
    if not await page.evaluate("'axe' in window"):
        # Not as a script element: the page's policy allows none that is not its own.
        await page.evaluate(_AXE)
    found: list[dict[str, Any]] = await page.evaluate(
        _RUN, {"tags": _STANDARD, "rules": list(rules)}
    )
    return [
        f"{where}: {rule['id']}: {rule['help']}\n      {node['html'][:300]}\n      {node['why']}"
        for rule in found
        for node in rule["nodes"]
    ]


async def overflow(page: Page, where: str) -> list[str]:
    """What makes one scroll sideways, a line; nothing where all fits."""
    found: str | None = await page.evaluate(_OVERFLOW)
    return [f"{where}: {found}"] if found else []


async def barriers_everywhere(page: Page, where: str) -> list[str]:
    """What keeps people out of a page on a laptop, in the dark, on a phone and on a narrow one."""
    found = await barriers(page, f"{where}, laptop")
    await page.emulate_media(color_scheme="dark")
    found += await barriers(page, f"{where}, dark", "color-contrast")
    await page.set_viewport_size(PHONE)
    found += await barriers(page, f"{where}, phone")
    await page.set_viewport_size(NARROW)
    found += await overflow(page, f"{where}, 320 px")
    await page.set_viewport_size(LAPTOP)
    await page.emulate_media(color_scheme="light")
    return found
