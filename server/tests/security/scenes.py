"""A room in a given state, and somebody with a given standing in it, made as people make them."""

from dataclasses import dataclass

from neuron_meet.protocol.policy import INSIDE, Condition, Standing
from tests.realtime.meeting_client import Json, MeetingServer, Person
from tests.security.example_payloads import Surroundings

GUEST_KEY = "a browser's own random key"


@dataclass(frozen=True)
class Scene:
    """Who is there.

    Attributes:
        actor: Somebody with the standing.
        owner: Whose room it is; the actor, where that is the host.
        witness: An ordinary participant, to whom everything is done.
        about: What the actor's events are about.
    """

    actor: Person
    owner: Person
    witness: Person
    about: Surroundings


async def scene_of(server: MeetingServer, standing: Standing, condition: Condition) -> Scene:
    """Make a room of the state in which somebody has the standing."""
    owner = await (await server.account("Ada")).connect()
    waits_for_host = (standing, condition) == (Standing.WAITING, Condition.OPEN)
    room = await server.room(owner, allowRecording="everyone", waitForHost=waits_for_host)
    await owner.join(room["code"], canResume=True)
    witness = await server.member(room["code"], "Walter")
    actor = await _actor(server, room, owner, standing, condition)
    sender = actor if standing in INSIDE else witness
    sent = await sender.act("chat-message", content="An earlier message")
    await _bring_about(
        server, room, owner, condition, people=len({owner.id, witness.id, sender.id})
    )
    about = Surroundings(
        room["code"],
        room["id"],
        witness.id,
        witness.room["participantId"],
        sent["message"]["id"],
        is_locked=condition is Condition.LOCKED,
        own_participant_id=actor.room.get("participantId", "nobody"),
        resume_token=actor.room.get("resumeToken", "none"),
    )
    for person in (actor, owner, witness):
        await person.settle()
        person.received.clear()
    return Scene(actor, owner, witness, about)


async def _actor(
    server: MeetingServer, room: Json, owner: Person, standing: Standing, condition: Condition
) -> Person:
    match standing:
        case Standing.HOST:
            return owner
        case Standing.CO_HOST:
            person = await server.member(room["code"], canResume=True)
            await owner.act("set-role", participantId=person.room["participantId"], role="co-host")
            return person
        case Standing.PARTICIPANT:
            return await server.member(room["code"], canResume=True)
        case Standing.GUEST:
            return await server.guest_in(room["code"], canResume=True)
        case Standing.WAITING:
            if condition is Condition.OPEN:
                await owner.act("leave-room")
            else:
                await server.change(owner, room, waitingRoom=True)
            person = await server.guest().connect()
            assert (await person.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
            return person
        case Standing.OUTSIDER:
            return await (await server.account("Otto")).connect()
        case Standing.REMOVED:
            person = await server.guest().connect(guestKey=GUEST_KEY)
            await person.join(room["code"], canResume=True)
            await owner.act("remove-participant", targetId=person.id)
            await person.expect("force-disconnect")
            return person


async def _bring_about(
    server: MeetingServer, room: Json, owner: Person, condition: Condition, people: int
) -> None:
    match condition:
        case Condition.OPEN:
            pass
        case Condition.LOCKED:
            await server.change(owner, room, isLocked=True)
        case Condition.WAITING_ROOM:
            await server.change(owner, room, waitingRoom=True)
        case Condition.FULL:
            await server.change(owner, room, maxParticipants=people)
        case Condition.ENDED:
            await server.request("DELETE", f"/rooms/{room['id']}", owner)
