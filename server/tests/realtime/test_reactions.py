"""Reactions reach everybody else, and nobody can flood a room with them."""

import pytest

from neuron_meet.config import Settings
from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def test_a_reaction_reaches_the_others_with_its_name(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    third = await server.guest_in(room["code"], "Mary")
    assert (await guest.act("reaction", emoji="🎉"))["success"] is True
    for other in (host, third):
        assert await other.expect("reaction") == {
            "socketId": guest.id,
            "participantId": guest.room["participantId"],
            "displayName": "Grace",
            "emoji": "🎉",
        }
    await guest.settle()
    assert "reaction" not in guest.names()


@pytest.mark.parametrize("emoji", ["<b>", "🎉🎉", "", None, 7])
async def test_only_the_reactions_that_there_are_are_passed_on(
    server: MeetingServer, host: Person, room: Json, emoji: object
) -> None:
    guest = await server.guest_in(room["code"])
    refused = await guest.act("reaction", emoji=emoji)
    assert refused["code"] == "VALIDATION_FAILED"
    await host.settle()
    assert "reaction" not in host.names()


async def test_whoever_is_outside_reacts_to_nothing(server: MeetingServer, room: Json) -> None:
    outsider = await server.guest("Eve").connect()
    refused = await outsider.call("reaction", {"roomId": room["id"], "emoji": "👍"})
    assert refused["code"] == "NOT_IN_ROOM"


async def test_too_many_are_refused_to_their_sender_alone(
    server: MeetingServer, host: Person, room: Json, settings: Settings
) -> None:
    guest = await server.guest_in(room["code"])
    for _ in range(settings.reactions_per_ten_seconds):
        assert (await guest.act("reaction", emoji="👏"))["success"] is True
    refused = await guest.act("reaction", emoji="👏")
    assert refused["code"] == "RATE_LIMITED"
    assert (await host.act("reaction", emoji="👏"))["success"] is True
