"""The database engine: one class for the embedded SQLite and for PostgreSQL."""

import asyncio
from pathlib import Path

from sqlalchemy import URL, literal, make_url, select
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from neuron_meet.db.availability import UNAVAILABLE, Reconnecting
from neuron_meet.db.farewell import Farewell
from neuron_meet.db.sqlite import configure_sqlite
from neuron_meet.db.unit_of_work import UnitOfWork

_ASYNC_DRIVERS = {
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "sqlite": "sqlite+aiosqlite",
}
SQLITE_CONNECTIONS = 5
"""More only wait for the one write lock, and wait worse: SQLite polls for it, our pool has a queue.
A thousand parallel writes took 1.1 s with 5 connections and 2.9 s with 15."""
CONNECT_TIMEOUT = 5.0
"""Seconds until an attempt to reach PostgreSQL is given up."""
_ASK_AGAIN_SECONDS = 0.1
STATEMENT_TIMEOUT = 30.0
"""Seconds until a statement on PostgreSQL is given up."""


def async_url(url: str) -> URL:
    """The SQLAlchemy URL of ``url``, with an async driver where only the database was named."""
    parsed = make_url(url)
    return parsed.set(drivername=_ASYNC_DRIVERS.get(parsed.drivername, parsed.drivername))


class Database:
    """The engine and sessions of one database; owns its connections until ``dispose``."""

    def __init__(self, url: str, *, pool_size: int = 10, enforce_foreign_keys: bool = True) -> None:
        """Prepare the database at ``url``; no connection is opened yet.

        Args:
            url: SQLAlchemy's; ``postgresql://`` and ``sqlite://`` are given their async driver.
            pool_size: Connections that are kept open; as many again may be opened at peaks.
            enforce_foreign_keys: Off only while SQLite tables are rebuilt by a migration.
        """
        self.url = async_url(url)
        self.engine: AsyncEngine = _create_engine(self.url, pool_size)
        self._farewell = Farewell(self.engine.sync_engine)
        if self.is_sqlite:
            configure_sqlite(self.engine.sync_engine, enforce_foreign_keys=enforce_foreign_keys)
        else:
            Reconnecting().watch(self.engine.sync_engine)
        self.sessions: async_sessionmaker[AsyncSession] = async_sessionmaker(
            self.engine, expire_on_commit=False
        )

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.url.get_backend_name() == "sqlite"

    def unit_of_work(self) -> UnitOfWork:
        """A new unit of work on this database; it connects only when its session is used."""
        return UnitOfWork(self.sessions)

    async def ping(self) -> None:
        """Ask the database for an answer.

        Raises:
            SQLAlchemyError, OSError: It gave none.
        """
        async with self.engine.connect() as connection:
            await connection.execute(select(literal(1)))

    async def wait_until_available(self, seconds: float) -> None:
        """Wait for a database that is not there yet, as after both machines were started.

        Raises:
            SQLAlchemyError, OSError: It does not answer after ``seconds``; what is wrong with it.
        """
        end = asyncio.get_running_loop().time() + seconds
        while True:
            try:
                await self.ping()
            except UNAVAILABLE:
                if asyncio.get_running_loop().time() >= end:
                    raise
                await asyncio.sleep(_ASK_AGAIN_SECONDS)
            else:
                return

    async def dispose(self) -> None:
        """Close all connections, those in use once they are given back, and open none any more."""
        self._farewell.begin()
        await self.engine.dispose()


def _create_engine(url: URL, pool_size: int) -> AsyncEngine:
    if url.get_backend_name() == "sqlite":
        if url.database and url.database != ":memory:":
            Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return create_async_engine(
            url, hide_parameters=True, pool_size=SQLITE_CONNECTIONS, max_overflow=0
        )
    return create_async_engine(
        url,
        # Parameters are people's data: they stay out of error messages and so out of the log.
        hide_parameters=True,
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_pre_ping=True,
        pool_recycle=1800,
        connect_args={
            "timeout": CONNECT_TIMEOUT,
            "command_timeout": STATEMENT_TIMEOUT,
            "server_settings": {"application_name": "neuron-meet", "jit": "off"},
        },
    )
