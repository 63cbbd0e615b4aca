"""Going on after a lost connection: nobody is seen to leave, nothing is missed or told twice."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from neuron_meet.config import Settings
from neuron_meet.signaling.grace_timers import GraceTimers
from tests.realtime.lost_connections import lose, place_of, return_of, told
from tests.realtime.meeting_client import Json, MeetingServer, Person, running_server


@pytest.fixture
async def meeting(server: MeetingServer, host: Person) -> tuple[Person, Person]:
    """A host and a guest in a room, both of whom can resume."""
    guest = await _begin(server, host)
    await host.settle()
    host.received.clear()
    return host, guest


async def _begin(server: MeetingServer, host: Person) -> Person:
    """Have the host enter a room of theirs, and a guest whom this gives."""
    room = await server.room(host, name="Standup")
    await host.join(room["code"], canResume=True)
    return await server.guest_in(room["code"], "Grace", canResume=True)


@asynccontextmanager
async def _meeting_where(
    settings: Settings, **changes: object
) -> AsyncIterator[tuple[MeetingServer, Person, Person]]:
    """The same on a server of its own with other settings."""
    async with running_server(settings.model_copy(update=changes)) as server:
        host = await (await server.account("Ada")).connect()
        yield server, host, await _begin(server, host)


async def test_others_see_a_lost_connection_and_its_return_and_nobody_leave(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await lose(guest)
    lost = await host.expect("participant-connection")
    assert lost["participantId"] == guest.room["participantId"]
    back, answer = await return_of(server, guest)
    assert answer["success"] is True
    resumed = (await host.expect("participant-resumed"))["participant"]
    assert resumed["participantId"] == guest.room["participantId"]
    assert resumed["socketId"] == back.id != guest.room["you"]["socketId"]
    assert resumed["isReconnecting"] is False
    await host.settle()
    assert told(host) == []
    stays = await server.request("GET", f"/rooms/{host.room['roomId']}/participants", host)
    assert [stay["isActive"] for stay in stays] == [True, True]


async def test_each_missed_event_comes_once_in_order_and_before_what_follows(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await host.act("chat-message", content="seen")
    seen = await guest.expect("chat-message", lambda event: event["content"] == "seen")
    await lose(guest, seen_by=host)
    for number in range(3):
        await host.act("chat-message", content=f"missed {number}")
    await host.send("toggle-audio", {"roomId": host.room["roomId"], "enabled": False})
    await host.settle()
    back, answer = await return_of(server, guest, lastSequence=seen["sequence"])
    assert answer["replayed"] == 5
    assert "snapshot" not in answer
    await host.act("chat-message", content="after")
    await back.expect("chat-message", lambda event: event["content"] == "after")
    heard = [(name, data.get("content")) for name, data in back.received]
    assert heard == [
        ("chat-message", "missed 0"),
        ("chat-message", "missed 1"),
        ("chat-message", "missed 2"),
        ("user-toggle-audio", None),
        ("roster-changed", None),
        # Not missed: that they are here again, under another socket id.
        ("roster-changed", None),
    ]
    numbers = [data["sequence"] for _, data in back.received]
    # The number between the first message and the next is that of the lost connection itself, the
    # two before the last those of the return: both are told to the others alone.
    first = seen["sequence"] + 2
    assert numbers == [*range(first, first + 5), first + 7]
    assert answer["sequence"] == first + 6


async def test_what_is_private_is_repeated_to_whom_it_was_for_alone(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    other = await server.guest_in(host.room["roomCode"], "Olga", canResume=True)
    for person in (guest, other):
        await lose(person)
    for _ in range(2):
        await host.expect("participant-connection")
    to_guest = {"recipientId": guest.room["participantId"]}
    await host.act("chat-message", content="for you alone", **to_guest)
    await host.act("ask-to-unmute", participantId=guest.room["participantId"])
    await host.act("mute-participant", targetId=guest.room["you"]["socketId"])
    back, _ = await return_of(server, guest)
    other_back, _ = await return_of(server, other)
    private = await back.expect("private-message")
    assert (private["content"], private["personalSequence"]) == ("for you alone", 1)
    assert (await back.expect("force-mute"))["personalSequence"] == 2
    await other_back.settle()
    assert {"private-message", "force-mute"} & set(other_back.names()) == set()
    # Once: whoever has seen both and loses the connection again is not told again.
    await lose(back, seen_by=host)
    again, answer = await return_of(
        server, guest, lastSequence=answer_sequence(host), lastPersonalSequence=2
    )
    await again.settle()
    assert {"private-message", "force-mute"} & set(again.names()) == set()
    assert answer["personalSequence"] == 2


def answer_sequence(host: Person) -> int:
    """The last number that the host has heard of and not taken."""
    return max((int(data.get("sequence", 0)) for _, data in host.received), default=0)


async def test_hand_role_spotlight_and_share_go_on(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    who = guest.room["participantId"]
    await host.act("set-role", participantId=who, role="co-host")
    await host.act("spotlight", participantId=who, on=True)
    await guest.act("toggle-hand-raise", raised=True)
    await guest.act("start-screen-share")
    await guest.act("start-recording")
    await lose(guest, seen_by=host)
    _, answer = await return_of(server, guest)
    you = answer["you"]
    assert you["role"] == "co-host"
    assert all(you[what] for what in ("isHandRaised", "isScreenSharing", "isRecording"))
    joined = await server.guest_in(host.room["roomCode"], "Late")
    assert joined.room["spotlights"] == [who]


async def test_a_reload_of_the_page_gets_the_room_as_it_is_and_ends_what_the_page_did(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await guest.act("start-screen-share")
    await guest.act("toggle-hand-raise", raised=True)
    await host.expect("screen-share-started")
    await host.expect("user-hand-raised")
    await lose(guest, seen_by=host)
    fingerprint = f"sha-256 {':'.join(['ab'] * 32)}"
    _, answer = await return_of(
        server, guest, lastSequence=None, isMuted=True, dtlsFingerprints=[fingerprint]
    )
    snapshot = answer["snapshot"]
    assert snapshot["participantId"] == guest.room["participantId"]
    assert [each["displayName"] for each in snapshot["participants"]] == ["Ada"]
    assert snapshot["sequence"] == answer["sequence"]
    await host.expect("screen-share-stopped")
    resumed = (await host.expect("participant-resumed"))["participant"]
    assert [resumed[what] for what in ("isMuted", "isHandRaised", "isScreenSharing")] == [
        True,
        True,
        False,
    ]
    assert resumed["dtlsFingerprints"] == [fingerprint]


async def test_who_was_muted_while_away_comes_back_muted(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await lose(guest, seen_by=host)
    await host.act("mute-participant", targetId=guest.room["you"]["socketId"])
    _, answer = await return_of(server, guest, lastSequence=None)
    assert answer["you"]["isMuted"] is True


async def test_more_than_is_kept_is_told_as_a_snapshot(settings: Settings) -> None:
    meeting = _meeting_where(settings, resume_events=3)
    async with meeting as (server, host, guest):
        await lose(guest, seen_by=host)
        for number in range(5):
            await host.act("chat-message", content=f"message {number}")
        back, answer = await return_of(server, guest)
        assert answer["replayed"] == 0
        contents = [message["content"] for message in answer["snapshot"]["messages"]]
        assert contents[-5:] == [f"message {number}" for number in range(5)]
        await back.settle()
        assert told(back) == []


async def test_a_connection_that_the_server_still_thinks_alive_is_replaced(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    back, answer = await return_of(server, guest)
    assert answer["success"] is True
    assert (await guest.expect("force-disconnect"))["code"] == "MOVED_ELSEWHERE"
    await host.expect("participant-resumed")
    assert (await guest.act("chat-message", content="from the old one"))["code"] == "NOT_IN_ROOM"
    await guest.close()
    await host.act("chat-message", content="still there?")
    await back.expect("chat-message", lambda event: event["content"] == "still there?")
    await host.settle()
    assert set(told(host)) == {"chat-message"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"resumeToken": "x" * 43},
        {"resumeToken": "ünïcode"},
        {"participantId": "00000000-0000-4000-8000-000000000000"},
    ],
)
async def test_without_the_token_of_that_participant_the_place_stays_kept(
    server: MeetingServer, meeting: tuple[Person, Person], wrong: Json
) -> None:
    host, guest = meeting
    await lose(guest, seen_by=host)
    _, answer = await return_of(server, guest, **wrong)
    assert answer["code"] == "RESUME_REFUSED"
    await host.settle()
    assert told(host) == []
    _, answer = await return_of(server, guest)
    assert answer["success"] is True


async def test_a_token_is_of_no_use_to_another_account_or_in_another_room(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await lose(host, seen_by=guest)
    thief = await (await server.account("Mallory")).connect()
    assert (await thief.call("resume-room", place_of(host)))["code"] == "RESUME_REFUSED"
    other = await server.room(host)
    answer = await thief.call("resume-room", place_of(host, roomCode=other["code"]))
    assert answer["code"] == "RESUME_REFUSED"
    unknown = await thief.call("resume-room", place_of(host, roomCode="no-such-room"))
    assert unknown["code"] == "NOT_FOUND"


async def test_who_left_or_was_removed_has_no_place(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    member = await server.member(host.room["roomCode"], "Ben", canResume=True)
    await member.act("leave-room")
    _, answer = await return_of(server, member)
    assert answer["code"] == "RESUME_REFUSED"
    await lose(guest, seen_by=host)
    await host.act("remove-participant", targetId=guest.room["you"]["socketId"])
    await host.expect("user-left", lambda event: "by" in event)
    _, answer = await return_of(server, guest)
    assert answer["code"] == "RESUME_REFUSED"


async def test_who_was_away_when_the_meeting_ended_is_told_so(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await lose(guest, seen_by=host)
    await host.act("end-meeting")
    _, answer = await return_of(server, guest)
    assert answer["code"] == "MEETING_ENDED"


async def test_whoever_closes_the_connection_on_purpose_has_left(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    # The library would close the connection before it has sent that it is to be closed.
    await guest.socket.eio.send("1")
    assert (await host.expect("user-left"))["participantId"] == guest.room["participantId"]


async def test_a_client_of_part_1_leaves_as_ever_and_sees_a_return_as_leaving_and_joining(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    old_client = await server.guest_in(host.room["roomCode"], "Otto")
    await host.expect("user-joined")
    await lose(guest, seen_by=host)
    back, _ = await return_of(server, guest)
    left = await old_client.expect("user-left")
    joined = await old_client.expect("user-joined")
    assert left["socketId"] == guest.room["you"]["socketId"]
    assert joined["participant"]["socketId"] == back.id
    resumed = await host.expect("participant-resumed")
    # Whoever drops what is not new, by its number, drops neither.
    assert left["sequence"] + 1 == joined["sequence"] == resumed["sequence"]
    await old_client.settle()
    assert "participant-resumed" not in old_client.names()
    await lose(old_client)
    assert (await host.expect("user-left"))["participantId"] == old_client.room["participantId"]


async def test_after_the_grace_time_one_has_left_and_enters_by_the_ordinary_rules(
    settings: Settings,
) -> None:
    meeting = _meeting_where(settings, resume_grace=timedelta(milliseconds=200))
    async with meeting as (server, host, guest):
        await lose(guest, seen_by=host)
        left = await host.expect("user-left")
        assert left["participantId"] == guest.room["participantId"]
        back, answer = await return_of(server, guest)
        assert answer["code"] == "RESUME_REFUSED"
        room = {"id": host.room["roomId"], "code": host.room["roomCode"]}
        await server.change(host, room, maxParticipants=2)
        await server.guest_in(room["code"], "Olga")
        assert (await back.join(room["code"]))["code"] == "ROOM_FULL"
        await server.change(host, room, maxParticipants=3)
        assert (await back.join(room["code"], canResume=True))["success"] is True
        assert back.room["participantId"] != guest.room["participantId"]


async def test_who_comes_back_in_time_does_not_leave_when_it_is_over(
    server: MeetingServer, meeting: tuple[Person, Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[Callable[[], Awaitable[None]]] = []
    monkeypatch.setattr(GraceTimers, "start", lambda _self, _who, _seconds, end: ends.append(end))
    host, guest = meeting
    other = await server.guest_in(host.room["roomCode"], "Olga", canResume=True)
    for person in (guest, other):
        await lose(person, seen_by=host)
    await return_of(server, guest)
    for end in ends:
        await end()
    await host.settle()
    left = [data["participantId"] for name, data in host.received if name == "user-left"]
    assert left == [other.room["participantId"]]


async def test_who_enters_anew_gives_their_place_up(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await server.change(host, host.room | {"id": host.room["roomId"]}, maxParticipants=2)
    await lose(guest, seen_by=host)
    anew = await server.guest("Grace").connect()
    answer = await anew.join(
        host.room["roomCode"], participantToken=guest.room["participantToken"], canResume=True
    )
    assert answer["success"] is True, answer
    left = await host.expect("user-left")
    assert left["participantId"] == guest.room["participantId"]
    assert [each["displayName"] for each in answer["participants"]] == ["Ada"]


async def test_asking_to_resume_twice_changes_nothing_more(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await lose(guest, seen_by=host)
    back, first = await return_of(server, guest)
    await host.expect("participant-resumed")
    second = await back.call("resume-room", place_of(guest, lastSequence=first["sequence"]))
    assert second["success"] is True
    await host.settle()
    assert told(host) == []


async def test_nobody_is_in_two_rooms_by_resuming(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    other_room = await server.room(host)
    await lose(guest, seen_by=host)
    elsewhere = await server.guest_in(other_room["code"], "Grace")
    refused = await elsewhere.call("resume-room", place_of(guest))
    assert refused["code"] == "ALREADY_IN_ROOM"
    await elsewhere.act("leave-room")
    answer = await elsewhere.call("resume-room", place_of(guest))
    assert answer["success"] is True
    seen = await server.http.get(f"/rooms/code/{other_room['code']}/participants")
    assert seen.json() == []


async def test_whoever_resumes_no_longer_waits(
    server: MeetingServer, meeting: tuple[Person, Person]
) -> None:
    host, guest = meeting
    await server.change(host, {"id": host.room["roomId"]}, waitingRoom=True)
    await lose(guest, seen_by=host)
    back = await server.guest("Grace").connect()
    answer = await back.join(host.room["roomCode"])
    assert answer["code"] == "WAITING_FOR_ADMISSION"
    entry = (await host.expect("lobby-request"))["entry"]
    assert (await back.call("resume-room", place_of(guest)))["success"] is True
    left = await host.expect("lobby-left")
    assert left["participantId"] == entry["participantId"]


async def test_whoever_missed_more_than_fits_is_given_the_room_as_it_is(
    settings: Settings,
) -> None:
    meeting = _meeting_where(settings, max_unread_bytes=200_000)
    async with meeting as (server, host, guest):
        await lose(guest, seen_by=host)
        for number in range(60):
            await host.act("chat-message", content=f"{number} {'x' * 1900}")
        back, answer = await return_of(server, guest)
        assert answer["replayed"] == 0
        newest = answer["snapshot"]["messages"][-1]
        assert newest["content"].startswith("59 ")
        await host.act("chat-message", content="after")
        await back.expect("chat-message", lambda event: event["content"] == "after")
