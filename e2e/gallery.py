"""The meeting's screen without a server: the gallery of ``client/dev``, given to a browser."""

import mimetypes
import subprocess
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from playwright.async_api import BrowserContext, Page, Route, expect

from e2e.capture import ROOT

_CLIENT = ROOT / "client"
_BUILD = _CLIENT / ".gallery"

# Nobody listens there: the browser is given the files. Pages of localhost are secure ones.
_ORIGIN = "http://localhost:9"


class Gallery:
    """States of the meeting that are hard to bring about with real people."""

    def __init__(self) -> None:
        """Build it, in some seconds."""
        subprocess.run(
            ["npm", "--prefix", str(_CLIENT), "run", "--silent", "build:gallery"], check=True
        )

    async def open_in(self, context: BrowserContext) -> Page:
        """Give a page in which ``show`` works."""
        await context.route(f"{_ORIGIN}/**", _answer)
        return await context.new_page()

    async def show(self, page: Page, **parameters: str | int) -> None:
        """Show what the parameters describe; see ``client/dev/README.md``."""
        await page.goto(f"{_ORIGIN}/dev/gallery.html?{urlencode(parameters)}")
        await expect(page.locator("html[data-arranged]")).to_be_attached()
        await page.evaluate("document.fonts.ready")


async def _answer(route: Route) -> None:
    path = Path(f"{_BUILD}{urlsplit(route.request.url).path}")
    if path.is_file():
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        await route.fulfill(body=path.read_bytes(), content_type=kind)
    else:
        await route.fulfill(status=404, body="")
