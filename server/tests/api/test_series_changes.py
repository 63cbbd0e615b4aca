"""Changing and cancelling one meeting of a series, those from one on, and all of them."""

from datetime import timedelta
from typing import Any

import pytest

from tests.api.client import Api
from tests.api.schedules import NEW_YORK, TUESDAY, body, held, local, wall, weekly


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
