"""The migrations: up, down, and the same as the models."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from neuron_meet.db import migrate
from neuron_meet.db.base import Base
from neuron_meet.db.engine import Database
from neuron_meet.db.migrations import HEAD_REVISION


@pytest.fixture
async def empty_database(empty_database_url: str) -> AsyncIterator[Database]:
    database = Database(empty_database_url)
    yield database
    await database.dispose()


async def table_names(database: Database) -> set[str]:
    async with database.engine.connect() as connection:
        return set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))


async def test_up_to_the_head_and_down_to_nothing(empty_database: Database) -> None:
    assert await migrate.current_revision(empty_database) is None
    await migrate.upgrade(empty_database)
    assert await migrate.current_revision(empty_database) == HEAD_REVISION
    assert set(Base.metadata.tables) < await table_names(empty_database)
    await migrate.downgrade(empty_database, "base")
    assert await migrate.current_revision(empty_database) is None
    assert await table_names(empty_database) == {"alembic_version"}
    await migrate.upgrade(empty_database)
    assert await migrate.current_revision(empty_database) == HEAD_REVISION


async def test_each_revision_goes_down_and_up_again(empty_database: Database) -> None:
    await migrate.upgrade(empty_database)
    while await migrate.current_revision(empty_database):
        before = await migrate.current_revision(empty_database)
        await migrate.downgrade(empty_database, "-1")
        await migrate.upgrade(empty_database, "+1")
        assert await migrate.current_revision(empty_database) == before
        await migrate.downgrade(empty_database, "-1")


async def test_models_and_migrations_agree(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        return list(compare_metadata(context, Base.metadata))

    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_the_known_head_is_the_newest_revision(database: Database) -> None:
    def heads(connection: Connection) -> list[str]:
        return ScriptDirectory.from_config(migrate.alembic_config(connection)).get_heads()

    async with database.engine.connect() as connection:
        assert await connection.run_sync(heads) == [HEAD_REVISION]


async def test_processes_that_start_together_migrate_once(empty_database_url: str) -> None:
    databases = [Database(empty_database_url) for _ in range(4)]
    await asyncio.gather(*(migrate.upgrade_to_head(database) for database in databases))
    assert await migrate.upgrade_to_head(databases[0]) is False
    for database in databases:
        await database.dispose()
