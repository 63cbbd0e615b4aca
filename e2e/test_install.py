"""The product as an installed application: what that takes, and opening it without a network."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from e2e.browsers import BrowserPool
from e2e.capture import ROOT
from e2e.eventually import eventually
from e2e.meet_server import MeetServer, meet_server
from e2e.people import People

# Looks for a newer version and waits until the browser has it.
_FETCH_NEWER = """
    async () => {
        const known = await navigator.serviceWorker.getRegistration();
        await known.update();
        const newer = known.installing ?? known.waiting;
        while (newer.state !== 'installed') {
            await new Promise((done) => {
                newer.addEventListener('statechange', done, { once: true });
            });
        }
    }
"""


@dataclass(frozen=True)
class Deployment:
    """A server with a build of its own, which a test can replace by a newer one."""

    server: MeetServer
    build: Path

    def deploy_newer_version(self) -> None:
        """Change what the service worker is made of."""
        with (self.build / "serviceWorker.js").open("a") as script:
            script.write("\n// A newer version.\n")


@pytest.fixture
def deployment(tmp_path: Path) -> Iterator[Deployment]:
    """Serve a copy of the client."""
    build = tmp_path / "client"
    shutil.copytree(ROOT / "client" / "dist", build)
    with meet_server(CLIENT_DIR=str(build)) as server:
        yield Deployment(server, build)


async def _wait_until_kept(page: Page) -> None:
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)")


async def test_a_browser_can_install_it(people: People) -> None:
    grace = await people.guest("Grace", keeps_files=True)
    await grace.open("/")
    session = await grace.page.context.new_cdp_session(grace.page)
    answer = await session.send("Page.getAppManifest")
    assert not answer["errors"]
    problems = await session.send("Page.getInstallabilityErrors")
    # Playwright's windows are those that leave no trace; nothing can be installed from one.
    assert {problem["errorId"] for problem in problems["installabilityErrors"]} <= {"in-incognito"}
    loaded = await grace.page.evaluate(
        """async () => {
            const { href } = document.querySelector('link[rel=manifest]');
            const { icons } = await (await fetch(href)).json();
            return Promise.all(icons.map(async ({ src, sizes }) => {
                const image = new Image();
                image.src = src;
                await image.decode();
                return sizes === 'any' || sizes === `${image.width}x${image.height}`;
            }));
        }"""
    )
    assert loaded
    assert all(loaded)


async def test_it_opens_without_a_network_and_goes_on_with_one(people: People) -> None:
    grace = await people.guest("Grace", keeps_files=True)
    page = grace.page
    await grace.open("/")
    await _wait_until_kept(page)

    await page.context.set_offline(True)
    await grace.open("/sign-in")
    await expect(page.get_by_role("heading", name="You are offline")).to_be_visible()
    await page.get_by_role("button", name="Try again").click()
    await expect(page.get_by_role("heading", name="You are offline")).to_be_visible()

    await page.context.set_offline(False)
    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


async def test_a_new_version_waits_for_the_end_of_a_meeting(
    deployment: Deployment, browsers: BrowserPool
) -> None:
    server = deployment.server
    code = server.create_room(server.register("Ada"))
    async with People(server, browsers) as people:
        grace = await people.guest("Grace", keeps_files=True)
        page = grace.page
        await grace.open("/")
        await _wait_until_kept(page)
        await grace.join(code)
        await page.evaluate("window.isOldVersion = true")

        deployment.deploy_newer_version()
        await page.evaluate(_FETCH_NEWER)
        await expect(grace.control("Leave")).to_be_visible()
        await expect(page.get_by_text("A new version is ready", exact=True)).to_have_count(0)

        await grace.press("Leave")
        await expect(page.get_by_text("A new version is ready", exact=True)).to_be_visible()
        assert await page.evaluate("window.isOldVersion")
        await page.get_by_role("button", name="Reload", exact=True).click()
        await expect(grace.join_button).to_be_visible()
        assert not await page.evaluate("'isOldVersion' in window")
        # The newer worker takes over while the page comes.
        await eventually(
            page,
            "async () => (await navigator.serviceWorker.ready).waiting === null",
        )
