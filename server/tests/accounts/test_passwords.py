"""Password hashing."""

import pytest

from neuron_meet.accounts.passwords import PasswordHasher


@pytest.fixture
def hasher() -> PasswordHasher:
    return PasswordHasher(rounds=4)


async def test_only_the_same_password_matches(hasher: PasswordHasher) -> None:
    stored = await hasher.hash("correct horse")
    assert stored.startswith("$2b$04$")
    assert await hasher.matches("correct horse", stored)
    assert not await hasher.matches("correct horses", stored)


async def test_equal_passwords_are_stored_differently(hasher: PasswordHasher) -> None:
    assert await hasher.hash("correct horse") != await hasher.hash("correct horse")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x" * 72 + "a", "x" * 72 + "b"),
        ("x\0a", "x\0b"),
        ("ä" * 40 + "a", "ä" * 40 + "b"),
    ],
)
async def test_every_byte_counts(hasher: PasswordHasher, one: str, other: str) -> None:
    stored = await hasher.hash(one)
    assert await hasher.matches(one, stored)
    assert not await hasher.matches(other, stored)


async def test_without_an_account_nothing_matches(hasher: PasswordHasher) -> None:
    for stored in (None, ""):
        assert not await hasher.matches("", stored)
        assert not await hasher.matches("another", stored)
