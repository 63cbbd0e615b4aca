"""The queries on who is a co-host where."""

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.models import CoHost


class RoleRepository:
    """Reads and writes co-hosts in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def is_co_host(self, room_id: str, user_id: str) -> bool:
        """Whether the account is a co-host of the room."""
        known = exists().where(CoHost.room_id == room_id, CoHost.user_id == user_id)
        return bool(await self._session.scalar(select(known)))

    async def add_co_host(self, room_id: str, user_id: str) -> None:
        """Keep that the account is a co-host; nothing happens where it is one."""
        await self._session.merge(CoHost(room_id=room_id, user_id=user_id))

    async def remove_co_host(self, room_id: str, user_id: str) -> None:
        """Keep that the account is no co-host."""
        await self._session.execute(
            delete(CoHost).where(CoHost.room_id == room_id, CoHost.user_id == user_id)
        )
