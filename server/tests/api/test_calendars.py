"""Calendar files, read back by other people's parsers."""

from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import httpx
import pytest
import recurring_ical_events
from icalendar import Calendar, Component, Event

from tests.api.client import Api
from tests.api.schedules import BERLIN, NEW_YORK, NEXT_YEAR, TUESDAY, body, wall, weekly

TITLE = "Planning; the next, and \\ the last — für alle 日本語 " + "x" * 40
DESCRIPTION = "First line, with; marks\nSecond: \\n is no break\n\n" + "word " * 60


async def download(who: Api, meeting: dict[str, Any]) -> httpx.Response:
    answer = await who.request("GET", f"/scheduled-meetings/{meeting['id']}/calendar.ics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/calendar; charset=utf-8")
    return answer


async def calendar_of(who: Api, meeting: dict[str, Any]) -> Calendar:
    calendar = Calendar.from_ical((await download(who, meeting)).content)
    assert isinstance(calendar, Calendar)
    assert [each for event in calendar.events for each in event.errors] == []
    return calendar


def value(component: Component, name: str) -> Any:
    """A property; what it is depends on its name."""
    return component[name]


def starts(calendar: Calendar, days: int = 400) -> list[datetime]:
    begin = TUESDAY - timedelta(days=60)
    events = recurring_ical_events.of(calendar).between(begin, begin + timedelta(days=days))
    return sorted(event.start for event in events)


async def upcoming_starts(who: Api) -> list[datetime]:
    begin = datetime.combine(TUESDAY - timedelta(days=60), datetime.min.time(), ZoneInfo("UTC"))
    window = {"from": begin.isoformat(), "to": (begin + timedelta(days=360)).isoformat()}
    found = await who.get("/users/me/upcoming", **window)
    return [datetime.fromisoformat(each["startsAt"]) for each in found]


async def test_a_file_says_everything_about_a_meeting(api: Api, ada: Api) -> None:
    made = await ada.post("/scheduled-meetings", body(title=TITLE, description=DESCRIPTION))
    answer = await download(api, made)
    assert answer.headers["content-disposition"] == 'attachment; filename="meeting.ics"'
    for line in answer.content.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
    calendar = Calendar.from_ical(answer.content)
    assert (value(calendar, "VERSION"), value(calendar, "METHOD")) == ("2.0", "PUBLISH")
    [event] = calendar.events
    link = f"http://test/{made['room']['code']}"
    assert value(event, "SUMMARY") == TITLE
    assert value(event, "DESCRIPTION") == f"{DESCRIPTION.strip()}\n\nJoin: {link}"
    assert (value(event, "URL"), value(event, "LOCATION")) == (link, link)
    assert value(event, "UID") == f"{made['id']}@neuron-meet"
    assert (value(event, "SEQUENCE"), value(event, "STATUS")) == (0, "CONFIRMED")
    assert value(event, "ORGANIZER").params["CN"] == "Ada"
    assert event.start == datetime.fromisoformat(wall(TUESDAY)).replace(tzinfo=ZoneInfo(BERLIN))
    assert event.end - event.start == timedelta(minutes=45)
    assert value(event, "DTSTART").params["TZID"] == BERLIN
    assert [str(value(zone, "TZID")) for zone in calendar.timezones] == [BERLIN]
    [alarm] = event.walk("VALARM")
    assert (value(alarm, "ACTION"), value(alarm, "TRIGGER").dt) == (
        "DISPLAY",
        timedelta(minutes=-10),
    )
    assert "@example.org" not in answer.text


@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK, "Australia/Lord_Howe", "Asia/Kolkata"])
async def test_its_time_zone_is_written_out_as_it_is(api: Api, ada: Api, zone: str) -> None:
    first = date(NEXT_YEAR, 1, 4)
    daily = {"frequency": "daily", "interval": 7, "count": 50}
    made = await ada.post(
        "/scheduled-meetings", body(startsAt=wall(first), timeZone=zone, recurrence=daily)
    )
    calendar = await calendar_of(api, made)
    written = calendar.timezones[0].to_tz(lookup_tzid=False)
    for start in starts(calendar):
        plain = start.replace(tzinfo=None)
        assert plain.replace(tzinfo=written).utcoffset() == start.utcoffset()
        assert plain.strftime("%H:%M") == "10:00"


async def test_a_series_with_exceptions_is_the_same_in_a_calendar_as_here(
    api: Api, ada: Api
) -> None:
    first = date(NEXT_YEAR, 3, 1)
    first += timedelta(days=(1 - first.weekday()) % 7)
    made = await ada.post(
        "/scheduled-meetings",
        body(recurrence=weekly("TU", "TH", until=(first + timedelta(days=60)).isoformat())),
    )
    path = f"/scheduled-meetings/{made['id']}"
    cancelled = wall(first + timedelta(days=7))
    moved = wall(first + timedelta(days=28))
    await ada.delete(f"{path}?scope=this&occurrence={cancelled}")
    await ada.patch(
        f"{path}?scope=this&occurrence={moved}",
        {"startsAt": wall(first + timedelta(days=29), "17:00"), "title": "Special"},
    )
    calendar = await calendar_of(api, made)
    series, special = calendar.events
    assert value(series, "RRULE").to_ical().decode().startswith("FREQ=WEEKLY;UNTIL=")
    assert value(series, "EXDATE").dts[0].dt.replace(tzinfo=None) == datetime.fromisoformat(
        cancelled
    )
    assert value(special, "UID") == value(series, "UID")
    assert value(special, "RECURRENCE-ID").dt.replace(tzinfo=None) == datetime.fromisoformat(moved)
    assert value(special, "SUMMARY") == "Special"
    assert value(series, "SEQUENCE") == 2
    ours = await upcoming_starts(ada)
    assert starts(calendar) == ours
    assert len(ours) == 17


