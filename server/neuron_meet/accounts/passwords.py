"""Password hashing: bcrypt, freed of its limit of 72 bytes."""

import asyncio
import base64
import hashlib
import os
from concurrent.futures import ThreadPoolExecutor

import bcrypt

# A hash of nothing in particular: compared with where there is no account, to take the same time.
_UNKNOWN_SALT_AND_DIGEST = "C6UzMDM.H6dfI/f/IKcEeO0Vqm3kiIeLZPyJ0N0CiaKQ6S7OHwXeW"


# One core stays free for the event loop, however many people sign in at once.
_THREADS = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1), thread_name_prefix="bcrypt")


class PasswordHasher:
    """Hashes and checks passwords in threads, so that the event loop never waits for it.

    Args:
        rounds: bcrypt's cost, the binary logarithm of its iterations.
    """

    def __init__(self, rounds: int) -> None:
        self._rounds = rounds

    async def hash(self, password: str) -> str:
        """The hash to store for ``password``."""
        salt = bcrypt.gensalt(self._rounds)
        loop = asyncio.get_running_loop()
        hashed = await loop.run_in_executor(_THREADS, bcrypt.hashpw, _digest(password), salt)
        return hashed.decode("ascii")

    async def matches(self, password: str, stored_hash: str | None) -> bool:
        """Whether ``password`` is the one that was hashed.

        Without a stored hash, or with an empty one, the answer is no, after as long a time as with
        one: whoever tries addresses cannot tell by the clock which of them have an account.
        """
        expected = stored_hash or f"$2b${self._rounds:02d}${_UNKNOWN_SALT_AND_DIGEST}"
        loop = asyncio.get_running_loop()
        matched = await loop.run_in_executor(
            _THREADS, bcrypt.checkpw, _digest(password), expected.encode("ascii")
        )
        return matched and bool(stored_hash)


def _digest(password: str) -> bytes:
    """What bcrypt gets to see: 64 printable bytes that depend on every byte of the password.

    bcrypt reads no further than 72 bytes and stops at a zero byte; base64 of a SHA-384 digest has
    neither (OWASP Password Storage Cheat Sheet, "Pre-Hashing Passwords with bcrypt").
    """
    return base64.b64encode(hashlib.sha384(password.encode("utf-8")).digest())
