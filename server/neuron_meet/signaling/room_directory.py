"""From a room's code to what has to be known of it before anybody's turn."""

from dataclasses import dataclass

from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from neuron_meet.rooms.service import RoomService


@dataclass(frozen=True, slots=True)
class Entrance:
    """A room from outside: its id never changes, the rest may by the time of the turn."""

    room_id: str
    host_id: str
    passcode_hash: str | None


class RoomDirectory:
    """Looks rooms up by what people type."""

    def __init__(self, database: Database, settings: Settings) -> None:
        """Take the database that knows the rooms."""
        self._database = database
        self._settings = settings

    async def entrance(self, code: str) -> Entrance:
        """The room with this code.

        Raises:
            NeuronError: ``NOT_FOUND``.
        """
        async with self._database.unit_of_work() as work:
            room = await RoomService(work.session, self._settings).by_code(code)
        return Entrance(room.id, room.host_id, room.settings.passcode_hash)
