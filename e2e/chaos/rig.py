"""A meeting in the closed world: server, TURN server, and two people behind links with faults."""

import asyncio
import os
import re
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from playwright.async_api import Locator, Playwright, ViewportSize, expect

from e2e.browsers import capture_arguments, launch_chromium
from e2e.capture import GREEN, RED, ROOT, Capture
from e2e.chaos.chaos_server import ChaosServer, chaos_server
from e2e.chaos.link import Conditions
from e2e.chaos.network import HUB_ADDRESS, Host, Network
from e2e.chaos.recording import Recording
from e2e.eventually import eventually
from e2e.meet_server import Account
from e2e.person import Person
from tests.services.coturn import coturn_server
from tests.services.postgres import RestartablePostgres, restartable_postgres

_MEASURES = Path(__file__).with_name("measures.js").read_text()
_JOURNAL = Path(__file__).with_name("journal.js").read_text()
_WINDOW = ViewportSize(width=1280, height=800)
_LOOK_EVERY_SECONDS = 0.2
_NOTED_FREEZE = 0.3
"""Seconds without a frame that the journal tells of."""

T = TypeVar("T")


@dataclass(frozen=True)
class Party:
    """Somebody in the meeting, and the machine and link that they are at."""

    person: Person
    host: Host

    def link(self, conditions: Conditions) -> None:
        """Have these conditions on their link from now on."""
        self.host.link.set(conditions)

    async def recording(self) -> Recording:
        """What reached them so far."""
        return Recording.of(await self.person.page.evaluate("measures.taken()"))

    async def transports(self) -> list[str]:
        """By what their connections send: kind of candidate and protocol."""
        found: list[str] = await self.person.page.evaluate("measures.transports()")
        return found

    async def meets(self, people: int) -> None:
        """Wait until picture and sound of so many others come."""
        await eventually(
            self.person.page, "async (people) => (await measures.arriving()) >= people", people
        )

    async def receives(self, people: int) -> None:
        """Wait until picture and sound of so many others are coming."""
        await self.person.page.evaluate("measures.flowing()")
        await eventually(
            self.person.page,
            "async (people) => (await measures.flowing()) >= people",
            people,
            patience=120,
            every=0.5,
        )

    async def memory(self) -> int:
        """Bytes that their page has in use, once what is garbage is gone."""
        session = await self.person.page.context.new_cdp_session(self.person.page)
        await session.send("HeapProfiler.collectGarbage")
        used: int = (await session.send("Runtime.getHeapUsage"))["usedSize"]
        await session.detach()
        return used

    async def watch(self, other: "Party") -> None:
        """Note from now on when pictures and sound of the other come."""
        participant = await self.person.id_of(other.person)
        await self.person.page.evaluate("measures.watch", participant)

    async def media_back(self, after: float, patience: float) -> float:
        """Wait for picture and sound after a moment; seconds from there, infinite beyond."""
        while time.time() < after + patience:
            back = (await self.recording()).media_back(after)
            if back < patience:
                return back
            await asyncio.sleep(_LOOK_EVERY_SECONDS)
        return float("inf")

    async def say(self, text: str) -> None:
        """Write a message in the chat."""
        field = self.person.page.get_by_role("textbox", name="Message")
        await field.fill(text)
        await field.press("Enter")

    @property
    def waiting_messages(self) -> Locator:
        """Their own messages that the server does not have yet."""
        chat = self.person.page.get_by_role("group", name="Messages")
        return chat.get_by_text("Sending…")

    @property
    def unstored_messages(self) -> Locator:
        """Messages that they have from their author alone, and those that wait."""
        chat = self.person.page.get_by_role("group", name="Messages")
        return chat.get_by_text(re.compile("not stored yet|Sending…|Waiting for the connection"))

    @property
    def banner(self) -> Locator:
        """That the server is away."""
        return self.person.page.get_by_text("Reconnecting… The people you see still hear you.")

    async def order_of(self, texts: Sequence[str]) -> list[int]:
        """Where messages stand in the chat, in the order in which they are asked for."""
        chat = self.person.page.get_by_role("group", name="Messages")
        whole = await chat.inner_text()
        return [whole.index(text) for text in texts]

    async def reads(self, text: str, patience: float = 20.0) -> None:
        """See a message in the chat, once."""
        chat = self.person.page.get_by_role("group", name="Messages")
        await expect(chat.get_by_text(text, exact=True)).to_have_count(1, timeout=patience * 1000)


