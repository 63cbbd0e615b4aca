"""What hosts and co-hosts do to people, who is told of it, and by whom it was done."""

from collections.abc import Callable

import pytest

from tests.realtime.meeting_client import Json, MeetingServer, Person

NOTHING = {"speak": None, "show": None, "share": None, "chat": None}


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


def pid(person: Person) -> str:
    """The participant id of somebody who has joined."""
    identity: str = person.room["participantId"]
    return identity


def actor(person: Person, name: str = "Ada") -> Json:
    """Somebody as the one who did something."""
    return {"participantId": pid(person), "displayName": name}


def of(person: Person) -> Callable[[Json], bool]:
    """Whether an event is about somebody."""
    return lambda data: bool(data["socketId"] == person.id)


async def note(person: Person, kind: str) -> Json:
    """The note of a kind in the chat, with its sentence."""
    message = await person.expect(
        "chat-message", lambda data: data.get("note", {}).get("kind") == kind
    )
    return {"content": message["content"], **message["note"]}


async def test_muting_is_told_by_whom(server: MeetingServer, host: Person, room: Json) -> None:
    guest, other = [await server.guest_in(room["code"], name) for name in ("Grace", "Linus")]
    await host.act("mute-participant", targetId=guest.id)
    assert (await guest.expect("force-mute"))["by"] == actor(host)
    assert (await other.expect("user-toggle-audio"))["by"] == actor(host)
    assert await note(other, "muted") == {
        "kind": "muted",
        "name": "Grace",
        "by": "Ada",
        "content": "Ada muted Grace",
    }
    history = await server.request("GET", f"/rooms/{room['id']}/messages", host)
    assert history[-1]["note"] == {"kind": "muted", "name": "Grace", "by": "Ada"}


async def test_muting_everyone_spares_moderators(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben, guest = await server.member(room["code"]), await server.guest_in(room["code"])
    await host.act("set-role", participantId=pid(ben), role="co-host")
    assert await ben.act("mute-everyone") == {"success": True}
    await guest.expect("force-mute")
    assert (await host.expect("everyone-muted"))["by"] == actor(ben, "Ben")
    assert (await note(guest, "muted-everyone"))["content"] == "Ben muted everyone"
    for person in (host, ben):
        await person.settle()
        assert "force-mute" not in person.names()


async def test_asking_to_unmute_is_a_question(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], isMuted=True)
    await host.act("ask-to-unmute", participantId=pid(guest))
    assert (await guest.expect("unmute-requested"))["by"] == actor(host)
    assert (await guest.act("toggle-audio", enabled=True))["success"] is True
    # Whoever speaks already is not asked.
    await host.act("ask-to-unmute", participantId=pid(guest))
    await guest.settle()
    assert "unmute-requested" not in guest.names()


