"""Guessing passwords, made slow for whoever guesses and not for whoever knows.

Wrong passwords are counted three ways, each in a moving window of fifteen minutes:

- by account and network, tightly: the fourth answer takes a second, the next ones twice as long
  each, and then there is none for a while;
- by account alone, loosely, against guessing from many networks. A network from which somebody has
  signed in to the account is free of it, so that strangers lock nobody out where they usually are;
- by network alone, loosely, against trying one password on many accounts.

An account that does not exist is counted like one that does.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from neuron_meet.accounts.repository import email_key
from neuron_meet.config import Settings
from neuron_meet.errors import ErrorCode
from neuron_meet.throttling.attempts import Allowance, AttemptStore
from neuron_meet.throttling.by_network import NetworkThrottle
from neuron_meet.throttling.guesses import Count, Guesses

_WINDOW = timedelta(minutes=15)
_KNOWN_FOR = timedelta(days=30)
_WITHOUT_DELAY = 3
_LONGEST_DELAY_SECONDS = 8.0
_WRONG = frozenset({ErrorCode.UNAUTHORIZED, ErrorCode.FORBIDDEN})


class SignInThrottle:
    """Lets passwords be tried so often and no more."""

    def __init__(self, store: AttemptStore, settings: Settings) -> None:
        """Take where attempts are counted, and how many there may be."""
        self._store = store
        self._guesses = Guesses(store, _WRONG, "Too many wrong passwords; please try again later")
        self._here = Allowance("sign-in", settings.sign_in_failures, _WINDOW)
        self._account = Allowance("sign-in-account", settings.sign_in_failures_per_account, _WINDOW)
        self._network = Allowance("sign-in-network", settings.sign_in_failures_per_address, _WINDOW)
        self._known = Allowance("signed-in-from", 1, _KNOWN_FOR)
        self._delay = settings.sign_in_delay.total_seconds()

    @asynccontextmanager
    async def attempt(self, account: str, network: str) -> AsyncIterator[None]:
        """Try a password inside of this; ``UNAUTHORIZED`` or ``FORBIDDEN`` says that it was wrong.

        Args:
            account: The address, or whatever else the password is asked for.
            network: Where the attempt comes from.

        Raises:
            NeuronError: ``RATE_LIMITED``, with when there is another attempt.
        """
        # What counts as one account is what is looked up as one, however it is written.
        account = email_key(account)
        here = Count(self._here, f"{account} {network}")
        is_known = await self._store.used(self._known, here.key) > 0
        counts = [Count(self._network, network), here]
        if not is_known:
            counts.append(Count(self._account, account))
        async with self._guesses.attempt(counts):
            await asyncio.sleep(self._delay_after(await self._store.used(here.allowance, here.key)))
            yield
        await self._store.forget(here.allowance, here.key)
        await self._store.forget(self._account, account)
        await self._store.take(self._known, here.key)

    def _delay_after(self, attempts: int) -> float:
        """Seconds that the answer to this attempt takes longer, the first being number 1."""
        doublings = attempts - _WITHOUT_DELAY - 1
        if doublings < 0:
            return 0.0
        return float(min(self._delay * 2.0 ** min(doublings, 8), _LONGEST_DELAY_SECONDS))


def registration_throttle(store: AttemptStore, settings: Settings) -> NetworkThrottle:
    """Lets so many accounts be made from one network, whether or not that succeeds."""
    return NetworkThrottle(
        store,
        Allowance("registration", settings.registrations_per_address, timedelta(hours=1)),
        "Too many accounts were made from your network; please try again later",
    )
