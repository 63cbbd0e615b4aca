"""The people of one test."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from playwright.async_api import BrowserContext, ViewportSize

from e2e.browsers import BrowserPool
from e2e.capture import GREEN, RED, Capture
from e2e.meet_server import Account, MeetServer
from e2e.person import Person

_WINDOW = ViewportSize(width=1280, height=800)


class People:
    """Brings people to a server, each with a browser of their own, and sees them off."""

    def __init__(self, server: MeetServer, browsers: BrowserPool) -> None:
        self.server = server
        self._browsers = browsers
        self._contexts: list[BrowserContext] = []
        self._here: list[Person] = []

    async def guest(
        self,
        name: str,
        capture: Capture = GREEN,
        *,
        browser_arguments: Sequence[str] | None = None,
        init_script: str | None = None,
        keeps_files: bool = False,
    ) -> Person:
        """Bring somebody who is not signed in.

        Args:
            name: What they call themselves.
            capture: What their camera and microphone give.
            browser_arguments: A browser started with these instead, for other devices.
            init_script: Runs in their pages before anything else.
            keeps_files: Their browser may run the service worker, which keeps files for later.
        """
        return await self._bring(name, capture, None, browser_arguments, init_script, keeps_files)

    async def member(
        self,
        name: str,
        capture: Capture = RED,
        *,
        email: str | None = None,
        browser_arguments: Sequence[str] | None = None,
        init_script: str | None = None,
    ) -> Person:
        """Bring somebody who has an account and is signed in to it."""
        account = self.server.register(name, email)
        return await self._bring(name, capture, account, browser_arguments, init_script)

    async def _bring(
        self,
        name: str,
        capture: Capture,
        account: Account | None,
        browser_arguments: Sequence[str] | None,
        init_script: str | None,
        keeps_files: bool = False,
    ) -> Person:
        browser = (
            await self._browsers.with_capture(capture)
            if browser_arguments is None
            else await self._browsers.with_arguments(tuple(browser_arguments))
        )
        context = await browser.new_context(
            viewport=_WINDOW,
            reduced_motion="reduce",
            service_workers="allow" if keeps_files else "block",
        )
        self._contexts.append(context)
        if init_script is not None:
            await context.add_init_script(init_script)
        person = await Person.arrive(name, context, self.server, capture, account)
        self._here.append(person)
        return person

    def expect_no_uncaught_errors(self) -> None:
        """Fail where a page threw what nobody caught, or broke its own security policy."""
        uncaught = [f"{person.name}: {error}" for person in self._here for error in person.uncaught]
        if uncaught:
            raise AssertionError("\n".join(uncaught))

    async def save_evidence(self, folder: Path) -> None:
        """Write what everybody saw and what the server said."""
        (folder / "server.log").write_text(self.server.process.output)
        for person in self._here:
            await person.save_evidence(folder)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for context in self._contexts:
            await context.close()