@pytest.mark.parametrize(
    "recurrence",
    [
        {"frequency": "daily", "interval": 3, "count": 40},
        weekly("TU", "SA", interval=2, count=30),
        {"frequency": "monthly", "week": 1, "weekdays": ["TU"]},
        {"frequency": "yearly"},
        weekly(),
    ],
)
async def test_every_rule_means_the_same_to_a_calendar(
    api: Api, ada: Api, recurrence: dict[str, Any]
) -> None:
    made = await ada.post("/scheduled-meetings", body(recurrence=recurrence))
    assert starts(await calendar_of(api, made), 360) == await upcoming_starts(ada)


async def test_a_change_keeps_the_uid_and_counts_up(api: Api, ada: Api) -> None:
    made = await ada.post("/scheduled-meetings", body())
    path = f"/scheduled-meetings/{made['id']}"
    await ada.patch(path, {"startsAt": wall(TUESDAY, "12:00")})
    await ada.delete(path)
    [event] = (await calendar_of(api, made)).events
    assert value(event, "UID") == f"{made['id']}@neuron-meet"
    assert (value(event, "SEQUENCE"), value(event, "STATUS")) == (2, "CANCELLED")


async def test_an_unknown_meeting_has_no_calendar(api: Api) -> None:
    for name in ("nonsense", "00000000-0000-4000-8000-000000000000"):
        path = f"/scheduled-meetings/{name}/calendar.ics"
        await api.refused(404, "NOT_FOUND", "GET", path)


async def test_links_lead_to_where_the_operator_says(ada: Api, app: Any) -> None:
    container = app.state.container
    settings = container.settings.model_copy(update={"public_url": "https://meet.example.org/"})
    container.settings = settings
    made = await ada.post("/scheduled-meetings", body())
    [event] = (await calendar_of(ada, made)).events
    assert value(event, "URL") == f"https://meet.example.org/{made['room']['code']}"
    feed = await ada.get("/users/me/calendar-feed")
    assert feed["url"].startswith("https://meet.example.org/api/calendar/")


async def feed_path(who: Api) -> str:
    """The path of somebody's feed, beneath the API."""
    url: str = (await who.get("/users/me/calendar-feed"))["url"]
    return urlsplit(url).path.removeprefix("/api")


def events(answer: httpx.Response) -> list[Event]:
    calendar = Calendar.from_ical(answer.content)
    assert isinstance(calendar, Calendar)
    return calendar.events


async def test_the_feed_holds_what_one_has_scheduled(api: Api, ada: Api, bob: Api) -> None:
    path = await feed_path(ada)
    empty = await api.request("GET", path)
    assert (empty.status_code, events(empty)) == (200, [])
    one = await ada.post("/scheduled-meetings", body())
    two = await ada.post("/scheduled-meetings", body(timeZone=NEW_YORK, recurrence=weekly()))
    await bob.post("/scheduled-meetings", body(title="Bob's own"))
    answer = await api.request("GET", path)
    calendar = Calendar.from_ical(answer.content)
    assert {value(event, "UID") for event in calendar.events} == {
        f"{each['id']}@neuron-meet" for each in (one, two)
    }
    assert {str(value(zone, "TZID")) for zone in calendar.timezones} == {BERLIN, NEW_YORK}
    assert value(calendar, "X-WR-CALNAME") == "Neuron Meet"
    assert answer.headers["cache-control"] == "private, no-cache"
    await ada.delete(f"/scheduled-meetings/{one['id']}")
    assert len(events(await api.request("GET", path))) == 1


async def test_the_feed_is_sent_again_only_when_it_has_changed(api: Api, ada: Api) -> None:
    path = await feed_path(ada)
    made = await ada.post("/scheduled-meetings", body())
    tag = (await api.request("GET", path)).headers["etag"]
    for named in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        same = await api.request("GET", path, headers={"If-None-Match": named})
        assert (same.status_code, same.content, same.headers["etag"]) == (304, b"", tag)
    await ada.patch(f"/scheduled-meetings/{made['id']}", {"title": "Changed"})
    changed = await api.request("GET", path, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


async def test_a_new_address_makes_the_old_one_worthless(api: Api, ada: Api, bob: Api) -> None:
    old = await feed_path(ada)
    assert await feed_path(ada) == old
    bobs = await feed_path(bob)
    await ada.post("/users/me/calendar-feed/rotate")
    new = await feed_path(ada)
    assert new != old
    assert (await api.request("GET", new)).status_code == 200
    await api.refused(404, "NOT_FOUND", "GET", old)
    assert (await api.request("GET", bobs)).status_code == 200
    await ada.post("/users/me/calendar-feed/rotate")
    await api.refused(404, "NOT_FOUND", "GET", new)


async def test_no_address_can_be_guessed(api: Api, ada: Api, bob: Api) -> None:
    path = await feed_path(ada)
    token = path.removeprefix("/calendar/").removesuffix(".ics")
    bobs = (await feed_path(bob)).removeprefix("/calendar/").removesuffix(".ics")
    forged = bobs[:21] + token[21:]
    swapped = token[:-4] + ("AAAA" if token[-4:] != "AAAA" else "BBBB")
    for guess in (swapped, forged, token[:-1], token + "A", "A" * 43, "ü", "%00", "x" * 200):
        answer = await api.request("GET", f"/calendar/{guess}.ics")
        assert answer.status_code in (400, 404), guess
    for method, name in (("GET", "calendar-feed"), ("POST", "calendar-feed/rotate")):
        await api.refused(401, "UNAUTHORIZED", method, f"/users/me/{name}")
