"""Links into a room that expire, are for one person, carry a role or open the door.

The token is in the link alone: whoever reads the database cannot come in by it. Nothing here
commits.
"""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Invitation, Room
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.invitations import CreateInvitationRequest
from neuron_meet.protocol.roles import Role
from neuron_meet.rooms.invitation_repository import InvitationRepository
from neuron_meet.rooms.moderator import Moderator

_TOKEN_BYTES = 24


class InvitationService:
    """The invitations of rooms, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._invitations = InvitationRepository(session)
        self._most = settings.invitations_per_room

    async def create(
        self, author: Moderator, body: CreateInvitationRequest
    ) -> tuple[Invitation, str]:
        """Invite somebody; answers the invitation and its token.

        Raises:
            NeuronError: ``FORBIDDEN`` for co-hosts who invite another; ``ROOM_ENDED``; ``CONFLICT``
                where the room has too many.
        """
        room = author.room
        if body.role is Role.CO_HOST and author.role is not Role.HOST:
            raise NeuronError(ErrorCode.FORBIDDEN, "Only the host can invite co-hosts")
        if not room.is_active:
            raise NeuronError(ErrorCode.ROOM_ENDED, "Room is no longer active")
        now = utc_now()
        if len(await self._invitations.open_of(room.id, now)) >= self._most:
            raise NeuronError(
                ErrorCode.CONFLICT, f"A room has at most {self._most} invitations; revoke one first"
            )
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        expires_at = None if body.expires_in is None else now + timedelta(seconds=body.expires_in)
        invitation = Invitation(
            room_id=room.id,
            created_by_id=author.user_id,
            created_by_name=author.display_name,
            token_hash=_hash(token),
            role=body.role.value,
            expires_at=expires_at,
            single_use=body.single_use,
            skip_door=body.skip_door,
            created_at=now,
            uses=0,
        )
        await self._invitations.add(invitation)
        return invitation, token

    async def of_room(self, room: Room) -> list[Invitation]:
        """The invitations by which people may still come, the newest first."""
        return await self._invitations.open_of(room.id, utc_now())

    async def revoke(self, room: Room, invitation_id: str) -> None:
        """Let nobody come by an invitation any more.

        Raises:
            NeuronError: ``NOT_FOUND``.
        """
        if not await self._invitations.remove(room.id, invitation_id):
            raise NeuronError(ErrorCode.NOT_FOUND, "This invitation is not there any more")

    async def redeem(self, room: Room, token: str, person: str) -> Invitation:
        """Somebody comes by an invitation; who came by it before may do so again.

        Args:
            room: The room that they want to enter.
            token: What their link carries.
            person: Who they are, the same at each return.

        Raises:
            NeuronError: ``INVITATION_INVALID``, ``INVITATION_EXPIRED`` or ``INVITATION_USED``.
        """
        invitation = await self._invitations.by_token(room.id, _hash(token))
        if invitation is None:
            raise NeuronError(
                ErrorCode.INVITATION_INVALID, "This invitation does not work any more"
            )
        if invitation.expires_at is not None and invitation.expires_at <= utc_now():
            raise NeuronError(ErrorCode.INVITATION_EXPIRED, "This invitation has expired")
        if invitation.used_by == _hash(person):
            return invitation
        if invitation.single_use and invitation.used_by is not None:
            raise NeuronError(ErrorCode.INVITATION_USED, "This invitation was used already")
        invitation.used_by = _hash(person)
        invitation.uses += 1
        return invitation


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
