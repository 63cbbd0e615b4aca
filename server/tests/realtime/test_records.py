"""What is kept of a meeting: who, when, how long they talked; and who may read it."""

from dataclasses import replace
from datetime import timedelta

from neuron_meet.config import Settings
from tests.realtime.meeting_client import Json, MeetingServer, Person, running_server


async def meetings_of(server: MeetingServer, person: Person, query: str = "") -> list[Json]:
    listed: list[Json] = await server.request("GET", f"/users/me/meetings{query}", person)
    return listed


async def test_a_meeting_is_kept_with_its_people(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, name="Weekly")
    await host.join(room["code"])
    member = await server.member(room["code"], "Ben")
    guest = await server.guest_in(room["code"], "Grace")
    await guest.act("leave-room")
    await guest.join(room["code"], participantToken=guest.room["participantToken"])
    (running,) = await meetings_of(server, host)
    assert (running["title"], running["endedAt"], running["isHost"]) == ("Weekly", None, True)
    assert running["names"] == ["Ada", "Ben", "Grace"]
    for person in (guest, member, host):
        await person.act("leave-room")

    (listed,) = await meetings_of(server, member)
    assert listed["isHost"] is False
    assert listed["endedAt"] is not None
    assert listed["peopleCount"] == 3
    assert listed["room"] == {
        "id": room["id"],
        "code": room["code"],
        "kind": "named",
        "isActive": True,
    }
    details = await server.request("GET", f"/meetings/{listed['id']}", member)
    ada, ben, grace = details["people"]
    assert (ada["displayName"], ada["isHost"]) == ("Ada", True)
    assert (ben["userId"], ben["isHost"]) == (member.room["you"]["userId"], False)
    assert (grace["displayName"], grace["userId"]) == ("Grace", None)
    assert len(grace["stays"]) == 2
    assert all(stay["leftAt"] >= stay["joinedAt"] for stay in grace["stays"])


async def test_records_are_for_who_was_there_and_for_the_host(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, name="Weekly")
    member = await server.member(room["code"], "Ben")
    stranger = await server.account("Eve")
    (meeting,) = await meetings_of(server, host)  # who was not in it
    assert meeting["names"] == ["Ben"]
    assert await meetings_of(server, stranger) == []
    path = f"/meetings/{meeting['id']}"
    assert (await server.request("GET", path, host))["id"] == meeting["id"]
    assert (await server.request("GET", path, member))["id"] == meeting["id"]
    assert (await server.request("GET", path, stranger, status=403))["code"] == "FORBIDDEN"
    for unknown in ("nonsense", room["id"]):
        missing = await server.request("GET", f"/meetings/{unknown}", host, status=404)
        assert missing["code"] == "NOT_FOUND"
    assert (await server.http.get(path)).status_code == 401


async def test_meetings_are_paged_newest_first(settings: Settings) -> None:
    no_grace = settings.model_copy(update={"meeting_grace": timedelta(0)})
    async with running_server(no_grace) as server:
        host = await (await server.account()).connect()
        room = await server.room(host, name="Weekly")
        for _ in range(3):
            await host.join(room["code"])
            await host.act("leave-room")
        everything = await meetings_of(server, host)
        assert len(everything) == 3
        times = [meeting["startedAt"] for meeting in everything]
        assert times == sorted(times, reverse=True)
        first = await meetings_of(server, host, "?limit=2")
        rest = await meetings_of(server, host, f"?limit=2&before={first[-1]['id']}")
        assert first + rest == everything
        for query in ("?limit=0", "?limit=101", "?before=nonsense"):
            await server.request("GET", f"/users/me/meetings{query}", host, status=400)


async def test_a_meeting_keeps_the_name_that_the_room_had(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, name="Weekly")
    await host.join(room["code"])
    await server.request("PATCH", f"/rooms/{room['id']}", host, json={"name": "Daily"})
    (meeting,) = await meetings_of(server, host)
    assert meeting["title"] == "Weekly"


async def talk_time(server: MeetingServer, host: Person) -> int:
    """How long the host has talked in their last meeting, as it is kept."""
    (meeting,) = await meetings_of(server, host)
    details = await server.request("GET", f"/meetings/{meeting['id']}", host)
    seconds: int = details["people"][0]["talkSeconds"]
    return seconds


async def test_nobody_talks_longer_than_they_are_there(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, name="Weekly")
    await host.join(room["code"])
    await host.send("talk-time", {"roomId": room["id"], "seconds": 5000})
    await host.settle()
    assert await talk_time(server, host) < 5000


async def test_talk_time_is_kept_and_never_becomes_less(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, name="Weekly")
    await host.join(room["code"])
    # As if they had come a minute ago.
    state = server.container.room_state
    (present,) = await state.roster(room["id"])
    earlier = present.joined_at - timedelta(minutes=1)
    await state.update(replace(present, joined_at=earlier))
    for seconds in (40, 30):
        await host.send("talk-time", {"roomId": room["id"], "seconds": seconds})
    await host.settle()
    assert await talk_time(server, host) == 40
    await host.send("talk-time", {"roomId": room["id"], "seconds": -1})
    assert (await host.expect("error"))["code"] == "VALIDATION_FAILED"
    await host.send("talk-time", {"roomId": "other", "seconds": 50})
    assert (await host.expect("error"))["code"] == "NOT_IN_ROOM"


async def test_what_was_written_is_kept_with_the_meeting(settings: Settings) -> None:
    no_grace = settings.model_copy(update={"meeting_grace": timedelta(0)})
    async with running_server(no_grace) as server:
        host = await (await server.account()).connect()
        room = await server.room(host, name="Weekly")
        for text in ("last week", "this week"):
            await host.join(room["code"])
            await host.act("chat-message", content=text)
            await host.act("leave-room")
        newest, oldest = await meetings_of(server, host)
        for meeting, text in ((newest, "this week"), (oldest, "last week")):
            messages = await server.request("GET", f"/meetings/{meeting['id']}/messages", host)
            assert [each["content"] for each in messages if each["type"] == "TEXT"] == [text]
        record = await server.request("GET", f"/meetings/{oldest['id']}/record", host)
        assert record["title"] == "Weekly"
        assert [person["displayName"] for person in record["people"]] == ["Ada"]
        assert "last week" in [message["content"] for message in record["messages"]]
        stranger = await server.account("Eve")
        for path in ("messages", "record"):
            await server.request("GET", f"/meetings/{oldest['id']}/{path}", stranger, status=403)


async def test_a_record_shows_nobody_what_is_private_to_others(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host, name="Weekly")
    await host.join(room["code"])
    ben, cy = await server.member(room["code"], "Ben"), await server.member(room["code"], "Cy")
    sent = await host.act(
        "chat-message", content="for Ben alone", recipientId=ben.room["participantId"]
    )
    assert sent["success"], sent
    (meeting,) = await meetings_of(server, host)
    for person, sees in ((host, True), (ben, True), (cy, False)):
        for path in ("messages", "record"):
            body = await server.request("GET", f"/meetings/{meeting['id']}/{path}", person)
            assert ("for Ben alone" in str(body)) is sees
