"""Leaving a room, by one's own will or because the connection is gone."""

from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.protocol.events.joining import UserLeft
from neuron_meet.protocol.shared import Actor, Note, NoteKind
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.signaling.conversation import announce_note
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.turn import RoomTurn


class Leaving:
    """Takes people out of rooms and writes down when they left."""

    def __init__(self, settings: Settings) -> None:
        """Take the settings that the chat needs."""
        self._settings = settings

    async def leave(
        self,
        participant: Participant,
        turn: RoomTurn,
        note: NoteKind = NoteKind.LEFT,
        by: Actor | None = None,
        *,
        may_return: bool = False,
    ) -> None:
        """Take somebody out of the room and tell the others.

        Args:
            participant: Who.
            turn: The turn of their room.
            note: What the chat says of them.
            by: Who removed them; None where they left.
            may_return: Whether they come back without being asked: only the connection was lost.
        """
        participation = ParticipationService(turn.session)
        await participation.record_leave(participant.participant_id, may_return=may_return)
        await self.vanish(participant, turn, by)
        chat = ChatService(turn.session, self._settings)
        said = Note(kind=note, name=participant.display_name, by=by.display_name if by else None)
        await announce_note(chat, said, turn)
        if not await turn.roster():
            await MeetingService(turn.session, self._settings).deserted(participant.meeting_id)

    async def vanish(
        self, participant: Participant, turn: RoomTurn, by: Actor | None = None
    ) -> None:
        """Take somebody out of the room and tell the others, without the database."""
        await turn.leave(participant)
        turn.announce(
            UserLeft(
                socket_id=participant.socket_id,
                participant_id=participant.participant_id,
                user_id=participant.user_id,
                by=by,
            )
        )
