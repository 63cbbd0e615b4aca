"""From a room's code to its id, which never changes."""

from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from neuron_meet.rooms.service import RoomService


class RoomDirectory:
    """Looks rooms up by what people type."""

    def __init__(self, database: Database, settings: Settings) -> None:
        """Take the database that knows the rooms."""
        self._database = database
        self._settings = settings

    async def id_of(self, code: str) -> str:
        """The id of the room with this code.

        Raises:
            NeuronError: ``NOT_FOUND``.
        """
        async with self._database.unit_of_work() as work:
            return (await RoomService(work.session, self._settings).by_code(code)).id
