"""How attempts to reach a database that is away are spread."""

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from neuron_meet.db.availability import DatabaseUnavailableError, Reconnecting, reason_of
from neuron_meet.db.engine import async_url
from tests.services.process import free_port


class Clock:
    """Shows the seconds that a test says."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def connect(engine: AsyncEngine) -> None:
    async with engine.connect():
        pass


async def test_pauses_double_up_to_two_seconds_and_nobody_tries_within(clock: Clock) -> None:
    engine = create_async_engine(async_url(f"postgresql://nobody@127.0.0.1:{free_port()}/none"))
    reconnecting = Reconnecting(clock)
    reconnecting.watch(engine.sync_engine)
    pauses = []
    for _ in range(8):
        with pytest.raises(DatabaseUnavailableError):
            await connect(engine)
        pauses.append(reconnecting.wait_seconds())
        with pytest.raises(DatabaseUnavailableError, match="a moment ago"):
            await connect(engine)
        assert reconnecting.wait_seconds() == pauses[-1]
        clock.now += pauses[-1] + 0.001
    await engine.dispose()
    most = [0.1, 0.2, 0.4, 0.8, 1.6, 2.0, 2.0, 2.0]
    longest = [(round(pause, 9), limit) for pause, limit in zip(pauses, most, strict=True)]
    assert [each for each in longest if not each[1] / 2 <= each[0] <= each[1]] == []


def test_what_is_logged_of_an_outage_is_its_reason_and_not_what_was_asked() -> None:
    error = OperationalError("SELECT :name", {"name": "Ada"}, ConnectionError("gone"))
    assert reason_of(error) == "gone"
    assert reason_of(TimeoutError()) == "TimeoutError"
