"""The history of a room: who was in it, from when until when. Nothing here commits."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import new_id, utc_now
from neuron_meet.db.models import Participant
from neuron_meet.rooms.participation_repository import ParticipationRepository
from neuron_meet.rooms.repository import RoomRepository

HISTORY_LENGTH = 1000
"""Records that a room's history answers at most, the newest."""


class ParticipationService:
    """Records of joining and leaving, in one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._participation = ParticipationRepository(session)
        self._rooms = RoomRepository(session)

    async def record_join(
        self,
        room_id: str,
        meeting_id: str,
        *,
        user_id: str | None,
        guest_name: str | None,
        is_host: bool,
        participant_id: str | None = None,
        person_id: str | None = None,
    ) -> Participant:
        """Open the record of a stay; the room counts as started with its first.

        Args:
            room_id: The room that was entered.
            meeting_id: The meeting that they are in from now on.
            user_id: The account, or None for a guest.
            guest_name: A guest's name; ignored for an account.
            is_host: Whether they entered as the host.
            participant_id: The id that they waited under; a new one by default.
            person_id: Who a guest is who was here before; the stay's own id by default.
        """
        now = utc_now()
        stay_id = participant_id or new_id()
        participant = Participant(
            id=stay_id,
            room_id=room_id,
            meeting_id=meeting_id,
            user_id=user_id,
            person_id=user_id or person_id or stay_id,
            guest_name=guest_name if user_id is None else None,
            is_host=is_host,
            joined_at=now,
        )
        await self._participation.add(participant)
        await self._rooms.mark_started(room_id, now)
        return participant

    async def record_leave(self, participant_id: str, *, may_return: bool = True) -> None:
        """Close the record of a stay; nothing happens where it is closed already.

        Args:
            participant_id: The stay.
            may_return: Whether they may come back into the meeting without being asked: they have
                lost the connection, and did not leave by their own will.
        """
        await self._participation.close(participant_id, utc_now(), may_return=may_return)

    async def was_dismissed(self, participant_id: str) -> bool:
        """Whether a stay was ended with its meeting, by its host."""
        return await self._participation.was_dismissed(participant_id)

    async def host_was_lost(self, meeting_id: str) -> bool:
        """Whether a meeting had its host until their connection was gone for good."""
        return await self._participation.host_was_lost(meeting_id)

    async def may_return(self, meeting_id: str, person_id: str) -> bool:
        """Whether a person belongs to a meeting, and only lost the connection to it."""
        return await self._participation.may_return(meeting_id, person_id)

    async def record_talking(self, participant_id: str, seconds: int) -> None:
        """Write down how long somebody has talked in this stay; it never becomes less."""
        await self._participation.raise_talk_seconds(participant_id, seconds)

    async def history(self, room_id: str) -> list[Participant]:
        """The newest ``HISTORY_LENGTH`` records of a room, in order of arrival."""
        return await self._participation.of_room(room_id, HISTORY_LENGTH)

    async def is_member(self, room_id: str, user_id: str) -> bool:
        """Whether the account hosts the room or was ever in it."""
        return await self._participation.is_member(room_id, user_id)

    async def close_open_records(self) -> int:
        """Close what a crash left open; answers how many records that were.

        Only for a start at which nobody is in any room: it closes the records of everybody but
        those whose places are kept.
        """
        return await self._participation.close_all(utc_now())
