"""When a scheduled meeting is held: its rule with its exceptions, as moments."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from neuron_meet.db.scheduling import ScheduledMeeting, ScheduleException
from neuron_meet.scheduling.recurrence import from_rrule, starts
from neuron_meet.scheduling.time_zones import moment_of, time_zone


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """One time at which a scheduled meeting is held."""

    meeting: ScheduledMeeting
    occurrence: datetime
    """Its start as the rule gives it, on the wall."""
    wall_start: datetime
    """Its start on the wall, moved or not."""
    starts_at: datetime
    """Its start, in UTC."""
    duration_minutes: int
    title: str
    description: str
    is_exception: bool

    @property
    def ends_at(self) -> datetime:
        """Its end, in UTC."""
        return self.starts_at + timedelta(minutes=self.duration_minutes)


def held_from(meeting: ScheduledMeeting, after: datetime) -> Iterator[HeldMeeting]:
    """Every time it is held that ends after a moment, in order, for as long as the rule runs.

    Args:
        meeting: With its exceptions.
        after: Aware.
    """
    exceptions = {each.occurrence: each for each in meeting.exceptions}
    changed = sorted(
        (_changed(meeting, each) for each in meeting.exceptions if not each.is_cancelled),
        key=lambda held: held.starts_at,
    )
    regular = (
        _regular(meeting, wall)
        for wall in wall_starts(meeting, after - timedelta(minutes=meeting.duration_minutes))
        if wall not in exceptions
    )
    for held in heapq.merge(regular, changed, key=lambda held: held.starts_at):
        if held.ends_at > after:
            yield held


def held_between(
    meeting: ScheduledMeeting, after: datetime, before: datetime
) -> Iterator[HeldMeeting]:
    """Every time it is held that ends after one moment and begins before another, in order."""
    return takewhile(lambda held: held.starts_at < before, held_from(meeting, after))


def wall_starts(meeting: ScheduledMeeting, not_before: datetime) -> Iterator[datetime]:
    """The starts by the rule alone, on the wall, from a moment on."""
    zone = time_zone(meeting.time_zone)
    if meeting.rrule is None:
        if moment_of(meeting.starts_at, zone) >= not_before:
            yield meeting.starts_at
        return
    for start in starts(meeting.rrule, meeting.starts_at, zone, not_before):
        yield start.replace(tzinfo=None, fold=0)


def find_occurrence(meeting: ScheduledMeeting, occurrence: datetime) -> HeldMeeting | None:
    """The one of the series that the rule starts at this wall time; None where it is cancelled."""
    known = next((each for each in meeting.exceptions if each.occurrence == occurrence), None)
    if known is not None:
        return None if known.is_cancelled else _changed(meeting, known)
    return _regular(meeting, occurrence) if is_start(meeting, occurrence) else None


def is_start(meeting: ScheduledMeeting, wall: datetime) -> bool:
    """Whether the rule starts a meeting at this wall time."""
    # A day earlier: in a gap of the clock, the moment of a wall time is not where the rule has it.
    near = moment_of(wall, time_zone(meeting.time_zone)) - timedelta(days=1)
    later = wall + timedelta(days=1)
    return wall in takewhile(lambda start: start < later, wall_starts(meeting, near))


def end_of(meeting: ScheduledMeeting) -> datetime | None:
    """When the last one is over, cancelled ones included; None for a series without an end."""
    zone = time_zone(meeting.time_zone)
    last = meeting.starts_at
    if meeting.rrule is not None:
        rule = from_rrule(meeting.rrule, zone)
        if rule.count is None and rule.until is None:
            return None
        for last in wall_starts(meeting, moment_of(meeting.starts_at, zone)):  # noqa: B007
            pass
    end = moment_of(last, zone) + timedelta(minutes=meeting.duration_minutes)
    moved = (_changed(meeting, each).ends_at for each in meeting.exceptions)
    return max((end, *moved))


def _regular(meeting: ScheduledMeeting, wall: datetime) -> HeldMeeting:
    return HeldMeeting(
        meeting=meeting,
        occurrence=wall,
        wall_start=wall,
        starts_at=moment_of(wall, time_zone(meeting.time_zone)),
        duration_minutes=meeting.duration_minutes,
        title=meeting.title,
        description=meeting.description,
        is_exception=False,
    )


def _changed(meeting: ScheduledMeeting, exception: ScheduleException) -> HeldMeeting:
    wall = exception.starts_at or exception.occurrence
    return HeldMeeting(
        meeting=meeting,
        occurrence=exception.occurrence,
        wall_start=wall,
        starts_at=moment_of(wall, time_zone(meeting.time_zone)),
        duration_minutes=exception.duration_minutes or meeting.duration_minutes,
        title=exception.title if exception.title is not None else meeting.title,
        description=(
            exception.description if exception.description is not None else meeting.description
        ),
        is_exception=True,
    )
