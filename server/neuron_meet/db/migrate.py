"""Apply the migrations: at every start, and by ``neuron-meet migrate``.

Alembic is imported only where there is something to apply: it would cost every start a tenth of a
second and ten megabytes. The server lets a process of its own apply them, and stays small.
"""

import asyncio
import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, column, inspect, select, table, text
from sqlalchemy.exc import SQLAlchemyError

from neuron_meet.db.engine import Database
from neuron_meet.db.migrations import HEAD_REVISION
from neuron_meet.db.sqlite import begin_writing

if TYPE_CHECKING:
    from alembic.config import Config

# Any constant will do: it only has to be the same for all who migrate one PostgreSQL database.
_ADVISORY_LOCK = 7_266_173_118

_Command = Callable[["Config", str], None]


async def current_revision(database: Database) -> str | None:
    """The revision that the database is at; None where no migration was ever applied."""
    async with database.engine.connect() as connection:
        return await connection.run_sync(_read_revision)


async def upgrade_to_head(database: Database) -> bool:
    """Bring the database to the newest revision; answers whether there was anything to do."""
    if await current_revision(database) == HEAD_REVISION:
        return False
    await upgrade(database)
    return True


def upgrade_in_child(url: str) -> None:
    """Bring the database at ``url`` to the newest revision in a child process, and wait for it.

    What Alembic needed goes away with the child. Call it before there are threads or an event loop:
    the child is a fork, which needs to import nothing twice. It says nothing of a database that
    cannot be used: whoever opens it next will.
    """
    child = multiprocessing.get_context("fork").Process(target=_upgrade_and_exit, args=(url,))
    child.start()
    child.join()


def _upgrade_and_exit(url: str) -> None:
    with suppress(SQLAlchemyError, OSError):
        asyncio.run(_open_and_upgrade(url))


async def _open_and_upgrade(url: str) -> None:
    database = Database(url)
    try:
        await upgrade_to_head(database)
    finally:
        await database.dispose()


async def upgrade(database: Database, revision: str = "head") -> None:
    """Move the database up to ``revision``: ``head``, a revision or a relative one (``+1``).

    Either all of it happens or nothing.

    Raises:
        alembic.util.CommandError: There is no such revision.
    """
    from alembic import command  # noqa: PLC0415, see the docstring

    await _migrate(database, command.upgrade, revision)


async def downgrade(database: Database, revision: str) -> None:
    """Move the database down to ``revision``: ``base``, a revision or a relative one (``-1``).

    Raises:
        alembic.util.CommandError: There is no such revision.
    """
    from alembic import command  # noqa: PLC0415, see the docstring

    await _migrate(database, command.downgrade, revision)


def alembic_config(connection: Connection) -> "Config":
    """Alembic's configuration for the packaged migrations on ``connection``."""
    from alembic.config import Config  # noqa: PLC0415, see the docstring

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


async def _migrate(database: Database, run: _Command, revision: str) -> None:
    # Rebuilding a table on SQLite drops the old one, which would delete what refers to it.
    migrating = Database(
        database.url.render_as_string(hide_password=False), enforce_foreign_keys=False
    )
    try:
        async with migrating.engine.begin() as connection:
            await connection.run_sync(_lock)
            await connection.run_sync(lambda sync: run(alembic_config(sync), revision))
    finally:
        await migrating.dispose()


def _read_revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = table("alembic_version", column("version_num"))
    revision: str | None = connection.scalar(select(version.c.version_num))
    return revision


def _lock(connection: Connection) -> None:
    """Let one process migrate at a time; whoever comes second finds the work done."""
    if connection.dialect.name == "sqlite":
        begin_writing(connection)
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
