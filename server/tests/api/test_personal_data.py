"""A copy of one's data, and deleting one's account, over HTTP."""

import json
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from fastapi import FastAPI
from sqlalchemy import select

from neuron_meet.db.base import Base
from neuron_meet.db.models import Message, MessageReaction, MessageType, Participant, StoredFile
from neuron_meet.personal_data import repository
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.service import RoomService
from tests.api.client import PASSWORD, Api
from tests.api.pictures import picture, put

DELETION = "/users/me/deletion"


async def meet(app: FastAPI, room: dict[str, Any], person: Api, messages: int = 1) -> None:
    """Somebody was in a room, and wrote."""
    container = app.state.container
    async with container.database.unit_of_work() as work:
        stored = await RoomService(work.session, container.settings).by_id(room["id"])
        meeting_id = await MeetingService(work.session, container.settings).begin(stored)
        await ParticipationService(work.session).record_join(
            room["id"], meeting_id, user_id=person.me["id"], guest_name=None, is_host=False
        )
        for number in range(messages):
            work.session.add(
                Message(
                    room_id=room["id"],
                    user_id=person.me["id"],
                    sender_name=person.me["displayName"],
                    content=f"Message {number}",
                )
            )
        name = person.me["displayName"]
        for note in (None, {"kind": "joined", "name": name}):  # as notes were once, and as they are
            work.session.add(
                Message(
                    room_id=room["id"],
                    sender_name="System",
                    content=f"{name} joined",
                    type=MessageType.SYSTEM,
                    note=note,
                )
            )
        answered = Message(
            room_id=room["id"],
            sender_name="Guest",
            recipient_person_id=person.me["id"],
            recipient_name=name,
            content="For you alone",
        )
        work.session.add(answered)
        work.session.add(
            StoredFile(
                room_id=room["id"],
                meeting_id=meeting_id,
                person_id=person.me["id"],
                user_id=person.me["id"],
                name=f"{name}.pdf",
                size=3,
                content_type="application/pdf",
            )
        )
        await work.session.flush()
        work.session.add(
            MessageReaction(
                message_id=answered.id, person_id=person.me["id"], emoji="👍", name=name
            )
        )


async def messages_in(app: FastAPI, room: dict[str, Any]) -> list[Any]:
    container = app.state.container
    async with container.database.unit_of_work() as work:
        return list(
            await work.session.scalars(select(Message).where(Message.room_id == room["id"]))
        )


