"""Pictures of what there is around meetings."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.async_api import Page, expect

from e2e.axe import PERMISSIONS
from e2e.meet_server import MeetServer
from e2e.people import People
from e2e.person import Person
from e2e.screenshots.history import let_talk, move_to_the_past
from e2e.screenshots.picture import PHONE, WIDE, save, save_in

_ROOMS = ("Weekly planning", "Design review", "Hiring loop")


def remember(database: Path, title: str) -> str:
    """Put the meeting that was just held to the morning before; give its id."""
    yesterday = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=1)
    morning = yesterday.replace(hour=9, minute=30, second=0, microsecond=0)
    meeting = move_to_the_past(database, title, start=morning, minutes=42)
    let_talk(database, meeting, (540, 780, 260, 190, 330))
    return meeting


async def home(people: People) -> None:
    """The first page, on a laptop and on a phone."""
    visitor = await people.guest("Visitor", browser_arguments=PERMISSIONS)
    await visitor.page.set_viewport_size(WIDE)
    await visitor.open("/")
    await save_in(visitor.page, "home", "light", "dark")
    await visitor.page.set_viewport_size(PHONE)
    await save(visitor.page, "home-phone")


async def around_meetings(member: Person, meeting: str) -> None:
    """Dashboard, schedule, record and profile of somebody who has been here for a while."""
    page, server = member.page, member.server
    for title in _ROOMS:
        server.create_room(member.signed_in_to, name=title, kind="named")
    scheduled = _schedule(server, member)
    await page.set_viewport_size(WIDE)
    await member.open("/dashboard")
    await expect(page.get_by_text("Design review").first).to_be_visible()
    await expect(page.get_by_text("Sprint review").first).to_be_visible()
    await expect(page.get_by_text("Team meeting").first).to_be_visible()
    await save_in(page, "dashboard", "light", "dark")
    await page.set_viewport_size(PHONE)
    await save(page, "dashboard-phone")
    await page.set_viewport_size(WIDE)

    await member.open(f"/meetings/{meeting}")
    await expect(page.get_by_role("region", name="People")).to_be_visible()
    await save_in(page, "record", "light", "dark")
    await _fill_schedule(member)
    await member.open(f"/schedule/{scheduled}")
    await expect(page.get_by_role("heading", name="Sprint review")).to_be_visible()
    await save(page, "scheduled")
    await _profile(page, member)


async def _fill_schedule(member: Person) -> None:
    page = member.page
    await member.open("/schedule")
    await page.get_by_label("Title").fill("Design critique")
    await page.get_by_label("Repeats").select_option("weekly")
    await save_in(page, "schedule", "light", "dark")


async def _profile(page: Page, member: Person) -> None:
    await member.open("/profile")
    await expect(page.get_by_role("heading", name="Your account")).to_be_visible()
    await save(page, "profile")
    await member.open("/profile/appearance")
    await expect(page.get_by_text("Theme").first).to_be_visible()
    await page.emulate_media(color_scheme="dark")
    await save(page, "profile-appearance-dark")
    await page.emulate_media(color_scheme="light")


def _schedule(server: MeetServer, member: Person) -> str:
    """Schedule two meetings; give the id of the second."""
    token = member.signed_in_to.token
    today = datetime.now(UTC)
    made = ""
    for title, days, hour, weeks in (("Weekly planning", 1, 9, 1), ("Sprint review", 3, 14, 2)):
        start = today + timedelta(days=days)
        body = {
            "title": title,
            "description": "What we finished, what we learned, and what comes next.",
            "startsAt": f"{start:%Y-%m-%d}T{hour:02}:00",
            "timeZone": "UTC",
            "durationMinutes": 45,
            "recurrence": {
                "frequency": "weekly",
                "interval": weeks,
                "weekdays": [start.strftime("%a")[:2].upper()],
            },
        }
        answer = server.request("POST", "/scheduled-meetings", token=token, json=body)
        made = str(answer["id"])
    return made


async def at_the_door(member: Person, code: str) -> None:
    """Before a meeting, and in it while nobody else is there."""
    page = member.page
    await page.set_viewport_size(WIDE)
    await member.prepare_to_join(code)
    await expect(page.locator("video")).to_have_js_property("readyState", 4)
    await expect(page.get_by_text("You are the host")).to_be_visible()
    await save_in(page, "pre-join", "light", "dark")
    await page.set_viewport_size(PHONE)
    await save(page, "pre-join-phone")
    await page.set_viewport_size(WIDE)
    await member.join_button.click()
    await member.expect_inside()
    await expect(page.get_by_role("img", name="QR code of the meeting link")).to_be_visible()
    await save(page, "alone")
