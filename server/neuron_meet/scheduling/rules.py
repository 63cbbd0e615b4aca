"""What a schedule has to be like, whoever makes or changes it."""

from datetime import UTC, datetime, timedelta

from neuron_meet.db.scheduling import ScheduledMeeting
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.scheduling import Recurrence
from neuron_meet.scheduling.recurrence import fits

MAX_EXCEPTIONS = 400
"""Meetings of one series that may differ from its rule."""
_AHEAD = timedelta(days=5 * 366)
# The wall may be half a day ahead of or behind UTC, and a series may begin earlier today.
_BEHIND = timedelta(days=2)


def check_fit(recurrence: Recurrence | None, first: datetime) -> None:
    """Refuse a series that does not begin on a day of its own rule.

    Raises:
        NeuronError: ``RECURRENCE_INVALID``.
    """
    if recurrence is not None and not fits(recurrence, first):
        raise NeuronError(
            ErrorCode.RECURRENCE_INVALID, "The first meeting must be on a day of the recurrence"
        )


def check_start(wall: datetime, now: datetime) -> None:
    """Refuse a start that is days ago, or years ahead.

    Raises:
        NeuronError: ``MEETING_IN_THE_PAST`` or ``VALIDATION_FAILED``.
    """
    today = now.astimezone(UTC).replace(tzinfo=None)
    if wall < today - _BEHIND:
        raise in_the_past()
    if wall > today + _AHEAD:
        raise NeuronError(ErrorCode.VALIDATION_FAILED, "startsAt must be within five years")


def check_is_to_come(meeting: ScheduledMeeting, now: datetime) -> None:
    """Refuse a meeting whose last time is over.

    Raises:
        NeuronError: ``MEETING_IN_THE_PAST``.
    """
    if meeting.ends_at is not None and meeting.ends_at <= now:
        raise in_the_past()


def in_the_past() -> NeuronError:
    """The refusal of a time that has gone by."""
    return NeuronError(ErrorCode.MEETING_IN_THE_PAST, "The meeting must be in the future")
