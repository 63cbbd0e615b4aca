"""Calendars of scheduled meetings (RFC 5545): what other programs import and subscribe to."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from icalendar import Alarm, Calendar, Event, vCalAddress, vRecur, vText

from neuron_meet.db.scheduling import ScheduledMeeting
from neuron_meet.scheduling.occurrences import HeldMeeting, find_occurrence
from neuron_meet.scheduling.time_zones import moment_of, time_zone

CONTENT_TYPE = "text/calendar; charset=utf-8"
_PRODUCT = "-//Neuron Meet//Neuron Meet//EN"
_REMINDER = timedelta(minutes=-10)
_REFRESH = timedelta(hours=1)
# Time zones are written down until here; programs ask again before.
_ZONE_YEARS = timedelta(days=10 * 366)


def calendar_of(
    meetings: Iterable[ScheduledMeeting], origin: str, *, feed_name: str | None = None
) -> bytes:
    """A calendar with these meetings, the same bytes for as long as nothing has changed.

    Args:
        meetings: Each becomes one event, and one more for each of its changed occurrences.
        origin: Where the product is reached, such as ``https://meet.example.org``.
        feed_name: What a calendar that is subscribed to calls itself.
    """
    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    if feed_name is not None:
        calendar.add("NAME", feed_name)
        calendar.add("X-WR-CALNAME", feed_name)
        calendar.add("REFRESH-INTERVAL", _REFRESH, parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", _REFRESH)
    earliest: datetime | None = None
    latest: datetime | None = None
    for meeting in meetings:
        for event in _events(meeting, origin):
            calendar.add_component(event)
        earliest = min(earliest or meeting.starts_at, meeting.starts_at)
        latest = max(latest or meeting.updated_at, meeting.updated_at)
    if earliest is not None and latest is not None:
        calendar.add_missing_timezones(
            first_date=earliest.date(), last_date=(latest + _ZONE_YEARS).date()
        )
    text: bytes = calendar.to_ical()
    return text


def _events(meeting: ScheduledMeeting, origin: str) -> Iterable[Event]:
    zone = time_zone(meeting.time_zone)
    regular = HeldMeeting(
        meeting=meeting,
        occurrence=meeting.starts_at,
        wall_start=meeting.starts_at,
        starts_at=moment_of(meeting.starts_at, zone),
        duration_minutes=meeting.duration_minutes,
        title=meeting.title,
        description=meeting.description,
        is_exception=False,
    )
    series = _event(regular, origin)
    if meeting.rrule is not None:
        series.add("RRULE", vRecur.from_ical(meeting.rrule))
    cancelled = [each.occurrence for each in meeting.exceptions if each.is_cancelled]
    if cancelled:
        series.add("EXDATE", [wall.replace(tzinfo=zone) for wall in cancelled])
    yield series
    for exception in meeting.exceptions:
        held = find_occurrence(meeting, exception.occurrence)
        if held is not None:
            changed = _event(held, origin)
            changed.add("RECURRENCE-ID", exception.occurrence.replace(tzinfo=zone))
            yield changed


def _event(held: HeldMeeting, origin: str) -> Event:
    meeting = held.meeting
    zone = time_zone(meeting.time_zone)
    link = f"{origin}/{meeting.room.code}"
    event = Event()
    event.add("UID", f"{meeting.id}@neuron-meet")
    # Not the time of asking: an unchanged calendar has to stay unchanged.
    event.add("DTSTAMP", meeting.updated_at.astimezone(UTC))
    event.add("CREATED", meeting.created_at.astimezone(UTC))
    event.add("LAST-MODIFIED", meeting.updated_at.astimezone(UTC))
    event.add("SEQUENCE", meeting.sequence)
    event.add("STATUS", "CANCELLED" if meeting.is_cancelled else "CONFIRMED")
    event.add("DTSTART", held.wall_start.replace(tzinfo=zone))
    event.add("DTEND", held.ends_at.astimezone(zone))
    event.add("SUMMARY", held.title)
    event.add("DESCRIPTION", "\n\n".join(filter(None, (held.description, f"Join: {link}"))))
    event.add("LOCATION", link)
    event.add("URL", link)
    event.add("ORGANIZER", _organizer(meeting, origin))
    event.add_component(_reminder(held.title))
    return event


def _organizer(meeting: ScheduledMeeting, origin: str) -> vCalAddress:
    """Who invites, by name: ``PUBLISH`` asks for an address, and nobody's is told to others."""
    address = vCalAddress(f"mailto:no-reply@{urlsplit(origin).hostname or 'localhost'}")
    address.params["CN"] = vText(meeting.room.host.display_name)
    return address


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", title)
    alarm.add("TRIGGER", _REMINDER)
    return alarm
