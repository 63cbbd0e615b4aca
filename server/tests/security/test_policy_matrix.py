"""Every cell of the policy: each standing sends each event into a room of each state.

The expectation is the table that `neuron-meet policy` prints; the outcome is a real server's, over
a real socket.
"""

from collections.abc import Iterable, Sequence

import pytest
from pydantic.alias_generators import to_camel

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events import hosting, lobby
from neuron_meet.protocol.events.base import ClientEvent
from neuron_meet.protocol.events.chat import DeleteMessage, ShareFile
from neuron_meet.protocol.events.hosting import EndMeeting, LockRoom, RemoveParticipant, SetRole
from neuron_meet.protocol.events.joining import JoinRoom, LeaveRoom
from neuron_meet.protocol.events.lobby import AdmitParticipant, DenyParticipant
from neuron_meet.protocol.events.resuming import ResumeRoom
from neuron_meet.protocol.policy import (
    INSIDE,
    MODERATORS,
    POLICY,
    Condition,
    Restriction,
    Standing,
    check_policy,
    refusal,
)
from neuron_meet.realtime.dispatch import Sender
from neuron_meet.realtime.routes import Routes
from neuron_meet.signaling.participant import Connection
from tests.realtime.meeting_client import Json, MeetingServer
from tests.security.example_payloads import payload_of
from tests.security.scenes import Scene, scene_of

LAST = (DeleteMessage, RemoveParticipant, LeaveRoom, EndMeeting)
"""What changes what is there comes after everything else, in this order."""

ABOUT_NOTHING = {
    ShareFile: "NOT_FOUND",
    AdmitParticipant: "PARTICIPANT_NOT_FOUND",
    DenyParticipant: "PARTICIPANT_NOT_FOUND",
}
"""What may be sent here, but finds nothing: no file was uploaded and the witness does not wait."""


Outcomes = dict[type[ClientEvent], str]


def outcome_of(answer: Json) -> str:
    """What became of an event: "yes", or the code of its refusal."""
    return "yes" if answer["success"] else str(answer["code"])


async def send(scene: Scene, event: type[ClientEvent]) -> str:
    return outcome_of(await scene.actor.call(event.event, payload_of(event, scene.about)))


@pytest.mark.parametrize("condition", Condition)
async def test_every_event_of_everybody_fares_as_the_policy_says(
    server: MeetingServer, condition: Condition
) -> None:
    fared: dict[tuple[str, str], str] = {}
    expected: dict[tuple[str, str], str] = {}
    for standing in Standing:
        scene = await scene_of(server, standing, condition)
        says = {event: refusal(event, standing, condition) for event in CLIENT_EVENTS}
        refused = {event: code.value for event, code in says.items() if code is not None}
        allowed = [event for event in CLIENT_EVENTS if event not in refused]
        outcomes = await try_refused(scene, refused) | await try_allowed(scene, allowed)
        fared |= {(standing, event.event): outcome for event, outcome in outcomes.items()}
        expected |= {
            (standing, event.event): refused.get(event) or ABOUT_NOTHING.get(event, "yes")
            for event in CLIENT_EVENTS
        }
    assert len(fared) == len(Standing) * len(CLIENT_EVENTS)
    assert {cell: fared[cell] for cell in fared if fared[cell] != expected[cell]} == {}


async def try_refused(scene: Scene, events: Iterable[type[ClientEvent]]) -> Outcomes:
    """Send what must be refused, and see that nobody in the room hears of it."""
    # Whoever asks to come in may wait from then on, which would be another standing.
    last_to_join = sorted(events, key=lambda event: event is JoinRoom)
    outcomes = {event: await send(scene, event) for event in last_to_join}
    await scene.witness.settle()
    assert scene.witness.names() == []
    return outcomes


async def try_allowed(scene: Scene, events: Sequence[type[ClientEvent]]) -> Outcomes:
    """Send what may be sent; what takes something away, and the sender themselves, at the end."""
    outcomes = {event: await send(scene, event) for event in events if event not in LAST}
    for event in LAST:
        if event in events:
            if event is EndMeeting:
                assert await send(scene, JoinRoom) == "yes"
            outcomes[event] = await send(scene, event)
    return outcomes


@pytest.mark.parametrize("standing", sorted(INSIDE))
async def test_a_setting_takes_events_away_from_whom_it_binds_at_once(
    server: MeetingServer, standing: Standing
) -> None:
    scene = await scene_of(server, standing, Condition.OPEN)
    for event, rule in POLICY.items():
        for restriction in rule.restrictions:
            payload = payload_of(event, scene.about)
            if restriction.setting == "allow_private_messages":
                payload["recipientId"] = scene.about.target_participant_id
            await change(scene, restriction, restriction.when)
            fared = outcome_of(await scene.actor.call(event.event, payload))
            bound = standing in restriction.binds
            usual = ABOUT_NOTHING.get(event, "yes")
            assert (event, fared) == (event, restriction.code.value if bound else usual)
            await change(scene, restriction, "everyone" if restriction.when else True)


async def change(scene: Scene, restriction: Restriction, value: object) -> None:
    """Have the owner change the setting, without a word to the actor."""
    settings = {to_camel(restriction.setting): value}
    assert await scene.owner.act("change-settings", settings=settings) == {"success": True}


class UnheardOf(ClientEvent):
    """An event that somebody adds without thinking of who may send it."""

    event = "unheard-of"


def test_an_event_without_a_rule_is_refused_by_the_build() -> None:
    with pytest.raises(TypeError, match="without a rule in the policy: unheard-of"):
        check_policy(POLICY, (*CLIENT_EVENTS, UnheardOf))
    some = {event: rule for event, rule in POLICY.items() if event is not JoinRoom}
    with pytest.raises(TypeError, match="join-room"):
        check_policy(some, CLIENT_EVENTS)
    with pytest.raises(TypeError, match="that no client sends: join-room"):
        check_policy(POLICY, tuple(event for event in CLIENT_EVENTS if event is not JoinRoom))


def test_the_policy_itself_leaves_order_to_moderators_and_nothing_to_those_outside() -> None:
    of_moderators = (*hosting.FROM_CLIENTS, *lobby.FROM_CLIENTS)
    for event, rule in POLICY.items():
        from_outside = rule.senders - INSIDE
        if event in of_moderators:
            assert rule.senders <= MODERATORS, event
        elif event is LeaveRoom:
            assert from_outside == {Standing.WAITING}
        elif event not in {JoinRoom, ResumeRoom}:
            assert not from_outside, event
    of_the_host = {event for event, rule in POLICY.items() if rule.senders == {Standing.HOST}}
    assert of_the_host == {SetRole, EndMeeting}


async def test_who_is_no_moderator_any_more_when_their_turn_comes_is_refused(
    server: MeetingServer,
) -> None:
    scene = await scene_of(server, Standing.CO_HOST, Condition.OPEN)
    container = server.container
    routes = Routes(
        container.turns, container.rooms, container.code_lookups, container.topics
    ).table()
    before = await container.room_state.participant_at(scene.actor.id)
    assert before is not None
    connection = Connection(scene.actor.id, before.user_id, before.display_name, None)
    demoted = scene.actor.room["participantId"]
    await scene.owner.act("set-role", participantId=demoted, role="participant")
    # As an event that was let through before, and waited for the room meanwhile.
    lock = LockRoom(room_id=scene.about.room_id, locked=True)
    with pytest.raises(NeuronError) as refused:
        await routes[LockRoom](lock, Sender(connection, before))
    assert refused.value.code is ErrorCode.FORBIDDEN
