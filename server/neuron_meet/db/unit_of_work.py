"""One unit of work per request or event: commit first, announce afterwards."""

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Self

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

Effect = Callable[[], Awaitable[None]]
"""Something to do once the work is saved: tell a room, close a socket."""

logger = structlog.get_logger(__name__)


class UnitOfWork:
    """A transaction with the consequences of its outcome.

    Used as an async context manager. Leaving it normally commits and then runs the published
    effects in order. Leaving it by an exception (cancellation included), or a commit that
    fails, rolls back and raises, and no effect is run. A cancellation that comes while the
    commit is under way waits for its outcome. A unit that never touched its session opens no
    connection.
    """

    def __init__(self, sessions: async_sessionmaker[AsyncSession]) -> None:
        """Take the factory that the session will come from."""
        self._sessions = sessions
        self._session: AsyncSession | None = None
        self._effects: list[Effect] = []

    @property
    def session(self) -> AsyncSession:
        """The session of this unit, created on first use; it connects with its first statement."""
        if self._session is None:
            self._session = self._sessions()
        return self._session

    def publish(self, effect: Effect) -> None:
        """Run ``effect`` after a successful commit, in the order of publishing.

        An effect may publish further ones. One that raises is logged and does not keep the others
        from running: the work is saved, so the caller is told of success.
        """
        self._effects.append(effect)

    async def __aenter__(self) -> Self:
        """Enter the unit; nothing is opened yet."""
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Commit and announce, or roll back."""
        if exc is not None:
            await self._fail()
            return
        cancelled: asyncio.CancelledError | None = None
        try:
            if self._session is not None:
                cancelled = await _commit(self._session)
        except BaseException:
            await self._fail()
            raise
        await self._close()
        await self._deliver()
        if cancelled is not None:
            raise cancelled

    async def _fail(self) -> None:
        try:
            if self._session is not None:
                await self._session.rollback()
        except (SQLAlchemyError, OSError):
            # The connection is gone, and the transaction with it: what led here says more.
            logger.warning("rollback_failed", exc_info=True)
        finally:
            await self._close()

    async def _close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _deliver(self) -> None:
        # Not a for loop: an effect may publish another.
        while self._effects:
            effect = self._effects.pop(0)
            try:
                await effect()
            except Exception:
                logger.exception("effect_failed")


async def _commit(session: AsyncSession) -> asyncio.CancelledError | None:
    """Commit, and answer the cancellation that came meanwhile.

    A commit that is under way cannot be taken back, so what follows from it has to happen: a time
    limit that strikes here must not leave the database and the room's state at odds.
    """
    commit = asyncio.create_task(session.commit())
    cancelled: asyncio.CancelledError | None = None
    while not commit.done():
        try:
            await asyncio.wait({commit})
        except asyncio.CancelledError as error:
            cancelled = error
    commit.result()
    return cancelled
