"""The unit of work: what is saved, what is announced, what is opened."""

import asyncio
from unittest.mock import AsyncMock

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.engine import Database
from neuron_meet.db.models import User


def a_user(email: str = "ada@example.org") -> User:
    return User(email=email, email_key=email, name="Ada", display_name="Ada", password_hash="x")


async def count_users(database: Database) -> int:
    async with database.sessions() as session:
        return (await session.execute(select(func.count(User.id)))).scalar_one()


async def test_effects_run_in_order_after_the_commit(database: Database) -> None:
    seen: list[tuple[str, int]] = []

    def effect(name: str) -> AsyncMock:
        async def run() -> None:
            seen.append((name, await count_users(database)))

        return AsyncMock(side_effect=run)

    async with database.unit_of_work() as work:
        work.publish(effect("first"))
        work.session.add(a_user())
        work.publish(effect("second"))
        assert seen == []
    assert seen == [("first", 1), ("second", 1)]


async def test_an_exception_rolls_back_and_announces_nothing(database: Database) -> None:
    announced = AsyncMock()
    with pytest.raises(ValueError, match="no"):
        async with database.unit_of_work() as work:
            work.session.add(a_user())
            await work.session.flush()
            work.publish(announced)
            raise ValueError("no")
    announced.assert_not_awaited()
    assert await count_users(database) == 0


async def test_a_failing_commit_counts_as_a_failure(database: Database) -> None:
    async with database.unit_of_work() as work:
        work.session.add(a_user())
    announced = AsyncMock()
    with pytest.raises(IntegrityError):
        async with database.unit_of_work() as work:
            work.session.add(a_user())
            work.publish(announced)
    announced.assert_not_awaited()


async def test_cancellation_rolls_back(database: Database) -> None:
    started = asyncio.Event()

    async def work_forever() -> None:
        async with database.unit_of_work() as work:
            work.session.add(a_user())
            await work.session.flush()
            started.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work_forever())
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await count_users(database) == 0


async def test_a_cancellation_during_the_commit_waits_for_its_outcome(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    committing, may_commit = asyncio.Event(), asyncio.Event()
    commit = AsyncSession.commit

    async def slow_commit(session: AsyncSession) -> None:
        committing.set()
        await may_commit.wait()
        await commit(session)

    monkeypatch.setattr(AsyncSession, "commit", slow_commit)
    announced = AsyncMock()

    async def save() -> None:
        async with database.unit_of_work() as work:
            work.session.add(a_user())
            work.publish(announced)

    task = asyncio.create_task(save())
    await committing.wait()
    task.cancel()
    may_commit.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    announced.assert_awaited_once()
    assert await count_users(database) == 1


async def test_a_failing_effect_does_not_stop_the_others(database: Database) -> None:
    told = AsyncMock()
    async with database.unit_of_work() as work:
        work.session.add(a_user())
        work.publish(AsyncMock(side_effect=ConnectionError))
        work.publish(told)
    told.assert_awaited_once()
    assert await count_users(database) == 1


async def test_an_effect_may_publish_another(database: Database) -> None:
    told = AsyncMock()
    async with database.unit_of_work() as work:

        async def first() -> None:
            work.publish(told)

        work.publish(first)
    told.assert_awaited_once()


async def test_an_unused_unit_connects_to_nothing() -> None:
    nowhere = Database("postgresql://nobody@127.0.0.1:1/nothing")
    told = AsyncMock()
    async with nowhere.unit_of_work() as work:
        work.publish(told)
    told.assert_awaited_once()
    await nowhere.dispose()
