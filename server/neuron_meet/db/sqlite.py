"""What SQLite needs to serve many tasks at once: its pragmas and how its transactions begin.

A transaction begins with its first statement: with ``BEGIN`` where that only reads, with ``BEGIN
IMMEDIATE``, which waits in line for the write lock, where it writes. Turning a reader into a writer
fails at once with ``SQLITE_BUSY`` when somebody else wrote in between, whatever the busy timeout
says (https://sqlite.org/isolation.html), so before a reader's first write it is begun anew.
What it read before is then as old as it would be under PostgreSQL's READ COMMITTED: code that is
right there is right here, and nobody who only reads, or who hashes a password between a read and a
write, holds the lock.
"""

import asyncio
import sqlite3
import time
from enum import Enum, auto

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor, ExecutionContext
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_TIMEOUT_MS = 10_000
"""Milliseconds that a writer waits for the one before it."""

_WAL_RETRY_SECONDS = 0.02

_STATE = "neuron_meet.transaction"


class _State(Enum):
    """What SQLite knows of the transaction that SQLAlchemy is in."""

    NONE = auto()
    READING = auto()
    WRITING = auto()


def configure_sqlite(engine: Engine, *, enforce_foreign_keys: bool) -> None:
    """Register the pragmas and the transaction rules above.

    Args:
        engine: The synchronous core of an async engine.
        enforce_foreign_keys: Off only for migrations.
    """

    @event.listens_for(engine, "connect")
    def _on_connect(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # The driver must not begin transactions by itself: the listeners below do.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        _enter_wal(connection, cursor)
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if enforce_foreign_keys else 'OFF'}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.info[_STATE] = _State.NONE

    @event.listens_for(engine, "before_cursor_execute")
    def _before_execute(
        connection: Connection,
        _cursor: object,
        statement: str,
        _parameters: object,
        _context: ExecutionContext | None,
        _executemany: bool,
    ) -> None:
        if statement.lstrip()[:6].upper() != "SELECT":
            begin_writing(connection)
        elif connection.info[_STATE] is _State.NONE:
            _execute(connection, "BEGIN")
            connection.info[_STATE] = _State.READING


def begin_writing(connection: Connection) -> None:
    """Take the write lock for the transaction of ``connection``, unless it has it already.

    Raises:
        sqlite3.OperationalError: Another writer kept the lock for longer than ``BUSY_TIMEOUT_MS``.
    """
    state = connection.info[_STATE]
    if state is _State.WRITING:
        return
    if state is _State.READING:
        _execute(connection, "COMMIT")
        connection.info[_STATE] = _State.NONE
    _execute(connection, "BEGIN IMMEDIATE")
    connection.info[_STATE] = _State.WRITING


def _enter_wal(connection: DBAPIConnection, cursor: DBAPICursor) -> None:
    """Switch the file to write-ahead logging, which it keeps; the first connection of all does it.

    The switch does not heed the busy timeout: of processes that start together on a new file, all
    but one are refused at once, and have to ask again.
    """
    deadline = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            connection.run_async(lambda _: asyncio.sleep(_WAL_RETRY_SECONDS))
        else:
            return


def _execute(connection: Connection, statement: str) -> None:
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement)
    finally:
        cursor.close()
