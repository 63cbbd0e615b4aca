"""Who was let in while their connection was lost: they are not sent back to the door."""

from collections.abc import Callable
from datetime import timedelta
from time import monotonic

from neuron_meet.signaling.participant import Connection


class KeptAdmissions:
    """Remembers who may come in, until they are back or the grace time is over."""

    def __init__(self, grace: timedelta, clock: Callable[[], float] = monotonic) -> None:
        """Take how long that is; `clock` gives seconds."""
        self._grace = grace.total_seconds()
        self._clock = clock
        # Until when, by room and person; in the order of the moments, because all last as long.
        self._until: dict[tuple[str, str], float] = {}

    def keep(self, room_id: str, connection: Connection) -> None:
        """Somebody was let into a room; nothing is kept of a guest whose browser is not known."""
        self._forget_past()
        if connection.lasting_id is not None:
            self._until.pop((room_id, connection.lasting_id), None)
            self._until[room_id, connection.lasting_id] = self._clock() + self._grace

    def take(self, room_id: str, connection: Connection) -> bool:
        """Whether somebody was let in who is back now; once."""
        self._forget_past()
        who = connection.lasting_id
        return who is not None and self._until.pop((room_id, who), None) is not None

    def forget(self, room_id: str) -> None:
        """The meeting that they were let into is over."""
        self._until = {key: until for key, until in self._until.items() if key[0] != room_id}

    def _forget_past(self) -> None:
        now = self._clock()
        for key, until in list(self._until.items()):
            if until > now:
                break
            del self._until[key]
