"""The places of people in rooms that survive a restart. Nothing here commits."""

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.models import Participant
from neuron_meet.rooms.participation_repository import ParticipationRepository


class SeatService:
    """Keeps, beside the record of a stay that goes on, what its place in the room is like."""

    def __init__(self, session: AsyncSession) -> None:
        self._participation = ParticipationRepository(session)

    async def keep(self, participant_id: str, seat: Mapping[str, object]) -> None:
        """Save a place; nothing happens where the stay is over, which ends the place, too."""
        await self._participation.keep_seat(participant_id, seat)

    async def kept(self) -> list[Participant]:
        """The stays that go on and have a place, in order of arrival."""
        return await self._participation.with_seat()
