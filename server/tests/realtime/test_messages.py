"""What becomes of messages: answers, reactions, changes, deletion; and what is for two alone."""

import pytest

from neuron_meet.config import Settings
from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def say(person: Person, content: str = "Hello", **fields: object) -> Json:
    """Write a message that must be accepted, and give it as it was stored."""
    answer = await person.act("chat-message", content=content, **fields)
    assert answer["success"], answer
    message: Json = answer["message"]
    return message


async def refused(person: Person, code: str, event: str, **fields: object) -> None:
    answer = await person.act(event, **fields)
    assert (answer["success"], answer.get("code")) == (False, code), answer


async def chat_of(server: MeetingServer, person: Person) -> list[Json]:
    """The meeting's chat as REST gives it to somebody who is inside, without the system's notes."""
    headers = {"Authorization": f"Bearer {person.room['participantToken']}"}
    answer = await server.http.get(f"/rooms/{person.room['roomId']}/chat", headers=headers)
    assert answer.status_code == 200, answer.text
    return [message for message in answer.json() if message["type"] != "SYSTEM"]


def texts(messages: list[Json]) -> list[str]:
    return [message["content"] for message in messages if message["type"] != "SYSTEM"]


async def test_sending_twice_is_as_sending_once(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    first = await say(guest, "once", clientMessageId="m1")
    again = await say(guest, "once", clientMessageId="m1")
    assert first == again
    # The id is the sender's own: somebody else's may be the same.
    other = await say(host, "mine", clientMessageId="m1")
    assert other["id"] != first["id"]
    await host.settle()
    heard = [data["content"] for name, data in host.received if name == "chat-message"]
    assert heard.count("once") == 1
    assert texts(await chat_of(server, host)) == ["once", "mine"]


async def test_an_answer_shows_what_it_answers(
    server: MeetingServer, host: Person, room: Json
) -> None:
    question = await say(host, "Shall we begin?")
    answer = await say(host, "Yes", replyTo=question["id"])
    assert answer["replyTo"] == {
        "id": question["id"],
        "senderName": "Ada",
        "content": "Shall we begin?",
        "type": "TEXT",
        "isDeleted": False,
    }
    await host.act("delete-message", messageId=question["id"])
    (_, later) = await chat_of(server, host)
    assert later["replyTo"]["isDeleted"]
    assert "begin" not in later["replyTo"]["content"]
    await refused(host, "NOT_FOUND", "chat-message", content="?", replyTo=question["id"])
    await refused(host, "NOT_FOUND", "chat-message", content="?", replyTo="no-such-message")


async def test_reactions_are_counted_and_say_whose_they_are(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    message = await say(host)
    for person in (guest, host):
        await person.act("react-to-message", messageId=message["id"], emoji="👍🏽", reacted=True)
    both = await guest.expect(
        "message-reactions", lambda data: len(data["reactions"][0]["people"]) == 2
    )
    assert both["messageId"] == message["id"]
    (reaction,) = both["reactions"]
    assert reaction["emoji"] == "👍🏽"
    assert [each["name"] for each in reaction["people"]] == ["Grace", "Ada"]
    # What is so already is told to nobody.
    await host.settle()
    host.received.clear()
    await guest.act("react-to-message", messageId=message["id"], emoji="👍🏽", reacted=True)
    await host.settle()
    assert host.names() == []
    await guest.act("react-to-message", messageId=message["id"], emoji="👍🏽", reacted=False)
    (stored,) = await chat_of(server, host)
    assert [each["name"] for each in stored["reactions"][0]["people"]] == ["Ada"]


@pytest.mark.parametrize("emoji", ["", "a", "ok", "<b>", "👍👍", "👍" * 40, 5, None])
async def test_only_one_emoji_is_a_reaction(
    server: MeetingServer, host: Person, room: Json, emoji: object
) -> None:
    message = await say(host)
    await refused(
        host,
        "VALIDATION_FAILED",
        "react-to-message",
        messageId=message["id"],
        emoji=emoji,
        reacted=True,
    )


async def test_different_reactions_have_a_limit(
    server: MeetingServer, host: Person, room: Json, settings: Settings
) -> None:
    message = await say(host)
    faces = [chr(code) for code in range(0x1F600, 0x1F600 + settings.chat_reactions_per_message)]
    for face in faces:
        answer = await host.act(
            "react-to-message", messageId=message["id"], emoji=face, reacted=True
        )
        assert answer["success"], answer
    more = {"messageId": message["id"], "emoji": "🚀", "reacted": True}
    await refused(host, "CONFLICT", "react-to-message", **more)


async def test_one_changes_only_what_one_wrote(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    message = await say(guest, "Helo")
    await refused(host, "FORBIDDEN", "edit-message", messageId=message["id"], content="Changed")
    answer = await guest.act("edit-message", messageId=message["id"], content="Hello")
    assert answer["message"]["editedAt"]
    told = await host.expect("message-updated")
    assert told["sequence"] > 0
    assert told["message"]["content"] == "Hello"
    (stored,) = await chat_of(server, host)
    assert (stored["content"], stored["editedAt"]) == ("Hello", answer["message"]["editedAt"])
    longer = {"messageId": message["id"], "content": "x" * 4001}
    await refused(guest, "VALIDATION_FAILED", "edit-message", **longer)


async def test_deleting_leaves_an_empty_place(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    mine, theirs = await say(guest, "secret plan"), await say(host, "Welcome")
    await host.act("react-to-message", messageId=mine["id"], emoji="🎉", reacted=True)
    await refused(guest, "FORBIDDEN", "delete-message", messageId=theirs["id"])
    assert (await guest.act("delete-message", messageId=mine["id"]))["success"]
    told = (await host.expect("message-deleted"))["message"]
    assert (told["id"], told["deletedBy"]) == (mine["id"], "author")
    first, _ = await chat_of(server, host)
    assert "plan" not in first["content"]
    assert "reactions" not in first
    await refused(guest, "NOT_FOUND", "edit-message", messageId=mine["id"], content="back")
    await refused(guest, "NOT_FOUND", "delete-message", messageId=mine["id"])


async def test_a_moderator_deletes_anything_that_all_can_read(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    message = await say(guest, "advertisement")
    assert (await host.act("delete-message", messageId=message["id"]))["success"]
    told = (await guest.expect("message-deleted"))["message"]
    assert told["deletedBy"] == "moderator"


async def test_a_private_message_reaches_two_and_nobody_else(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    cleo = await server.guest_in(room["code"], "Cleo")
    for person in (host, ben, cleo):
        await person.settle()
        person.received.clear()
    message = await say(ben, "between us", recipientId=cleo.room["participantId"])
    assert message["recipient"]["name"] == "Cleo"
    for person in (ben, cleo):
        told = await person.expect("private-message")
        assert told["content"] == "between us"
        assert "sequence" not in told
    reaction = {"messageId": message["id"], "emoji": "👀", "reacted": True}
    assert (await cleo.act("react-to-message", **reaction))["success"]
    await ben.expect("message-reactions")
    edit = {"messageId": message["id"], "content": "between us two"}
    assert (await ben.act("edit-message", **edit))["success"]
    await cleo.expect("message-updated")
    # The host is no exception, on no way there is.
    await refused(host, "NOT_FOUND", "delete-message", messageId=message["id"])
    await refused(host, "NOT_FOUND", "react-to-message", **reaction)
    await refused(host, "NOT_FOUND", "edit-message", messageId=message["id"], content="read")
    await refused(host, "NOT_FOUND", "chat-message", content="?", replyTo=message["id"])
    await host.settle()
    assert host.names() == []
    assert texts(await chat_of(server, host)) == []
    history = await server.request("GET", f"/rooms/{room['id']}/messages", host)
    assert texts(history) == []
    headers = {"Authorization": f"Bearer {host.room['participantToken']}"}
    path = f"/rooms/{room['id']}/chat/search"
    found = await server.http.get(path, params={"q": "between"}, headers=headers)
    assert found.json() == []
    late = await server.guest_in(room["code"], "Dan")
    assert texts(late.room["messages"]) == []
    for person in (ben, cleo):
        assert texts(await chat_of(server, person)) == ["between us two"]


async def test_an_answer_to_a_private_message_is_private(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    cleo = await server.guest_in(room["code"], "Cleo")
    message = await say(ben, "psst", recipientId=cleo.room["participantId"])
    public = {"content": "What?", "replyTo": message["id"]}
    await refused(cleo, "VALIDATION_FAILED", "chat-message", **public)
    to_another = public | {"recipientId": host.room["participantId"]}
    await refused(cleo, "VALIDATION_FAILED", "chat-message", **to_another)
    answer = await say(cleo, **public | {"recipientId": ben.room["participantId"]})
    assert answer["replyTo"]["content"] == "psst"


async def test_private_messages_need_the_setting_and_a_recipient(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    to_host = {"content": "hi", "recipientId": host.room["participantId"]}
    await refused(ben, "PARTICIPANT_NOT_FOUND", "chat-message", content="hi", recipientId="nobody")
    to_self = {"content": "hi", "recipientId": ben.room["participantId"]}
    await refused(ben, "VALIDATION_FAILED", "chat-message", **to_self)
    await server.change(host, room, allowPrivateMessages=False)
    await ben.expect("settings-changed")
    await refused(ben, "PRIVATE_MESSAGES_DISABLED", "chat-message", **to_host)
    assert (await ben.act("chat-message", content="to all"))["success"]


async def test_a_guest_who_returns_finds_what_was_theirs(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    private = await say(host, "for Ben", recipientId=ben.room["participantId"])
    mine = await say(ben, "Helo")
    token = ben.room["participantToken"]
    await ben.close()
    back = await server.guest("Ben").connect()
    await back.join(room["code"], participantToken=token)
    assert texts(back.room["messages"]) == ["for Ben", "Helo"]
    assert back.room["you"]["personId"] == mine["personId"] == private["recipient"]["personId"]
    assert (await back.act("edit-message", messageId=mine["id"], content="Hello"))["success"]
    # Another guest of the same name is somebody else, and so is one with a made-up token.
    for fields in ({}, {"participantToken": "made up"}):
        other = await server.guest("Ben").connect()
        await other.join(room["code"], **fields)
        assert texts(other.room["messages"]) == ["Hello"]
        await refused(other, "FORBIDDEN", "edit-message", messageId=mine["id"], content="No")


async def test_mentions_name_people_who_are_there(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    ids = [ben.room["participantId"], "nobody"]
    message = await say(host, "@Ben, look", mentions=ids)
    assert message["mentions"] == [{"personId": ben.room["you"]["personId"], "name": "Ben"}]
    await refused(host, "VALIDATION_FAILED", "chat-message", content="x", mentions=["x"] * 51)


async def test_nothing_is_written_where_the_chat_is_off(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    message = await say(ben)
    await server.change(host, room, allowChat=False)
    await ben.expect("settings-changed")
    await host.settle()
    host.received.clear()
    await refused(ben, "CHAT_DISABLED", "chat-message", content="hi")
    await refused(ben, "CHAT_DISABLED", "edit-message", messageId=message["id"], content="hi")
    reaction = {"messageId": message["id"], "emoji": "👍", "reacted": True}
    await refused(ben, "CHAT_DISABLED", "react-to-message", **reaction)
    await ben.send("typing-start", {"roomId": room["id"]})
    await ben.settle()
    await host.settle()
    assert host.names() == []
    # What one wrote before can still be taken back, and the host may write.
    assert (await ben.act("delete-message", messageId=message["id"]))["success"]
    assert (await host.act("chat-message", content="only me"))["success"]


async def test_the_chat_is_searched_whatever_the_case(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    await say(host, "Die ÜBERSICHT ist fertig")
    await say(ben, "100% sure")
    await say(ben, "nothing of it")
    headers = {"Authorization": f"Bearer {ben.room['participantToken']}"}

    async def found(text: str) -> list[str]:
        path = f"/rooms/{room['id']}/chat/search"
        answer = await server.http.get(path, params={"q": text}, headers=headers)
        assert answer.status_code == 200, answer.text
        return texts(answer.json())

    assert await found("übersicht") == ["Die ÜBERSICHT ist fertig"]
    assert await found("fertig die") == ["Die ÜBERSICHT ist fertig"]
    assert await found("0%") == ["100% sure"]
    assert await found("_") == []
    assert await found("ben") == ["100% sure", "nothing of it"]
    assert await found("joined") == []


async def test_the_chat_of_a_meeting_is_for_those_inside(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    await say(host, "one")
    path = f"/rooms/{room['id']}/chat"
    token = {"Authorization": f"Bearer {ben.room['participantToken']}"}
    assert (await server.http.get(path, headers=token)).status_code == 200
    await ben.act("leave-room")
    assert (await server.http.get(path, headers=token)).status_code == 403
    assert (await server.http.get(path)).status_code == 401
    stranger = await server.account("Eve")
    await server.request("GET", path, stranger, status=403)
    assert texts(await server.request("GET", path, host)) == ["one"]


async def test_the_chat_pages_back(server: MeetingServer, host: Person, room: Json) -> None:
    for number in range(7):
        await say(host, str(number))
    path = f"/rooms/{room['id']}/chat"
    page = await server.request("GET", f"{path}?limit=3", host)
    older = await server.request("GET", f"{path}?limit=3&before={page[0]['id']}", host)
    assert texts(older) + texts(page) == ["1", "2", "3", "4", "5", "6"]
