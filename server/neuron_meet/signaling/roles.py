"""Who is what in a room: handing out roles."""

from dataclasses import replace

from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.hosting import RoleChanged, SetRole
from neuron_meet.protocol.events.lobby import LobbyRequest
from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.shared import Actor, Note, NoteKind
from neuron_meet.rooms.roles import RoleService
from neuron_meet.signaling.conversation import announce_note
from neuron_meet.signaling.enforcement import enforce
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.recording import enforce_recording
from neuron_meet.signaling.turn import RoomTurn


class Roles:
    """Makes people co-hosts and participants, for good where they have an account."""

    def __init__(self, settings: Settings) -> None:
        """Take the settings that the chat needs."""
        self._settings = settings

    async def set(self, event: SetRole, sender: Participant, turn: RoomTurn) -> None:
        """Give somebody a role; nothing happens where they have it.

        An account keeps it in this room, on every device and at every return; a guest keeps it
        until they leave.

        Raises:
            NeuronError: ``PARTICIPANT_NOT_FOUND``, or ``FORBIDDEN`` for the host.
        """
        target = await turn.participant(event.participant_id)
        if target.is_host:
            raise NeuronError(ErrorCode.FORBIDDEN, "The host stays the host")
        if target.role is event.role:
            return
        if target.user_id is not None:
            await RoleService(turn.session).grant(turn.room_id, target.user_id, event.role)
        for connection in await turn.connections_of(target):
            await change_role(connection, event.role, turn, by=sender.as_actor())
        kind = NoteKind.PROMOTED if event.role is Role.CO_HOST else NoteKind.DEMOTED
        note = Note(kind=kind, name=target.display_name, by=sender.display_name)
        await announce_note(ChatService(turn.session, self._settings), note, turn)


async def change_role(
    participant: Participant, role: Role, turn: RoomTurn, by: Actor | None = None
) -> None:
    """Somebody in the room is something else from now on; everyone is told, and it takes effect.

    A new moderator learns who waits; whoever is none any more is bound by the settings.
    """
    changed = replace(participant, role=role)
    await turn.update(changed)
    turn.announce(RoleChanged(participant_id=participant.participant_id, role=role, by=by))
    if changed.is_moderator and not participant.is_moderator:
        for waiting in await turn.lobby():
            turn.tell(changed.socket_id, LobbyRequest(entry=waiting.to_wire()))
    settings = await turn.settings_for(changed)
    if settings is not None:
        changed = await enforce_recording(settings, changed, turn)
        await enforce(settings, changed, turn)
