"""Giving a connection back in the middle of a unit of work."""

import pytest
from sqlalchemy import select

from neuron_meet.db.engine import Database
from neuron_meet.db.models import User
from neuron_meet.db.session import release_connection


def a_user() -> User:
    return User(email="a@b", email_key="a@b", name="Ada", display_name="Ada", password_hash="x")


async def test_a_released_session_holds_no_connection_and_goes_on(database: Database) -> None:
    async with database.unit_of_work() as work:
        work.session.add(a_user())
    async with database.unit_of_work() as work:
        user = (await work.session.scalars(select(User))).one()
        assert database.engine.pool.checkedout() == 1  # type: ignore[attr-defined]
        await release_connection(work.session)
        assert database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
        user.name = "Grace"
    async with database.unit_of_work() as work:
        assert await work.session.scalar(select(User.name)) == "Grace"


async def test_a_session_with_something_to_write_is_not_released(database: Database) -> None:
    with pytest.raises(RuntimeError, match="something to write"):
        async with database.unit_of_work() as work:
            work.session.add(a_user())
            await release_connection(work.session)
