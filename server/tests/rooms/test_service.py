"""What of rooms the API cannot show: collisions of codes, records of stays."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from neuron_meet.config import Settings
from neuron_meet.db.base import new_id
from neuron_meet.db.engine import Database
from neuron_meet.db.models import Participant, Room, User
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import CreateRoomRequest
from neuron_meet.rooms import service
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.service import RoomService


def codes_will_be(monkeypatch: pytest.MonkeyPatch, codes: Iterator[str]) -> None:
    monkeypatch.setattr(service, "generate_room_code", lambda: next(codes))


async def open_room(database: Database, settings: Settings) -> Room:
    async with database.unit_of_work() as work:
        host = (await work.session.scalars(select(User))).one_or_none()
        host = host or User(
            email="a@b", email_key="a@b", name="Ada", display_name="Ada", password_hash="x"
        )
        work.session.add(host)
        await work.session.flush()
        return await RoomService(work.session, settings).create(host, CreateRoomRequest())


async def test_a_taken_code_is_drawn_again(
    database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["aaa-aaa-aaa", "aaa-aaa-aaa", "aaa-aaa-aaa", "bbb-bbb-bbb"])
    codes_will_be(monkeypatch, drawn)
    assert (await open_room(database, settings)).code == "aaa-aaa-aaa"
    assert (await open_room(database, settings)).code == "bbb-bbb-bbb"


async def test_drawing_ends_some_day(
    database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes_will_be(monkeypatch, iter(["aaa-aaa-aaa"] * 100))
    await open_room(database, settings)
    with pytest.raises(NeuronError) as refusal:
        await open_room(database, settings)
    assert refusal.value.code is ErrorCode.SERVICE_UNAVAILABLE


async def test_a_stay_is_recorded_from_joining_to_leaving(
    database: Database, settings: Settings
) -> None:
    room = await open_room(database, settings)
    async with database.unit_of_work() as work:
        meeting_id = await MeetingService(work.session, settings).begin(room)
        stay = await ParticipationService(work.session).record_join(
            room.id, meeting_id, user_id=None, guest_name="Guest", is_host=False
        )
    for _ in range(2):  # the second time changes nothing
        async with database.unit_of_work() as work:
            await ParticipationService(work.session).record_leave(stay.id)
    async with database.unit_of_work() as work:
        (record,) = await ParticipationService(work.session).history(room.id)
        started = await RoomService(work.session, settings).by_id(room.id)
    assert record.left_at is not None
    assert not record.is_active
    assert record.joined_at <= record.left_at
    assert started.started_at == record.joined_at


async def test_what_a_crash_left_open_is_closed(database: Database, settings: Settings) -> None:
    room = await open_room(database, settings)
    async with database.unit_of_work() as work:
        meeting_id = await MeetingService(work.session, settings).begin(room)
        participation = ParticipationService(work.session)
        left, _ = [
            await participation.record_join(
                room.id, meeting_id, user_id=None, guest_name=name, is_host=False
            )
            for name in ("Gone", "In")
        ]
        await participation.record_leave(left.id)
    async with database.unit_of_work() as work:
        assert await ParticipationService(work.session).close_open_records() == 1
    async with database.unit_of_work() as work:
        assert await ParticipationService(work.session).close_open_records() == 0
        stays = (await work.session.scalars(select(Participant))).all()
    assert all(stay.left_at is not None and not stay.is_active for stay in stays)


async def test_members_are_the_host_and_whoever_was_inside(
    database: Database, settings: Settings
) -> None:
    room = await open_room(database, settings)
    async with database.unit_of_work() as work:
        participation = ParticipationService(work.session)
        assert await participation.is_member(room.id, room.host_id)
        assert not await participation.is_member(room.id, new_id())
        assert not await participation.is_member("no id", room.host_id)
