"""The queue of messages: whoever causes one does not wait, and learns nothing by the clock."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.mail.message import Mail
from neuron_meet.mail.transport import MailNotSentError, MailTransport

logger = structlog.get_logger(__name__)

Writing = Callable[[], Awaitable[Mail | None]]
"""Writes a message, or finds out that there is none to send."""

_MOST = 200
"""Messages that wait or are under way."""
_AT_ONCE = 4
_PAUSES_SECONDS = (5.0, 30.0, 120.0)
"""Before each further attempt where the SMTP server is away."""
_FAREWELL_SECONDS = 2.0


class Outbox:
    """Writes and sends messages one after the other, a few at a time."""

    def __init__(self, transport: MailTransport) -> None:
        self._transport = transport
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    def add(self, write: Writing) -> None:
        """Have a message written and sent; what goes wrong with it is logged.

        Raises:
            NeuronError: ``SERVICE_UNAVAILABLE`` where too many wait.
        """
        if len(self._tasks) >= _MOST:
            raise NeuronError(
                ErrorCode.SERVICE_UNAVAILABLE, "Too many e-mails wait; please try again later"
            )
        task = asyncio.create_task(self._send(write))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Let what is under way finish for a moment, and drop the rest."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=_FAREWELL_SECONDS)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
            logger.warning("mails_dropped", count=len(late))

    async def _send(self, write: Writing) -> None:
        try:
            async with self._turns:
                mail = await write()
            if mail is not None:
                await self._deliver(mail)
        except Exception:
            logger.exception("mail_failed")

    async def _deliver(self, mail: Mail) -> None:
        for pause in (*_PAUSES_SECONDS, None):
            try:
                async with self._turns:
                    await self._transport.send(mail)
            except MailNotSentError as error:
                if pause is None or not error.is_temporary:
                    logger.error("mail_not_sent", reason=str(error))  # noqa: TRY400, it says enough
                    return
                logger.warning("mail_delayed", reason=str(error), seconds=pause)
                await asyncio.sleep(pause)
            else:
                logger.info("mail_sent")
                return
