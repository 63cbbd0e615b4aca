"""What is answered about scheduled meetings."""

from neuron_meet.db.base import utc_now
from neuron_meet.db.scheduling import ScheduledMeeting
from neuron_meet.protocol.rest import NextOccurrence
from neuron_meet.protocol.scheduling import Occurrence, OccurrenceDetails, ScheduledRoom
from neuron_meet.protocol.scheduling import ScheduledMeeting as ScheduledMeetingBody
from neuron_meet.scheduling.changes import recurrence_from, recurrence_of
from neuron_meet.scheduling.occurrences import HeldMeeting
from neuron_meet.scheduling.service import next_held


def scheduled_meeting(meeting: ScheduledMeeting) -> ScheduledMeetingBody:
    """A meeting or series, as whoever scheduled it sees it."""
    held = next_held(meeting, utc_now())
    return ScheduledMeetingBody(
        id=meeting.id,
        room=ScheduledRoom.model_validate(meeting.room),
        title=meeting.title,
        description=meeting.description,
        starts_at=meeting.starts_at,
        time_zone=meeting.time_zone,
        duration_minutes=meeting.duration_minutes,
        recurrence=recurrence_of(meeting),
        rrule=meeting.rrule,
        is_cancelled=meeting.is_cancelled,
        next_starts_at=None if held is None else held.starts_at,
        next_occurrence=None if held is None else held.occurrence,
        created_at=meeting.created_at,
        updated_at=meeting.updated_at,
    )


def occurrence(held: HeldMeeting) -> Occurrence:
    """One time at which a meeting is held."""
    meeting = held.meeting
    return Occurrence(
        scheduled_meeting_id=meeting.id,
        occurrence=held.occurrence,
        room=ScheduledRoom.model_validate(meeting.room),
        title=held.title,
        description=held.description,
        starts_at=held.starts_at,
        ends_at=held.ends_at,
        local_starts_at=held.wall_start,
        time_zone=meeting.time_zone,
        duration_minutes=held.duration_minutes,
        recurrence=recurrence_of(meeting),
        is_exception=held.is_exception,
    )


def occurrence_details(held: HeldMeeting) -> OccurrenceDetails:
    """One time at which a meeting is held, and how its series goes on."""
    following = recurrence_from(held.meeting, held.occurrence)
    return OccurrenceDetails(**dict(occurrence(held)), following=following)


def next_occurrence(held: HeldMeeting) -> NextOccurrence:
    """What anybody with a room's link may know of the next meeting there."""
    return NextOccurrence(
        scheduled_meeting_id=held.meeting.id,
        title=held.title,
        starts_at=held.starts_at,
        ends_at=held.ends_at,
    )
