"""Losing a connection as a network does it, and coming back as a client of part 2 does."""

from tests.realtime.meeting_client import Json, MeetingServer, Person


async def lose(person: Person, *, seen_by: Person | None = None) -> None:
    """Cut somebody's connection without a word of goodbye, and wait until another is told."""
    await person.socket.eio.disconnect(abort=True)
    if seen_by is not None:
        await seen_by.expect("participant-connection")


def place_of(person: Person, **fields: object) -> Json:
    """What somebody shows to go on in their place, who has heard nothing since they joined."""
    room = person.room
    return {
        "roomCode": room["roomCode"],
        "participantId": room["participantId"],
        "resumeToken": room["resumeToken"],
        "epoch": room["epoch"],
        "lastSequence": room["sequence"],
        "lastPersonalSequence": room["personalSequence"],
        **fields,
    }


async def return_of(server: MeetingServer, person: Person, **fields: object) -> tuple[Person, Json]:
    """Somebody on a new connection, and what they are answered there."""
    back = Person(server.base_url, token=person.token, name=person.name, room=person.room)
    server.people.append(back)
    await back.connect()
    return back, await back.call("resume-room", place_of(person, **fields))


def told(person: Person) -> list[str]:
    """What somebody was told and nobody took, but for the statements that follow every change."""
    return [name for name in person.names() if name != "roster-changed"]
