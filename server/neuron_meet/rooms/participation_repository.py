"""The queries on who was in a room, and when."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Update, and_, exists, not_, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import is_id
from neuron_meet.db.models import Meeting, Participant, Room


class ParticipationRepository:
    """Reads and writes participation records in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, participant: Participant) -> None:
        """Store a new record."""
        self._session.add(participant)
        await self._session.flush()

    async def close(self, participant_id: str, now: datetime, *, may_return: bool) -> None:
        """Note when and how a stay ended; a record that is closed already stays as it is."""
        closing = _closing(now).where(Participant.id == participant_id)
        await self._session.execute(closing.values(may_return=may_return))

    async def may_return(self, meeting_id: str, person_id: str) -> bool:
        """Whether the last stay of a person in a meeting ended in a way that lets them return."""
        query = (
            select(Participant.may_return)
            .where(Participant.meeting_id == meeting_id, Participant.person_id == person_id)
            .order_by(Participant.joined_at.desc(), Participant.id.desc())
            .limit(1)
        )
        return bool(await self._session.scalar(query))

    async def host_was_lost(self, meeting_id: str) -> bool:
        """Whether the last stay of a host in a meeting is over, and did not end by their will."""
        query = (
            select(and_(Participant.may_return, not_(Participant.is_active)))
            .where(Participant.meeting_id == meeting_id, Participant.is_host)
            .order_by(Participant.joined_at.desc(), Participant.id.desc())
            .limit(1)
        )
        return bool(await self._session.scalar(query))

    async def was_dismissed(self, participant_id: str) -> bool:
        """Whether a stay went on until its meeting was ended: then it is closed last."""
        query = (
            select(Participant.id)
            .join(Meeting, Meeting.id == Participant.meeting_id)
            .where(Participant.id == participant_id, Participant.left_at >= Meeting.ended_at)
        )
        return await self._session.scalar(query) is not None

    async def raise_talk_seconds(self, participant_id: str, seconds: int) -> None:
        """Note how long somebody has talked, unless more is known."""
        await self._session.execute(
            update(Participant)
            .where(Participant.id == participant_id, Participant.talk_seconds < seconds)
            .values(talk_seconds=seconds)
        )

    async def close_all(self, now: datetime) -> int:
        """Close every open record without a seat; answers how many there were."""
        closing = _closing(now).where(Participant.seat.is_(None)).returning(Participant.id)
        return len((await self._session.execute(closing)).all())

    async def keep_seat(self, participant_id: str, seat: Mapping[str, object]) -> None:
        """Note what the place of an open record is like."""
        await self._session.execute(
            update(Participant)
            .where(Participant.id == participant_id, Participant.is_active)
            .values(seat=dict(seat))
        )

    async def with_seat(self) -> list[Participant]:
        """The open records that have a seat, in order of arrival."""
        query = (
            select(Participant)
            .where(Participant.is_active, Participant.seat.is_not(None))
            .order_by(Participant.joined_at, Participant.id)
        )
        return list(await self._session.scalars(query))

    async def of_room(self, room_id: str, limit: int) -> list[Participant]:
        """The newest records of a room, in order of arrival."""
        query = (
            select(Participant)
            .where(Participant.room_id == room_id)
            .order_by(Participant.joined_at.desc(), Participant.id.desc())
            .limit(limit)
        )
        return list(reversed((await self._session.scalars(query)).all()))

    async def is_member(self, room_id: str, user_id: str) -> bool:
        """Whether the account hosts the room or was ever in it."""
        if not is_id(room_id):
            return False
        joined = exists().where(Participant.room_id == room_id, Participant.user_id == user_id)
        hosts = exists().where(Room.id == room_id, Room.host_id == user_id)
        return bool(await self._session.scalar(select(or_(joined, hosts))))


def _closing(now: datetime) -> Update:
    return (
        update(Participant)
        .where(Participant.is_active)
        .values(is_active=False, left_at=now, seat=null())
    )
