"""Closes the sockets of sign-ins that ended where this process was not told of it.

What ends a sign-in through the API closes its sockets at once. A token also expires, and an
administrator sets a password in a program of their own: that is seen here, within a second.
"""

import structlog
from sqlalchemy.exc import SQLAlchemyError

from neuron_meet.accounts.sign_ins import SignInService
from neuron_meet.accounts.tokens import TokenService
from neuron_meet.db.availability import reason_of
from neuron_meet.db.engine import Database
from neuron_meet.realtime.signed_in import SignedInSockets
from neuron_meet.signaling.announcer import Announcer

EVERY_SECONDS = 0.5
"""From one look to the next."""

_log = structlog.get_logger(__name__)


class SignInWatch:
    """Looks again and again whether the sign-ins that have sockets open still last."""

    def __init__(
        self,
        database: Database,
        tokens: TokenService,
        signed_in: SignedInSockets,
        announcer: Announcer,
    ) -> None:
        """Take where sign-ins are kept, who has sockets open, and how these are closed."""
        self._database = database
        self._tokens = tokens
        self._signed_in = signed_in
        self._announcer = announcer
        self._is_failing = False

    async def look(self) -> None:
        """Close the sockets of sign-ins that are over, where the database tells."""
        try:
            await self._close_ended()
            self._is_failing = False
        except (SQLAlchemyError, OSError) as error:
            if not self._is_failing:  # once for each outage
                _log.warning("sign_ins_not_checked", reason=reason_of(error))
            self._is_failing = True

    async def _close_ended(self) -> None:
        """Ask nothing while nobody is signed in."""
        accounts = self._signed_in.accounts()
        if not accounts:
            return
        async with self._database.unit_of_work() as work:
            lasting = await SignInService(work.session, self._tokens).lasting(accounts.keys())
        for token_id, user_id in accounts.items():
            if token_id not in lasting:
                await self._announcer.sign_out(user_id, only=token_id)
