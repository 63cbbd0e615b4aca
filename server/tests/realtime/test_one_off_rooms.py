"""One-off rooms close by themselves once they have served their purpose; no other room does."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from neuron_meet.db import models
from neuron_meet.db.base import utc_now
from tests.realtime.meeting_client import Json, MeetingServer, Person


async def is_open(server: MeetingServer, host: Person, room: Json) -> bool:
    """Tidy up, and look whether a room is still there."""
    await server.container.meetings.close_unused_rooms()
    return bool((await server.request("GET", f"/rooms/{room['id']}", host))["isActive"])


async def meeting_left(server: MeetingServer, room: Json, ago: timedelta) -> None:
    """Have the meeting of a room been left this long ago."""
    async with server.container.database.unit_of_work() as work:
        change = update(models.Meeting).where(models.Meeting.room_id == room["id"])
        await work.session.execute(change.values(emptied_at=utc_now() - ago))


async def made(server: MeetingServer, room: Json, ago: timedelta) -> None:
    """Have a room been made this long ago."""
    async with server.container.database.unit_of_work() as work:
        change = update(models.Room).where(models.Room.id == room["id"])
        await work.session.execute(change.values(created_at=utc_now() - ago))


async def test_it_closes_a_day_after_its_meeting(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    await made(server, room, timedelta(days=90))
    assert await is_open(server, host, room), "somebody is inside"
    await host.act("leave-room")
    await meeting_left(server, room, timedelta(hours=23))
    assert await is_open(server, host, room), "they may come back"
    await meeting_left(server, room, timedelta(hours=25))
    assert not await is_open(server, host, room)
    assert (await host.join(room["code"]))["code"] == "ROOM_ENDED"


async def test_it_closes_where_nobody_ever_came(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await made(server, room, timedelta(days=29))
    assert await is_open(server, host, room)
    await made(server, room, timedelta(days=31))
    assert not await is_open(server, host, room)


async def test_it_stays_for_who_waits_at_the_door(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, waitForHost=True)
    guest = await server.guest("Grace").connect()
    assert (await guest.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
    await made(server, room, timedelta(days=31))
    assert await is_open(server, host, room)
    await guest.call("leave-room", {"roomId": room["id"]})
    assert not await is_open(server, host, room)


async def test_it_stays_for_a_meeting_to_come(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    await made(server, room, timedelta(days=31))
    meeting = {
        "title": "Review",
        "startsAt": (utc_now() + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M"),
        "timeZone": "Europe/Berlin",
        "durationMinutes": 30,
        "roomId": room["id"],
    }
    await server.request("POST", "/scheduled-meetings", host, json=meeting, status=201)
    assert await is_open(server, host, room)


@pytest.mark.parametrize("kind", ["named", "personal"])
async def test_other_rooms_stay(server: MeetingServer, host: Person, kind: str) -> None:
    if kind == "personal":
        room = await server.request("GET", "/rooms/personal", host)
    else:
        room = await server.room(host, name="Weekly")
    await made(server, room, timedelta(days=400))
    assert await is_open(server, host, room)
