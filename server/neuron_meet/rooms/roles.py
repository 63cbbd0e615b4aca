"""What accounts are in a room, kept from meeting to meeting. Nothing here commits."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.models import Room
from neuron_meet.protocol.roles import Role
from neuron_meet.rooms.role_repository import RoleRepository


class RoleService:
    """The roles of accounts in rooms, in one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._roles = RoleRepository(session)

    async def role_of(self, room: Room, user_id: str | None) -> Role:
        """What an account is in a room; a guest, and whoever was given nothing, takes part."""
        if user_id is None:
            return Role.PARTICIPANT
        if user_id == room.host_id:
            return Role.HOST
        return Role.CO_HOST if await self._roles.is_co_host(room.id, user_id) else Role.PARTICIPANT

    async def grant(self, room_id: str, user_id: str, role: Role) -> None:
        """Keep that an account is a co-host of a room, or that it is none any more."""
        if role is Role.CO_HOST:
            await self._roles.add_co_host(room_id, user_id)
        else:
            await self._roles.remove_co_host(room_id, user_id)
