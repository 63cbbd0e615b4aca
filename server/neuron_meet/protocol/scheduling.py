"""Bodies of the REST API about scheduled meetings."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    Field,
    NaiveDatetime,
    PlainSerializer,
    model_validator,
)

from neuron_meet.protocol.base import StrictWireModel, Timestamp, WireModel
from neuron_meet.protocol.rest import Flag, RoomCode
from neuron_meet.protocol.text import Description, RoomName

MAX_COUNT = 730
"""Occurrences of a series that counts them: two years of days."""
_YEARS = range(2000, 2200)


def _plain_minute(value: datetime) -> datetime:
    if value.second or value.microsecond:
        raise ValueError("must be a full minute")
    if value.year not in _YEARS:
        raise ValueError("must be a time of this century or the next")
    return value


def format_wall_time(value: datetime) -> str:
    """A wall time as it is on the wire: ``2026-03-03T10:00``."""
    return value.isoformat(timespec="minutes")


WallTime = Annotated[
    NaiveDatetime,
    AfterValidator(_plain_minute),
    PlainSerializer(format_wall_time, return_type=str),
]
"""What a clock on the wall shows: ``2026-03-03T10:00``, without a zone."""

Day = Annotated[date, Field(ge=date(_YEARS.start, 1, 1), le=date(_YEARS.stop - 1, 12, 31))]
TimeZoneName = Annotated[str, Field(min_length=1, max_length=64)]
DurationMinutes = Annotated[int, Field(ge=5, le=24 * 60, strict=True)]


class Frequency(StrEnum):
    """What a recurrence counts in."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


class Weekday(StrEnum):
    """A day of the week, as RFC 5545 abbreviates it."""

    MONDAY = "MO"
    TUESDAY = "TU"
    WEDNESDAY = "WE"
    THURSDAY = "TH"
    FRIDAY = "FR"
    SATURDAY = "SA"
    SUNDAY = "SU"


_WEEK = list(Weekday)


def _in_order(days: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
    return tuple(sorted(set(days), key=_WEEK.index))


class Recurrence(StrictWireModel):
    """How a meeting repeats: the part of RFC 5545's rules that people ask for.

    Weekly on ``weekdays``; monthly on ``monthDay``, or on the one weekday of ``week``; yearly on
    the day of the first meeting. Without ``count`` and ``until`` it never ends.
    """

    frequency: Frequency
    interval: Annotated[int, Field(ge=1, le=99, strict=True)] = 1
    weekdays: Annotated[
        tuple[Weekday, ...], Field(max_length=len(_WEEK)), AfterValidator(_in_order)
    ] = ()
    week: Literal[1, 2, 3, 4, -1] | None = Field(
        default=None, description="Which of the month's weekdays; -1 is the last."
    )
    month_day: Annotated[int, Field(ge=-1, le=31, strict=True)] | None = Field(
        default=None, description="The day of the month, 1 to 31; -1 is the last."
    )
    count: Annotated[int, Field(ge=1, le=MAX_COUNT, strict=True)] | None = None
    until: Day | None = Field(default=None, description="The last day, in the meeting's zone.")

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if self.count is not None and self.until is not None:
            raise ValueError("count and until exclude each other")
        given = (bool(self.weekdays), self.week is not None, self.month_day is not None)
        wanted = {
            Frequency.DAILY: [(False, False, False)],
            Frequency.WEEKLY: [(True, False, False)],
            Frequency.MONTHLY: [(False, False, True), (True, True, False)],
            Frequency.YEARLY: [(False, False, False)],
        }[self.frequency]
        if given not in wanted or self.month_day == 0:
            raise ValueError(
                "weekly takes weekdays, monthly either monthDay or week with one weekday, "
                "daily and yearly neither"
            )
        if self.week is not None and len(self.weekdays) != 1:
            raise ValueError("week takes one weekday")
        return self


class ScheduleMeetingRequest(StrictWireModel):
    """A meeting to come, once or again and again."""

    title: RoomName
    description: Description = ""
    starts_at: WallTime
    time_zone: TimeZoneName = Field(description="A name of the IANA database: `Europe/Berlin`.")
    duration_minutes: DurationMinutes
    recurrence: Recurrence | None = None
    room_id: Annotated[str, Field(max_length=36)] | None = Field(
        default=None, description="One's own room to meet in; by default a new one of this title."
    )
    waiting_room: Flag | None = Field(
        default=None,
        description="Whether the new room lets people in one by one; by default as its others.",
    )


class ChangeScope(StrEnum):
    """Which meetings of a series a change is about."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


class UpdateScheduledMeetingRequest(StrictWireModel):
    """What is to be otherwise: only what is given changes; ``recurrence: null`` ends repeating."""

    title: RoomName | None = None
    description: Description | None = None
    starts_at: WallTime | None = None
    time_zone: TimeZoneName | None = None
    duration_minutes: DurationMinutes | None = None
    recurrence: Recurrence | None = None


class ScheduledRoom(WireModel):
    """The room that a scheduled meeting is in."""

    id: str
    code: RoomCode
    name: str


class ScheduledMeeting(WireModel):
    """A meeting to come, as whoever scheduled it sees it."""

    id: str
    room: ScheduledRoom
    title: str
    description: str
    starts_at: WallTime = Field(description="The first start, on a clock in `timeZone`.")
    time_zone: str
    duration_minutes: int
    recurrence: Recurrence | None
    rrule: str | None = Field(description="The recurrence as an RRULE of RFC 5545.")
    is_cancelled: bool
    next_starts_at: Timestamp | None = Field(
        description="When it is held next, or began if it is on; null where it is over."
    )
    next_occurrence: WallTime | None = Field(
        description="Which one of the series that is, by its start as the rule gives it."
    )
    created_at: Timestamp
    updated_at: Timestamp


class Occurrence(WireModel):
    """One time at which a scheduled meeting is held."""

    scheduled_meeting_id: str
    occurrence: WallTime = Field(
        description="Which one of the series: its start as the rule gives it, on the wall."
    )
    room: ScheduledRoom
    title: str
    description: str
    starts_at: Timestamp
    ends_at: Timestamp
    local_starts_at: WallTime = Field(description="The start on a clock in `timeZone`.")
    time_zone: str
    duration_minutes: int
    recurrence: Recurrence | None
    is_exception: bool = Field(description="Whether it differs from the others of its series.")


class OccurrenceDetails(Occurrence):
    """One time at which a meeting is held, and how its series goes on from there."""

    following: Recurrence | None = Field(description="The rule of this one and all that follow.")


class CalendarFeed(WireModel):
    """The address of an account's calendar; whoever knows it can read the calendar."""

    url: str
