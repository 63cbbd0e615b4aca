"""Takes the pictures of the documentation into ``docs/images``.

Usage: PYTHONPATH=server python -m e2e.screenshots
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import async_playwright, expect

from e2e.axe import PERMISSIONS
from e2e.browsers import BrowserPool
from e2e.meet_server import meet_server
from e2e.people import People
from e2e.person import Person
from e2e.screenshots import meetings, pages
from e2e.screenshots.cast import CAST, SPEAKER
from e2e.screenshots.picture import IMAGES
from e2e.screenshots.portraits import Studio

_HOST = next(iter(CAST))
_TITLE = "Team meeting"

# Milliseconds that a page may take while many cameras share the machine.
_PATIENCE = 30_000


async def main() -> None:
    """Take all pictures, one after the other."""
    expect.set_options(timeout=_PATIENCE)
    IMAGES.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(prefix="neuron-meet-pictures-") as folder,
        meet_server(DATA_DIR=folder) as server,
    ):
        async with async_playwright() as playwright:
            browsers = BrowserPool(playwright)
            artist = await browsers.with_arguments(())
            studio = Studio(artist, CAST, SPEAKER)
            async with People(server, browsers) as people:
                await _take(people, studio, Path(folder) / "neuron-meet.sqlite3")
            await meetings.meeting_of_twelve(await browsers.with_arguments(PERMISSIONS))
            await browsers.close()


async def _take(people: People, studio: Studio, database: Path) -> None:
    """Hold a meeting of five, then look at what is around it."""
    host = await _host(people, studio, 640, email="amara@example.com")
    code = people.server.create_room(host.signed_in_to, name=_TITLE)
    await meetings.meeting_of_five(people, studio, host, code)
    meeting = pages.remember(database, _TITLE)
    await pages.home(people)
    await pages.around_meetings(host, meeting)
    early = await _host(people, studio, 1280, email="amara@meet.example.com")
    room = people.server.create_room(early.signed_in_to, name="Design review")
    await pages.at_the_door(early, room)


async def _host(people: People, studio: Studio, width: int, *, email: str | None = None) -> Person:
    """Bring whoever hosts, with a camera of that many pixels across."""
    camera = await studio.camera(_HOST, width)
    return await people.member(
        _HOST,
        email=email,
        browser_arguments=PERMISSIONS,
        init_script=camera,
    )


if __name__ == "__main__":
    asyncio.run(main())
