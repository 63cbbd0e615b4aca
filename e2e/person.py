"""A person at a browser: what they do in words of the interface, and what they see and hear."""

import asyncio
import json
import re
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

from playwright.async_api import BrowserContext, ConsoleMessage, Error, Locator, Page, expect

from e2e.browsers import PROBES
from e2e.capture import Capture, Colour
from e2e.meet_server import Account, MeetServer

# Milliseconds for what needs the network, a camera or a second person; on a busy two-core machine.
MEDIA_TIMEOUT = 20_000

# Pictures pass a lossy codec and two colour conversions.
_COLOUR_TOLERANCE = 60

# How often a page looks whether a sound is there, in milliseconds.
_LISTEN_EVERY = 100

# Under which name the client keeps who is signed in.
_AUTH_STORAGE = "neuron-meet.auth"


class Person:
    """Somebody with a browser of their own, signed in or not."""

    def __init__(
        self,
        name: str,
        page: Page,
        server: MeetServer,
        capture: Capture,
        account: Account | None = None,
    ) -> None:
        self.name = name
        self.page = page
        self.server = server
        self.capture = capture
        self.account = account
        self.console: list[str] = []
        self.uncaught: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.uncaught.append(str(error)))

    def _note(self, message: ConsoleMessage) -> None:
        line = f"{message.type}: {message.text}"
        self.console.append(line)
        if "Content Security Policy" in line or "Content-Security-Policy" in line:
            # The page tried what it forbids itself.
            self.uncaught.append(line)

    @classmethod
    async def arrive(
        cls,
        name: str,
        context: BrowserContext,
        server: MeetServer,
        capture: Capture,
        account: Account | None = None,
    ) -> "Person":
        """Open a page in ``context``, signed in to ``account`` where there is one."""
        await context.add_init_script(PROBES)
        if account is not None:
            state = {"state": {"token": account.token, "user": account.user}, "version": 1}
            stored = json.dumps(json.dumps(state))
            await context.add_init_script(
                f"localStorage.getItem('{_AUTH_STORAGE}') ??"
                f" localStorage.setItem('{_AUTH_STORAGE}', {stored})"
            )
        return cls(name, await context.new_page(), server, capture, account)

    @property
    def signed_in_to(self) -> Account:
        """The account; only members have one."""
        if self.account is None:
            raise AssertionError(f"{self.name} is a guest")
        return self.account

    # Ways through the product

    async def open(self, path: str) -> None:
        """Open an address of the server."""
        await self.page.goto(f"{self.server.url}{path}")

    async def prepare_to_join(self, code: str) -> None:
        """Open a meeting's link and fill in the pre-join page, up to its button."""
        await self.open(f"/{code}")
        name = self.page.get_by_label("Your name")
        await expect(self.join_button).to_be_visible(timeout=MEDIA_TIMEOUT)
        if await name.input_value() != self.name:
            await name.fill(self.name)

    async def join(self, code: str) -> None:
        """Join a meeting by its link; gives back once the meeting's controls are there."""
        await self.prepare_to_join(code)
        await self.join_button.click()
        await self.expect_inside()

    async def expect_inside(self) -> None:
        """See the meeting with its controls."""
        await expect(self.control("Leave")).to_be_visible(timeout=MEDIA_TIMEOUT)
        await expect(self.own_tile).to_be_visible()

    @property
    def join_button(self) -> Locator:
        """The large button of the pre-join page."""
        return self.page.get_by_role("button", name=re.compile("Join now|Ask to join"))

    def control(self, name: str | re.Pattern[str]) -> Locator:
        """A button by its accessible name."""
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str)).first

    async def press(self, name: str) -> None:
        """Press a button by its accessible name."""
        await self.control(name).click()

    # What is on the stage

    @property
    def tiles(self) -> Locator:
        """Everybody's tile, one's own too; not the screens."""
        return self.page.locator('[data-testid="tile"][data-kind="camera"]')

    @property
    def own_tile(self) -> Locator:
        """One's own tile."""
        return self.page.locator('[data-testid="tile"][data-kind="camera"][data-self="true"]')

    def tile_of(self, other: "Person | str", kind: str = "camera") -> Locator:
        """Another person's tile, or that of their screen."""
        name = other if isinstance(other, str) else other.name
        return self.page.locator(
            f'[data-testid="tile"][data-kind="{kind}"][data-self="false"][aria-label^="{name}"]'
        )

    async def id_of(self, other: "Person | str") -> str:
        """The participant id under which another person is here."""
        tile = self.tile_of(other)
        await expect(tile).to_be_visible(timeout=MEDIA_TIMEOUT)
        found = await tile.get_attribute("data-participant-id")
        if found is None:
            raise AssertionError(f"The tile of {other} names no participant")
        return found

    # Seeing and hearing

    async def sees_colour(
        self, other: "Person | str", colour: Colour, source: str = "camera"
    ) -> None:
        """Wait until the other's picture has this colour."""
        await self._until(
            "showsColour", await self.id_of(other), source, list(colour), _COLOUR_TOLERANCE
        )

    async def hears_tone(self, other: "Person | str", hertz: int) -> None:
        """Wait until the other's tone is heard."""
        await self._until("hearsTone", await self.id_of(other), "microphone", hertz)

    async def hears_nothing_of(self, other: "Person | str") -> None:
        """Wait until nothing of the other is heard."""
        await self._until("hearsNothing", await self.id_of(other), "microphone")

    async def sees_and_hears(self, other: "Person") -> None:
        """Wait until the other's own colour is seen and their own tone is heard."""
        await self.sees_colour(other, other.capture.colour)
        await self.hears_tone(other, other.capture.tone)

    async def sees_frames_of(
        self, other: "Person | str", count: int = 5, source: str = "camera"
    ) -> None:
        """Wait until ``count`` new frames of the other's picture were shown."""
        participant = await self.id_of(other)
        await self._until("colour", participant, source)
        await self._probe_within(
            self.page.evaluate(
                "([id, source, count]) => probes.frames(id, source, count)",
                [participant, source, count],
            )
        )

    async def pixels_of(self, other: "Person | str", source: str, size: int = 32) -> list[int]:
        """The other's picture now, as ``size`` × ``size`` RGBA values."""
        await self._until("colour", await self.id_of(other), source)
        pixels: list[int] = await self.page.evaluate(
            "([id, source, size]) => probes.pixels(id, source, size)",
            [await self.id_of(other), source, size],
        )
        return pixels

    async def _until(self, probe: str, *arguments: Any) -> None:
        """Wait until a probe gives something true; on the way out say what it gave instead."""
        try:
            await self.page.wait_for_function(
                "([probe, arguments]) => probes[probe](...arguments)",
                arg=[probe, list(arguments)],
                polling=_LISTEN_EVERY,
                timeout=MEDIA_TIMEOUT,
            )
        except Error as error:
            seen = await self.page.evaluate(
                "([id, source]) => source === 'microphone'"
                " ? probes.loudest(id, source) : probes.colour(id, source)",
                list(arguments[:2]),
            )
            wanted = f"{probe}{arguments}"
            raise AssertionError(f"{self.name} waited for {wanted} but got {seen}") from error

    async def _probe_within(self, probe: Awaitable[Any]) -> None:
        async with asyncio.timeout(MEDIA_TIMEOUT / 1000):
            await probe

    # When a test fails

    async def save_evidence(self, folder: Path) -> None:
        """Write what the page shows and what it logged."""
        log = "\n".join([*self.console, *(f"uncaught: {error}" for error in self.uncaught)])
        (folder / f"{self.name}.log").write_text(log)
        if not self.page.is_closed():
            await self.page.screenshot(path=folder / f"{self.name}.png", timeout=5000)
