"""Microphone, camera, screen and hand: announced to the others, once, where the room allows it."""

import pytest

from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


@pytest.mark.parametrize(
    ("event", "field", "announced"),
    [
        ("toggle-audio", {"enabled": False}, ("user-toggle-audio", {"enabled": False})),
        ("toggle-video", {"enabled": False}, ("user-toggle-video", {"enabled": False})),
        ("start-screen-share", {}, ("screen-share-started", {})),
        ("toggle-hand-raise", {"raised": True}, ("user-hand-raised", {"displayName": "Grace"})),
    ],
)
async def test_a_toggle_reaches_the_others_once(
    server: MeetingServer,
    host: Person,
    room: Json,
    event: str,
    field: Json,
    announced: tuple[str, Json],
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    await guest.send(event, {"roomId": room["id"], **field})
    name, expected = announced
    told = await host.expect(name)
    assert told | expected | {"socketId": guest.id} == told

    await guest.send(event, {"roomId": room["id"], **field})
    await guest.settle()
    await host.settle()
    assert name not in host.names()
    assert name not in guest.names()


async def test_a_late_joiner_finds_everybody_as_they_are(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await host.act("toggle-audio", enabled=False)
    await host.act("toggle-video", enabled=False)
    await host.act("start-screen-share")
    await host.act("toggle-hand-raise", raised=True)
    guest = await server.guest_in(room["code"])
    (seen,) = guest.room["participants"]
    assert seen["isMuted"] is True
    assert seen["isVideoOff"] is True
    assert seen["isScreenSharing"] is True
    assert seen["isHandRaised"] is True


async def test_what_was_begun_is_ended(server: MeetingServer, host: Person, room: Json) -> None:
    guest = await server.guest_in(room["code"])
    await guest.act("start-screen-share")
    await guest.act("stop-screen-share")
    assert (await host.expect("screen-share-stopped"))["socketId"] == guest.id
    await guest.act("toggle-hand-raise", raised=True)
    await guest.act("toggle-hand-raise", raised=False)
    assert (await host.expect("user-hand-lowered"))["socketId"] == guest.id


@pytest.mark.parametrize(
    ("setting", "event", "field", "code"),
    [
        ("allowParticipantAudio", "toggle-audio", {"enabled": True}, "AUDIO_DISABLED"),
        ("allowParticipantVideo", "toggle-video", {"enabled": True}, "VIDEO_DISABLED"),
        ("allowScreenShare", "start-screen-share", {}, "SCREEN_SHARE_DISABLED"),
    ],
)
async def test_what_the_room_forbids_is_refused_to_everyone_but_the_host(
    server: MeetingServer,
    host: Person,
    room: Json,
    setting: str,
    event: str,
    field: Json,
    code: str,
) -> None:
    await server.change(host, room, **{setting: False})
    guest = await server.guest_in(room["code"])
    refused = await guest.act(event, **field)
    assert refused["success"] is False
    assert refused["code"] == code
    # Without an acknowledgement the refusal comes as an event.
    await guest.send(event, {"roomId": room["id"], **field})
    assert (await guest.expect("error"))["code"] == code
    assert (await host.act(event, **field))["success"] is True


async def test_changed_settings_bind_those_who_are_inside(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"])
    await guest.act("start-screen-share")
    await server.change(
        host, room, allowParticipantAudio=False, allowParticipantVideo=False, allowScreenShare=False
    )
    settings = (await guest.expect("settings-changed"))["settings"]
    assert settings["allowParticipantAudio"] is False
    await guest.expect("force-mute")
    await guest.expect("force-video-off")
    await guest.expect("force-stop-screen-share")
    assert (await host.expect("user-toggle-audio"))["enabled"] is False
    assert (await host.expect("user-toggle-video"))["enabled"] is False
    await host.expect("screen-share-stopped")


async def test_who_enters_a_muted_room_is_muted(
    server: MeetingServer, host: Person, room: Json
) -> None:
    await server.change(host, room, muteParticipantsOnJoin=True, allowParticipantVideo=False)
    guest = await server.guest_in(room["code"])
    assert guest.room["you"]["isMuted"] is True
    assert guest.room["you"]["isVideoOff"] is True
    # Muted on entry is not muted for good.
    assert (await guest.act("toggle-audio", enabled=True))["success"] is True


async def test_typing_is_shown_to_the_others(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    await guest.send("typing-start", {"roomId": room["id"]})
    told = await host.expect("user-typing")
    assert told == {"socketId": guest.id, "displayName": "Grace", "isTyping": True}
    await guest.send("typing-stop", {"roomId": room["id"]})
    assert (await host.expect("user-typing"))["isTyping"] is False
    assert "user-typing" not in guest.names()


async def test_raised_hands_form_a_queue_that_a_late_joiner_finds(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    mary = await server.guest_in(room["code"], "Mary")
    await mary.act("toggle-hand-raise", raised=True)
    await ben.act("toggle-hand-raise", raised=True)
    told = [await host.expect("user-hand-raised") for _ in range(2)]
    assert [each["displayName"] for each in told] == ["Mary", "Ben"]
    assert told[0]["handRaisedAt"] <= told[1]["handRaisedAt"]

    late = await server.guest_in(room["code"], "Late")
    since = {each["displayName"]: each.get("handRaisedAt") for each in late.room["participants"]}
    assert since["Mary"] == told[0]["handRaisedAt"]
    assert since["Ben"] == told[1]["handRaisedAt"]

    # Whoever lowers the hand goes to the end of the queue with the next one.
    await mary.act("toggle-hand-raise", raised=False)
    await mary.act("toggle-hand-raise", raised=True)
    again = await host.expect("user-hand-raised")
    assert again["handRaisedAt"] >= told[1]["handRaisedAt"]


async def newest_arrival(witness: Person, socket_id: str) -> Json:
    """Somebody who came, as another was told of them."""
    arrived = await witness.expect(
        "user-joined", lambda joined: joined["participant"]["socketId"] == socket_id
    )
    who: Json = arrived["participant"]
    return who


async def test_a_hand_keeps_its_place_through_an_outage(
    server: MeetingServer, host: Person, room: Json
) -> None:
    mary = await server.guest_in(room["code"], "Mary")
    ben = await server.member(room["code"], "Ben")
    for person in (mary, ben):
        await person.act("toggle-hand-raise", raised=True)
    raised = [(await host.expect("user-hand-raised"))["handRaisedAt"] for _ in range(2)]
    for person, since in ((mary, raised[0]), (ben, raised[1])):
        token = person.room["participantToken"]
        await person.close()
        await host.expect("user-left")
        back = await Person(server.base_url, person.token, person.name).connect()
        server.people.append(back)
        you = (await back.join(room["code"], participantToken=token))["you"]
        assert (you["isHandRaised"], you["handRaisedAt"]) == (True, since)
        assert (await newest_arrival(host, back.id))["handRaisedAt"] == since


async def test_a_hand_is_still_up_where_the_server_has_not_missed_its_connection(
    server: MeetingServer, host: Person, room: Json
) -> None:
    mary = await server.guest_in(room["code"], "Mary")
    await mary.act("toggle-hand-raise", raised=True)
    since = (await host.expect("user-hand-raised"))["handRaisedAt"]
    token = mary.room["participantToken"]
    back = await server.guest_in(room["code"], "Mary", participantToken=token)
    assert back.room["you"]["handRaisedAt"] == since


async def test_a_hand_is_down_after_leaving_by_will(
    server: MeetingServer, host: Person, room: Json
) -> None:
    mary = await server.guest_in(room["code"], "Mary")
    await mary.act("toggle-hand-raise", raised=True)
    token = mary.room["participantToken"]
    await mary.act("leave-room")
    assert (await mary.join(room["code"], participantToken=token))["you"]["isHandRaised"] is False


async def test_nobody_takes_another_persons_place(
    server: MeetingServer, host: Person, room: Json
) -> None:
    mary = await server.member(room["code"], "Mary")
    await mary.act("toggle-hand-raise", raised=True)
    stolen = mary.room["participantToken"]
    ben = await server.member(room["code"], "Ben", participantToken=stolen)
    assert ben.room["you"]["isHandRaised"] is False
