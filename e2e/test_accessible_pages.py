"""No barrier that axe knows of on any page (WCAG 2.2, A and AA)."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from playwright.async_api import Page, Route, expect

from e2e.axe import PERMISSIONS, barriers_everywhere
from e2e.meet_server import Account, MeetServer
from e2e.people import People
from e2e.person import Person

_OFFLINE = "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })"


@dataclass(frozen=True)
class Site:
    """Who looks at the pages: a guest, a member with meetings, and one without."""

    server: MeetServer
    visitor: Person
    member: Person
    newcomer: Person
    open_room: str
    closed_room: str
    guarded_room: str
    scheduled: str
    """The id of a meeting to come."""
    scheduled_room: str


Opening = Callable[[Site], Awaitable[Page]]


async def _site(people: People) -> Site:
    member = await people.member("Ada")
    account, server = member.signed_in_to, people.server
    closed = server.create_room(account, name="Design review")
    room = server.request("GET", f"/rooms/code/{closed}", token=account.token)
    server.request("DELETE", f"/rooms/{room['id']}", token=account.token)
    scheduled, scheduled_room = _schedule(server, account)
    return Site(
        server=server,
        visitor=await people.guest("Grace", browser_arguments=PERMISSIONS),
        member=member,
        newcomer=await people.member("Mary"),
        open_room=server.create_room(account, name="Weekly planning", kind="named"),
        closed_room=closed,
        guarded_room=server.create_room(account, waitingRoom=True),
        scheduled=scheduled,
        scheduled_room=scheduled_room,
    )


def _schedule(server: MeetServer, account: Account) -> tuple[str, str]:
    """Give the id of a meeting to come, and the code of its room."""
    # Within a day of its start the link of a room counts the time down.
    start = datetime.now(UTC) + timedelta(hours=3)
    body = {
        "title": "Retrospective",
        "description": "What went well, and what we try next.",
        "startsAt": f"{start:%Y-%m-%dT%H:%M}",
        "timeZone": "UTC",
        "durationMinutes": 45,
        "recurrence": {"frequency": "daily", "interval": 2},
    }
    answer = server.request("POST", "/scheduled-meetings", token=account.token, json=body)
    return answer["id"], answer["room"]["code"]


async def _see(person: Person, path: str, heading: str | re.Pattern[str]) -> Page:
    await person.open(path)
    await expect(person.page.get_by_role("heading", name=heading).first).to_be_visible()
    return person.page


async def _home(site: Site) -> Page:
    return await _see(site.visitor, "/", re.compile("."))


async def _sign_in_refused(site: Site) -> Page:
    page = await _see(site.visitor, "/sign-in", "Sign in")
    await page.get_by_role("button", name="Sign in").click()
    await expect(page.get_by_role("alert").first).to_be_visible()
    return page


async def _register(site: Site) -> Page:
    return await _see(site.visitor, "/register", "Create your account")


async def _forgot_password(site: Site) -> Page:
    page = await _see(site.visitor, "/forgot-password", "Forgot your password?")
    await expect(page.get_by_text("Ask its administrator")).to_be_visible()
    return page


async def _dashboard(site: Site) -> Page:
    page = await _see(site.member, "/dashboard", re.compile("Ada"))
    await expect(page.get_by_text("Weekly planning").first).to_be_visible()
    await expect(page.get_by_text("Retrospective").first).to_be_visible()
    return page


async def _empty_dashboard(site: Site) -> Page:
    page = await _see(site.newcomer, "/dashboard", re.compile("Mary"))
    await expect(page.get_by_text("No meetings yet")).to_be_visible()
    return page


async def _account_menu(site: Site) -> Page:
    page = await _dashboard(site)
    await page.get_by_role("button", name=re.compile("^Account")).click()
    await expect(page.get_by_role("menu")).to_be_visible()
    return page


async def _room_settings(site: Site) -> Page:
    page = await _dashboard(site)
    await page.get_by_role("button", name="More about Weekly planning").click()
    await page.get_by_role("menuitem", name="Room settings").click()
    await expect(page.get_by_role("dialog", name="Room settings")).to_be_visible()
    return page


async def _new_schedule(site: Site) -> Page:
    return await _see(site.member, "/schedule", "Schedule a meeting")


async def _scheduled(site: Site) -> Page:
    return await _see(site.member, f"/schedule/{site.scheduled}", "Retrospective")


async def _early(site: Site) -> Page:
    page = await _see(site.visitor, f"/{site.scheduled_room}", "Retrospective")
    await expect(page.get_by_role("timer")).to_be_visible()
    return page


async def _pre_join(site: Site) -> Page:
    await site.visitor.prepare_to_join(site.open_room)
    return site.visitor.page


async def _waiting(site: Site) -> Page:
    await site.visitor.prepare_to_join(site.guarded_room)
    await site.visitor.join_button.click()
    page = site.visitor.page
    await expect(page.get_by_role("heading", name="Waiting to be admitted")).to_be_visible()
    return page


async def _left(site: Site) -> Page:
    await site.newcomer.join(site.open_room)
    await site.newcomer.press("Leave")
    page = site.newcomer.page
    await expect(page.get_by_role("heading", name="You left the meeting")).to_be_visible()
    return page


async def _record(site: Site) -> Page:
    """Of the meeting that was left a moment ago."""
    page = await _see(site.newcomer, "/dashboard", re.compile("Mary"))
    await page.get_by_role("link", name="Weekly planning", exact=True).click()
    await expect(page.get_by_role("region", name="People")).to_be_visible()
    return page


async def _in_another_tab(site: Site) -> Page:
    """Of the newcomer, who is in the meeting in the first."""
    await site.newcomer.join(site.open_room)
    page = await site.newcomer.page.context.new_page()
    second = Person(site.newcomer.name, page, site.server, site.newcomer.capture)
    await second.prepare_to_join(site.open_room)
    await second.join_button.click()
    await expect(page.get_by_role("heading", name="in another tab")).to_be_visible()
    return page


async def _without_a_server(person: Person, path: str, heading: str | re.Pattern[str]) -> Page:
    """What one sees while the server cannot reach its database."""
    page = await person.page.context.new_page()
    await page.route("**/api/**", _answer_unavailable)
    await page.goto(f"{person.server.url}{path}")
    await expect(page.get_by_role("heading", name=heading).first).to_be_visible()
    return page


async def _answer_unavailable(route: Route) -> None:
    body = {
        "statusCode": 503,
        "message": "The server cannot reach its database",
        "error": "Service Unavailable",
        "code": "SERVICE_UNAVAILABLE",
        "retryAfter": 5,
    }
    await route.fulfill(status=503, json=body, headers={"Retry-After": "5"})


async def _door_without_a_server(site: Site) -> Page:
    return await _without_a_server(site.visitor, f"/{site.open_room}", "could not be reached")


async def _dashboard_without_a_server(site: Site) -> Page:
    page = await _without_a_server(site.member, "/dashboard", re.compile("."))
    await expect(page.get_by_role("button", name="Try again").first).to_be_visible()
    return page


async def _sign_in_without_a_server(site: Site) -> Page:
    page = await _without_a_server(site.visitor, "/sign-in", "Sign in")
    await page.get_by_label("E-mail").fill("ada@example.com")
    await page.get_by_label("Password", exact=True).fill("correct horse battery")
    await page.get_by_role("button", name="Sign in", exact=True).click()
    await expect(page.get_by_role("alert").first).to_contain_text("not available right now")
    return page


async def _unknown_meeting(site: Site) -> Page:
    return await _see(site.visitor, "/zzz-zzz-zzz", "There is no meeting with this code")


async def _closed_room(site: Site) -> Page:
    return await _see(site.visitor, f"/{site.closed_room}", "The meeting has ended")


async def _not_found(site: Site) -> Page:
    return await _see(site.visitor, "/no/such/page", "There is nothing at this address")


async def _offline(site: Site) -> Page:
    await site.visitor.page.context.add_init_script(_OFFLINE)
    return await _see(site.visitor, "/", "You are offline")


def _profile(section: str) -> Opening:
    async def open_section(site: Site) -> Page:
        return await _see(site.member, f"/profile/{section}", "Your account")

    return open_section


PAGES: dict[str, Opening] = {
    "home": _home,
    "sign-in refused": _sign_in_refused,
    "register": _register,
    "forgot password, without e-mail": _forgot_password,
    "dashboard without meetings": _empty_dashboard,
    "dashboard": _dashboard,
    "account menu": _account_menu,
    "room settings": _room_settings,
    "profile": _profile(""),
    "appearance": _profile("appearance"),
    "profile, meetings": _profile("meetings"),
    "security": _profile("security"),
    "your data": _profile("data"),
    "schedule": _new_schedule,
    "scheduled": _scheduled,
    "starts in": _early,
    "pre-join": _pre_join,
    "waiting": _waiting,
    "left": _left,
    "past meeting": _record,
    "in another tab": _in_another_tab,
    "door without a server": _door_without_a_server,
    "dashboard without a server": _dashboard_without_a_server,
    "sign-in without a server": _sign_in_without_a_server,
    "unknown meeting": _unknown_meeting,
    "closed room": _closed_room,
    "not found": _not_found,
    "offline": _offline,
}


async def test_pages_have_no_barriers(people: People) -> None:
    site = await _site(people)
    found: list[str] = []
    for name, open_page in PAGES.items():
        page = await open_page(site)
        found += await barriers_everywhere(page, name)
    assert not found, "\n".join(found)
