"""Each time that people meet in a room is a meeting of its own."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from neuron_meet.config import Settings
from neuron_meet.db.models import Meeting
from neuron_meet.rooms.participation import ParticipationService
from tests.realtime.meeting_client import Json, MeetingServer, Person, running_server

NO_GRACE = {"meeting_grace": timedelta(0)}


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    return await server.room(host, name="Weekly")


async def meetings_of(server: MeetingServer, room: Json) -> list[Meeting]:
    """The meetings of a room, oldest first."""
    query = select(Meeting).where(Meeting.room_id == room["id"]).order_by(Meeting.started_at)
    async with server.container.database.unit_of_work() as work:
        return list(await work.session.scalars(query))


def texts(joined: Json) -> list[str]:
    """What people wrote, as a joiner is given it."""
    return [note["content"] for note in joined["messages"] if note["type"] == "TEXT"]


async def test_whoever_enters_an_empty_room_begins_a_meeting(
    server: MeetingServer, host: Person, room: Json
) -> None:
    assert await meetings_of(server, room) == []
    await host.join(room["code"])
    await server.guest_in(room["code"])
    (meeting,) = await meetings_of(server, room)
    assert meeting.title == "Weekly"
    assert (meeting.emptied_at, meeting.ended_at) == (None, None)


async def test_who_returns_in_time_is_in_the_same_meeting(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await host.join(room["code"])
    await host.act("chat-message", content="before the break")
    await host.act("leave-room")
    (meeting,) = await meetings_of(server, room)
    assert meeting.emptied_at is not None
    again = await host.join(room["code"])
    assert texts(again) == ["before the break"]
    (meeting,) = await meetings_of(server, room)
    assert (meeting.emptied_at, meeting.ended_at) == (None, None)


async def test_the_next_meeting_begins_without_the_messages_of_the_last(
    settings: Settings,
) -> None:
    async with running_server(settings.model_copy(update=NO_GRACE)) as server:
        host = await (await server.account()).connect()
        room = await server.room(host, name="Weekly")
        await host.join(room["code"])
        await host.act("chat-message", content="last week")
        await host.act("leave-room")
        again = await host.join(room["code"])
        assert texts(again) == []
        first, second = await meetings_of(server, room)
        assert first.ended_at == first.emptied_at
        assert second.ended_at is None
        # The room remembers both.
        history = await server.request("GET", f"/rooms/{room['id']}/messages", host)
        assert "last week" in [message["content"] for message in history]


async def test_a_departure_that_was_not_saved_does_not_prolong_a_meeting(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: Any) -> None:
        raise OSError("the database is away")

    async with running_server(settings.model_copy(update=NO_GRACE)) as server:
        host = await (await server.account()).connect()
        room = await server.room(host, name="Weekly")
        await host.join(room["code"])
        monkeypatch.setattr(ParticipationService, "record_leave", fail)
        await host.close()
        next_person = await server.member(room["code"])
        monkeypatch.undo()
        assert next_person.room["participants"] == []
        first, second = await meetings_of(server, room)
        assert first.ended_at is not None
        assert second.ended_at is None


async def test_ending_the_meeting_leaves_a_lasting_room_open(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    assert await host.act("end-meeting") == {"success": True}
    for person in (host, guest):
        assert (await person.expect("room-ended"))["closed"] is False
        assert (await person.expect("force-disconnect"))["code"] == "MEETING_ENDED"
    assert (await guest.act("chat-message", content="hello?"))["code"] == "NOT_IN_ROOM"
    (meeting,) = await meetings_of(server, room)
    assert meeting.ended_at is not None
    # Grace is for pauses, not for meetings that were ended.
    assert (await guest.join(room["code"]))["success"] is True
    assert len(await meetings_of(server, room)) == 2


async def test_ending_the_meeting_closes_a_one_off_room(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    await host.join(room["code"])
    guest = await server.guest_in(room["code"])
    await host.act("end-meeting")
    assert (await guest.expect("room-ended"))["closed"] is True
    assert (await guest.expect("force-disconnect"))["code"] == "ROOM_ENDED"
    assert (await guest.join(room["code"]))["code"] == "ROOM_ENDED"
    assert (await server.request("GET", f"/rooms/{room['id']}", host))["isActive"] is False


async def test_closing_a_room_ends_its_meeting(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await host.join(room["code"])
    await server.request("DELETE", f"/rooms/{room['id']}", host)
    assert (await host.expect("room-ended"))["closed"] is True
    (meeting,) = await meetings_of(server, room)
    assert meeting.ended_at is not None


async def test_only_the_host_ends_the_meeting(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await host.join(room["code"])
    member = await server.member(room["code"])
    assert (await member.act("end-meeting"))["code"] == "FORBIDDEN"


async def test_a_start_ends_what_a_crash_left_open(settings: Settings) -> None:
    no_grace = settings.model_copy(update=NO_GRACE)
    async with running_server(no_grace) as server:
        host = await (await server.account()).connect()
        room = await server.room(host, name="Weekly")
        await host.join(room["code"])
        # The next start runs while this one still lives: as after a SIGKILL, nothing was written.
        async with running_server(no_grace) as next_server:
            (meeting,) = await meetings_of(next_server, room)
            assert meeting.emptied_at is not None


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({}, "one-off"),
        ({"name": "Weekly"}, "named"),
        ({"kind": "one-off", "name": "Today"}, "one-off"),
    ],
)
async def test_a_room_says_its_kind(
    server: MeetingServer, host: Person, body: Json, kind: str
) -> None:
    room = await server.room(host, **body)
    assert room["kind"] == kind
    listed = await server.request("GET", "/users/me/rooms", host)
    assert [each["kind"] for each in listed] == [kind]
