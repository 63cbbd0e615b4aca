"""Removed means out: of the room, for everybody's browser, and for the rest of the meeting."""

from pathlib import Path

import pytest

from neuron_meet.signaling.address_marks import AddressMarks
from tests.realtime.meeting_client import Json, MeetingServer, Person

KEY = "a browser's own random key"
OFFER = {"type": "offer", "sdp": "v=0"}


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def removed_guest(
    server: MeetingServer, host: Person, room: Json, key: str | None = None
) -> Person:
    """A guest whom the host has removed, and whose socket is still open."""
    guest = await server.guest("Mallory").connect(guestKey=key)
    await guest.join(room["code"])
    answer = await host.act("remove-participant", targetId=guest.id)
    assert answer == {"success": True}
    await guest.expect("force-disconnect")
    await guest.settle()
    guest.received.clear()
    return guest


async def come_in(server: MeetingServer, room: Json, **auth: object) -> tuple[Person, str]:
    """Come as a new guest; gives what the door said, too."""
    guest = await server.guest("Somebody").connect(**auth)
    answer = await guest.join(room["code"])
    return guest, "entered" if answer["success"] else str(answer["code"])


async def test_the_others_are_told_to_close_and_the_removed_hears_no_more(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.member(room["code"])
    mallory = await removed_guest(server, host, room)
    for person in (host, ben):
        told = await person.expect("user-left")
        assert told["socketId"] == mallory.id
        refused = await person.call("offer", {"targetId": mallory.id, "sdp": OFFER})
        assert refused["code"] == "PARTICIPANT_NOT_FOUND"
    await host.act("chat-message", content="now that we are alone")
    await mallory.settle()
    assert mallory.received == []
    refused = await mallory.call("offer", {"targetId": ben.id, "sdp": OFFER})
    assert refused["code"] == "NOT_IN_ROOM"


async def test_what_they_got_on_entry_opens_nothing_any_more(
    server: MeetingServer, host: Person, room: Json
) -> None:
    mallory = await server.guest("Mallory").connect()
    token = (await mallory.join(room["code"]))["participantToken"]
    headers = {"Authorization": f"Bearer {token}"}
    assert (await server.http.get("/ice-servers", headers=headers)).status_code == 200
    await host.act("remove-participant", targetId=mallory.id)
    for path in ("/ice-servers", f"/rooms/{room['id']}/chat"):
        answer = await server.http.get(path, headers=headers)
        assert answer.status_code in {403, 404}, path
    again = await server.guest("Mallory").connect()
    refused = await again.join(room["code"], participantToken=token)
    assert refused["code"] == "WAITING_FOR_ADMISSION"


async def test_without_a_key_the_connection_itself_stays_out(
    server: MeetingServer, host: Person, room: Json
) -> None:
    mallory = await removed_guest(server, host, room)
    for name in ("Mallory", "Somebody else"):
        refused = await mallory.join(room["code"], displayName=name)
        assert refused["code"] == "REMOVED_FROM_ROOM"


@pytest.mark.parametrize("key", [None, KEY])
async def test_new_guests_from_the_same_address_are_let_in_by_hand(
    server: MeetingServer, host: Person, room: Json, key: str | None
) -> None:
    await removed_guest(server, host, room, key)
    guest, said = await come_in(server, room, guestKey="the key of another browser")
    assert said == "WAITING_FOR_ADMISSION"
    # Nothing but a moderator opens that door.
    await server.change(host, room, isLocked=True)
    await server.change(host, room, isLocked=False)
    await guest.settle()
    assert guest.names() == []
    entry = (await host.expect("lobby-request"))["entry"]
    await host.act("admit-participant", participantId=entry["participantId"])
    await guest.expect("room-joined")


async def test_an_earlier_stay_is_no_way_around_it(
    server: MeetingServer, host: Person, room: Json
) -> None:
    first = await server.guest("Mallory").connect(guestKey="a key that is kept for later")
    token = (await first.join(room["code"]))["participantToken"]
    await first.close()
    await host.expect("user-left")
    await removed_guest(server, host, room, KEY)
    again = await server.guest("Mallory").connect(guestKey="a key that is kept for later")
    refused = await again.join(room["code"], participantToken=token)
    assert refused["code"] == "WAITING_FOR_ADMISSION"


@pytest.mark.parametrize("invited_as", ["participant", "co-host"])
async def test_an_invitation_is_no_way_around_it(
    server: MeetingServer, host: Person, room: Json, invited_as: str
) -> None:
    """Not even one that skips the door: who was removed may have kept the link."""
    path = f"/rooms/{room['id']}/invitations"
    body = {"role": invited_as, "skipDoor": True}
    link = await server.request("POST", path, host, json=body, status=201)
    mallory = await server.guest("Mallory").connect(guestKey=KEY)
    assert (await mallory.join(room["code"], invitation=link["token"]))["success"] is True
    await host.act("remove-participant", targetId=mallory.id)
    again = await server.guest("Somebody").connect(guestKey="the key of a private window")
    refused = await again.join(room["code"], invitation=link["token"])
    assert refused["code"] == "WAITING_FOR_ADMISSION"
    entry = (await host.expect("lobby-request"))["entry"]
    await host.act("admit-participant", participantId=entry["participantId"])
    assert (await again.expect("room-joined"))["you"]["role"] == invited_as


async def test_a_removed_account_does_not_come_back_as_a_guest(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.member(room["code"], "Ben")
    await host.act("remove-participant", targetId=ben.id)
    _, said = await come_in(server, room, guestKey="the key of a private window")
    assert said == "WAITING_FOR_ADMISSION"


async def test_accounts_and_other_rooms_are_not_concerned(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await removed_guest(server, host, room)
    assert (await server.member(room["code"])).room["success"] is True
    other = await server.account("Cleo")
    elsewhere = await server.room(other)
    _, said = await come_in(server, elsewhere)
    assert said == "entered"


async def test_undoing_opens_the_room_to_all_of_them_again(
    server: MeetingServer, host: Person, room: Json
) -> None:
    mallory = await removed_guest(server, host, room)
    [entry] = await server.request("GET", f"/rooms/{room['id']}/exclusions", host)
    path = f"/rooms/{room['id']}/exclusions/{entry['id']}"
    await server.request_without_answer("DELETE", path, host)
    assert (await mallory.join(room["code"]))["success"] is True
    _, said = await come_in(server, room)
    assert said == "entered"


async def test_no_address_is_kept(
    server: MeetingServer, host: Person, room: Json, tmp_path: Path
) -> None:
    await removed_guest(server, host, room)
    files = tmp_path.glob("test.sqlite3*")
    assert not any(b"127.0.0.1" in file.read_bytes() for file in files)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
    ],
)
def test_marks_are_alike_for_one_place(one: str, other: str, alike: bool) -> None:
    marks = AddressMarks("a secret of the server")
    assert (marks.of("room", one) == marks.of("room", other)) is alike
    assert marks.of("room", one) != marks.of("another room", one)
    assert marks.of("room", one) != AddressMarks("another secret").of("room", one)
    assert marks.of("room", "") is None


async def test_after_the_end_for_all_nothing_passes(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, name="Board", waitingRoom=True)
    await host.join(room["code"])
    people = []
    for name in ("Ben", "Cleo"):
        person = await (await server.account(name)).connect()
        await person.join(room["code"])
        await host.act("admit-all")
        await person.expect("room-joined")
        person.room = {"roomId": room["id"]}
        people.append(person)
    waiting = await server.guest().connect()
    await waiting.join(room["code"])
    assert await host.act("end-meeting") == {"success": True}
    for person in (host, *people):
        await person.expect("room-ended")
    for person in (host, *people, waiting):
        assert (await person.expect("force-disconnect"))["code"] == "MEETING_ENDED"
        await person.settle()
        person.received.clear()
    ben, cleo = people
    attempts: dict[str, Json] = {
        "chat-message": {"content": "still here?"},
        "offer": {"targetId": cleo.id, "sdp": OFFER},
        "ice-candidate": {"targetId": cleo.id, "candidate": None},
        "toggle-audio": {"enabled": True},
        "reaction": {"emoji": "👍"},
    }
    for event, fields in attempts.items():
        refused = await ben.act(event, **fields)
        assert (event, refused["code"]) == (event, "NOT_IN_ROOM")
    await cleo.settle()
    assert cleo.received == []
    assert (await ben.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
