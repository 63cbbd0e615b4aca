"""Who was in a room and what was said, over HTTP, for members only."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from fastapi import FastAPI

from neuron_meet.chat.service import Author, ChatService, Draft
from neuron_meet.db.base import new_id
from neuron_meet.db.models import User
from neuron_meet.protocol.shared import Note, NoteKind
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.service import RoomService
from tests.api.client import Api
from tests.api.stays import join


@pytest.fixture
async def room(ada: Api) -> dict[str, Any]:
    """A room that Ada hosts."""
    made = await ada.post("/rooms", {})
    assert isinstance(made, dict)
    return made


async def write(app: FastAPI, room_id: str, *texts: str, user_id: str | None = None) -> None:
    """Store messages, each in a transaction of its own."""
    container = app.state.container
    for text in texts:
        async with container.database.unit_of_work() as work:
            user = None if user_id is None else await work.session.get(User, user_id)
            name, person_id = (user.display_name, user.id) if user else ("Guest", new_id())
            room = await RoomService(work.session, container.settings).by_id(room_id)
            meeting_id = await MeetingService(work.session, container.settings).begin(room)
            author = Author(room_id, meeting_id, person_id, name, user)
            await ChatService(work.session, container.settings).post(author, Draft(text))


def texts(messages: list[dict[str, Any]]) -> list[str]:
    return [message["content"] for message in messages]


async def test_history_is_for_members(
    api: Api, ada: Api, bob: Api, app: FastAPI, room: dict[str, Any]
) -> None:
    for path in (f"/rooms/{room['id']}/messages", f"/rooms/{room['id']}/participants"):
        assert await ada.get(path) == []
        await api.refused(401, "UNAUTHORIZED", "GET", path)
        await bob.refused(403, "FORBIDDEN", "GET", path)
    await ada.refused(404, "NOT_FOUND", "GET", "/rooms/nonsense/messages")
    async with app.state.container.database.unit_of_work() as work:
        await join(app, work.session, room["id"], user_id=bob.me["id"])
    assert await bob.get(f"/rooms/{room['id']}/messages") == []


async def test_messages_say_who_wrote_them(ada: Api, app: FastAPI, room: dict[str, Any]) -> None:
    await write(app, room["id"], "hello\nthere 👋", user_id=ada.me["id"])
    await write(app, room["id"], "hi")
    async with app.state.container.database.unit_of_work() as work:
        chat = ChatService(work.session, app.state.container.settings)
        await chat.post_system(room["id"], None, Note(kind=NoteKind.LOCKED, by="Ada"))
    mine, guests, systems = await ada.get(f"/rooms/{room['id']}/messages")
    assert mine["content"] == "hello\nthere 👋"
    assert (mine["senderId"], mine["senderName"], mine["type"]) == (ada.me["id"], "Ada", "TEXT")
    assert mine["user"] == {"id": ada.me["id"], "displayName": "Ada", "avatarUrl": None}
    assert (guests["senderId"], guests["senderName"], guests["type"]) == (None, "Guest", "TEXT")
    assert (systems["senderId"], systems["type"]) == (None, "SYSTEM")
    assert systems["content"] == "Ada locked the room"
    assert systems["note"] == {"kind": "locked", "by": "Ada"}
    assert datetime.fromisoformat(mine["timestamp"]).tzinfo is not None


async def test_history_pages_back_without_gap_or_double(
    ada: Api, app: FastAPI, room: dict[str, Any]
) -> None:
    expected = [f"message {number}" for number in range(25)]
    await write(app, room["id"], *expected)
    path = f"/rooms/{room['id']}/messages"
    assert texts(await ada.get(path)) == expected
    page = await ada.get(path, limit=10)
    assert texts(page) == expected[15:]
    collected = page
    while page:
        page = await ada.get(path, limit=10, before=page[0]["id"])
        collected = page + collected
    assert texts(collected) == expected


async def test_history_pages_back_by_time(ada: Api, app: FastAPI, room: dict[str, Any]) -> None:
    await write(app, room["id"], "one", "two")
    path = f"/rooms/{room['id']}/messages"
    first, second = await ada.get(path)
    later = datetime.fromisoformat(second["timestamp"]) + timedelta(seconds=1)
    assert texts(await ada.get(path, before=later.isoformat())) == ["one", "two"]
    assert texts(await ada.get(path, before=later.isoformat().replace("+00:00", "Z"))) == [
        "one",
        "two",
    ]
    earlier = datetime.fromisoformat(first["timestamp"]) - timedelta(seconds=1)
    assert texts(await ada.get(path, before=earlier.isoformat())) == []


@pytest.mark.parametrize(
    "query",
    [
        {"limit": 0},
        {"limit": 201},
        {"limit": "many"},
        {"limit": "9" * 5000},
        {"before": "yesterday"},
        {"before": ""},
        {"before": "a\0b"},
        {"before": "00000000-0000-4000-8000-000000000000"},
        {"before": "9999-12-31T23:59:59-14:00"},
        {"before": "0001-01-01T00:00:00+14:00"},
        {"before": "x" * 100},
    ],
)
async def test_a_bad_page_is_refused(
    ada: Api, room: dict[str, Any], query: dict[str, str | int]
) -> None:
    path = f"/rooms/{room['id']}/messages"
    sentence = await ada.refused(400, "VALIDATION_FAILED", "GET", path, params=query)
    assert sentence.startswith(next(iter(query)))


async def test_another_rooms_message_is_no_place_to_page_from(
    ada: Api, app: FastAPI, room: dict[str, Any]
) -> None:
    other = await ada.post("/rooms", {})
    await write(app, other["id"], "elsewhere")
    (elsewhere,) = await ada.get(f"/rooms/{other['id']}/messages")
    path = f"/rooms/{room['id']}/messages"
    query = {"before": elsewhere["id"]}
    await ada.refused(400, "VALIDATION_FAILED", "GET", path, params=query)


async def test_participants_are_listed_by_arrival_with_their_times(
    ada: Api, app: FastAPI, room: dict[str, Any]
) -> None:
    async with app.state.container.database.unit_of_work() as work:
        host = await join(app, work.session, room["id"], user_id=ada.me["id"], is_host=True)
        await join(app, work.session, room["id"], guest_name="Guest")
        await ParticipationService(work.session).record_leave(host.id)
    first, second = await ada.get(f"/rooms/{room['id']}/participants")
    assert (first["displayName"], first["userId"], first["isHost"]) == ("Ada", ada.me["id"], True)
    assert (first["isActive"], first["leftAt"] is not None) == (False, True)
    assert (second["displayName"], second["userId"], second["isHost"]) == ("Guest", None, False)
    assert (second["isActive"], second["leftAt"]) == (True, None)
    assert (await ada.get(f"/rooms/{room['id']}"))["startedAt"] == first["joinedAt"]
