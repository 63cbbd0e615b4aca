"""What a payload says of who and where has no effect: both come from the connection."""

import pytest

from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events.base import RoomEventFromClient
from neuron_meet.protocol.events.joining import JoinRoom, LeaveRoom
from neuron_meet.protocol.events.resuming import ResumeRoom
from neuron_meet.protocol.policy import Condition, Standing, refusal
from tests.realtime.meeting_client import Json, MeetingServer
from tests.security.example_payloads import Surroundings, payload_of
from tests.security.scenes import scene_of

MARK = "spoofed"


async def test_nothing_of_what_a_payload_says_about_its_sender_arrives(
    server: MeetingServer,
) -> None:
    scene = await scene_of(server, Standing.PARTICIPANT, Condition.OPEN)
    me = scene.actor.room["you"]
    claims: Json = {
        "userId": scene.owner.room["you"]["userId"],
        "senderId": scene.owner.id,
        "socketId": scene.owner.id,
        "senderName": MARK,
        "displayName": MARK,
        "role": "host",
        "isHost": True,
        "isGuest": False,
        "by": {"participantId": scene.owner.room["participantId"], "displayName": MARK},
        "personId": scene.owner.room["you"]["personId"],
        "user": {"id": MARK, "displayName": MARK, "avatarUrl": None},
    }
    for event in CLIENT_EVENTS:
        allowed = refusal(event, Standing.PARTICIPANT, Condition.OPEN) is None
        if allowed and event is not LeaveRoom:
            await scene.actor.call(event.event, claims | payload_of(event, scene.about))
    await scene.witness.settle()
    assert {"offer", "chat-message", "user-hand-raised", "reaction"} <= set(scene.witness.names())
    for name, told in scene.witness.received:
        assert MARK not in str(told), name
        assert told.get("senderId") in {None, scene.actor.id}, name
        assert told.get("socketId") in {None, scene.actor.id}, name
        assert told.get("userId") in {None, me["userId"]}, name


async def test_the_host_of_one_room_is_nobody_in_another(server: MeetingServer) -> None:
    theirs = await scene_of(server, Standing.PARTICIPANT, Condition.OPEN)
    mine = await scene_of(server, Standing.HOST, Condition.OPEN)
    for event in CLIENT_EVENTS:
        answer = await mine.actor.call(event.event, payload_of(event, theirs.about))
        expected = {
            issubclass(event, RoomEventFromClient): "NOT_IN_ROOM",
            event in {JoinRoom, ResumeRoom}: "ALREADY_IN_ROOM",
        }.get(True, "PARTICIPANT_NOT_FOUND")
        assert (event, answer.get("code")) == (event, expected)
    for person in (theirs.actor, theirs.owner, theirs.witness):
        await person.settle()
        assert person.names() == []


async def test_the_people_of_another_room_are_out_of_a_hosts_reach(server: MeetingServer) -> None:
    theirs = await scene_of(server, Standing.PARTICIPANT, Condition.OPEN)
    mine = await scene_of(server, Standing.HOST, Condition.OPEN)
    aimed = Surroundings(
        mine.about.room_code,
        mine.about.room_id,
        theirs.about.target_socket_id,
        theirs.about.target_participant_id,
        theirs.about.message_id,
    )
    for event in CLIENT_EVENTS:
        payload = payload_of(event, aimed)
        if {"targetId", "participantId", "messageId"}.intersection(payload):
            answer = await mine.actor.call(event.event, payload)
            expected = "NOT_FOUND" if "messageId" in payload else "PARTICIPANT_NOT_FOUND"
            if event is ResumeRoom:
                expected = "RESUME_REFUSED"
            assert (event, answer.get("code")) == (event, expected)
    for person in (theirs.actor, theirs.owner, theirs.witness):
        await person.settle()
        assert person.names() == []


@pytest.mark.parametrize("claim", ["userId", "senderId", "participantId"])
async def test_nobody_becomes_host_by_saying_so(server: MeetingServer, claim: str) -> None:
    scene = await scene_of(server, Standing.OUTSIDER, Condition.OPEN)
    owner = scene.owner.room["you"]
    answer = await scene.actor.join(
        scene.about.room_code, role="host", isHost=True, **{claim: owner["userId"]}
    )
    assert (answer["isHost"], answer["you"]["role"]) == (False, "participant")
    assert answer["you"]["userId"] != owner["userId"]
