"""What every implementation of RoomState must do."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from neuron_meet.protocol.events.hosting import ForceMute, RoomRenamed
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.roles import Role
from neuron_meet.signaling.memory_state import KEPT_EVENTS, MemoryRoomState
from neuron_meet.signaling.participant import Connection, Participant, Waiting
from neuron_meet.signaling.room_state import RoomState
from neuron_meet.signaling.told_events import Told

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def participant(socket_id: str, room_id: str = "room", user_id: str | None = None) -> Participant:
    return Participant(
        room_id=room_id,
        meeting_id="meeting",
        socket_id=socket_id,
        participant_id=f"p-{socket_id}",
        person_id=f"p-{socket_id}",
        user_id=user_id,
        display_name=socket_id.title(),
        avatar_url=None,
        role=Role.PARTICIPANT,
        joined_at=NOW,
    )


def waiting(socket_id: str, room_id: str = "room") -> Waiting:
    return Waiting(
        room_id=room_id,
        connection=Connection(socket_id, None, None, None),
        participant_id=f"p-{socket_id}",
        person_id=f"p-{socket_id}",
        display_name=socket_id.title(),
        waiting_since=NOW,
        is_muted=False,
        is_video_off=False,
    )


@pytest.fixture(params=[MemoryRoomState])
def state(request: pytest.FixtureRequest) -> RoomState:
    made: RoomState = request.param()
    return made


async def test_people_enter_and_leave_in_order(state: RoomState) -> None:
    first, second = participant("first"), participant("second")
    await state.enter(first)
    await state.enter(second)
    assert await state.roster("room") == [first, second]
    assert await state.participant_at("second") == second
    assert await state.leave("first") == first
    assert await state.roster("room") == [second]
    assert await state.participant_at("first") is None
    assert await state.leave("first") is None


async def test_an_update_keeps_the_place(state: RoomState) -> None:
    first, second = participant("first"), participant("second")
    await state.enter(first)
    await state.enter(second)
    muted = replace(first, is_muted=True)
    await state.update(muted)
    assert await state.roster("room") == [muted, second]


async def test_who_moves_keeps_the_place(state: RoomState) -> None:
    first, second = participant("first"), participant("second")
    await state.enter(first)
    await state.enter(second)
    moved = replace(first, socket_id="elsewhere")
    await state.move("first", moved)
    assert await state.roster("room") == [moved, second]
    assert await state.participant_at("first") is None
    assert await state.participant_at("elsewhere") == moved
    await state.move("nobody", replace(second, socket_id="nowhere"))
    assert await state.participant_at("nowhere") is None
    assert await state.leave("elsewhere") == moved


async def test_the_epoch_is_that_of_the_room(state: RoomState) -> None:
    await state.set_epoch("room", "lost")
    assert await state.epoch("room") == ""
    await state.enter(participant("first"))
    await state.set_epoch("room", "kept")
    assert await state.epoch("room") == "kept"
    await state.leave("first")
    assert await state.epoch("room") == ""


def to_room(sequence: int, besides: str | None = None) -> Told:
    event = RoomRenamed(sequence=sequence, name=str(sequence))
    return Told(event, sequence=sequence, besides=besides)


def to_one(number: int, only: str) -> Told:
    return Told(ForceMute(personal_sequence=number), personal_sequence=number, only=only)


async def test_what_was_missed_is_known_in_order_and_to_whom_it_was_for(state: RoomState) -> None:
    await state.remember("room", to_room(1))
    assert await state.missed("room", "p-first", 0, 0) is None
    await state.enter(participant("first"))
    told = [to_room(1), to_one(1, "p-first"), to_room(2, besides="p-first"), to_one(1, "p-other")]
    for each in told:
        await state.remember("room", each)
    assert await state.missed("room", "p-first", 0, 0) == told[:2]
    assert await state.missed("room", "p-first", 1, 0) == told[1:2]
    assert await state.missed("room", "p-first", 2, 1) == []
    assert await state.missed("room", "p-other", 1, 0) == told[2:]
    assert await state.personal_sequence("room", "p-first") == 1
    assert await state.personal_sequence("room", "p-nobody") == 0


async def test_what_is_forgotten_is_known_to_be(state: RoomState) -> None:
    await state.enter(participant("first"))
    await state.remember("room", to_one(1, "p-first"))
    for sequence in range(1, KEPT_EVENTS + 2):
        await state.remember("room", to_room(sequence))
    assert await state.missed("room", "p-first", 0, 1) is None
    assert await state.missed("room", "p-first", 1, 0) is None
    missed = await state.missed("room", "p-first", 1, 1)
    assert missed is not None
    assert len(missed) == KEPT_EVENTS


async def test_nothing_is_kept_of_who_has_left(state: RoomState) -> None:
    await state.enter(participant("first"))
    await state.enter(participant("second"))
    await state.remember("room", to_one(1, "p-first"))
    await state.leave("first")
    assert await state.personal_sequence("room", "p-first") == 0
    assert await state.missed("room", "p-first", 0, 0) == []


async def test_an_update_brings_nobody_back(state: RoomState) -> None:
    await state.enter(participant("first"))
    await state.leave("first")
    await state.update(participant("first"))
    assert await state.roster("room") == []


async def test_rooms_are_apart(state: RoomState) -> None:
    await state.enter(participant("a", "one", user_id="ada"))
    await state.enter(participant("b", "two", user_id="ada"))
    assert [each.socket_id for each in await state.roster("one")] == ["a"]
    assert await state.rooms_of("ada") == {"one", "two"}
    assert await state.rooms_of("nobody") == frozenset()
    assert sorted(await state.occupied_rooms()) == ["one", "two"]


async def test_the_lobby(state: RoomState) -> None:
    first, second = waiting("first"), waiting("second")
    await state.wait(first)
    await state.wait(second)
    renewed = replace(first, display_name="Renamed")
    await state.wait(renewed)
    assert await state.lobby("room") == [renewed, second]
    assert await state.waiting_at("first") == renewed
    assert await state.stop_waiting("first") == renewed
    assert await state.stop_waiting("first") is None
    assert await state.lobby("room") == [second]
    assert await state.roster("room") == []


async def test_an_empty_room_is_forgotten(state: RoomState) -> None:
    await state.enter(participant("first"))
    await state.set_settings("room", RoomSettings(allow_chat=False))
    await state.set_sequence("room", 7)
    assert await state.settings("room") == RoomSettings(allow_chat=False)
    assert await state.sequence("room") == 7
    await state.leave("first")
    assert await state.settings("room") is None
    assert await state.sequence("room") == 0
    assert await state.occupied_rooms() == []


async def test_who_waits_keeps_the_room(state: RoomState) -> None:
    await state.enter(participant("first"))
    await state.wait(waiting("second"))
    await state.leave("first")
    assert await state.occupied_rooms() == ["room"]
    await state.stop_waiting("second")
    assert await state.occupied_rooms() == []


async def test_a_room_is_held_by_one_at_a_time(state: RoomState) -> None:
    inside: list[str] = []
    release = asyncio.Event()

    async def hold(room_id: str, name: str) -> None:
        async with state.exclusive(room_id):
            inside.append(name)
            await release.wait()
            inside.remove(name)

    held = [asyncio.create_task(hold("room", f"task {number}")) for number in range(3)]
    elsewhere = asyncio.create_task(hold("other room", "elsewhere"))
    for _ in range(5):
        await asyncio.sleep(0)
    assert inside == ["task 0", "elsewhere"]
    release.set()
    await asyncio.gather(*held, elsewhere)
    assert inside == []


async def test_a_failure_lets_go_of_the_room(state: RoomState) -> None:
    with pytest.raises(RuntimeError):
        async with state.exclusive("room"):
            raise RuntimeError
    async with asyncio.timeout(30), state.exclusive("room"):
        pass


async def test_a_hand_is_kept_for_a_while(state: RoomState) -> None:
    later = NOW + timedelta(minutes=2)
    await state.keep_hand("room", "p-gone", NOW, later)
    assert await state.kept_hand("room", "p-gone", NOW) is None
    await state.enter(participant("first"))
    await state.keep_hand("room", "p-gone", NOW, later)
    assert await state.kept_hand("room", "p-gone", later - timedelta(seconds=1)) == NOW
    assert await state.kept_hand("room", "p-other", NOW) is None
    assert await state.kept_hand("room", "p-gone", later) is None
