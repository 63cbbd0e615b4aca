"""Counting attempts in a moving window, against a clock that the test moves."""

from datetime import timedelta

import pytest

from neuron_meet.throttling import attempts
from neuron_meet.throttling.attempts import Allowance, MemoryAttemptStore

THREE_A_MINUTE = Allowance("try", 3, timedelta(minutes=1))


class Clock:
    """A time that passes when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> MemoryAttemptStore:
    return MemoryAttemptStore(clock)


async def test_so_many_are_allowed_and_then_one_waits(
    store: MemoryAttemptStore, clock: Clock
) -> None:
    for _ in range(3):
        assert await store.take(THREE_A_MINUTE, "ada") == 0
        clock.now += 10
    assert await store.take(THREE_A_MINUTE, "ada") == 30
    assert await store.wait(THREE_A_MINUTE, "ada") == 30
    assert await store.used(THREE_A_MINUTE, "ada") == 3
    assert await store.take(THREE_A_MINUTE, "bob") == 0


async def test_the_window_moves(store: MemoryAttemptStore, clock: Clock) -> None:
    for _ in range(3):
        await store.take(THREE_A_MINUTE, "ada")
        clock.now += 10
    clock.now += 30
    assert await store.take(THREE_A_MINUTE, "ada") == 0
    assert await store.take(THREE_A_MINUTE, "ada") == 10


async def test_one_can_be_given_back_and_all_be_forgotten(store: MemoryAttemptStore) -> None:
    for _ in range(3):
        await store.take(THREE_A_MINUTE, "ada")
    await store.give_back(THREE_A_MINUTE, "ada")
    assert await store.take(THREE_A_MINUTE, "ada") == 0
    await store.forget(THREE_A_MINUTE, "ada")
    assert await store.used(THREE_A_MINUTE, "ada") == 0
    await store.give_back(THREE_A_MINUTE, "nobody")


async def test_what_was_given_back_leaves_nothing(store: MemoryAttemptStore) -> None:
    for number in range(100):
        await store.take(THREE_A_MINUTE, f"key {number}")
        await store.give_back(THREE_A_MINUTE, f"key {number}")
    assert len(store._attempts["try"]) == 0  # noqa: SLF001 - memory is what this is about


async def test_allowances_do_not_mix(store: MemoryAttemptStore) -> None:
    other = Allowance("other", 1, timedelta(minutes=1))
    assert await store.take(other, "ada") == 0
    assert await store.take(THREE_A_MINUTE, "ada") == 0


async def test_memory_is_bounded(
    store: MemoryAttemptStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attempts, "_MOST_KEYS", 10)
    for number in range(100):
        await store.take(THREE_A_MINUTE, f"key {number}")
    remembered = [await store.used(THREE_A_MINUTE, f"key {number}") for number in range(100)]
    assert sum(remembered) <= 10
    assert remembered[-1] == 1


async def test_what_no_longer_counts_is_dropped(store: MemoryAttemptStore, clock: Clock) -> None:
    for number in range(100):
        await store.take(THREE_A_MINUTE, f"key {number}")
    clock.now += 61
    for number in range(30):
        await store.take(THREE_A_MINUTE, f"later {number}")
    assert len(store._attempts["try"]) == 30  # noqa: SLF001 - memory is what this is about
