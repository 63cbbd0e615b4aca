"""The engine: times, transactions, many writers at once."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from asyncpg import InterfaceError
from sqlalchemy import func, select, text
from sqlalchemy.exc import StatementError
from sqlalchemy.orm.exc import DetachedInstanceError

from neuron_meet.db.availability import DatabaseUnavailableError
from neuron_meet.db.engine import Database, async_url
from neuron_meet.db.models import Room, RoomSettings, User


def a_user(number: int = 0) -> User:
    email = f"person{number}@example.org"
    return User(email=email, email_key=email, name="Ada", display_name="Ada", password_hash="x")


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("sqlite:////tmp/a.db", "sqlite+aiosqlite"),
        ("postgres://h/d", "postgresql+asyncpg"),
        ("postgresql://h/d", "postgresql+asyncpg"),
        ("postgresql+asyncpg://h/d", "postgresql+asyncpg"),
    ],
)
def test_a_url_gets_its_async_driver(given: str, driver: str) -> None:
    assert async_url(given).drivername == driver


async def test_times_come_back_aware_in_utc_and_exact(database: Database) -> None:
    written = datetime(2026, 1, 31, 23, 59, 59, 123456, timezone(timedelta(hours=5, minutes=30)))
    async with database.unit_of_work() as work:
        user = a_user()
        user.created_at = written
        work.session.add(user)
    async with database.sessions() as session:
        read = (await session.scalars(select(User.created_at))).one()
    assert read == written
    assert read.tzinfo is UTC


async def test_a_naive_time_is_refused(database: Database) -> None:
    with pytest.raises(StatementError):
        async with database.unit_of_work() as work:
            user = a_user()
            user.created_at = datetime(2026, 1, 1)  # noqa: DTZ001 - that is the point
            work.session.add(user)


async def test_parallel_writers_wait_for_each_other(database: Database) -> None:
    """Each reads before it writes, which fails at once on SQLite unless the lock is taken anew."""

    async def write(number: int) -> None:
        async with database.unit_of_work() as work:
            await work.session.scalar(select(func.count(User.id)))
            await asyncio.sleep(0)
            work.session.add(a_user(number))

    await asyncio.gather(*(write(number) for number in range(40)))
    async with database.sessions() as session:
        assert await session.scalar(select(func.count(User.id))) == 40


async def test_a_counter_raised_by_many_loses_nothing(database: Database) -> None:
    async with database.unit_of_work() as work:
        work.session.add(a_user())

    async def raise_it() -> None:
        async with database.unit_of_work() as work:
            user = (await work.session.scalars(select(User))).one()
            user.token_version = User.token_version + 1

    await asyncio.gather(*(raise_it() for _ in range(20)))
    async with database.sessions() as session:
        assert await session.scalar(select(User.token_version)) == 20


async def test_readers_are_not_held_up_by_a_writer(database: Database) -> None:
    async with database.unit_of_work() as writing:
        writing.session.add(a_user())
        await writing.session.flush()
        async with asyncio.timeout(30), database.unit_of_work() as reading:
            assert await reading.session.scalar(select(func.count(User.id))) == 0


async def test_a_reader_that_waits_holds_no_write_lock(database: Database) -> None:
    """As a password is hashed between a read and a write, others must be able to write."""
    async with database.unit_of_work() as slow:
        await slow.session.scalar(select(func.count(User.id)))
        async with asyncio.timeout(30), database.unit_of_work() as fast:
            fast.session.add(a_user(1))
        slow.session.add(a_user(2))
    async with database.sessions() as session:
        assert await session.scalar(select(func.count(User.id))) == 2


async def test_a_room_comes_with_its_settings_and_host(database: Database) -> None:
    async with database.unit_of_work() as work:
        room = Room(
            code="abc-def-ghi",
            name="Room",
            host=a_user(),
            settings=RoomSettings(max_participants=5),
        )
        work.session.add(room)
    async with database.sessions() as session:
        room = (await session.scalars(select(Room))).one()
    try:
        assert (room.settings.max_participants, room.host.name) == (5, "Ada")
    except DetachedInstanceError:  # pragma: no cover
        pytest.fail("a room must come with its settings and host")


async def test_what_is_in_use_at_the_end_is_closed_when_it_is_given_back(
    database: Database,
) -> None:
    async with database.engine.connect() as connection:
        in_use = (await connection.get_raw_connection()).driver_connection
        await database.dispose()
        assert await connection.scalar(select(func.count(User.id))) == 0
    assert in_use is not None
    with pytest.raises((ValueError, InterfaceError)):  # aiosqlite's and asyncpg's own
        await in_use.execute("SELECT 1")


async def test_nothing_is_opened_after_the_end(database: Database) -> None:
    await database.dispose()
    with pytest.raises(DatabaseUnavailableError):
        await database.ping()


async def test_sqlite_is_set_up_for_many_tasks(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new' / 'x.sqlite3'}")
    async with database.engine.connect() as connection:
        pragmas = {
            name: (await connection.execute(text(f"PRAGMA {name}"))).scalar_one()
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    await database.dispose()
    assert pragmas == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "synchronous": 1,
    }
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


async def test_an_answer_of_the_database_can_be_asked_for(database: Database) -> None:
    await database.ping()


async def test_a_database_that_is_away_is_noticed() -> None:
    nowhere = Database("postgresql://nobody@127.0.0.1:1/nothing")
    with pytest.raises(DatabaseUnavailableError):
        await nowhere.ping()
    await nowhere.dispose()
