"""The queries on what accounts' new rooms begin with."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.models import RoomDefaults


class RoomDefaultsRepository:
    """Reads and writes the accounts' choices in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, user_id: str) -> RoomDefaults | None:
        """What an account has chosen."""
        return await self._session.get(RoomDefaults, user_id)

    async def put(self, chosen: RoomDefaults) -> None:
        """Keep a choice in place of the one before."""
        await self._session.merge(chosen)