class Rig:
    """The world of one row: bring people into it, then break something."""

    def __init__(
        self,
        network: Network,
        server: ChaosServer,
        playwright: Playwright,
        database: RestartablePostgres | None,
    ) -> None:
        self.network = network
        self.server = server
        self.database = database
        self.init_scripts = [_MEASURES, _JOURNAL]
        self._marks: list[tuple[float, str]] = []
        self._playwright = playwright
        self._stack = AsyncExitStack()
        self.parties: list[Party] = []

    async def bring(self, name: str, capture: Capture, account: Account | None = None) -> Party:
        """Start a browser on a machine of its own."""
        host = self.network.add_host()
        secure = f"--unsafely-treat-insecure-origin-as-secure={self.server.url}"
        capture = replace(capture, speaks=True)
        arguments = [*capture_arguments(capture), secure]
        browser = await launch_chromium(self._playwright, host.program, arguments)
        self._stack.push_async_callback(browser.close)
        context = await browser.new_context(
            viewport=_WINDOW, reduced_motion="reduce", service_workers="block"
        )
        for script in self.init_scripts:
            await context.add_init_script(script)
        person = await Person.arrive(name, context, self.server, capture, account)
        party = Party(person, host)
        self.parties.append(party)
        return party

    async def two(self, ada: Capture = RED, grace: Capture = GREEN) -> tuple[Party, Party, str]:
        """Ada and Grace, not in the meeting yet, and its code; both have a browser."""
        account = self.server.register("Ada")
        code = self.server.create_room(account)
        return await self.bring("Ada", ada, account), await self.bring("Grace", grace), code

    async def conversation(self, *, noise: int = 0) -> tuple[Party, Party]:
        """Ada and Grace, who see and hear each other."""
        cameras = (replace(each, noise=noise) for each in (RED, GREEN))
        ada, grace, code = await self.two(*cameras)
        await ada.person.join(code)
        await grace.person.join(code)
        await both(ada, grace, lambda one, other: one.watch(other))
        start = time.time()
        await both(ada, grace, lambda one, _: one.media_back(start, 20))
        return ada, grace

    async def visitors(self, code: str, times: int) -> None:
        """Have so many people without a browser come and go, one after the other."""
        program = [sys.executable, "-m", "e2e.chaos.visitors", self.server.url, code, str(times)]
        process = await asyncio.create_subprocess_exec(
            *self.network.at_hub, *program, env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        if await process.wait() != 0:
            raise AssertionError("the visitors were not let in, or could not leave")

    def server_memory(self) -> int:
        """Bytes that the server has in memory."""
        status = Path(f"/proc/{self.server.process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) * 1024

    def mark(self, what: str) -> float:
        """Note in the journal what was done to the world just now, and give the time."""
        now = time.time()
        self._marks.append((now, what))
        return now

    async def journal(self) -> str:
        """What everybody's connections went through, in seconds since the first mark."""
        entries = [(at, "world", what) for at, what in self._marks]
        for party in self.parties:
            noted: list[tuple[float, str]] = await party.person.page.evaluate("journal()")
            name = party.person.name
            entries += [(at / 1000, name, what) for at, what in noted]
            still = (await party.recording()).freezes(_NOTED_FREEZE)
            entries += [(at, name, f"picture stands still for {gap:.2f} s") for at, gap in still]
        begin = self._marks[0][0] if self._marks else 0.0
        return "".join(f"{at - begin:9.3f}  {who:6} {what}\n" for at, who, what in sorted(entries))

    async def close(self) -> None:
        """Close the browsers."""
        await self._stack.aclose()


async def both(one: Party, other: Party, do: Callable[[Party, Party], Awaitable[T]]) -> tuple[T, T]:
    """Do something to each of two, seen from each side, at the same time."""
    first, second = await asyncio.gather(do(one, other), do(other, one))
    return first, second


@asynccontextmanager
async def chaos_rig(playwright: Playwright, *, on_postgres: bool = False) -> AsyncIterator[Rig]:
    """A world without people yet, whose server keeps things in SQLite or in PostgreSQL."""
    with ExitStack() as stack:
        settings: dict[str, str] = {}
        database = None
        if on_postgres:
            database = stack.enter_context(restartable_postgres())
            cluster = database.cluster
            settings["DATABASE_URL"] = cluster.socket_url(cluster.create_database())
        network = stack.enter_context(Network())
        turn = stack.enter_context(coturn_server(HUB_ADDRESS, network.at_hub))
        settings |= {"TURN_URLS": ",".join(turn.urls()), "TURN_SECRET": turn.secret}
        server = stack.enter_context(chaos_server(network, **settings))
        rig = Rig(network, server, playwright, database)
        try:
            yield rig
        finally:
            await rig.close()
