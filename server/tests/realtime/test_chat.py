"""Chat: stored before it is acknowledged, shown to everyone, there for whoever comes later."""

import pytest

from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def test_a_message_reaches_everyone_the_sender_too(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    answer = await guest.act("chat-message", content="Hello <b>all</b>", clientMessageId="m1")
    message = answer["message"]
    assert message["content"] == "Hello <b>all</b>"
    assert message["senderId"] == guest.id
    assert message["senderName"] == "Grace"
    assert message["type"] == "TEXT"
    assert message["clientMessageId"] == "m1"
    assert "user" not in message
    for person in (host, guest):
        told = await person.expect("chat-message", lambda data: data["type"] == "TEXT")
        assert {key: told[key] for key in message} == message


async def test_a_message_of_an_account_names_it(
    server: MeetingServer, host: Person, room: Json
) -> None:
    message = (await host.act("chat-message", content="Hi"))["message"]
    assert message["user"] == {"id": room["hostId"], "displayName": "Ada", "avatarUrl": None}
    assert "email" not in message["user"]


async def test_an_acknowledged_message_is_stored(
    server: MeetingServer, host: Person, room: Json
) -> None:
    message = (await host.act("chat-message", content="kept"))["message"]
    history = await server.request("GET", f"/rooms/{room['id']}/messages", host)
    (stored,) = [entry for entry in history if entry["id"] == message["id"]]
    assert stored["content"] == "kept"
    assert stored["senderId"] == room["hostId"]
    assert stored["timestamp"] == message["timestamp"]


async def test_a_late_joiner_gets_the_newest_fifty_oldest_first(
    server: MeetingServer, host: Person, room: Json
) -> None:
    for number in range(55):
        await host.act("chat-message", content=f"message {number}")
    guest = await server.guest_in(room["code"], "Late")
    contents = [message["content"] for message in guest.room["messages"]]
    assert contents == [f"message {number}" for number in range(6, 55)] + ["Late joined"]


async def test_the_system_notes_what_happened(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    await host.act("lock-room", locked=True)
    await host.act("lock-room", locked=False)
    await guest.act("leave-room")
    await host.expect("chat-message", lambda message: message["content"] == "Grace left")
    await server.request("DELETE", f"/rooms/{room['id']}", host)
    history = await server.request("GET", f"/rooms/{room['id']}/messages", host)
    assert {entry["type"] for entry in history} == {"SYSTEM"}
    assert [entry["content"] for entry in history] == [
        "Ada joined",
        "Grace joined",
        "Ada locked the room",
        "Ada unlocked the room",
        "Grace left",
        "The host ended the meeting",
    ]


@pytest.mark.parametrize("content", ["", "   ", "\n\n", "x" * 4001, "a\u0000b", "\u200b", None, 5])
async def test_a_message_that_says_nothing_or_too_much_is_refused(
    server: MeetingServer, host: Person, room: Json, content: object
) -> None:
    refused = await host.act("chat-message", content=content)
    assert refused["success"] is False
    assert refused["code"] == "VALIDATION_FAILED"


async def test_the_longest_message(server: MeetingServer, host: Person, room: Json) -> None:
    answer = await host.act("chat-message", content="🎉" * 4000)
    assert answer["message"]["content"] == "🎉" * 4000


async def test_chat_can_be_turned_off(server: MeetingServer, host: Person, room: Json) -> None:
    guest = await server.guest_in(room["code"])
    await server.change(host, room, allowChat=False)
    refused = await guest.act("chat-message", content="psst")
    assert refused["code"] == "CHAT_DISABLED"
    assert (await host.act("chat-message", content="I may"))["success"] is True


async def test_nobody_writes_into_a_room_that_they_are_not_in(
    server: MeetingServer, host: Person, room: Json
) -> None:
    outsider = await server.guest("Outsider").connect()
    refused = await outsider.call("chat-message", {"roomId": room["id"], "content": "hello"})
    assert refused["code"] == "NOT_IN_ROOM"
    other = await server.room(host)
    stranger = await server.guest_in(other["code"])
    refused = await stranger.call("chat-message", {"roomId": room["id"], "content": "hello"})
    assert refused["code"] == "NOT_IN_ROOM"
