"""Draws the icons of the installed application from the product's sign.

Usage: PYTHONPATH=server python -m e2e.screenshots.icons
"""

import asyncio
import re

from playwright.async_api import Browser, ViewportSize, async_playwright

from e2e.browsers import BrowserPool
from e2e.capture import ROOT

_PUBLIC = ROOT / "client" / "public"

# File, pixels, and whether the background reaches the edges, for systems that cut a shape of it.
_ICONS = (
    ("icon-192", 192, False),
    ("icon-512", 512, False),
    ("maskable-192", 192, True),
    ("maskable-512", 512, True),
    ("apple-touch", 180, True),
)


async def main() -> None:
    """Write all of them."""
    sign = (_PUBLIC / "favicon.svg").read_text()
    (_PUBLIC / "icons").mkdir(exist_ok=True)
    async with async_playwright() as playwright:
        browsers = BrowserPool(playwright)
        browser = await browsers.with_arguments(())
        for name, size, is_full in _ICONS:
            # The sign keeps within the middle four fifths, which no system cuts away.
            await _draw(browser, re.sub(r' rx="\d+"', "", sign) if is_full else sign, name, size)
        await browsers.close()


async def _draw(browser: Browser, sign: str, name: str, size: int) -> None:
    page = await browser.new_page(viewport=ViewportSize(width=size, height=size))
    style = "html, body { margin: 0; background: none } svg { display: block; width: 100vw }"
    await page.set_content(f"<style>{style}</style>{sign}")
    await page.screenshot(path=_PUBLIC / "icons" / f"{name}.png", omit_background=True)
    await page.close()


if __name__ == "__main__":
    asyncio.run(main())
