"""The places of people in lobbies that survive a restart. Nothing here commits."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.lobby_models import LobbyPlace
from neuron_meet.rooms.lobby_place_repository import LobbyPlaceRepository


class LobbyPlaceService:
    """Keeps who waits, and with what they will enter."""

    def __init__(self, session: AsyncSession) -> None:
        self._places = LobbyPlaceRepository(session)

    async def keep(self, place: LobbyPlace) -> None:
        """Save a place as it is now."""
        await self._places.put(place)

    async def give_up(self, place_id: str) -> None:
        """Somebody no longer waits; nothing happens where they did not."""
        await self._places.remove(place_id)

    async def kept(self) -> list[LobbyPlace]:
        """Every place, whoever waits longest first."""
        return await self._places.all()
