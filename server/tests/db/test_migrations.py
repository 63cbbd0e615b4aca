"""The migrations: up, down, and the same as the models."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, TableClause, column, inspect, select, table

from neuron_meet.db import migrate
from neuron_meet.db.base import Base, UtcDateTime
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


FIRST = datetime(2026, 1, 1, 9, tzinfo=UTC)
LAST = datetime(2026, 1, 1, 10, tzinfo=UTC)


def rows_before_meetings() -> dict[str, list[dict[str, Any]]]:
    """An account with a room that was used and one that was not, as revision 0001 keeps them."""
    made = {"created_at": FIRST, "updated_at": FIRST}
    names = {"name": "Ada", "display_name": "Ada", "password_hash": "!"}
    account = {"id": "ada", "email": "ada@example.org", "email_key": "ada@example.org"} | names
    room = {"name": "Planning", "host_id": "ada", "is_active": True, "is_locked": False} | made
    stay = {"room_id": "used", "is_host": False, "is_active": False}
    return {
        "users": [account | made],
        "rooms": [{"id": id_, "code": id_, **room} for id_ in ("used", "unused")],
        "participants": [
            {"id": "whole", "joined_at": FIRST, "left_at": LAST} | stay,
            # One whose end a crash left open.
            {"id": "open", "joined_at": datetime(2026, 1, 1, 9, 30, tzinfo=UTC), "left_at": None}
            | stay,
        ],
        "messages": [
            {"id": "hello", "room_id": "used", "sender_name": "Ada", "content": "Hello"}
            | {"type": "TEXT", "created_at": FIRST}
        ],
    }


def as_table(name: str, row: dict[str, Any]) -> TableClause:
    return table(
        name,
        *(column(key, UtcDateTime()) if key.endswith("_at") else column(key) for key in row),
    )


async def test_what_was_before_meetings_becomes_one_meeting_for_each_room_that_was_used(
    empty_database: Database,
) -> None:
    await migrate.upgrade(empty_database, "0001")
    async with empty_database.engine.begin() as connection:
        for name, rows in rows_before_meetings().items():
            await connection.execute(as_table(name, rows[0]).insert(), rows)
    await migrate.upgrade(empty_database, "0002")
    ended = {"id": "", "room_id": "", "title": "", "started_at": LAST, "ended_at": LAST}
    async with empty_database.engine.connect() as connection:
        [meeting] = await connection.execute(select(as_table("meetings", ended)))
        assert tuple(meeting) == ("used", "used", "Planning", FIRST, LAST)
        for name in ("participants", "messages"):
            found = await connection.scalars(select(as_table(name, {"meeting_id": ""})))
            assert set(found) == {"used"}
    # What was is still there once the newest revision has come and gone.
    await migrate.upgrade(empty_database)
    await migrate.downgrade(empty_database, "0001")
    async with empty_database.engine.connect() as connection:
        stays = await connection.scalars(select(as_table("participants", {"id": ""})))
        assert set(stays) == {"whole", "open"}
