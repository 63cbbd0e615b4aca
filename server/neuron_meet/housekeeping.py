"""What is tidied up while the server runs: at its start, and every hour."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy.exc import SQLAlchemyError

_log = structlog.get_logger(__name__)

_EVERY_S = 3600.0


class Housekeeping:
    """Does its chores one after the other; one that fails is logged, and tried again next time."""

    def __init__(self, *chores: Callable[[], Awaitable[None]]) -> None:
        """Take what is to be done."""
        self._chores = chores

    async def run(self) -> None:
        """Tidy up now and every hour, until cancelled."""
        while True:
            for chore in self._chores:
                try:
                    await chore()
                except (SQLAlchemyError, OSError):
                    _log.exception("chore_failed", chore=chore.__name__)
            await asyncio.sleep(_EVERY_S)
