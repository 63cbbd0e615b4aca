"""Who may send what, in which state of the room: the one table of it, with a rule for every event.

The sockets' edge enforces the senders of a rule before a handler sees the event; the door enforces
the refusals of entering, a handler the settings, each at the moment of the act. What the table says
is tested cell by cell (``tests/security/test_policy_matrix.py``) and printed by ``neuron-meet
policy``. An event without a rule stops every import of this module.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events import (
    chat,
    hosting,
    joining,
    lobby,
    presence,
    presenting,
    reactions,
    relay,
    resuming,
    talking,
)
from neuron_meet.protocol.events.base import ClientEvent
from neuron_meet.protocol.rest import RecordingPermission, RoomSettings


class Standing(StrEnum):
    """What a connection is to a room.

    A guest is a participant without an account; one who was made a co-host counts as such. An
    outsider is connected and has not entered; somebody removed was inside and may not come back.
    """

    HOST = "host"
    CO_HOST = "co-host"
    PARTICIPANT = "participant"
    GUEST = "guest"
    WAITING = "waiting"
    OUTSIDER = "outsider"
    REMOVED = "removed"


class Condition(StrEnum):
    """The state that a room is in, as far as it decides who may do what."""

    OPEN = "open"
    LOCKED = "locked"
    WAITING_ROOM = "waiting room"
    FULL = "full"
    ENDED = "ended"


MODERATORS = frozenset({Standing.HOST, Standing.CO_HOST})
INSIDE = MODERATORS | {Standing.PARTICIPANT, Standing.GUEST}


@dataclass(frozen=True, slots=True)
class Restriction:
    """A setting of the room that takes an event away from those whom it binds.

    Attributes:
        setting: The field of :class:`RoomSettings`.
        code: What the refusal says.
        when: The value that forbids.
        of: What of the event it concerns; all of it where empty.
        binds: Whom.
    """

    setting: str
    code: ErrorCode
    when: bool | RecordingPermission = False
    of: str = ""
    binds: frozenset[Standing] = INSIDE - MODERATORS


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may send an event, and what may still be in the way.

    Attributes:
        senders: Who may.
        restrictions: The settings of the room that take it away.
        at_the_door: What the door says, by standing and state, where it lets nobody in.
    """

    senders: frozenset[Standing]
    restrictions: tuple[Restriction, ...] = ()
    at_the_door: Mapping[tuple[Standing, Condition], ErrorCode] | None = None


_CHAT = Restriction("allow_chat", ErrorCode.CHAT_DISABLED)
_PRIVATE = Restriction(
    "allow_private_messages", ErrorCode.PRIVATE_MESSAGES_DISABLED, of="to one person"
)

_AT_THE_DOOR = {
    (Standing.WAITING, Condition.OPEN): ErrorCode.WAITING_FOR_ADMISSION,  # for the host to come
    (Standing.WAITING, Condition.LOCKED): ErrorCode.ROOM_LOCKED,
    (Standing.WAITING, Condition.WAITING_ROOM): ErrorCode.WAITING_FOR_ADMISSION,
    (Standing.WAITING, Condition.FULL): ErrorCode.ROOM_FULL,
    (Standing.OUTSIDER, Condition.LOCKED): ErrorCode.ROOM_LOCKED,
    (Standing.OUTSIDER, Condition.WAITING_ROOM): ErrorCode.WAITING_FOR_ADMISSION,
    (Standing.OUTSIDER, Condition.FULL): ErrorCode.ROOM_FULL,
    (Standing.REMOVED, Condition.OPEN): ErrorCode.REMOVED_FROM_ROOM,
    (Standing.REMOVED, Condition.LOCKED): ErrorCode.REMOVED_FROM_ROOM,
    (Standing.REMOVED, Condition.WAITING_ROOM): ErrorCode.REMOVED_FROM_ROOM,
    (Standing.REMOVED, Condition.FULL): ErrorCode.REMOVED_FROM_ROOM,
    **{(standing, Condition.ENDED): ErrorCode.ROOM_ENDED for standing in Standing},
}

_IN_NO_PLACE = {
    **{
        (standing, condition): ErrorCode.RESUME_REFUSED
        for standing in Standing
        if standing not in INSIDE
        for condition in Condition
    },
    **{(standing, Condition.ENDED): ErrorCode.ROOM_ENDED for standing in Standing},
}

_MEMBER = Rule(INSIDE)
_MODERATOR = Rule(MODERATORS)
_HOST = Rule(frozenset({Standing.HOST}))

