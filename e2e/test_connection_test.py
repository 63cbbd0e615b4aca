"""The connection test at the door, with a real TURN server, and with one that is gone."""

import re
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Locator, expect

from e2e.axe import LAPTOP, NARROW, PHONE, barriers, overflow
from e2e.browsers import BrowserPool
from e2e.meet_server import MeetServer, meet_server
from e2e.people import People
from e2e.person import MEDIA_TIMEOUT, Person
from tests.services.coturn import TurnServer, coturn_server


@pytest.fixture
def relay() -> Iterator[TurnServer]:
    """A TURN server of one's own: it is going to be stopped."""
    with coturn_server() as running:
        yield running


@pytest.fixture
def server(relay: TurnServer) -> Iterator[MeetServer]:
    """A server that offers that one over UDP and TCP."""
    with meet_server(TURN_URLS=",".join(relay.urls()), TURN_SECRET=relay.secret) as running:
        yield running


@pytest.fixture
async def people(server: MeetServer, browsers: BrowserPool) -> AsyncIterator[People]:
    """People who come to that server."""
    async with People(server, browsers) as company:
        yield company


async def run_test(person: Person) -> Locator:
    """Test the connection, and wait until all of it is done."""
    await person.press("Test connection")
    dialog = person.page.get_by_role("dialog", name="Test connection")
    await expect(dialog).to_contain_text("Testing takes some seconds.")
    await finish(dialog)
    return dialog


async def finish(dialog: Locator) -> None:
    """Wait for the last line."""
    again = dialog.get_by_role("button", name="Test again")
    await expect(again).not_to_have_attribute("aria-busy", "true", timeout=2 * MEDIA_TIMEOUT)
    await expect(dialog.locator("[data-state=running]")).to_have_count(0)


async def expect_states(dialog: Locator, **expected: str) -> None:
    """See how each line ended; one that failed or was left out, by its code."""
    for line, outcome in expected.items():
        found = dialog.get_by_test_id(f"test-{line.replace('_', '-')}")
        name = "data-state" if outcome == "passed" else "data-code"
        await expect(found).to_have_attribute(name, outcome)


async def test_a_guest_learns_which_ways_lead_to_the_meeting(
    people: People, relay: TurnServer
) -> None:
    host = people.server.register("Ada")
    code = people.server.create_room(host)
    grace = await people.guest("Grace")
    await grace.prepare_to_join(code)
    dialog = await run_test(grace)
    await expect_states(
        dialog,
        server="passed",
        websocket="passed",
        udp="passed",
        relay_udp="passed",
        relay_tcp="passed",
        relay_tls="NOT_OFFERED",
        bandwidth="passed",
    )
    await expect(dialog.get_by_role("status").first).to_have_text(
        "All is well: calls work from here."
    )
    there_and_back = re.compile(r"Works, \d+ ms there and back")
    for line in ("server", "relay-udp", "relay-tcp"):
        await expect(dialog.get_by_test_id(f"test-{line}")).to_contain_text(there_and_back)
    bandwidth = dialog.get_by_test_id("test-bandwidth")
    await expect(bandwidth).to_contain_text(re.compile(r"About [\d.,]+ [kM]b/s: enough"))
    for size, where in ((LAPTOP, "laptop"), (PHONE, "phone")):
        await grace.page.set_viewport_size(size)
        assert not await barriers(grace.page, f"connection test, {where}")
    await grace.page.set_viewport_size(NARROW)
    assert not await overflow(grace.page, "connection test, 320 px")
    await grace.page.set_viewport_size(LAPTOP)

    # The same once the relay is gone, told as what it is.
    relay.process.stop()
    await dialog.get_by_role("button", name="Test again").click()
    await expect(dialog.locator("[data-state=running]").first).to_be_visible()
    await finish(dialog)
    await expect_states(
        dialog,
        server="passed",
        websocket="passed",
        udp="UDP_BLOCKED",
        relay_udp="RELAY_UNREACHABLE",
        relay_tcp="RELAY_UNREACHABLE",
        bandwidth="NOT_POSSIBLE",
    )
    await expect(dialog.get_by_role("status").first).to_contain_text(
        "will probably not come through"
    )


async def test_guests_at_a_closed_door_test_no_relay(people: People) -> None:
    ada = await people.member("Ada")
    code = people.server.create_room(ada.signed_in_to, waitingRoom=True)
    grace = await people.guest("Grace")
    await grace.prepare_to_join(code)
    dialog = await run_test(grace)
    await expect_states(dialog, server="passed", websocket="passed", relay_udp="NOT_ALLOWED")
    await ada.prepare_to_join(code)
    await expect_states(await run_test(ada), relay_udp="passed", relay_tcp="passed")
