"""Guesses of something secret: counted before they are made, taken back where they were right."""

import math
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.throttling.attempts import Allowance, AttemptStore


@dataclass(frozen=True, slots=True)
class Count:
    """One of the ways in which a guess is counted: by whom, against what allowance."""

    allowance: Allowance
    key: str


class Guesses:
    """Refuses more guesses once there were too many wrong ones.

    Args:
        store: Where they are counted.
        wrong: The codes by which a guess turns out to be wrong.
        sentence: What is said where there is none left.
    """

    def __init__(self, store: AttemptStore, wrong: frozenset[ErrorCode], sentence: str) -> None:
        self._store = store
        self._wrong = wrong
        self._sentence = sentence

    @asynccontextmanager
    async def attempt(self, counts: Sequence[Count]) -> AsyncIterator[None]:
        """Guess inside of this.

        It is counted before it is made, so that many at once get no more guesses than one by one.

        Raises:
            NeuronError: ``RATE_LIMITED``, with when there is another guess.
        """
        await self._take(counts)
        try:
            yield
        except NeuronError as error:
            if error.code not in self._wrong:
                await self._give_back(counts)
            raise
        except BaseException:
            await self._give_back(counts)
            raise
        await self._give_back(counts)

    async def _take(self, counts: Sequence[Count]) -> None:
        for position, count in enumerate(counts):
            wait = await self._store.take(count.allowance, count.key)
            if wait > 0:
                await self._give_back(counts[:position])
                raise NeuronError(
                    ErrorCode.RATE_LIMITED, self._sentence, retry_after=math.ceil(wait)
                )

    async def _give_back(self, counts: Sequence[Count]) -> None:
        for count in counts:
            await self._store.give_back(count.allowance, count.key)