async def exported(person: Api) -> dict[str, Any]:
    answer = await person.request("GET", "/users/me/export")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"].startswith('attachment; filename="neuron-meet-')
    with ZipFile(BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        return {
            name: json.loads(archive.read(name)) if name.endswith(".json") else archive.read(name)
            for name in archive.namelist()
        }


async def test_a_copy_holds_what_is_kept_of_the_person_and_of_nobody_else(
    ada: Api, bob: Api, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repository, "PAGE", 2)
    own = await ada.post("/rooms", {"name": "Ada's own"})
    other = await bob.post("/rooms", {"name": "Bob's"})
    for messages in (1, 4, 0):
        await meet(app, other, ada, messages)
    await meet(app, other, bob)
    await put(ada, picture())
    await ada.request("PUT", "/users/me/preferences", {"theme": "dark"})
    copy = await exported(ada)
    assert copy["profile.json"]["email"] == "ada@example.org"
    assert copy["preferences.json"]["theme"] == "dark"
    assert [room["code"] for room in copy["rooms.json"]] == [own["code"]]
    assert [stay["roomCode"] for stay in copy["meetings.json"]] == [other["code"]] * 3
    assert sorted(message["content"] for message in copy["messages.json"]) == [
        f"Message {number}" for number in (0, 0, 1, 2, 3)
    ]
    assert copy["schedule.json"] == []
    files = [(file["name"], file["roomCode"], file["size"]) for file in copy["files.json"]]
    assert files == [("Ada.pdf", other["code"], 3)] * 3
    assert copy["avatar.webp"].startswith(b"RIFF")
    assert b"Ada" in copy["README.txt"]
    assert PASSWORD not in str(copy)


async def test_a_copy_needs_a_token(api: Api) -> None:
    await api.refused(401, "UNAUTHORIZED", "GET", "/users/me/export")


async def test_deleting_needs_the_password(ada: Api, api: Api) -> None:
    await ada.refused(403, "FORBIDDEN", "POST", DELETION, {"password": "wrong"})
    await ada.refused(400, "VALIDATION_FAILED", "POST", DELETION, {})
    await api.refused(401, "UNAUTHORIZED", "POST", DELETION, {"password": PASSWORD})
    await ada.get("/auth/me")


async def test_a_deleted_account_is_gone_and_its_address_is_free(ada: Api, api: Api) -> None:
    await ada.post(DELETION, {"password": PASSWORD})
    await ada.refused(401, "UNAUTHORIZED", "GET", "/auth/me")
    credentials = {"email": "ada@example.org", "password": PASSWORD}
    await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", credentials)
    again = await api.signed_up("Ada")
    assert again.me["id"] != ada.me["id"]
    assert await again.get("/users/me/rooms") == []


async def test_what_others_need_stays_without_the_name(ada: Api, bob: Api, app: FastAPI) -> None:
    own = await ada.post("/rooms", {"name": "Planning"})
    shared = await bob.post("/rooms", {"name": "Shared"})
    for room in (own, shared):
        await meet(app, room, ada)
        await meet(app, room, bob)
    await put(ada, picture())
    await ada.post(DELETION, {"password": PASSWORD})

    closed = await bob.get(f"/rooms/{own['id']}")
    assert (closed["isActive"], closed["host"]["displayName"]) == (False, "Deleted user")
    assert (await bob.get(f"/rooms/{shared['id']}"))["isActive"] is True
    for room in (own, shared):
        people = await bob.get(f"/rooms/{room['id']}/participants")
        assert {(each["displayName"], each["userId"]) for each in people} == {
            ("Deleted user", None),
            ("Bob", bob.me["id"]),
        }
        written = await messages_in(app, room)
        contents = [message.content for message in written]
        assert not any("Ada" in text for text in contents)
        assert "Ada" not in str([message.note for message in written])
        names = {message.sender_name for message in written}
        assert names == {"Deleted user", "Bob", "Guest", "System"}
        assert {message.recipient_name for message in written} == {None, "Deleted user", "Bob"}
        reactions = [each.name for message in written for each in message.reactions]
        assert sorted(reactions) == ["Bob", "Deleted user"]
        assert "Deleted user joined" in contents
        assert "Bob joined" in contents
    await bob.refused(404, "NOT_FOUND", "GET", f"/users/{ada.me['id']}")
    folder = app.state.container.settings.data_dir / "avatars"
    assert list(folder.iterdir()) == []


async def test_what_was_scheduled_is_in_the_copy_and_goes_with_the_account(
    ada: Api, bob: Api, api: Api
) -> None:
    room = await ada.post("/rooms", {"name": "Weekly"})
    day = f"{datetime.now(UTC).year + 1}-06-01T10:00"
    once = {"startsAt": day, "timeZone": "Europe/Berlin", "durationMinutes": 30}
    series = once | {"recurrence": {"frequency": "daily"}, "roomId": room["id"]}
    made = [
        await ada.post("/scheduled-meetings", {"title": "Review"} | once),
        await ada.post("/scheduled-meetings", {"title": "Daily"} | series),
    ]
    others = await bob.post("/scheduled-meetings", {"title": "Bob's"} | once)
    feed = (await ada.get("/users/me/calendar-feed"))["url"].partition("/api")[2]
    copy = (await exported(ada))["schedule.json"]
    assert {(each["title"], each["rrule"]) for each in copy} == {
        ("Review", None),
        ("Daily", "FREQ=DAILY"),
    }
    await ada.post(DELETION, {"password": PASSWORD})
    for meeting in made:
        path = f"/scheduled-meetings/{meeting['id']}"
        await api.refused(404, "NOT_FOUND", "GET", f"{path}/calendar.ics")
        await bob.refused(404, "NOT_FOUND", "GET", path)
        joined = await bob.get(f"/rooms/{meeting['room']['id']}")
        assert joined["isActive"] is False
    await api.refused(404, "NOT_FOUND", "GET", feed)
    assert await bob.get("/scheduled-meetings") == [others]


async def test_several_accounts_can_be_deleted(ada: Api, bob: Api, api: Api) -> None:
    for person in (ada, bob):
        await person.post("/rooms", {"name": "Mine"})
        await person.post(DELETION, {"password": PASSWORD})
    body = {"email": "deleted-user@neuron-meet.invalid", "password": "!"}
    await api.refused(401, "UNAUTHORIZED", "POST", "/auth/login", body)


def test_every_table_says_what_becomes_of_its_rows_when_an_account_goes() -> None:
    keys = {
        f"{table.name}.{key.parent.name}": key.ondelete
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table.name == "users"
    }
    assert keys.pop("rooms.host_id") is None  # given away
    assert keys
    assert set(keys.values()) <= {"CASCADE", "SET NULL"}
    assert Participant.__tablename__ in {name.split(".")[0] for name in keys}
