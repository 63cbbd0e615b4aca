"""From the name of a time zone to its rules, and from a clock on a wall to a moment."""

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from neuron_meet.errors import ErrorCode, NeuronError


@lru_cache(maxsize=64)
def time_zone(name: str) -> ZoneInfo:
    """The zone with this name of the IANA database, such as ``Europe/Berlin``.

    Raises:
        NeuronError: ``TIME_ZONE_UNKNOWN``.
    """
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # A folder of the database is an OSError.
        raise NeuronError(
            ErrorCode.TIME_ZONE_UNKNOWN, "timeZone must be a name such as Europe/Berlin"
        ) from None


def moment_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, at which a clock in ``zone`` shows ``wall``.

    A time that the change to summer time skips is as long after midnight as if it were not (02:30
    becomes 03:30); of a time that is there twice, the first (RFC 5545, section 3.3.5).
    """
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def wall_of(moment: datetime, zone: ZoneInfo) -> datetime:
    """What a clock in ``zone`` shows at ``moment``, without a zone."""
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)
