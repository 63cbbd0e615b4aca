"""Scheduled meetings over HTTP: making, listing, changing and cancelling them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

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


async def test_a_meeting_is_scheduled_in_a_new_room_of_its_title(api: Api, ada: Api) -> None:
    answer = await ada.request(
        "POST",
        "/scheduled-meetings",
        body(title="  Planning ", description="What is next?", waitingRoom=True),
    )
    assert answer.status_code == 201
    made = answer.json()
    assert {key: made[key] for key in ("title", "description", "startsAt", "timeZone")} == {
        "title": "Planning",
        "description": "What is next?",
        "startsAt": wall(TUESDAY),
        "timeZone": BERLIN,
    }
    assert (made["recurrence"], made["rrule"], made["isCancelled"]) == (None, None, False)
    assert made["nextStartsAt"] == f"{TUESDAY.isoformat()}T09:00:00.000Z"
    room = await api.get(f"/rooms/code/{made['room']['code']}")
    assert (room["name"], room["settings"]["waitingRoom"]) == ("Planning", True)
    assert await ada.get(f"/scheduled-meetings/{made['id']}") == made
    assert await ada.get("/scheduled-meetings") == [made]


async def test_a_meeting_is_scheduled_in_a_room_of_ones_own(ada: Api, bob: Api) -> None:
    room = await ada.post("/rooms", {"name": "Standing table"})
    made = await ada.post("/scheduled-meetings", body(roomId=room["id"]))
    assert made["room"] == {key: room[key] for key in ("id", "code", "name")}
    path = "/scheduled-meetings"
    await bob.refused(403, "FORBIDDEN", "POST", path, body(roomId=room["id"]))
    await ada.refused(404, "NOT_FOUND", "POST", path, body(roomId="nonsense"))
    await ada.refused(
        400, "VALIDATION_FAILED", "POST", path, body(roomId=room["id"], waitingRoom=True)
    )
    await ada.delete(f"/rooms/{room['id']}")
    await ada.refused(409, "ROOM_ENDED", "POST", path, body(roomId=room["id"]))
    # With its room a meeting is gone from what is to come.
    assert await held(ada, TUESDAY) == []
    assert await ada.get(path) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": ""}, "VALIDATION_FAILED"),
        ({"title": "a\u202eb"}, "VALIDATION_FAILED"),
        ({"description": "x" * 4001}, "VALIDATION_FAILED"),
        ({"description": "a\u0000"}, "VALIDATION_FAILED"),
        ({"startsAt": "soon"}, "VALIDATION_FAILED"),
        ({"startsAt": wall(TUESDAY) + "Z"}, "VALIDATION_FAILED"),
        ({"startsAt": wall(TUESDAY) + ":30"}, "VALIDATION_FAILED"),
        ({"startsAt": "0001-01-01T00:00"}, "VALIDATION_FAILED"),
        ({"startsAt": "9999-12-31T23:59"}, "VALIDATION_FAILED"),
        ({"startsAt": "2190-01-01T00:00"}, "VALIDATION_FAILED"),
        ({"startsAt": "2020-01-01T00:00"}, "MEETING_IN_THE_PAST"),
        ({"timeZone": ""}, "VALIDATION_FAILED"),
        ({"timeZone": "Mars/Olympus"}, "TIME_ZONE_UNKNOWN"),
        ({"timeZone": "../../etc/passwd"}, "TIME_ZONE_UNKNOWN"),
        ({"timeZone": "Europe"}, "TIME_ZONE_UNKNOWN"),
        ({"timeZone": "a\u0000b"}, "TIME_ZONE_UNKNOWN"),
        ({"durationMinutes": 4}, "VALIDATION_FAILED"),
        ({"durationMinutes": 1441}, "VALIDATION_FAILED"),
        ({"durationMinutes": "45"}, "VALIDATION_FAILED"),
        ({"nonsense": True}, "VALIDATION_FAILED"),
        ({"recurrence": {}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "hourly"}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "weekly"}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "monthly"}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "monthly", "monthDay": 0}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "monthly", "monthDay": 32}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "monthly", "week": 5, "weekdays": ["TU"]}},
         "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "monthly", "week": 1, "weekdays": ["TU", "WE"]}},
         "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "daily", "weekdays": ["TU"]}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "daily", "interval": 0}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "daily", "interval": 100}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "daily", "count": 731}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "daily", "count": 10**30}}, "VALIDATION_FAILED"),
        ({"recurrence": {"frequency": "daily", "count": 2, "until": "2090-01-01"}},
         "VALIDATION_FAILED"),
        ({"recurrence": weekly("MO")}, "RECURRENCE_INVALID"),
        ({"recurrence": weekly(until="2021-01-01")}, "RECURRENCE_INVALID"),
        ({"recurrence": {"frequency": "monthly", "interval": 12, "monthDay": 31}},
         "RECURRENCE_INVALID"),
        ({"recurrence": {"frequency": "monthly", "week": -1, "weekdays": ["TU"]}},
         "RECURRENCE_INVALID"),
    ],
)  # fmt: skip
async def test_a_bad_schedule_is_refused(ada: Api, changes: dict[str, Any], code: str) -> None:
    await ada.refused(400, code, "POST", "/scheduled-meetings", body(**changes))
    assert await ada.get("/scheduled-meetings") == []
    assert await ada.get("/users/me/rooms") == []


async def test_schedules_need_an_account_and_are_private(api: Api, ada: Api, bob: Api) -> None:
    await api.refused(401, "UNAUTHORIZED", "POST", "/scheduled-meetings", body())
    await api.refused(401, "UNAUTHORIZED", "GET", "/scheduled-meetings")
    await api.refused(401, "UNAUTHORIZED", "GET", "/users/me/upcoming")
    made = await ada.post("/scheduled-meetings", body())
    path = f"/scheduled-meetings/{made['id']}"
    for method, sent in (("GET", None), ("PATCH", {"title": "Mine"}), ("DELETE", None)):
        await api.refused(401, "UNAUTHORIZED", method, path, sent)
        await bob.refused(403, "FORBIDDEN", method, path, sent)
        await ada.refused(404, "NOT_FOUND", method, "/scheduled-meetings/nonsense", sent)
    assert await bob.get("/scheduled-meetings") == []
    assert await held(bob, TUESDAY) == []
    assert await ada.get(path) == made


async def test_there_is_an_end_to_how_many_may_be_scheduled(ada: Api, app: Any) -> None:
    container = app.state.container
    container.settings = container.settings.model_copy(update={"schedules_per_user": 1})
    made = await ada.post("/scheduled-meetings", body())
    refusal = (409, "TOO_MANY_SCHEDULED_MEETINGS", "POST", "/scheduled-meetings", body())
    await ada.refused(*refusal)
    await ada.delete(f"/scheduled-meetings/{made['id']}")
    await ada.post("/scheduled-meetings", body())


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


@pytest.fixture
async def series(ada: Api) -> dict[str, Any]:
    """Five Tuesdays."""
    made = await ada.post("/scheduled-meetings", body(recurrence=weekly(count=5)))
    assert isinstance(made, dict)
    return made


def week(number: int, time: str = "10:00") -> str:
    return wall(TUESDAY + timedelta(days=7 * number), time)


class TestOneOfASeries:
    """Changes of a single meeting."""

    async def test_is_cancelled(self, ada: Api, series: dict[str, Any]) -> None:
        path = f"/scheduled-meetings/{series['id']}?scope=this&occurrence={week(1)}"
        await ada.delete(path)
        assert local(await held(ada, TUESDAY)) == [week(0), week(2), week(3), week(4)]
        await ada.refused(404, "OCCURRENCE_NOT_FOUND", "DELETE", path)

    async def test_is_moved_renamed_and_moved_again(self, ada: Api, series: dict[str, Any]) -> None:
        path = f"/scheduled-meetings/{series['id']}?scope=this&occurrence={week(1)}"
        moved = wall(TUESDAY + timedelta(days=22), "16:30")
        await ada.patch(path, {"startsAt": moved, "title": "With the board", "durationMinutes": 90})
        found = await held(ada, TUESDAY)
        assert local(found) == [week(0), week(2), week(3), moved, week(4)]
        assert [each["isException"] for each in found] == [False, False, False, True, False]
        assert found[3] | {"room": None} == found[3] | {
            "room": None,
            "occurrence": week(1),
            "title": "With the board",
            "durationMinutes": 90,
        }
        await ada.patch(path, {"startsAt": week(1, "11:00")})
        found = await held(ada, TUESDAY)
        assert local(found)[1] == week(1, "11:00")
        assert found[1]["title"] == "With the board"

    async def test_may_be_moved_behind_the_end_of_the_series(
        self, ada: Api, series: dict[str, Any]
    ) -> None:
        path = f"/scheduled-meetings/{series['id']}?scope=this&occurrence={week(4)}"
        await ada.patch(path, {"startsAt": week(9)})
        assert local(await held(ada, TUESDAY))[-1] == week(9)
        # Also for somebody who looks when the rule itself is over.
        assert local(await held(ada, TUESDAY + timedelta(days=60))) == [week(9)]

    async def test_is_looked_up_with_what_follows(
        self, ada: Api, bob: Api, series: dict[str, Any]
    ) -> None:
        path = f"/scheduled-meetings/{series['id']}/occurrences"
        found = await ada.get(f"{path}/{week(2)}")
        following = found.pop("following")
        assert found == (await held(ada, TUESDAY))[2]
        assert following == series["recurrence"] | {"count": 3}
        await ada.refused(404, "OCCURRENCE_NOT_FOUND", "GET", f"{path}/{week(2, '10:01')}")
        await ada.refused(400, "VALIDATION_FAILED", "GET", f"{path}/soon")
        await bob.refused(403, "FORBIDDEN", "GET", f"{path}/{week(2)}")

    @pytest.mark.parametrize(
        ("query", "change", "status", "code"),
        [
            ("scope=this", {"title": "x"}, 400, "VALIDATION_FAILED"),
            ("scope=some", {"title": "x"}, 400, "VALIDATION_FAILED"),
            ("scope=this&occurrence=soon", {"title": "x"}, 400, "VALIDATION_FAILED"),
            ("scope=this&occurrence=2020-01-07T10:00", {"title": "x"}, 404, "OCCURRENCE_NOT_FOUND"),
            (f"scope=this&occurrence={week(0, '10:01')}", {"title": "x"}, 404,
             "OCCURRENCE_NOT_FOUND"),
            (f"scope=this&occurrence={week(5)}", {"title": "x"}, 404, "OCCURRENCE_NOT_FOUND"),
            (f"scope=this&occurrence={week(1)}", {"timeZone": NEW_YORK}, 400, "VALIDATION_FAILED"),
            (f"scope=this&occurrence={week(1)}", {"recurrence": None}, 400, "VALIDATION_FAILED"),
            (f"scope=this&occurrence={week(1)}", {"title": None}, 400, "VALIDATION_FAILED"),
            (f"scope=this&occurrence={week(1)}", {"startsAt": "2020-01-07T10:00"}, 400,
             "MEETING_IN_THE_PAST"),
            ("scope=all", {"startsAt": wall(TUESDAY + timedelta(days=1))}, 400,
             "RECURRENCE_INVALID"),
            ("scope=all", {"startsAt": None}, 400, "VALIDATION_FAILED"),
            ("scope=all", {"roomId": "x"}, 400, "VALIDATION_FAILED"),
            ("scope=all", {"timeZone": "Mars/Olympus"}, 400, "TIME_ZONE_UNKNOWN"),
        ],
    )  # fmt: skip
    async def test_a_bad_change_changes_nothing(
        self,
        ada: Api,
        series: dict[str, Any],
        query: str,
        change: dict[str, Any],
        status: int,
        code: str,
    ) -> None:
        before = await held(ada, TUESDAY)
        path = f"/scheduled-meetings/{series['id']}"
        await ada.refused(status, code, "PATCH", f"{path}?{query}", change)
        assert await held(ada, TUESDAY) == before
        assert await ada.get(path) == series

    async def test_a_meeting_that_does_not_repeat_has_none(self, ada: Api) -> None:
        made = await ada.post("/scheduled-meetings", body())
        path = f"/scheduled-meetings/{made['id']}?scope=this&occurrence={week(0)}"
        await ada.refused(400, "VALIDATION_FAILED", "PATCH", path, {"title": "x"})


class TestThisAndFollowing:
    """Changes from one meeting on."""

    async def test_are_cancelled(self, ada: Api, series: dict[str, Any]) -> None:
        path = f"/scheduled-meetings/{series['id']}"
        await ada.delete(f"{path}?scope=this&occurrence={week(3)}")
        left = await ada.delete(f"{path}?scope=following&occurrence={week(2)}")
        assert left["recurrence"]["until"] == (TUESDAY + timedelta(days=13)).isoformat()
        assert local(await held(ada, TUESDAY)) == [week(0), week(1)]

    async def test_go_on_as_a_series_of_their_own(self, ada: Api, series: dict[str, Any]) -> None:
        path = f"/scheduled-meetings/{series['id']}"
        await ada.delete(f"{path}?scope=this&occurrence={week(1)}")
        await ada.delete(f"{path}?scope=this&occurrence={week(3)}")
        later = await ada.patch(
            f"{path}?scope=following&occurrence={week(2)}",
            {"startsAt": week(2, "14:00"), "title": "Afternoons"},
        )
        assert later["id"] != series["id"]
        assert later["room"] == series["room"]
        assert later["recurrence"] == series["recurrence"] | {"count": 3}
        found = await held(ada, TUESDAY)
        # What was cancelled stays so, on both sides.
        assert local(found) == [week(0), week(2, "14:00"), week(4, "14:00")]
        assert [each["title"] for each in found] == ["Planning", "Afternoons", "Afternoons"]
        assert len(await ada.get("/scheduled-meetings")) == 2

    async def test_of_the_first_are_all(self, ada: Api, series: dict[str, Any]) -> None:
        path = f"/scheduled-meetings/{series['id']}"
        same = await ada.patch(f"{path}?scope=following&occurrence={week(0)}", {"title": "New"})
        assert same["id"] == series["id"]
        gone = await ada.delete(f"{path}?scope=following&occurrence={week(0)}")
        assert gone["isCancelled"] is True
        assert await held(ada, TUESDAY) == []


class TestAllOfASeries:
    """Changes of a whole series."""

    async def test_keep_their_exceptions_when_the_time_of_day_changes(
        self, ada: Api, series: dict[str, Any]
    ) -> None:
        path = f"/scheduled-meetings/{series['id']}"
        await ada.delete(f"{path}?scope=this&occurrence={week(1)}")
        await ada.patch(f"{path}?scope=this&occurrence={week(2)}", {"title": "Special"})
        changed = await ada.patch(path, {"startsAt": week(0, "08:15"), "durationMinutes": 30})
        assert changed["id"] == series["id"]
        found = await held(ada, TUESDAY)
        assert local(found) == [week(n, "08:15") for n in (0, 2, 3, 4)]
        assert [each["title"] for each in found] == ["Planning", "Special", "Planning", "Planning"]
        assert {each["durationMinutes"] for each in found} == {30}

    async def test_lose_the_exceptions_whose_days_are_no_longer_theirs(
        self, ada: Api, series: dict[str, Any]
    ) -> None:
        path = f"/scheduled-meetings/{series['id']}"
        await ada.delete(f"{path}?scope=this&occurrence={week(1)}")
        await ada.delete(f"{path}?scope=this&occurrence={week(2)}")
        await ada.patch(path, {"recurrence": weekly(interval=2, count=3)})
        assert local(await held(ada, TUESDAY)) == [week(0), week(4)]

    async def test_move_to_another_zone_with_the_clock_of_its_wall(
        self, ada: Api, series: dict[str, Any]
    ) -> None:
        await ada.patch(f"/scheduled-meetings/{series['id']}", {"timeZone": NEW_YORK})
        found = await held(ada, TUESDAY)
        assert local(found) == [week(n) for n in range(5)]
        assert found[0]["startsAt"][11:16] == "15:00"

    async def test_become_one_and_become_many(self, ada: Api, series: dict[str, Any]) -> None:
        path = f"/scheduled-meetings/{series['id']}"
        once = await ada.patch(path, {"recurrence": None})
        assert (once["recurrence"], once["rrule"]) == (None, None)
        assert local(await held(ada, TUESDAY)) == [week(0)]
        await ada.patch(path, {"recurrence": {"frequency": "daily", "count": 2}})
        assert len(await held(ada, TUESDAY)) == 2

    async def test_are_cancelled_once_and_their_room_stays(
        self, api: Api, ada: Api, series: dict[str, Any]
    ) -> None:
        path = f"/scheduled-meetings/{series['id']}"
        gone = await ada.delete(path)
        assert (gone["isCancelled"], gone["nextStartsAt"]) == (True, None)
        assert await held(ada, TUESDAY) == []
        assert await ada.get("/scheduled-meetings") == []
        await ada.refused(404, "OCCURRENCE_NOT_FOUND", "DELETE", path)
        await ada.refused(404, "OCCURRENCE_NOT_FOUND", "PATCH", path, {"title": "x"})
        assert (await api.get(f"/rooms/code/{series['room']['code']}"))["isActive"] is True


class TestTheDoor:
    """What a room says of its next meeting."""

    @staticmethod
    def soon(**difference: float) -> str:
        start = datetime.now(UTC) + timedelta(**difference)
        return start.strftime("%Y-%m-%dT%H:%M")

    async def test_tells_anybody_with_the_link_what_is_next(self, api: Api, ada: Api) -> None:
        made = await ada.post(
            "/scheduled-meetings",
            body(startsAt=self.soon(hours=3), timeZone="UTC", description="Not told"),
        )
        seen = await api.get(f"/rooms/code/{made['room']['code']}")
        assert seen["nextOccurrence"] == {
            "scheduledMeetingId": made["id"],
            "title": "Planning",
            "startsAt": made["nextStartsAt"],
            "endsAt": seen["nextOccurrence"]["endsAt"],
        }
        await ada.delete(f"/scheduled-meetings/{made['id']}")
        assert "nextOccurrence" not in await api.get(f"/rooms/code/{made['room']['code']}")

    async def test_tells_of_what_is_on_and_of_the_soonest(self, api: Api, ada: Api) -> None:
        room = await ada.post("/rooms", {"name": "Table"})
        for title, start in (
            ("Later", self.soon(hours=9)),
            ("On", self.soon(minutes=-10)),
            ("Tomorrow", self.soon(hours=25)),
        ):
            await ada.post(
                "/scheduled-meetings",
                body(title=title, startsAt=start, timeZone="UTC", roomId=room["id"]),
            )
        seen = await api.get(f"/rooms/code/{room['code']}")
        assert seen["nextOccurrence"]["title"] == "On"

    async def test_says_nothing_of_what_is_days_away(self, api: Api, ada: Api) -> None:
        made = await ada.post("/scheduled-meetings", body())
        assert "nextOccurrence" not in await api.get(f"/rooms/code/{made['room']['code']}")
