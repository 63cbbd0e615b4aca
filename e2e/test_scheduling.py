"""A meeting that is scheduled, put into a calendar, opened too early, and held."""

import re
from pathlib import Path

from icalendar import Calendar
from playwright.async_api import expect

from e2e.capture import GREEN, RED
from e2e.people import People
from e2e.person import MEDIA_TIMEOUT


async def test_a_weekly_meeting_from_its_schedule_to_the_door(
    people: People, tmp_path: Path
) -> None:
    ada = await people.member("Ada", RED)
    page = ada.page
    await ada.open("/dashboard")
    await page.get_by_role("link", name="Schedule", exact=True).click()
    # The form begins with a time that is at least a quarter of an hour away.
    await page.get_by_label("Title").fill("Weekly planning")
    await page.get_by_label("Repeats").select_option("weekly")
    zone = page.get_by_role("combobox", name="Time zone")
    await zone.click()
    await page.keyboard.type("new york")
    await expect(page.get_by_role("option", name="New York")).to_be_visible()
    await zone.press("Escape")
    await ada.press("Schedule")
    await expect(page).to_have_url(re.compile("/schedule/[0-9a-f-]{36}$"))
    await expect(page.get_by_role("heading", name="Weekly planning")).to_be_visible()

    await ada.press("Add to calendar")
    async with page.expect_download() as download:
        await page.get_by_role("menuitem", name="Calendar file (.ics)").click()
    file = tmp_path / "meeting.ics"
    await (await download.value).save_as(file)
    calendar = Calendar.from_ical(file.read_bytes())
    assert isinstance(calendar, Calendar)
    [event] = calendar.events
    [scheduled] = people.server.request("GET", "/scheduled-meetings", token=ada.signed_in_to.token)
    code: str = scheduled["room"]["code"]
    assert event["SUMMARY"] == "Weekly planning"
    assert event["URL"] == f"{people.server.url}/{code}"
    assert event["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": scheduled["recurrence"]["weekdays"]}
    assert event.start.strftime("%Y-%m-%dT%H:%M") == scheduled["startsAt"]

    await page.get_by_role("link", name="Your meetings").first.click()
    upcoming = page.get_by_role("region", name="Upcoming")
    await expect(upcoming.get_by_role("link", name="Weekly planning").first).to_be_visible()

    grace = await people.guest("Grace", GREEN)
    await grace.open(f"/{code}")
    await expect(grace.page.get_by_role("heading", name="Weekly planning")).to_be_visible()
    await expect(grace.page.get_by_role("timer")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    await expect(grace.page.get_by_text("Hosted by Ada")).to_be_visible()

    # The host begins, and whoever waits arrives at the door by themselves.
    await ada.open(f"/{code}")
    await ada.press("Start now")
    await expect(ada.join_button).to_be_visible(timeout=MEDIA_TIMEOUT)
    await ada.join_button.click()
    await ada.expect_inside()
    await expect(grace.join_button).to_be_visible(timeout=MEDIA_TIMEOUT)
    await expect(grace.page.get_by_text("Ada is here.")).to_be_visible()
