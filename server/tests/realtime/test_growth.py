"""Nothing in the memory of a server grows with the people who have come and gone."""

import asyncio
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

import pytest

from neuron_meet.config import Settings
from tests.realtime.lost_connections import lose, return_of
from tests.realtime.meeting_client import MeetingServer, Person

_COLLECTIONS = (dict, list, set, deque)
_OURS = ("neuron_meet.", "socketio.", "engineio.")
_WINDOWS = (".reactions._sent",)
_ROUNDS = 6


def collections_of(root: object) -> dict[str, int]:
    """How much is in each collection that can be reached from an object, by the way to it."""
    sizes: dict[str, int] = {}
    seen: set[int] = set()
    waiting: deque[tuple[str, object]] = deque([("", root)])
    while waiting:
        way, thing = waiting.popleft()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, _COLLECTIONS):
            sizes[way] = len(thing)
            parts = list(thing.values()) if isinstance(thing, Mapping) else list(thing)
            waiting.extend((f"{way}[]", part) for part in parts)
        elif type(thing).__module__.startswith(_OURS):
            waiting.extend((f"{way}.{name}", part) for name, part in _attributes(thing))
    return sizes


def _attributes(thing: object) -> Iterator[tuple[str, Any]]:
    yield from vars(thing).items() if hasattr(thing, "__dict__") else ()
    for kind in type(thing).__mro__:
        for name in getattr(kind, "__slots__", ()):
            if hasattr(thing, name):
                yield name, getattr(thing, name)


async def expect_departure(host: Person, guest: Person) -> None:
    """Wait until somebody is told to have left."""
    who = guest.room["participantId"]
    await host.expect("user-left", lambda left: left["participantId"] == who)


async def come_and_go(server: MeetingServer, host: Person, code: str, lobby: str) -> None:
    """Do what people do, each once, and leave in all the ways there are."""
    guests = [await server.guest_in(code, f"Guest {number}", canResume=True) for number in range(4)]
    for guest in guests:
        await guest.act("reaction", emoji="👍")
        await guest.act("toggle-hand-raise", raised=True)
        await guest.act("chat-message", content="hello")
        await guest.act("no-such-event")
    await guests[0].act("leave-room")
    await lose(guests[1])
    await lose(guests[2])
    await lose((await return_of(server, guests[1]))[0])
    await guests[3].close()
    for guest in guests:
        await expect_departure(host, guest)
    waiting = await server.guest("Waiting").connect(guestKey="a browser's own random key")
    await waiting.join(lobby, canResume=True)
    socket_id = waiting.id
    await lose(waiting)
    while await server.container.room_state.waiting_at(socket_id):  # noqa: ASYNC110 - it tells nobody
        await asyncio.sleep(0)
    server.people[:] = [person for person in server.people if person is host]


@pytest.fixture
def settings(settings: Settings) -> Settings:
    short = {"hand_grace": timedelta(0), "resume_grace": timedelta(seconds=1), "resume_events": 10}
    return settings.model_copy(update=short)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nothing_grows_with_those_who_left(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    lobby = await server.room(host, waitingRoom=True)
    await host.join(room["code"])
    await come_and_go(server, host, room["code"], lobby["code"])
    before = collections_of(server.container)
    for _ in range(_ROUNDS):
        await come_and_go(server, host, room["code"], lobby["code"])
    await host.settle()
    after = collections_of(server.container)
    # What is counted within a window lasts as long as that.
    grown = {
        way: (before.get(way, 0), size)
        for way, size in after.items()
        if size > before.get(way, 0) + _ROUNDS
        and not way.endswith(_WINDOWS)
        and "_attempts" not in way
    }
    assert grown == {}
