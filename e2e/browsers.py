"""Chromium processes: one per person, because camera and microphone files belong to a process."""

from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Browser, Playwright

from e2e.capture import Capture
from tests.services.process import find_program

PROBES = Path(__file__).with_name("probes.js").read_text()

_ALWAYS = (
    # Where only the loopback exists there are no candidates else.
    "--allow-loopback-in-peer-connection",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-dev-shm-usage",
)

_ALLOWS = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream")
NO_CAMERA = (
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream=device-count=0",
)
DENIES = ("--use-fake-ui-for-media-stream=deny", "--use-fake-device-for-media-stream")


def capture_arguments(capture: Capture) -> Sequence[str]:
    """Arguments of a browser whose camera and microphone are ``capture``, permission granted."""
    return (
        *_ALLOWS,
        f"--use-file-for-fake-video-capture={capture.video}",
        f"--use-file-for-fake-audio-capture={capture.audio}",
    )


async def launch_chromium(
    playwright: Playwright, program: Path, arguments: Sequence[str]
) -> Browser:
    """Start a browser as every test needs it."""
    return await playwright.chromium.launch(
        executable_path=program,
        args=[*_ALWAYS, *arguments],
        # As root, as in containers, Chromium has no sandbox of its own.
        chromium_sandbox=False,
    )


class BrowserPool:
    """Browsers that are started when first asked for and kept for the tests that follow."""

    def __init__(self, playwright: Playwright) -> None:
        self._playwright = playwright
        self._browsers: dict[Sequence[str], Browser] = {}

    async def with_capture(self, capture: Capture) -> Browser:
        """Give the browser whose camera and microphone are ``capture``, permission granted."""
        return await self.with_arguments(capture_arguments(capture))

    async def with_arguments(self, arguments: Sequence[str]) -> Browser:
        """Give the browser that was started with ``arguments``."""
        browser = self._browsers.get(arguments)
        if browser is None or not browser.is_connected():
            program = Path(find_program("chromium"))
            browser = await launch_chromium(self._playwright, program, arguments)
            self._browsers[arguments] = browser
        return browser

    async def close(self) -> None:
        """End all of them."""
        for browser in self._browsers.values():
            await browser.close()
        self._browsers.clear()
