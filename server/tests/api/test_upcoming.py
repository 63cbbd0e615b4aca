"""What is to come, over all that somebody has scheduled."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.api.client import Api
from tests.api.schedules import TUESDAY, body, held, wall, weekly


class TestUpcoming:
    """The list of what is to come."""

    async def test_is_in_order_over_all_that_is_scheduled(self, ada: Api) -> None:
        await ada.post("/scheduled-meetings", body(title="Late", recurrence=weekly(count=2)))
        await ada.post("/scheduled-meetings", body(title="Early", startsAt=wall(TUESDAY, "08:00")))
        found = await held(ada, TUESDAY)
        assert [each["title"] for each in found] == ["Early", "Late", "Late"]
        assert [each["recurrence"] is None for each in found] == [True, False, False]

    async def test_holds_what_is_on_at_its_beginning(self, ada: Api) -> None:
        await ada.post("/scheduled-meetings", body())
        start = datetime(TUESDAY.year, TUESDAY.month, TUESDAY.day, 9, tzinfo=UTC)

        async def between(begin: datetime, end: datetime) -> int:
            window = {"from": begin.isoformat(), "to": end.isoformat()}
            return len(await ada.get("/users/me/upcoming", **window))

        minute = timedelta(minutes=1)
        assert await between(start + 44 * minute, start + 50 * minute) == 1
        assert await between(start + 45 * minute, start + 50 * minute) == 0
        assert await between(start - 50 * minute, start) == 0
        assert await between(start - 50 * minute, start + minute) == 1

    @pytest.mark.parametrize(
        "window",
        [
            {"from": "2026-01-01T00:00:00"},
            {"from": "soon"},
            {"from": "1999-01-01T00:00:00Z"},
            {"from": "9990-01-01T00:00:00Z"},
            {"to": "2020-01-01T00:00:00Z"},
            {"to": "9999-12-31T23:59:59Z"},
        ],
    )
    async def test_a_bad_window_is_refused(self, ada: Api, window: dict[str, str]) -> None:
        await ada.refused(400, "VALIDATION_FAILED", "GET", "/users/me/upcoming", params=window)

    async def test_by_default_is_about_the_next_30_days(self, ada: Api) -> None:
        tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011
        days = {"frequency": "daily", "count": 60}
        await ada.post("/scheduled-meetings", body(startsAt=wall(tomorrow), recurrence=days))
        assert len(await ada.get("/users/me/upcoming")) in (29, 30)
