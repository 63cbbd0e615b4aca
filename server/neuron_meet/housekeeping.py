"""What is tidied up while the server runs: at its start, and every hour."""

from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy.exc import SQLAlchemyError

_log = structlog.get_logger(__name__)

EVERY_SECONDS = 3600.0
"""From one time to the next."""


class Housekeeping:
    """Does its chores one after the other; one that fails is logged, and tried again next time."""

    def __init__(self, *chores: Callable[[], Awaitable[None]]) -> None:
        """Take what is to be done."""
        self._chores = chores

    async def tidy(self) -> None:
        """Do each of them once."""
        for chore in self._chores:
            try:
                await chore()
            except (SQLAlchemyError, OSError):
                _log.exception("chore_failed", chore=chore.__name__)
