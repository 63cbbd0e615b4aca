"""Recurrence rules: from the wire to RFC 5545 (section 3.3.10) and back, and when they strike.

The libraries are imported by the first rule: they would cost every start three megabytes.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from neuron_meet.protocol.scheduling import Frequency, Recurrence, Weekday

_END_OF_DAY = time(23, 59, 59)
# Days after which a rule of this frequency repeats itself; months and years differ in length.
_PERIOD_DAYS = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}


def to_rrule(recurrence: Recurrence, zone: ZoneInfo) -> str:
    """The rule as the value of an ``RRULE``; its end is the end of the last day in ``zone``."""
    from icalendar import vRecur  # noqa: PLC0415, see the docstring

    parts: dict[str, object] = {"FREQ": recurrence.frequency.name}
    if recurrence.interval > 1:
        parts["INTERVAL"] = recurrence.interval
    if recurrence.week is not None:
        parts["BYDAY"] = f"{recurrence.week}{recurrence.weekdays[0]}"
    elif recurrence.weekdays:
        parts["BYDAY"] = [str(day) for day in recurrence.weekdays]
    if recurrence.month_day is not None:
        parts["BYMONTHDAY"] = recurrence.month_day
    if recurrence.count is not None:
        parts["COUNT"] = recurrence.count
    if recurrence.until is not None:
        # Where the start names a zone, the end must be in UTC.
        end = datetime.combine(recurrence.until, _END_OF_DAY, tzinfo=zone)
        parts["UNTIL"] = end.astimezone(UTC)
    text: bytes = vRecur(parts).to_ical()
    return text.decode("ascii")


def from_rrule(text: str, zone: ZoneInfo) -> Recurrence:
    """The rule that :func:`to_rrule` wrote."""
    from icalendar import vRecur  # noqa: PLC0415, see the docstring

    parts = vRecur.from_ical(text)
    days = [str(day) for day in parts.get("BYDAY", ())]
    week = next((int(day[:-2]) for day in days if len(day) > 2), None)
    until = parts.get("UNTIL")
    return Recurrence.model_validate(
        {
            "frequency": Frequency[parts["FREQ"][0]],
            "interval": parts.get("INTERVAL", [1])[0],
            "weekdays": [Weekday(day[-2:]) for day in days],
            "week": week,
            "month_day": parts.get("BYMONTHDAY", [None])[0],
            "count": parts.get("COUNT", [None])[0],
            "until": until[0].astimezone(zone).date() if until else None,
        }
    )


def fits(recurrence: Recurrence, wall: datetime) -> bool:
    """Whether a series that begins at ``wall`` begins on a day of its own rule.

    RFC 5545 leaves open what happens otherwise, and calendars differ in it.
    """
    from dateutil.rrule import rrulestr  # noqa: PLC0415, see the docstring

    if recurrence.until is not None and recurrence.until < wall.date():
        return False
    # Every time, not every third: so a day of the rule is near, and the search is short.
    nearest = recurrence.model_copy(update={"interval": 1, "count": 1, "until": None})
    return bool(next(iter(rrulestr(to_rrule(nearest, ZoneInfo("UTC")), dtstart=wall))) == wall)


def starts(rrule: str, first: datetime, zone: ZoneInfo, not_before: datetime) -> Iterator[datetime]:
    """The starts of a series from a moment on, in order, each in ``zone``.

    Args:
        rrule: The rule, as :func:`to_rrule` wrote it.
        first: The first start, as a clock in ``zone`` shows it.
        zone: Where the clock hangs: the time of day stays through changes of the offset.
        not_before: Where to begin, aware.
    """
    from dateutil.rrule import rrulestr  # noqa: PLC0415, see the docstring

    nearer = _fast_forward(from_rrule(rrule, zone), first, not_before)
    rule = rrulestr(rrule, dtstart=nearer.replace(tzinfo=zone))
    yield from rule.xafter(not_before, inc=True)


def _fast_forward(recurrence: Recurrence, first: datetime, not_before: datetime) -> datetime:
    """A later start of the same endless series, so that years are not counted through day by day.

    A rule that counts its occurrences has to be counted from the first.
    """
    period = _PERIOD_DAYS.get(recurrence.frequency)
    if period is None or recurrence.count is not None:
        return first
    days = recurrence.interval * period
    # One period earlier: the clock there may be up to a day ahead or behind.
    periods = (not_before.replace(tzinfo=None) - first).days // days - 1
    return first + timedelta(days=max(0, periods) * days)
