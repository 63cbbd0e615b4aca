"""What becomes of a meeting when its host leaves."""

import asyncio
from datetime import timedelta

import structlog

from neuron_meet.chat.service import ChatService
from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.protocol.rest import HostLeaves
from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.shared import Note, NoteKind
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.conversation import announce_note
from neuron_meet.signaling.hosting import Hosting
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.roles import change_role
from neuron_meet.signaling.turn import RoomTurn, Turns

_log = structlog.get_logger(__name__)


class Succession:
    """Does what the room's setting ``hostLeaves`` says, at once or when a grace time is over.

    A host who leaves by will is gone. One whose connection is lost may be back in a moment, so
    nothing happens before ``HOST_GRACE`` is over, and nothing at all where they are back by then.
    """

    def __init__(self, settings: Settings, turns: Turns, hosting: Hosting) -> None:
        """Take what is decided by, and how a meeting ends."""
        self._settings = settings
        self._turns = turns
        self._hosting = hosting
        self._pending: dict[str, asyncio.Task[None]] = {}

    async def left(self, participant: Participant, turn: RoomTurn, *, by_will: bool) -> None:
        """Somebody has left the room of this turn."""
        if not participant.is_host or not await _is_hostless(turn):
            return
        if by_will:
            await self._settle(turn)
        elif turn.room_id not in self._pending:
            away = utc_now() - participant.lost_at if participant.lost_at else timedelta()
            self._wait(max(self._settings.host_grace - away, timedelta()), turn.room_id)

    async def restored(self, turn: RoomTurn) -> None:
        """The room of this turn is as it was before a restart, which cut a grace time short."""
        meeting_id = await turn.meeting_id()
        if meeting_id is None or not await _is_hostless(turn):
            return
        if await ParticipationService(turn.session).host_was_lost(meeting_id):
            self._wait(self._settings.host_grace, turn.room_id)

    async def close(self) -> None:
        """Wait for nobody any more: the server stops."""
        pending = list(self._pending.values())
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)

    def _wait(self, grace: timedelta, room_id: str) -> None:
        self._pending[room_id] = asyncio.create_task(self._settle_after(grace, room_id))

    async def _settle_after(self, grace: timedelta, room_id: str) -> None:
        try:
            await asyncio.sleep(grace.total_seconds())
            async with self._turns.take(room_id) as turn:
                if await _is_hostless(turn):
                    await self._settle(turn)
        except Exception:  # noqa: BLE001 - nobody is there to be told
            _log.exception("succession_failed", room=room_id)
        finally:
            self._pending.pop(room_id, None)

    async def _settle(self, turn: RoomTurn) -> None:
        room = await RoomService(turn.session, self._settings).by_id(turn.room_id)
        match HostLeaves(room.settings.host_leaves):
            case HostLeaves.END:
                await self._hosting.end(turn)
            case HostLeaves.HAND_OVER:
                await self._hand_over(turn)
            case HostLeaves.CONTINUE:
                pass

    async def _hand_over(self, turn: RoomTurn) -> None:
        """Whoever is a co-host here longest takes over; without one the meeting just goes on."""
        co_hosts = await turn.moderators()
        if not co_hosts:
            return
        successor = co_hosts[0]
        for connection in await turn.connections_of(successor):
            await change_role(connection, Role.HOST, turn)
        note = Note(kind=NoteKind.BECAME_HOST, name=successor.display_name)
        await announce_note(ChatService(turn.session, self._settings), note, turn)


async def _is_hostless(turn: RoomTurn) -> bool:
    """Whether people are in the room, and none of them is its host."""
    roster = await turn.roster()
    return bool(roster) and not any(participant.is_host for participant in roster)
