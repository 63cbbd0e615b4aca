"""What happens while PostgreSQL is away: one kind of error at once, and few attempts to come back.

Without this each request would try to connect, and wait for as long as a network that swallows
packets makes it wait. Here the first attempt that fails opens a pause in which nobody tries; it
doubles with each further failure. Whatever the driver raises for a server that stops, starts or is
gone becomes one error.
"""

import random
import time
from collections.abc import Callable
from typing import Any

import structlog
from sqlalchemy import Dialect, Engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import ConnectionPoolEntry

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 2.0
"""Seconds. A server that restarts is found again within the longer one."""
_GONE = ("08", "57")
"""Classes of SQLSTATE (PostgreSQL, appendix A): connection exceptions, operator intervention."""

_log = structlog.get_logger(__name__)


class DatabaseUnavailableError(SQLAlchemyError):
    """The database is away for now; what was asked of it may be asked again."""


UNAVAILABLE = (
    DatabaseUnavailableError,
    OperationalError,
    InterfaceError,
    PoolTimeoutError,
    OSError,
)
"""Every exception that says that the database cannot be used now, whichever it is."""


def reason_of(error: Exception) -> str:
    """Why the database is away, in its driver's words: one line, and nothing of what was asked."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    return str(cause) or type(cause).__name__


class Reconnecting:
    """Lets connections be opened, but for a while after an attempt that failed.

    Args:
        clock: Gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._pause = 0.0
        self._not_before = 0.0

    def wait_seconds(self) -> float:
        """How long it is until the next attempt; 0 where one may be made now."""
        return max(0.0, self._not_before - self._clock())

    def watch(self, engine: Engine) -> None:
        """Rule over the connections of an engine."""
        event.listen(engine, "do_connect", self._connect)
        event.listen(engine, "handle_error", _name_error)

    def _connect(
        self,
        dialect: Dialect,
        _entry: ConnectionPoolEntry,
        arguments: tuple[Any, ...],
        options: dict[str, Any],
    ) -> DBAPIConnection:
        if self.wait_seconds() > 0:
            raise DatabaseUnavailableError("The database was away a moment ago")
        try:
            connection = dialect.connect(*arguments, **options)
        except Exception as error:
            self._failed(error)
            raise DatabaseUnavailableError(str(error) or type(error).__name__) from error
        if self._pause:
            _log.info("database_reconnected")
        self._pause = self._not_before = 0.0
        return connection

    def _failed(self, error: Exception) -> None:
        if not self._pause:  # once for each outage
            _log.error("database_away", kind=type(error).__name__, reason=str(error))
        elif self.wait_seconds() > 0:
            return  # one of several attempts that were under way together
        self._pause = min(self._pause * 2 or _FIRST_PAUSE, _LONGEST_PAUSE)
        # Half of it by chance, so that several servers do not come back in step.
        self._not_before = self._clock() + self._pause * random.uniform(0.5, 1)  # noqa: S311


def _name_error(context: ExceptionContext) -> None:
    """Say of a statement that failed for lack of a server that it did."""
    # A cancellation breaks the connection, too, but goes on as what it is.
    if context.is_pre_ping or not isinstance(context.original_exception, Exception):
        return
    state = getattr(context.original_exception, "pgcode", None) or ""
    if context.is_disconnect or state.startswith(_GONE):
        # Of its connection nothing is used again, and of the others nothing without a look.
        context.is_disconnect = True
        raise DatabaseUnavailableError("The database went away") from context.original_exception
