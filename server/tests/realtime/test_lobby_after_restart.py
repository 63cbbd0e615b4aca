"""The server is killed while people wait at the door: nobody has to begin anew."""

from pathlib import Path

import pytest

from tests.realtime.lost_connections import lose
from tests.realtime.meeting_client import Json, Person
from tests.realtime.restarts import NO_GRACE, Restartable, account, back, room_of

pytestmark = pytest.mark.timeout(300)  # each starts several servers

NAMES = ["Grace", "Otto", "Ina"]


@pytest.fixture
def restartable(tmp_path: Path, database_url: str) -> Restartable:
    return Restartable(tmp_path, database_url)


async def knock(url: str, room: Json, name: str) -> tuple[Person, Json]:
    """Somebody at the door, known again by the key of their browser, and what they are told."""
    guest = await Person(url, name=name).connect(guestKey=f"the random key of {name}")
    return guest, await guest.join(room["code"], canResume=True)


async def opened(url: str) -> tuple[Person, Json]:
    """A host who is in a room with a waiting room."""
    host = await account(url)
    room = await room_of(host, waitingRoom=True)
    await host.join(room["code"], canResume=True)
    return host, room


async def test_whoever_waits_keeps_their_place_and_is_let_in_by_it(
    restartable: Restartable,
) -> None:
    with restartable.running() as first:
        host, room = await opened(first.url)
        for name in NAMES:
            _, answer = await knock(first.url, room, name)
            assert answer["code"] == "WAITING_FOR_ADMISSION"
        before = [(await host.expect("lobby-request"))["entry"] for _ in NAMES]
    with restartable.running() as second:
        host, answer = await back(second.url, host)
        assert answer["snapshot"]["lobby"] == before
        # The last one is the first to ask again, and nobody goes before the others by that.
        ina, answer = await knock(second.url, room, "Ina")
        assert answer["code"] == "WAITING_FOR_ADMISSION"
        await host.settle()
        assert {"lobby-request", "lobby-left"}.isdisjoint(host.names())
        again, answer = await back(second.url, host)
        assert answer["snapshot"]["lobby"] == before
        await again.act("admit-all")
        joined = await ina.expect("room-joined")
        assert joined["participantId"] == before[2]["participantId"]
        # Let in while they were away, the others come in without being asked.
        _, answer = await knock(second.url, room, "Grace")
        assert answer["participantId"] == before[0]["participantId"]


async def test_whoever_was_let_in_while_they_were_away_comes_in(restartable: Restartable) -> None:
    with restartable.running() as first:
        host, room = await opened(first.url)
        grace, _ = await knock(first.url, room, "Grace")
        entry = (await host.expect("lobby-request"))["entry"]
        await lose(grace)
        # Asked until the server has noticed that the connection is gone: then nobody comes in.
        await host.act("admit-participant", participantId=entry["participantId"])
        await host.expect("lobby-left")
    with restartable.running() as second:
        _, answer = await back(second.url, host)
        assert answer["snapshot"]["lobby"] == []
        grace, answer = await knock(second.url, room, "Grace")
        assert answer["success"] is True
        await grace.act("leave-room")
        _, answer = await knock(second.url, room, "Grace")
        assert answer["code"] == "WAITING_FOR_ADMISSION"


async def test_whoever_was_let_in_and_never_learnt_of_it_comes_in(
    restartable: Restartable,
) -> None:
    with restartable.running() as first:
        host, room = await opened(first.url)
        await knock(first.url, room, "Grace")
        await host.act("admit-all")
    with restartable.running() as second:
        _, answer = await knock(second.url, room, "Grace")
        assert answer["success"] is True


async def test_whoever_gave_up_or_was_turned_away_does_not_wait(restartable: Restartable) -> None:
    with restartable.running() as first:
        host, room = await opened(first.url)
        grace, _ = await knock(first.url, room, "Grace")
        await grace.call("leave-room", {"roomId": room["id"]})
        await knock(first.url, room, "Otto")
        await host.act("deny-all")
    with restartable.running() as second:
        _, answer = await back(second.url, host)
        assert answer["snapshot"]["lobby"] == []


async def test_whoever_does_not_ask_again_no_longer_waits(restartable: Restartable) -> None:
    with restartable.running() as first:
        host, room = await opened(first.url)
        await knock(first.url, room, "Grace")
    with restartable.running(grace=NO_GRACE) as second:
        onlooker = await Person(second.url, host.token).connect()
        if (await onlooker.join(room["code"]))["lobby"]:
            await onlooker.expect("lobby-left")
    with restartable.running() as third:
        onlooker = await Person(third.url, host.token).connect()
        assert (await onlooker.join(room["code"]))["lobby"] == []
