"""How a call goes, and went: figures of real connections, and what is said of a crash."""

import re
from collections.abc import Iterator

import pytest
from playwright.async_api import Locator, expect

from e2e.axe import LAPTOP, NARROW, barriers, overflow
from e2e.conversation import Conversation
from e2e.crashing_server import CrashingServer, crashing_server
from e2e.person import MEDIA_TIMEOUT, Person

# Several points of a line that is known from its beginning on.
_SOME_POINTS = re.compile(r"^M[\d. ]+h0(L[\d. ]+){2}")

_OUTAGE = re.compile(r"the server could not be reached. Sound and pictures went on")


@pytest.fixture
def server() -> Iterator[CrashingServer]:
    """A server of one's own: it is going to be killed."""
    with crashing_server() as running:
        yield running


def health_of(person: Person) -> Locator:
    """What is said of the call."""
    return person.page.get_by_role("dialog", name="Call health")


async def open_from_menu(person: Person) -> Locator:
    """Open it as whoever looks for it does."""
    await person.press("More")
    await person.page.get_by_role("menuitem", name="Call health").click()
    return health_of(person)


async def test_a_call_tells_how_it_goes_and_how_it_went(
    pair: Conversation, server: CrashingServer
) -> None:
    grace = pair.grace

    # From the bars on somebody's tile, with that person's figures.
    # By keyboard: between two, one's own picture floats above them.
    await grace.control("Connection to Ada").press("Enter", timeout=MEDIA_TIMEOUT)
    await grace.page.get_by_role("button", name="Over the whole call").click()
    health = health_of(grace)
    await expect(health).to_contain_text("Nothing stood out")
    await expect(health.get_by_label("Person").locator("option:checked")).to_have_text("Ada")
    for plot, measure in (
        ("round-trip", "roundTripMs"),
        ("loss", "inboundLoss"),
        ("bitrate", "inboundBitsPerSecond"),
        ("bitrate", "outboundBitsPerSecond"),
        ("frames", "framesPerSecond"),
    ):
        line = health.get_by_test_id(f"plot-{plot}").locator(f"[data-measure={measure}]")
        await expect(line).to_have_attribute("d", _SOME_POINTS, timeout=MEDIA_TIMEOUT)
    await expect(health.get_by_test_id("plot-round-trip")).to_contain_text(re.compile(r"\d+ ms"))
    await expect(health.get_by_test_id("plot-bitrate")).to_contain_text(re.compile(r"\d [kM]b/s"))
    await health.get_by_text("The same as a table").click()
    await expect(health.get_by_role("row").nth(2)).to_contain_text(re.compile(r"\d+ ms"))
    assert not await barriers(grace.page, "call health")
    await grace.page.set_viewport_size(NARROW)
    assert not await overflow(grace.page, "call health, 320 px")
    await grace.page.set_viewport_size(LAPTOP)
    await grace.page.keyboard.press("Escape")
    await expect(health).to_have_count(0)

    # The server crashes under the call: that is found out, and told as what it is.
    health = await open_from_menu(grace)
    server.kill()
    await expect(health).to_contain_text(_OUTAGE, timeout=MEDIA_TIMEOUT)
    server.start()
    banner = grace.page.get_by_text(re.compile("^Reconnecting…"))
    await expect(banner).to_have_count(0, timeout=MEDIA_TIMEOUT)
    await grace.page.keyboard.press("Escape")

    # A reload goes on with what was known.
    await grace.page.reload()
    await grace.expect_inside()
    await expect(await open_from_menu(grace)).to_contain_text(_OUTAGE)
    await grace.page.keyboard.press("Escape")

    # After the call it is there as it was, until another one.
    await grace.press("Leave")
    await grace.press("How was the connection?")
    health = health_of(grace)
    await expect(health).to_contain_text(_OUTAGE)
    line = health.get_by_test_id("plot-bitrate").locator("[data-measure=inboundBitsPerSecond]")
    await expect(line).to_have_attribute("d", _SOME_POINTS)
    assert not await barriers(grace.page, "call health after the call")
    await grace.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await health.get_by_role("button", name="Copy report").click()
    await expect(health.get_by_role("button", name="Copied")).to_be_visible()
    report: str = await grace.page.evaluate("navigator.clipboard.readText()")
    assert "the server could not be reached" in report
    assert "Ada" in report
    assert "127.0.0.1" not in report
