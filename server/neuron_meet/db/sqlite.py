"""What SQLite needs to serve many tasks at once: its pragmas and how its transactions begin.

A transaction starts as a reader (``BEGIN``). Turning a reader into a writer fails at once with
``SQLITE_BUSY`` when somebody else wrote in between, whatever the busy timeout says
(https://sqlite.org/isolation.html). So before its first statement that is not a ``SELECT``, the
transaction is begun anew with ``BEGIN IMMEDIATE``, which waits in line for the write lock. Reads
before that statement are then as old as they would be under PostgreSQL's READ COMMITTED: code
that is right there is right here, and nobody who only reads, or who hashes a password between a
read and a write, holds the lock.
"""

import sqlite3

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection, ExecutionContext
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_TIMEOUT_MS = 10_000
"""Milliseconds that a writer waits for the one before it."""

_WRITING = "neuron_meet.writing"


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
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if enforce_foreign_keys else 'OFF'}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.info[_WRITING] = False
        _execute(connection, "BEGIN")

    @event.listens_for(engine, "before_cursor_execute")
    def _before_execute(
        connection: Connection,
        _cursor: object,
        statement: str,
        _parameters: object,
        _context: ExecutionContext | None,
        _executemany: bool,
    ) -> None:
        if not statement.lstrip()[:6].upper().startswith("SELECT"):
            begin_writing(connection)


def begin_writing(connection: Connection) -> None:
    """Take the write lock for the transaction of ``connection``, unless it has it already.

    Raises:
        sqlite3.OperationalError: Another writer kept the lock for longer than ``BUSY_TIMEOUT_MS``.
    """
    if connection.info.get(_WRITING, True):
        return
    _execute(connection, "COMMIT")
    try:
        _execute(connection, "BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        # SQLAlchemy still believes in a transaction and will roll it back: leave one for it.
        _execute(connection, "BEGIN")
        raise
    connection.info[_WRITING] = True


def _execute(connection: Connection, statement: str) -> None:
    cursor = connection.connection.cursor()
    try:
        cursor.execute(statement)
    finally:
        cursor.close()
