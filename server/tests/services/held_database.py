"""A database that somebody else holds, so that whoever writes to it waits."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text

from neuron_meet.db.engine import Database
from neuron_meet.db.sqlite import begin_writing


@asynccontextmanager
async def held_database(url: str, table: str) -> AsyncIterator[None]:
    """Let nobody write to a table for as long as the context lasts; on SQLite to none at all."""
    database = Database(url)
    try:
        async with database.engine.begin() as connection:
            if database.is_sqlite:
                await connection.run_sync(begin_writing)
            else:
                await connection.execute(text(f"LOCK TABLE {table} IN EXCLUSIVE MODE"))
            yield
    finally:
        await database.dispose()
