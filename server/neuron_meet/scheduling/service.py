"""What can be done with scheduled meetings. Nothing here commits: the edge does."""

from datetime import datetime, timedelta
from heapq import nsmallest

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Room, User
from neuron_meet.db.scheduling import ScheduledMeeting
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import CreateRoomRequest, RoomKind
from neuron_meet.protocol.scheduling import ScheduleMeetingRequest
from neuron_meet.rooms.service import RoomService
from neuron_meet.scheduling.occurrences import (
    HeldMeeting,
    end_of,
    find_occurrence,
    held_between,
    held_from,
)
from neuron_meet.scheduling.recurrence import to_rrule
from neuron_meet.scheduling.repository import SchedulingRepository
from neuron_meet.scheduling.rules import check_fit, check_is_to_come, check_start
from neuron_meet.scheduling.time_zones import time_zone

MAX_WINDOW = timedelta(days=366)
"""The longest time whose meetings are asked for at once."""
REACH = timedelta(days=2 * 366)
"""How far from now such a time may be, in either direction."""
LISTED_OCCURRENCES = 500
"""Meetings in one list of what is to come, the soonest."""
EARLY = timedelta(hours=24)
"""How long before its start a room's link speaks of a meeting."""
_LISTED_MEETINGS = 500


class SchedulingService:
    """Scheduled meetings, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._scheduled = SchedulingRepository(session)
        self._rooms = RoomService(session, settings)
        self._settings = settings

    async def schedule(self, user: User, body: ScheduleMeetingRequest) -> ScheduledMeeting:
        """Schedule a meeting, in a room of one's own or in a new one.

        Raises:
            NeuronError: ``TIME_ZONE_UNKNOWN``, ``RECURRENCE_INVALID``, ``MEETING_IN_THE_PAST``,
                ``TOO_MANY_SCHEDULED_MEETINGS``; for the room as ``RoomService`` does.
        """
        zone = time_zone(body.time_zone)
        check_fit(body.recurrence, body.starts_at)
        check_start(body.starts_at, utc_now())
        await self._check_limit(user.id)
        now = utc_now()
        meeting = ScheduledMeeting(
            room=await self._room_for(user, body),
            created_by_id=user.id,
            title=body.title,
            description=body.description,
            starts_at=body.starts_at,
            time_zone=body.time_zone,
            duration_minutes=body.duration_minutes,
            rrule=None if body.recurrence is None else to_rrule(body.recurrence, zone),
            sequence=0,
            is_cancelled=False,
            created_at=now,
            updated_at=now,
            exceptions=[],
        )
        meeting.ends_at = end_of(meeting)
        check_is_to_come(meeting, now)
        await self._scheduled.add(meeting)
        return meeting

    async def of(self, user: User) -> list[ScheduledMeeting]:
        """What the account has scheduled and not cancelled, newest first."""
        return await self._scheduled.of_creator(user.id, _LISTED_MEETINGS)

    async def by_id(self, meeting_id: str) -> ScheduledMeeting:
        """The scheduled meeting with this id, cancelled or not, whoever asks.

        Raises:
            NeuronError: ``NOT_FOUND``.
        """
        meeting = await self._scheduled.by_id(meeting_id)
        if meeting is None:
            raise NeuronError(ErrorCode.NOT_FOUND, "Scheduled meeting not found")
        return meeting

    async def own(self, user: User, meeting_id: str) -> ScheduledMeeting:
        """A scheduled meeting of the account.

        Raises:
            NeuronError: ``NOT_FOUND``; ``FORBIDDEN`` for anybody but who scheduled it.
        """
        meeting = await self.by_id(meeting_id)
        if meeting.created_by_id != user.id:
            raise NeuronError(ErrorCode.FORBIDDEN, "Only the person who scheduled it can do this")
        return meeting

    async def occurrence(self, user: User, meeting_id: str, wall: datetime) -> HeldMeeting:
        """One time at which a meeting of the account is held.

        Raises:
            NeuronError: Like ``own``; ``OCCURRENCE_NOT_FOUND`` where there is none, or it is
                cancelled.
        """
        meeting = await self.own(user, meeting_id)
        held = None if meeting.is_cancelled else find_occurrence(meeting, wall)
        if held is None:
            raise NeuronError(
                ErrorCode.OCCURRENCE_NOT_FOUND, "There is no such meeting in the series"
            )
        return held

    async def upcoming(
        self, user: User, after: datetime | None, before: datetime | None
    ) -> list[HeldMeeting]:
        """The account's meetings that end after one moment and begin before another, in order.

        Args:
            user: The account.
            after: Aware; by default now.
            before: Aware; by default 30 days later.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` where that is too long or too far away.
        """
        after = after or utc_now()
        before = before or after + timedelta(days=30)
        _check_window(after, before)
        meetings = await self._scheduled.of_creator(user.id, _LISTED_MEETINGS, after)
        held = (each for meeting in meetings for each in held_between(meeting, after, before))
        return nsmallest(LISTED_OCCURRENCES, held, key=_order)

    async def next_in_room(self, room_id: str) -> HeldMeeting | None:
        """The meeting that is on in a room by the clock, or begins there within ``EARLY``."""
        now = utc_now()
        meetings = await self._scheduled.in_room(room_id, now)
        held = (each for meeting in meetings for each in held_between(meeting, now, now + EARLY))
        return min(held, key=_order, default=None)

    async def _room_for(self, user: User, body: ScheduleMeetingRequest) -> Room:
        if body.room_id is None:
            # Named, not one-off: whoever tries it out before must not have closed it.
            wanted: dict[str, object] = {"name": body.title, "kind": RoomKind.NAMED}
            if body.waiting_room is not None:
                wanted["waiting_room"] = body.waiting_room
            return await self._rooms.create(user, CreateRoomRequest.model_validate(wanted))
        if body.waiting_room is not None:
            raise NeuronError(
                ErrorCode.VALIDATION_FAILED, "waitingRoom is for a new room; this one has settings"
            )
        room = await self._rooms.by_id(body.room_id)
        if room.host_id != user.id:
            raise NeuronError(ErrorCode.FORBIDDEN, "Only the host can schedule a meeting in a room")
        if not room.is_active:
            raise NeuronError(ErrorCode.ROOM_ENDED, "Room is no longer active")
        return room

    async def _check_limit(self, user_id: str) -> None:
        limit = self._settings.schedules_per_user
        if await self._scheduled.count_to_come(user_id, utc_now()) >= limit:
            raise NeuronError(
                ErrorCode.TOO_MANY_SCHEDULED_MEETINGS,
                f"You have scheduled {limit} meetings; cancel one before the next",
            )


def next_held(meeting: ScheduledMeeting, now: datetime) -> HeldMeeting | None:
    """The time it is held next, or is on; None where it is over or cancelled."""
    return None if meeting.is_cancelled else next(held_from(meeting, now), None)


def _order(held: HeldMeeting) -> tuple[datetime, str]:
    return held.starts_at, held.meeting.id


def _check_window(after: datetime, before: datetime) -> None:
    now = utc_now()
    if not after < before <= after + MAX_WINDOW:
        raise NeuronError(
            ErrorCode.VALIDATION_FAILED,
            f"from must be before to, by {MAX_WINDOW.days} days at most",
        )
    if not now - REACH <= after <= now + REACH:
        raise NeuronError(
            ErrorCode.VALIDATION_FAILED,
            f"from must be within {REACH.days} days of now",
        )
