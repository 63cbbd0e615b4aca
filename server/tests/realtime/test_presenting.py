"""A shared screen that is paused, and recordings: allowed by the room, told to everybody."""

import pytest

from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def test_a_paused_screen_is_told_to_those_inside_and_to_those_who_come(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    await guest.act("pause-screen-share", paused=True)
    await guest.act("start-screen-share")
    await guest.act("pause-screen-share", paused=True)
    told = await host.expect("screen-share-paused")
    assert told["socketId"] == guest.id
    assert told["paused"] is True

    late = await server.guest_in(room["code"], "Mary")
    paused = {each["displayName"]: each["isScreenPaused"] for each in late.room["participants"]}
    assert paused["Grace"] is True

    await guest.act("stop-screen-share")
    await guest.act("start-screen-share")
    later = await server.guest_in(room["code"], "Joan")
    paused = {each["displayName"]: each["isScreenPaused"] for each in later.room["participants"]}
    assert paused["Grace"] is False


async def test_everybody_is_told_who_records(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    await host.act("start-recording")
    told = await guest.expect("recording-started")
    assert told["by"]["participantId"] == host.room["participantId"]

    late = await server.guest_in(room["code"], "Mary")
    assert [each["isRecording"] for each in late.room["participants"]] == [True, False]

    await host.act("stop-recording")
    assert (await guest.expect("recording-stopped"))["by"] == told["by"]


@pytest.mark.parametrize(
    ("permission", "host_may", "guest_may"),
    [("everyone", True, True), ("moderators", True, False), ("nobody", False, False)],
)
async def test_the_room_says_who_may_record(
    server: MeetingServer,
    host: Person,
    room: Json,
    permission: str,
    host_may: bool,
    guest_may: bool,
) -> None:
    await server.change(host, room, allowRecording=permission)
    guest = await server.guest_in(room["code"], "Grace")
    for person, may in ((host, host_may), (guest, guest_may)):
        answer = await person.act("start-recording")
        assert answer["success"] is may
        assert may or answer["code"] == "RECORDING_DISABLED"


async def test_a_recording_ends_when_it_is_no_longer_allowed(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await server.change(host, room, allowRecording="everyone")
    guest = await server.guest_in(room["code"], "Grace")
    await guest.act("start-recording")
    await host.expect("recording-started")
    await server.change(host, room, allowRecording="moderators")
    await guest.expect("force-stop-recording")
    assert (await host.expect("recording-stopped"))["by"]["displayName"] == "Grace"
