"""The server is killed and started again: people go on in their places, on either database."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import text

from neuron_meet.db.engine import Database
from tests.realtime.lost_connections import lose, told
from tests.realtime.meeting_client import Person
from tests.realtime.restarts import NO_GRACE, Restartable, account, back, room_of, stays_in

pytestmark = pytest.mark.timeout(300)  # each starts several servers


@pytest.fixture
def restartable(tmp_path: Path, database_url: str) -> Restartable:
    return Restartable(tmp_path, database_url)


async def test_everybody_goes_on_in_their_place_and_sees_nobody_leave_or_come(
    restartable: Restartable,
) -> None:
    with restartable.running() as first:
        host = await account(first.url)
        room = await room_of(host)
        await host.join(room["code"], canResume=True)
        guest = await Person(first.url, name="Grace").connect()
        await guest.join(room["code"], canResume=True)
        gone = await Person(first.url, name="Gone").connect()
        await gone.join(room["code"], canResume=True, isMuted=True, isVideoOff=True)
        await gone.act("toggle-audio", enabled=True)
        await gone.act("toggle-video", enabled=True)
        old_client = await Person(first.url, name="Otto").connect()
        await old_client.join(room["code"])
        await host.act("set-role", participantId=guest.room["participantId"], role="co-host")
        await guest.act("toggle-hand-raise", raised=True)
        sent = await guest.act("chat-message", content="stored", clientMessageId="one")
    with restartable.running() as second:
        host, answer = await back(second.url, host)
        others = {each["displayName"]: each for each in answer["snapshot"]["participants"]}
        assert set(others) == {"Grace", "Gone"}
        assert others["Grace"]["isReconnecting"] is True
        assert others["Grace"]["isHandRaised"] is True
        # They have been heard and seen by the others all the time, past the server.
        assert (others["Gone"]["isMuted"], others["Gone"]["isVideoOff"]) == (False, False)
        assert answer["snapshot"]["meetingId"] == host.room["meetingId"]
        assert answer["you"]["role"] == "host"
        guest, answer = await back(second.url, guest)
        assert answer["you"]["role"] == "co-host"
        assert answer["you"]["participantId"] == guest.room["participantId"]
        # Sent again, because the answer might have been lost with the connection.
        again = await guest.act("chat-message", content="stored", clientMessageId="one")
        assert again["message"]["id"] == sent["message"]["id"]
        resumed = await host.expect("participant-resumed")
        assert resumed["participant"]["displayName"] == "Grace"
        await host.settle()
        assert told(host) == []
        await asyncio.gather(host.close(), guest.close())


async def test_whoever_does_not_come_back_has_left(restartable: Restartable) -> None:
    with restartable.running() as first:
        host = await account(first.url)
        room = await room_of(host)
        await host.join(room["code"], canResume=True)
        gone = await Person(first.url, name="Gone").connect()
        await gone.join(room["code"], canResume=True)
    with restartable.running(grace=NO_GRACE) as second:
        onlooker = await Person(second.url, host.token).connect()
        answer = await onlooker.join(room["code"])
        if any(each["displayName"] == "Gone" for each in answer["participants"]):
            left = await onlooker.expect("user-left")
            assert left["participantId"] == gone.room["participantId"]
            await onlooker.expect("chat-message", lambda event: event["note"]["kind"] == "left")
        stays = await stays_in(second.url, host, room["id"])
        assert [stay["isActive"] for stay in stays] == [False, False, True]
        await onlooker.close()


async def test_a_meeting_whose_host_was_lost_before_the_restart_still_ends(
    restartable: Restartable,
) -> None:
    with restartable.running() as first:
        host = await account(first.url)
        room = await room_of(host, name="Standup", hostLeaves="end")
        await host.join(room["code"])
        guest = await Person(first.url, name="Grace").connect()
        await guest.join(room["code"], canResume=True)
        await lose(host)
        await guest.expect("user-left")
    with restartable.running(HOST_GRACE="0s") as second:
        returned, answer = await back(second.url, guest)
        if answer["success"]:
            goodbye = await returned.expect("force-disconnect")
            assert goodbye["code"] == "MEETING_ENDED"
        else:
            assert answer["code"] == "MEETING_ENDED"
        await returned.close()


async def test_a_place_that_another_version_wrote_is_given_up_and_the_server_starts(
    restartable: Restartable, database_url: str
) -> None:
    with restartable.running() as first:
        host = await account(first.url)
        room = await room_of(host, waitingRoom=True)
        await host.join(room["code"], canResume=True)
        guest = await Person(first.url, name="Grace").connect(guestKey="a browser's own random key")
        await guest.join(room["code"], canResume=True)
    await write(database_url, "UPDATE participants SET seat = '{}' WHERE seat IS NOT NULL")
    await write(database_url, "UPDATE lobby_places SET entry = '{}'")
    with restartable.running() as second:
        returned, answer = await back(second.url, host)
        assert answer["code"] == "RESUME_REFUSED"
        answer = await returned.join(room["code"])
        assert (answer["participants"], answer["lobby"]) == ([], [])
        stays = await stays_in(second.url, host, room["id"])
        assert [stay["isActive"] for stay in stays] == [False, True]
        await returned.close()


async def write(database_url: str, statement: str) -> None:
    """Change the database of a server that does not run."""
    database = Database(database_url.replace("sqlite:", "sqlite+aiosqlite:"))
    async with database.engine.begin() as connection:
        await connection.execute(text(statement))
    await database.dispose()
