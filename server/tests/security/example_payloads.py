"""The least that each event has to carry, made from its model: a new field asks for an example."""

from dataclasses import dataclass

from neuron_meet.protocol.events.base import ClientEvent
from neuron_meet.protocol.events.resuming import ResumeRoom
from tests.realtime.meeting_client import Json


@dataclass(frozen=True)
class Surroundings:
    """What an event can be about."""

    room_code: str
    room_id: str
    target_socket_id: str
    target_participant_id: str
    message_id: str
    is_locked: bool = False
    # Of the actor's own place, where they are in the room or were.
    own_participant_id: str = "nobody"
    resume_token: str = "none"


def payload_of(event: type[ClientEvent], about: Surroundings) -> Json:
    """A valid payload of an event, with nothing in it that may be left out."""
    examples: Json = {
        "roomCode": about.room_code,
        "roomId": about.room_id,
        "targetId": about.target_socket_id,
        "participantId": about.target_participant_id,
        "messageId": about.message_id,
        "fileId": "no-such-file",
        "sdp": {"type": "offer", "sdp": "v=0"},
        "candidate": None,
        "enabled": True,
        "raised": True,
        "content": "Hello",
        "emoji": "👍",
        "reacted": True,
        "locked": about.is_locked,
        "role": "participant",
        "settings": {},
        "permissions": {"speak": None, "show": None, "share": None, "chat": None},
        "on": True,
        "paused": True,
        "seconds": 1,
    }
    if event is ResumeRoom:
        examples["participantId"] = about.own_participant_id
        examples["resumeToken"] = about.resume_token
    required = [field.alias for field in event.model_fields.values() if field.is_required()]
    return {str(name): examples[str(name)] for name in required}
