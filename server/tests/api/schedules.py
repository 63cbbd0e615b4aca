"""What tests of scheduled meetings send, and how they read what is held."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.api.client import Api

BERLIN = "Europe/Berlin"
NEW_YORK = "America/New_York"
NEXT_YEAR = datetime.now(UTC).year + 1
TUESDAY = date(NEXT_YEAR, 3, 1)
TUESDAY += timedelta(days=(1 - TUESDAY.weekday()) % 7)
"""The first Tuesday of next March."""


def wall(day: date, time: str = "10:00") -> str:
    return f"{day.isoformat()}T{time}"


def body(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Planning",
        "startsAt": wall(TUESDAY),
        "timeZone": BERLIN,
        "durationMinutes": 45,
    } | changes


def weekly(*weekdays: str, **changes: Any) -> dict[str, Any]:
    return {"frequency": "weekly", "weekdays": weekdays or ("TU",)} | changes


async def held(who: Api, start: date, days: int = 365) -> list[dict[str, Any]]:
    begin = datetime(start.year, start.month, start.day, tzinfo=UTC)
    end = begin + timedelta(days=days)
    answer: list[dict[str, Any]] = await who.get(
        "/users/me/upcoming",
        **{"from": begin.isoformat(), "to": end.isoformat()},
    )
    return answer


def local(occurrences: list[dict[str, Any]]) -> list[str]:
    return [each["localStartsAt"] for each in occurrences]
