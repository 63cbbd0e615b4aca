"""The end of a database's use: nothing that is still under way leaves a connection behind.

Disposing of an engine closes the connections that are free. One that is in use goes back to a pool
that nobody looks at any more, and an engine that is asked again opens new ones.
"""

from typing import Any

from sqlalchemy import Dialect, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from neuron_meet.db.availability import DatabaseUnavailableError


class Farewell:
    """Rules over the connections of an engine once its end has begun."""

    def __init__(self, engine: Engine) -> None:
        """Watch an engine, before its first connection and before whoever opens connections."""
        self._has_begun = False
        event.listen(engine, "do_connect", self._refuse_connection)
        event.listen(engine, "checkin", self._close_connection)

    def begin(self) -> None:
        """From now on connections that are given back are closed, and none is opened."""
        self._has_begun = True

    def _refuse_connection(
        self,
        _dialect: Dialect,
        _entry: ConnectionPoolEntry,
        _arguments: tuple[Any, ...],
        _options: dict[str, Any],
    ) -> None:
        if self._has_begun:
            raise DatabaseUnavailableError("The database was closed")

    def _close_connection(
        self, _connection: DBAPIConnection | None, entry: ConnectionPoolEntry
    ) -> None:
        if self._has_begun:
            entry.close()
