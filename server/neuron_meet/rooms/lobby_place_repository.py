"""The queries on who waits to be let into a room."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.lobby_models import LobbyPlace


class LobbyPlaceRepository:
    """Reads and writes the places in lobbies in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def put(self, place: LobbyPlace) -> None:
        """Store a place, or replace it."""
        await self._session.merge(place)
        await self._session.flush()

    async def remove(self, place_id: str) -> None:
        """Forget a place; nothing happens where there is none."""
        await self._session.execute(delete(LobbyPlace).where(LobbyPlace.id == place_id))

    async def all(self) -> list[LobbyPlace]:
        """Every place, whoever waits longest first."""
        query = select(LobbyPlace).order_by(LobbyPlace.waiting_since, LobbyPlace.id)
        return list(await self._session.scalars(query))
