"""The queries on invitations."""

from datetime import datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import is_id
from neuron_meet.db.models import Invitation


class InvitationRepository:
    """Reads and writes invitations in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, invitation: Invitation) -> None:
        """Store a new invitation."""
        self._session.add(invitation)
        await self._session.flush()

    async def by_token(self, room_id: str, token_hash: str) -> Invitation | None:
        """The room's invitation with this token."""
        query = select(Invitation).where(
            Invitation.token_hash == token_hash, Invitation.room_id == room_id
        )
        return (await self._session.scalars(query)).one_or_none()

    async def open_of(self, room_id: str, now: datetime) -> list[Invitation]:
        """The invitations of a room that have neither expired nor been used up, newest first."""
        query = (
            select(Invitation)
            .where(
                Invitation.room_id == room_id,
                or_(Invitation.expires_at.is_(None), Invitation.expires_at > now),
                or_(Invitation.single_use.is_(False), Invitation.uses == 0),
            )
            .order_by(Invitation.created_at.desc(), Invitation.id)
        )
        return list(await self._session.scalars(query))

    async def remove(self, room_id: str, invitation_id: str) -> bool:
        """Forget an invitation; answers whether the room had it."""
        if not is_id(invitation_id):
            return False
        removed = await self._session.execute(
            delete(Invitation)
            .where(Invitation.id == invitation_id, Invitation.room_id == room_id)
            .returning(Invitation.id)
        )
        return removed.scalar_one_or_none() is not None
