"""A person at a stock Firefox, driven by ``participant.mjs``."""

import asyncio
import itertools
import json
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

from e2e.capture import Colour
from e2e.meet_server import MeetServer
from tests.services.process import find_program

_DRIVER = Path(__file__).with_name("participant.mjs")

# Firefox starts slowly on two busy cores; seconds.
_START = 60
_ANSWER = 30
_END = 10


class FirefoxPerson:
    """Somebody with Firefox, whose fake camera changes its colour and whose tone is given."""

    def __init__(self, name: str, tone: int, server: MeetServer, process: Process) -> None:
        self.name = name
        self.tone = tone
        self._server = server
        self._process = process
        self._ids = itertools.count(1)

    async def join(self, code: str) -> None:
        """Join a meeting by its link; gives back once the meeting's controls are there."""
        await self._do("open", f"{self._server.url}/{code}")
        await self._do("fill", "::-p-aria(Your name)", self.name)
        await self._do("press", "Join now")
        await self._do("see", "Leave")

    async def press(self, name: str) -> None:
        """Press a button by its accessible name."""
        await self._do("press", name)

    async def set_background(self, name: str) -> None:
        """Choose what stands behind oneself."""
        await self.press("Camera options")
        await self._do("choose", "menuitem", "Background…")
        await self._do("choose", "radio", name)
        await self._do("key", "Escape")

    async def look_elsewhere(self) -> None:
        """Go to another tab, so that the meeting's page is hidden."""
        await self._do("hide")

    async def look_back(self) -> None:
        """Come back to the meeting's tab."""
        await self._do("show")

    async def sees_colour(self, other: str, colour: Colour) -> None:
        """Wait until the other's picture has this colour."""
        await self._do("until", "showsColour", await self._id_of(other), "camera", colour, 60)

    async def hears_tone(self, other: str, hertz: int) -> None:
        """Wait until the other's tone is heard."""
        await self._do("until", "recordsTone", await self._id_of(other), "microphone", hertz)

    async def sees_frames_of(self, other: str, count: int) -> None:
        """Wait until ``count`` new frames of the other's picture were shown."""
        await self._do("probe", "frames", await self._id_of(other), "camera", count)

    async def save_picture(self, path: Path) -> None:
        """Write what the page shows."""
        await self._do("screenshot", str(path))

    async def close(self) -> None:
        """End the driver, which ends Firefox."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(_END):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    async def _id_of(self, other: str) -> str:
        participants: dict[str, str] = await self._do("participants")
        return participants[other]

    async def _do(self, command: str, *arguments: Any) -> Any:
        message = {"id": next(self._ids), "command": command, "arguments": arguments}
        if self._process.stdin is None:
            raise AssertionError("Firefox was started without a pipe")
        self._process.stdin.write(json.dumps(message).encode() + b"\n")
        await self._process.stdin.drain()
        return await self.answer(_ANSWER)

    async def answer(self, seconds: float) -> Any:
        """Wait for the next answer of the driver, at most so long."""
        if self._process.stdout is None:
            raise AssertionError("Firefox was started without a pipe")
        async with asyncio.timeout(seconds):
            line = await self._process.stdout.readline()
        if not line:
            raise AssertionError("Firefox's driver ended")
        answer = json.loads(line)
        if "error" in answer:
            raise AssertionError(f"{self.name} at Firefox: {answer['error']}")
        return answer["result"]


@asynccontextmanager
async def firefox_person(
    name: str,
    tone: int,
    server: MeetServer,
    artifacts: Path,
    *,
    camera: Literal["colours", "stripes"] = "colours",
) -> AsyncIterator[FirefoxPerson]:
    """Run a Firefox for as long as the context lasts.

    Its camera shows plain colours that change, as Firefox's own fake one does, or stripes.

    What its page logs goes to ``artifacts``, and what it showed when a test failed.
    """
    with (artifacts / f"{name}.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *(find_program("node"), str(_DRIVER), find_program("firefox-esr"), str(tone), camera),
            stdin=PIPE,
            stdout=PIPE,
            stderr=log,
        )
    person = FirefoxPerson(name, tone, server, process)
    try:
        await person.answer(_START)
        yield person
    except AssertionError:
        await person.save_picture(artifacts / f"{name}.png")
        raise
    finally:
        await person.close()
