"""Calendars that people subscribe to. Nothing here commits: the edge does."""

from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import utc_now
from neuron_meet.db.models import User
from neuron_meet.db.scheduling import ScheduledMeeting
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.scheduling.feed import FeedTokens
from neuron_meet.scheduling.repository import SchedulingRepository

KEPT = timedelta(days=90)
"""How long a meeting that is over stays in the calendar."""
_LISTED_MEETINGS = 500


class CalendarService:
    """The calendar of each account, behind an address that only its owner is told."""

    def __init__(self, session: AsyncSession, tokens: FeedTokens) -> None:
        self._scheduled = SchedulingRepository(session)
        self._tokens = tokens

    async def token_of(self, user: User) -> str:
        """The secret part of the address of the account's calendar."""
        version = await self._scheduled.feed_version(user.id)
        return self._tokens.issue(user.id, version or 0)

    async def rotate(self, user: User) -> str:
        """Make the address worthless and answer the new one's secret part."""
        return self._tokens.issue(user.id, await self._scheduled.raise_feed_version(user.id))

    async def meetings_behind(self, token: str) -> list[ScheduledMeeting]:
        """What the calendar at an address holds, in a stable order.

        Raises:
            NeuronError: ``NOT_FOUND``, the same for every address that does not work.
        """
        user_id = FeedTokens.user_id_of(token)
        version = None if user_id is None else await self._scheduled.feed_version(user_id)
        if user_id is None or version is None or not self._tokens.is_valid(token, user_id, version):
            raise NeuronError(ErrorCode.NOT_FOUND, "There is no calendar at this address")
        since = utc_now() - KEPT
        return await self._scheduled.of_creator(user_id, _LISTED_MEETINGS, since)
