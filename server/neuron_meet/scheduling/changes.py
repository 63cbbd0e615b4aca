"""Changing and cancelling: one meeting of a series, it and all that follow, or all of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any, Self

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import utc_now
from neuron_meet.db.scheduling import ScheduledMeeting, ScheduleException
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.scheduling import (
    ChangeScope,
    Recurrence,
    UpdateScheduledMeetingRequest,
)
from neuron_meet.scheduling.occurrences import end_of, find_occurrence, is_start, wall_starts
from neuron_meet.scheduling.recurrence import from_rrule, to_rrule
from neuron_meet.scheduling.repository import SchedulingRepository
from neuron_meet.scheduling.rules import (
    MAX_EXCEPTIONS,
    check_fit,
    check_is_to_come,
    check_start,
    in_the_past,
)
from neuron_meet.scheduling.time_zones import moment_of, time_zone

_OF_ONE = {"title", "description", "starts_at", "duration_minutes"}
_NEVER_NULL = ("title", "description", "starts_at", "time_zone", "duration_minutes")


@dataclass(frozen=True, slots=True)
class Target:
    """Which meetings of a series are meant."""

    scope: ChangeScope
    occurrence: datetime | None

    @classmethod
    def of(cls, meeting: ScheduledMeeting, scope: ChangeScope, wall: datetime | None) -> Self:
        """What somebody asked for, where there is such a meeting.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` without the occurrence that the scope is about;
                ``OCCURRENCE_NOT_FOUND`` where there is none, or it is cancelled.
        """
        if meeting.is_cancelled:
            raise NeuronError(ErrorCode.OCCURRENCE_NOT_FOUND, "This meeting is cancelled")
        if scope is ChangeScope.ALL:
            return cls(scope, None)
        if wall is None:
            raise NeuronError(ErrorCode.VALIDATION_FAILED, "occurrence is required")
        if meeting.rrule is None:
            raise NeuronError(ErrorCode.VALIDATION_FAILED, "This meeting does not repeat")
        if find_occurrence(meeting, wall) is None:
            raise NeuronError(
                ErrorCode.OCCURRENCE_NOT_FOUND, "There is no such meeting in the series"
            )
        if scope is ChangeScope.FOLLOWING and wall == meeting.starts_at:
            return cls(ChangeScope.ALL, None)
        return cls(scope, wall)


class ScheduleChanges:
    """Changes of scheduled meetings, in one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._scheduled = SchedulingRepository(session)
        self._session = session

    async def update(
        self, meeting: ScheduledMeeting, target: Target, body: UpdateScheduledMeetingRequest
    ) -> ScheduledMeeting:
        """Change what ``body`` gives; answers the meeting or series that it is of now.

        Raises:
            NeuronError: As for scheduling; ``VALIDATION_FAILED`` for what one of a series cannot
                have of its own; ``CONFLICT`` where too many of a series differ.
        """
        changes = _changes(body)
        if target.occurrence is None:
            _change_series(meeting, changes)
            changed = meeting
        elif target.scope is ChangeScope.THIS:
            _change_one(meeting, target.occurrence, changes)
            changed = meeting
        else:
            changed = _continued_from(meeting, target.occurrence)
            _change_series(changed, changes)
            _end_before(meeting, target.occurrence)
            _touch(meeting)
            await self._scheduled.add(changed)
        _touch(changed)
        await self._session.flush()
        return changed

    async def cancel(self, meeting: ScheduledMeeting, target: Target) -> ScheduledMeeting:
        """Cancel what is meant; the rest of a series stays.

        Raises:
            NeuronError: ``CONFLICT`` where too many of a series differ from it.
        """
        if target.occurrence is None:
            meeting.is_cancelled = True
        elif target.scope is ChangeScope.THIS:
            exception = _exception(meeting, target.occurrence)
            exception.is_cancelled = True
            exception.starts_at = exception.duration_minutes = None
            exception.title = exception.description = None
        else:
            _end_before(meeting, target.occurrence)
        _touch(meeting)
        await self._session.flush()
        return meeting


def _changes(body: UpdateScheduledMeetingRequest) -> dict[str, Any]:
    changes = {name: getattr(body, name) for name in body.model_fields_set}
    for name in _NEVER_NULL:
        if name in changes and changes[name] is None:
            alias = UpdateScheduledMeetingRequest.model_fields[name].alias
            raise NeuronError(ErrorCode.VALIDATION_FAILED, f"{alias} must have a value")
    return changes


def _change_series(meeting: ScheduledMeeting, changes: dict[str, Any]) -> None:
    """Change every meeting of a series; its exceptions stay where their days still are."""
    now = utc_now()
    recurrence = changes.pop("recurrence", recurrence_of(meeting))
    began = meeting.starts_at
    for name, value in changes.items():
        setattr(meeting, name, value)
    zone = time_zone(meeting.time_zone)
    check_fit(recurrence, meeting.starts_at)
    if meeting.starts_at.date() != began.date():
        check_start(meeting.starts_at, now)
    meeting.rrule = None if recurrence is None else to_rrule(recurrence, zone)
    _keep_fitting(meeting, list(meeting.exceptions))
    meeting.ends_at = end_of(meeting)
    check_is_to_come(meeting, now)


def _change_one(meeting: ScheduledMeeting, occurrence: datetime, changes: dict[str, Any]) -> None:
    if not changes.keys() <= _OF_ONE:
        raise NeuronError(
            ErrorCode.VALIDATION_FAILED,
            "One meeting of a series can have a title, description, start and duration of its own",
        )
    starts_at = changes.get("starts_at")
    if starts_at is not None:
        now = utc_now()
        check_start(starts_at, now)
        if moment_of(starts_at, time_zone(meeting.time_zone)) <= now:
            raise in_the_past()
    exception = _exception(meeting, occurrence)
    for name, value in changes.items():
        setattr(exception, name, value)
    meeting.ends_at = end_of(meeting)


def _exception(meeting: ScheduledMeeting, occurrence: datetime) -> ScheduleException:
    for each in meeting.exceptions:
        if each.occurrence == occurrence:
            return each
    if len(meeting.exceptions) >= MAX_EXCEPTIONS:
        raise NeuronError(
            ErrorCode.CONFLICT,
            f"{MAX_EXCEPTIONS} meetings of this series differ from it; change the series instead",
        )
    exception = ScheduleException(occurrence=occurrence, is_cancelled=False)
    meeting.exceptions.append(exception)
    return exception


def _continued_from(meeting: ScheduledMeeting, occurrence: datetime) -> ScheduledMeeting:
    """A series of its own that goes on as this one does, from one of its meetings on."""
    zone = time_zone(meeting.time_zone)
    recurrence = recurrence_from(meeting, occurrence)
    now = utc_now()
    continued = ScheduledMeeting(
        room=meeting.room,
        created_by_id=meeting.created_by_id,
        title=meeting.title,
        description=meeting.description,
        starts_at=occurrence,
        time_zone=meeting.time_zone,
        duration_minutes=meeting.duration_minutes,
        rrule=None if recurrence is None else to_rrule(recurrence, zone),
        sequence=0,
        is_cancelled=False,
        created_at=now,
        updated_at=now,
        exceptions=[],
    )
    continued.exceptions = [
        _copy(each, each.occurrence) for each in meeting.exceptions if each.occurrence >= occurrence
    ]
    return continued


def _end_before(meeting: ScheduledMeeting, occurrence: datetime) -> None:
    """Let a series end the day before one of its meetings."""
    recurrence = recurrence_of(meeting)
    if recurrence is None:
        return
    until = occurrence.date() - timedelta(days=1)
    shorter = recurrence.model_copy(update={"count": None, "until": until})
    meeting.rrule = to_rrule(shorter, time_zone(meeting.time_zone))
    meeting.exceptions = [each for each in meeting.exceptions if each.occurrence < occurrence]
    meeting.ends_at = end_of(meeting)


def _keep_fitting(meeting: ScheduledMeeting, exceptions: list[ScheduleException]) -> None:
    """Carry exceptions over to a changed rule, by their day; those without a meeting there go."""
    time_of_day = meeting.starts_at.time()
    kept: list[ScheduleException] = []
    for each in exceptions:
        wall = datetime.combine(each.occurrence.date(), time_of_day)
        if not is_start(meeting, wall):
            continue
        kept.append(each if wall == each.occurrence else _copy(each, wall))
    meeting.exceptions = kept


def _copy(exception: ScheduleException, occurrence: datetime) -> ScheduleException:
    return ScheduleException(
        occurrence=occurrence,
        is_cancelled=exception.is_cancelled,
        starts_at=exception.starts_at,
        duration_minutes=exception.duration_minutes,
        title=exception.title,
        description=exception.description,
    )


def recurrence_of(meeting: ScheduledMeeting) -> Recurrence | None:
    """How a meeting repeats; None where it does not."""
    if meeting.rrule is None:
        return None
    return from_rrule(meeting.rrule, time_zone(meeting.time_zone))


def recurrence_from(meeting: ScheduledMeeting, occurrence: datetime) -> Recurrence | None:
    """How a series goes on from one of its meetings: those before it no longer count."""
    recurrence = recurrence_of(meeting)
    if recurrence is None or recurrence.count is None:
        return recurrence
    walls = wall_starts(meeting, moment_of(meeting.starts_at, time_zone(meeting.time_zone)))
    done = sum(1 for _ in takewhile(lambda wall: wall < occurrence, walls))
    return recurrence.model_copy(update={"count": recurrence.count - done})


def _touch(meeting: ScheduledMeeting) -> None:
    meeting.sequence += 1
    meeting.updated_at = utc_now()
