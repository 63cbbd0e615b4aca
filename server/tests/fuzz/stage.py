"""A live server, accounts that last, and scenes that come and go on it."""

import asyncio
import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import httpx

from tests.fuzz.actor import Actor
from tests.fuzz.ledger import Json, Ledger
from tests.fuzz.scene import Scene
from tests.fuzz.tally import Tally
from tests.fuzz.templates import PASSCODE, Flavour, Template, draw_templates
from tests.services.meeting_process import MeetingProcess, meeting_process

_HOSTS = ("Ada", "Bob", "Carl")
_MEMBERS = ("Cora", "Mel", "Wanda", "Mia", "Olga")
_RATES = (
    "EVENT_RATE",
    "SIGNALLING_RATE",
    "CHAT_RATE",
    "PRESENCE_RATE",
    "HOSTING_RATE",
    "ENTERING_RATE",
    "OTHER_PACKET_RATE",
)
_SETTINGS = {
    "LOG_FORMAT": "json",
    "LOG_LEVEL": "WARNING",
    # What is tried is what the server does with an event, not that it counts them.
    **dict.fromkeys(_RATES, "100000/100000"),
    "REFUSED_EVENTS": "1000000",
    # Who was refused and says nothing is waited for in every scene.
    "CONNECT_TIMEOUT": "3s",
    "REACTIONS_PER_TEN_SECONDS": "100000",
    "PASSCODE_ATTEMPTS": "1000000",
    "UNKNOWN_CODES_PER_ADDRESS": "1000000",
    "SOCKETS_PER_ACCOUNT": "1000",
    "ROOMS_PER_USER": "100000",
    "KNOCK_PAUSE": "0s",
    # What is kept for those who may come back is to be gone when memory is measured.
    "MEETING_GRACE": "2s",
    "HOST_GRACE": "1s",
    "HAND_GRACE": "1s",
    "RESUME_GRACE": "2s",
}
_WORST_LEVELS = frozenset({"error", "critical"})


class Stage:
    """Runs scenes one after the other against one server.

    A scene is three rooms with their people, and outsiders. One more outsider, the witness, is
    connected all the time: they are told nothing and never cut off.
    """

    def __init__(
        self, server: MeetingProcess, templates: dict[Flavour, list[Template]], tally: Tally
    ) -> None:
        self.server = server
        self.templates = templates
        self.tally = tally
        self.runner = asyncio.Runner()
        self._http = httpx.AsyncClient(base_url=f"{server.url}/api", timeout=30)
        self._tokens: dict[str, str] = {}
        self._numbers = itertools.count(1)
        self._witness = Actor("witness", None, None, Ledger(), tally)
        self.runner.run(self._prepare())

    def open_scene(self) -> Scene:
        """Rooms and people that nobody has seen before."""
        return self.runner.run(self._open_scene())

    def close_scene(self, scene: Scene) -> None:
        """Everybody leaves and the rooms are closed; then the log is read."""
        self.runner.run(self._close_scene(scene))
        self.check_server()

    def check_server(self) -> None:
        """The server runs, and has logged nothing that nobody expected."""
        if not self.server.process.running:
            self.tally.violate("the server has ended")
        for line in self.server.process.output.splitlines():
            if _is_alarming(line):
                self.tally.violate(f"logged: {line}")

    def close(self) -> None:
        """Close what was opened."""
        self.runner.run(self._close())
        self.runner.close()

    async def _prepare(self) -> None:
        for name in (*_HOSTS, *_MEMBERS):
            body = {
                "email": f"{uuid4().hex}@example.com",
                "password": "correct horse battery",
                "displayName": name,
            }
            answer = await self._call("POST", "/auth/register", None, body)
            self._tokens[name] = answer["accessToken"]
        await self._witness.connect(self.server.url)

    async def _open_scene(self) -> Scene:
        ledger = Ledger()
        tags = [f"r{next(self._numbers)}" for _ in _HOSTS]
        settings: tuple[Json, ...] = (
            {},
            {"waitingRoom": True, "passcode": PASSCODE},
            {"allowChat": False, "waitForHost": True, "muteParticipantsOnJoin": True},
        )
        for host, tag, wanted in zip(_HOSTS, tags, settings, strict=True):
            room = await self._call("POST", "/rooms", host, {"name": f"⟦{tag}⟧ room"})
            if wanted:
                await self._call("PATCH", f"/rooms/{room['id']}/settings", host, wanted)
            ledger.open_room(tag, room["id"], room["code"])
        first, second, third = tags
        cast = (
            ("Ada", first),
            ("Bob", second),
            ("Carl", third),
            ("Cora", first),
            ("Mel", first),
            ("Wanda", second),
            ("Mia", third),
            ("Olga", None),
            ("Guest 1", first),
            ("Guest 2", first),
            ("Guest 3", second),
            ("Guest 4", second),
            ("Guest 5", third),
            ("Guest 6", None),
        )
        actors = [
            Actor(name, home, self._tokens.get(name), ledger, self.tally) for name, home in cast
        ]
        scene = Scene(self.server.url, actors, ledger, self.templates, self.tally)
        await scene.gather()
        return scene

    async def _close_scene(self, scene: Scene) -> None:
        await scene.leave()
        for host, room in zip(_HOSTS, scene.ledger.rooms.values(), strict=True):
            await self._call("DELETE", f"/rooms/{room.id}", host, None)
        if not self._witness.is_open:
            self.tally.violate("the witness was cut off")
            await self._witness.connect(self.server.url)

    async def _call(self, method: str, path: str, who: str | None, body: Json | None) -> Json:
        headers = {"Authorization": f"Bearer {self._tokens[who]}"} if who else {}
        answer = await self._http.request(method, path, json=body, headers=headers)
        if answer.status_code >= httpx.codes.BAD_REQUEST:
            raise AssertionError(f"{method} {path}: {answer.text}")
        given: Json = answer.json()
        return given

    async def _close(self) -> None:
        if self._witness.socket is not None:
            await self._witness.socket.close()
        await self._http.aclose()


@contextmanager
def stage(folder: Path, per_event: int) -> Iterator[Stage]:
    """A stage with its server; ``per_event`` is how many payloads of a flavour each event gets."""
    with meeting_process(folder, **_SETTINGS) as server:
        opened = Stage(server, draw_templates(per_event), Tally())
        try:
            yield opened
        finally:
            opened.close()


def _is_alarming(line: str) -> bool:
    """Whether a line of the log tells of an error, or is none that we would write."""
    try:
        entry = json.loads(line)
    except ValueError:
        return True
    return entry.get("level") in _WORST_LEVELS or "exception" in entry
