"""Scheduled meetings over HTTP: making them, whose they are, and what the door tells of them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.api.client import Api
from tests.api.schedules import BERLIN, TUESDAY, body, held, wall, weekly


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