POLICY: Mapping[type[ClientEvent], Rule] = {
    joining.JoinRoom: Rule(frozenset(Standing), at_the_door=_AT_THE_DOOR),
    joining.LeaveRoom: Rule(INSIDE | {Standing.WAITING}),
    resuming.ResumeRoom: Rule(frozenset(Standing), at_the_door=_IN_NO_PLACE),
    relay.SendOffer: _MEMBER,
    relay.SendAnswer: _MEMBER,
    relay.SendIceCandidate: _MEMBER,
    presence.ToggleAudio: Rule(
        INSIDE,
        (Restriction("allow_participant_audio", ErrorCode.AUDIO_DISABLED, of="to switch it on"),),
    ),
    presence.ToggleVideo: Rule(
        INSIDE,
        (Restriction("allow_participant_video", ErrorCode.VIDEO_DISABLED, of="to switch it on"),),
    ),
    presenting.StartScreenShare: Rule(
        INSIDE, (Restriction("allow_screen_share", ErrorCode.SCREEN_SHARE_DISABLED),)
    ),
    presenting.StopScreenShare: _MEMBER,
    presence.ToggleHandRaise: _MEMBER,
    chat.SendChatMessage: Rule(INSIDE, (_CHAT, _PRIVATE)),
    chat.ShareFile: Rule(
        INSIDE, (_CHAT, _PRIVATE, Restriction("allow_files", ErrorCode.FILES_DISABLED))
    ),
    chat.EditMessage: Rule(INSIDE, (_CHAT,)),
    chat.DeleteMessage: _MEMBER,
    chat.ReactToMessage: Rule(INSIDE, (_CHAT,)),
    chat.StartTyping: _MEMBER,
    chat.StopTyping: _MEMBER,
    hosting.MuteParticipant: _MODERATOR,
    hosting.RemoveParticipant: _MODERATOR,
    hosting.LockRoom: _MODERATOR,
    hosting.SetRole: _HOST,
    hosting.ChangeSettings: _MODERATOR,
    hosting.MuteEveryone: _MODERATOR,
    hosting.AskToUnmute: _MODERATOR,
    hosting.StopVideo: _MODERATOR,
    hosting.StopShare: _MODERATOR,
    hosting.LowerHand: _MODERATOR,
    hosting.LowerAllHands: _MODERATOR,
    hosting.SetPermissions: _MODERATOR,
    hosting.Spotlight: _MODERATOR,
    hosting.EndMeeting: _HOST,
    lobby.AdmitParticipant: _MODERATOR,
    lobby.DenyParticipant: _MODERATOR,
    lobby.AdmitAll: _MODERATOR,
    lobby.DenyAll: _MODERATOR,
    reactions.SendReaction: _MEMBER,
    presenting.PauseScreenShare: _MEMBER,
    presenting.StartRecording: Rule(
        INSIDE,
        (
            Restriction(
                "allow_recording",
                ErrorCode.RECORDING_DISABLED,
                when=RecordingPermission.MODERATORS,
            ),
            Restriction(
                "allow_recording",
                ErrorCode.RECORDING_DISABLED,
                when=RecordingPermission.NOBODY,
                binds=INSIDE,
            ),
        ),
    ),
    presenting.StopRecording: _MEMBER,
    talking.ReportTalkTime: _MEMBER,
}
"""The rule of every event that a client may send."""


def refusal(event: type[ClientEvent], standing: Standing, condition: Condition) -> ErrorCode | None:
    """What an event is refused with, whatever it carries; None where it may be sent.

    Nobody is inside a room that has ended: its host is told what everybody else is.
    """
    rule = POLICY[event]
    if rule.at_the_door is not None:
        return rule.at_the_door.get((standing, condition))
    if condition is Condition.ENDED:
        return ErrorCode.NOT_IN_ROOM
    if standing in rule.senders:
        return None
    return ErrorCode.FORBIDDEN if standing in INSIDE else ErrorCode.NOT_IN_ROOM


def check_policy(
    policy: Mapping[type[ClientEvent], Rule], events: tuple[type[ClientEvent], ...]
) -> None:
    """Check that every event has a rule, and that each rule is about what there is.

    Raises:
        TypeError: Which event has none, or what a rule is wrongly about.
    """
    lacking = [event.event for event in events if event not in policy]
    if lacking:
        raise TypeError(f"events without a rule in the policy: {', '.join(lacking)}")
    unknown = [event.event for event in policy if event not in events]
    if unknown:
        raise TypeError(f"rules about events that no client sends: {', '.join(unknown)}")
    for event, rule in policy.items():
        for restriction in rule.restrictions:
            if restriction.setting not in RoomSettings.model_fields:
                raise TypeError(f"{event.event} depends on no setting of a room: {restriction}")


check_policy(POLICY, CLIENT_EVENTS)
