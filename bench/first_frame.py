"""Join to first frame: from the click on Join to the first frame of the other, as presented."""

from pathlib import Path
from statistics import median

from playwright.async_api import async_playwright

from e2e.browsers import BrowserPool
from e2e.capture import GREEN, RED
from e2e.meet_server import meet_server
from e2e.people import People

_RUNS = 5
_TIMER = Path(__file__).with_name("first_frame.js").read_text()


async def measure() -> dict[str, float]:
    """Give the median and the slowest of five runs, in milliseconds."""
    runs: list[float] = []
    with meet_server() as server:
        async with async_playwright() as playwright:
            browsers = BrowserPool(playwright)
            for _ in range(_RUNS):
                async with People(server, browsers) as people:
                    runs.append(await _join_to_first_frame(people))
            await browsers.close()
    return {"median (ms)": median(runs), "slowest (ms)": max(runs)}


async def _join_to_first_frame(people: People) -> float:
    host = await people.member("Ada", RED)
    code = people.server.create_room(host.signed_in_to)
    await host.join(code)
    guest = await people.guest("Grace", GREEN, init_script=_TIMER)
    await guest.prepare_to_join(code)
    await guest.join_button.click()
    milliseconds: float = await guest.page.evaluate("firstFrame")
    return milliseconds