async def test_whoever_is_asked_to_speak_may(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await server.change(host, room, allowParticipantAudio=False)
    guest = await server.guest_in(room["code"])
    assert (await guest.act("toggle-audio", enabled=True))["code"] == "AUDIO_DISABLED"
    await host.act("ask-to-unmute", participantId=pid(guest))
    told = await guest.expect("permissions-changed")
    assert told["permissions"] == {"speak": True, "show": None, "share": None, "chat": None}
    assert (await guest.act("toggle-audio", enabled=True))["success"] is True


async def test_stopping_a_camera_and_a_presentation(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    await guest.act("start-screen-share")
    await host.act("stop-participant-video", participantId=pid(guest))
    assert (await guest.expect("force-video-off"))["by"] == actor(host)
    assert (await host.expect("user-toggle-video"))["enabled"] is False
    await host.act("stop-participant-share", participantId=pid(guest))
    assert (await guest.expect("force-stop-screen-share"))["by"] == actor(host)
    assert (await host.expect("screen-share-stopped"))["by"] == actor(host)
    assert (await note(host, "video-stopped"))["name"] == "Grace"
    assert (await note(host, "share-stopped"))["name"] == "Grace"
    # Both may be switched on again.
    assert (await guest.act("toggle-video", enabled=True))["success"] is True
    assert (await guest.act("start-screen-share"))["success"] is True


async def test_lowering_one_hand_and_all(server: MeetingServer, host: Person, room: Json) -> None:
    people = [await server.guest_in(room["code"], name) for name in ("Grace", "Linus", "Mae")]
    for person in people:
        await person.act("toggle-hand-raise", raised=True)
    await host.act("lower-hand", participantId=pid(people[0]))
    lowered = await people[0].expect("user-hand-lowered")
    assert (lowered["socketId"], lowered["by"]) == (people[0].id, actor(host))
    await host.act("lower-all-hands")
    for person in people[1:]:
        await person.expect("user-hand-lowered", of(person))
    late = await server.guest_in(room["code"], "Late")
    assert not any(person["isHandRaised"] for person in late.room["participants"])


async def test_exceptions_for_one_person_go_before_the_room(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await server.change(host, room, allowChat=False)
    grace = await server.guest_in(room["code"], "Grace")
    linus = await server.guest_in(room["code"], "Linus")
    exceptions = {"speak": False, "show": None, "share": None, "chat": True}
    await host.act("set-permissions", participantId=pid(grace), permissions=exceptions)
    told = await linus.expect("permissions-changed")
    assert (told["participantId"], told["permissions"]) == (pid(grace), exceptions)
    await grace.expect("force-mute")
    assert (await grace.act("toggle-audio", enabled=True))["code"] == "AUDIO_DISABLED"
    assert (await grace.act("chat-message", content="hello"))["success"] is True
    assert (await linus.act("chat-message", content="hello"))["code"] == "CHAT_DISABLED"
    # A change of the room leaves the exceptions as they are, and newcomers see them.
    await server.change(host, room, allowChat=True, allowParticipantAudio=True)
    assert (await grace.act("toggle-audio", enabled=True))["code"] == "AUDIO_DISABLED"
    late = await server.guest_in(room["code"], "Late")
    known = {person["displayName"]: person for person in late.room["participants"]}
    assert known["Grace"]["permissions"] == exceptions
    assert "permissions" not in known["Linus"]
    await host.act("set-permissions", participantId=pid(grace), permissions=NOTHING)
    assert (await grace.act("toggle-audio", enabled=True))["success"] is True
    refused = await host.act("set-permissions", participantId=pid(host), permissions=NOTHING)
    assert refused["code"] == "FORBIDDEN"


async def test_three_at_most_are_in_the_spotlight(
    server: MeetingServer, host: Person, room: Json
) -> None:
    people = [await server.guest_in(room["code"], name) for name in ("Grace", "Linus", "Mae")]
    for person in people:
        assert (await host.act("spotlight", participantId=pid(person), on=True))["success"]
    refused = await host.act("spotlight", participantId=pid(host), on=True)
    assert refused["code"] == "CONFLICT"
    chosen = [pid(person) for person in people]
    late = await server.guest_in(room["code"], "Late")
    assert late.room["spotlights"] == chosen
    await host.act("spotlight", participantId=chosen[0], on=False)
    told = await late.expect("spotlight-changed")
    assert (told["participantIds"], told["by"]) == (chosen[1:], actor(host))
    # Whoever leaves gives the place free.
    await people[1].act("leave-room")
    assert (await server.guest_in(room["code"], "Later")).room["spotlights"] == chosen[2:]


async def test_a_removal_and_a_lock_are_told_by_whom(
    server: MeetingServer, host: Person, room: Json
) -> None:
    grace = await server.guest_in(room["code"], "Grace")
    other = await server.guest_in(room["code"])
    await host.act("lock-room", locked=True)
    assert (await other.expect("room-locked"))["by"] == actor(host)
    assert (await note(other, "locked"))["content"] == "Ada locked the room"
    await host.act("remove-participant", targetId=grace.id)
    assert (await grace.expect("force-disconnect"))["by"] == actor(host)
    assert (await other.expect("user-left"))["by"] == actor(host)
    assert (await note(other, "removed"))["content"] == "Ada removed Grace"


async def test_a_co_host_changes_settings_live(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben, guest = await server.member(room["code"]), await server.guest_in(room["code"])
    await host.act("set-role", participantId=pid(ben), role="co-host")
    assert (await ben.act("change-settings", settings={"allowChat": False}))["success"] is True
    told = await guest.expect("settings-changed")
    assert told["settings"]["allowChat"] is False
    assert told["by"] == actor(ben, "Ben")
    assert (await guest.act("chat-message", content="hello"))["code"] == "CHAT_DISABLED"
    unknown = await ben.act("change-settings", settings={"allowParties": True})
    assert unknown["code"] == "VALIDATION_FAILED"
    stored = await server.request("GET", f"/rooms/{room['id']}", host)
    assert stored["settings"]["allowChat"] is False


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        ("mute-everyone", {}),
        ("ask-to-unmute", {"participantId": "host"}),
        ("stop-participant-video", {"participantId": "host"}),
        ("stop-participant-share", {"participantId": "host"}),
        ("lower-hand", {"participantId": "host"}),
        ("lower-all-hands", {}),
        ("set-permissions", {"participantId": "host", "permissions": NOTHING}),
        ("spotlight", {"participantId": "host", "on": True}),
        ("set-role", {"participantId": "host", "role": "participant"}),
        ("change-settings", {"settings": {"allowChat": False}}),
        ("end-meeting", {}),
    ],
)
async def test_participants_may_do_none_of_it(
    server: MeetingServer, host: Person, room: Json, event: str, fields: Json
) -> None:
    member = await server.member(room["code"])
    given = {key: pid(host) if value == "host" else value for key, value in fields.items()}
    refused = await member.act(event, **given)
    assert refused == {"success": False, "error": "Not authorized", "code": "FORBIDDEN"}


@pytest.mark.parametrize(
    ("event", "fields"),
    [
        ("ask-to-unmute", {}),
        ("stop-participant-video", {}),
        ("stop-participant-share", {}),
        ("lower-hand", {}),
        ("set-permissions", {"permissions": NOTHING}),
        ("spotlight", {"on": True}),
    ],
)
async def test_only_people_of_the_room_are_meant(
    server: MeetingServer, host: Person, room: Json, event: str, fields: Json
) -> None:
    other = await server.room(host)
    stranger = await server.guest_in(other["code"])
    refused = await host.act(event, participantId=pid(stranger), **fields)
    assert refused["code"] == "PARTICIPANT_NOT_FOUND"
