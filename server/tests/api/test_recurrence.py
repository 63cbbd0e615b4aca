"""Series over HTTP: what each rule gives, and the time of day through changes of the clock."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.api.client import Api
from tests.api.schedules import (
    BERLIN,
    NEW_YORK,
    NEXT_YEAR,
    TUESDAY,
    body,
    held,
    local,
    wall,
    weekly,
)


class TestTheTimeOfDayStays:
    """A series keeps its wall time whatever the clock does."""

    @pytest.mark.parametrize(
        ("zone", "month", "utc_before", "utc_after"),
        [(BERLIN, 3, 9, 8), (BERLIN, 10, 8, 9), (NEW_YORK, 3, 15, 14), (NEW_YORK, 11, 14, 15)],
    )
    async def test_through_both_changes_of_the_clock(
        self, ada: Api, zone: str, month: int, utc_before: int, utc_after: int
    ) -> None:
        first = date(NEXT_YEAR, month, 1) - timedelta(days=7)
        daily = {"frequency": "daily", "count": 45}
        await ada.post(
            "/scheduled-meetings",
            body(startsAt=wall(first), timeZone=zone, recurrence=daily),
        )
        found = await held(ada, first, 60)
        assert [each[-5:] for each in local(found)] == ["10:00"] * 45
        hours = [datetime.fromisoformat(each["startsAt"]).hour for each in found]
        assert sorted(set(hours), key=hours.index) == [utc_before, utc_after]
        for each in found:
            start = datetime.fromisoformat(each["startsAt"])
            assert start.astimezone(ZoneInfo(zone)).hour == 10
            assert datetime.fromisoformat(each["endsAt"]) - start == timedelta(minutes=45)

    async def test_a_time_that_the_clock_skips_is_an_hour_later_on_that_day(self, ada: Api) -> None:
        change = date(NEXT_YEAR, 3, 31)
        change -= timedelta(days=(change.weekday() + 1) % 7)
        await ada.post(
            "/scheduled-meetings",
            body(
                startsAt=wall(change - timedelta(days=1), "02:30"),
                recurrence={"frequency": "daily", "count": 3},
            ),
        )
        found = await held(ada, change - timedelta(days=2), 10)
        assert [each["startsAt"][11:16] for each in found] == ["01:30", "01:30", "00:30"]
        # What the clock never shows can be named all the same.
        path = f"/scheduled-meetings/{found[1]['scheduledMeetingId']}"
        which = found[1]["occurrence"]
        await ada.delete(f"{path}?scope=this&occurrence={which}")
        assert len(await held(ada, change - timedelta(days=2), 10)) == 2


class TestRules:
    """What each rule gives."""

    @pytest.mark.parametrize(
        ("recurrence", "rrule", "offsets"),
        [
            ({"frequency": "daily", "count": 3}, "FREQ=DAILY;COUNT=3", [0, 1, 2]),
            ({"frequency": "daily", "interval": 3, "count": 3},
             "FREQ=DAILY;COUNT=3;INTERVAL=3", [0, 3, 6]),
            (weekly("MO", "TU", "WE", "TH", "FR", count=5),
             "FREQ=WEEKLY;COUNT=5;BYDAY=MO,TU,WE,TH,FR", [0, 1, 2, 3, 6]),
            (weekly("TH", "TU", "TU", interval=2, count=4),
             "FREQ=WEEKLY;COUNT=4;INTERVAL=2;BYDAY=TU,TH", [0, 2, 14, 16]),
            ({"frequency": "yearly", "count": 1}, "FREQ=YEARLY;COUNT=1", [0]),
        ],
    )  # fmt: skip
    async def test_by_count(
        self, ada: Api, recurrence: dict[str, Any], rrule: str, offsets: list[int]
    ) -> None:
        made = await ada.post("/scheduled-meetings", body(recurrence=recurrence))
        assert made["rrule"] == rrule
        wanted = [wall(TUESDAY + timedelta(days=days)) for days in offsets]
        assert local(await held(ada, TUESDAY)) == wanted
        again = await ada.post(
            "/scheduled-meetings", body(recurrence=made["recurrence"], title="Again")
        )
        assert again["rrule"] == rrule

    async def test_until_includes_the_whole_last_day_of_the_zone(self, ada: Api) -> None:
        last = TUESDAY + timedelta(days=14)
        for zone, time in ((NEW_YORK, "23:30"), ("Pacific/Kiritimati", "00:15")):
            made = await ada.post(
                "/scheduled-meetings",
                body(
                    timeZone=zone,
                    startsAt=wall(TUESDAY, time),
                    recurrence=weekly(until=last.isoformat()),
                ),
            )
            assert made["recurrence"]["until"] == last.isoformat()
            assert "UNTIL=" in made["rrule"]
            assert made["rrule"].split("UNTIL=")[1].split(";")[0].endswith("Z")
            wanted = [wall(TUESDAY + timedelta(days=days), time) for days in (0, 7, 14)]
            assert local(await held(ada, TUESDAY - timedelta(days=2))) == wanted
            await ada.delete(f"/scheduled-meetings/{made['id']}")

    async def test_the_nth_weekday_and_the_last_day_of_a_month(self, ada: Api) -> None:
        await ada.post(
            "/scheduled-meetings",
            body(recurrence={"frequency": "monthly", "week": 1, "weekdays": ["TU"], "count": 4}),
        )
        found = [datetime.fromisoformat(each) for each in local(await held(ada, TUESDAY))]
        assert [(day.month, day.weekday(), day.day <= 7) for day in found] == [
            (month, 1, True) for month in (3, 4, 5, 6)
        ]

        await ada.post(
            "/scheduled-meetings",
            body(
                title="Month's end",
                startsAt=wall(date(NEXT_YEAR, 3, 31)),
                recurrence={"frequency": "monthly", "monthDay": -1, "count": 3},
            ),
        )
        ends = [each for each in await held(ada, TUESDAY) if each["title"] == "Month's end"]
        assert [each[5:10] for each in local(ends)] == ["03-31", "04-30", "05-31"]

    async def test_a_series_without_an_end_is_expanded_only_where_one_looks(self, ada: Api) -> None:
        made = await ada.post(
            "/scheduled-meetings", body(recurrence={"frequency": "daily", "interval": 2})
        )
        far = TUESDAY + timedelta(days=300)
        found = local(await held(ada, far, 6))
        assert len(found) == 3
        for each in found:
            assert (date.fromisoformat(each[:10]) - TUESDAY).days % 2 == 0
        assert made["nextStartsAt"] == f"{TUESDAY.isoformat()}T09:00:00.000Z"
