"""Fixtures of the browser tests, and what is kept of a test that failed."""

import re
import shutil
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

from e2e.browsers import BrowserPool
from e2e.conversation import Conversation, begin_conversation
from e2e.meet_server import MeetServer, meet_server
from e2e.people import People

# Milliseconds that a page may take, on a machine that has other things to do as well.
expect.set_options(timeout=15_000)

pytest_plugins = ["tests.services.coturn"]

_ARTIFACTS = Path(__file__).with_name(".artifacts")
_FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="session", autouse=True)
def no_old_artifacts() -> None:
    """Forget what an earlier run left."""
    shutil.rmtree(_ARTIFACTS, ignore_errors=True)


@pytest.fixture(scope="session")
def server() -> Iterator[MeetServer]:
    """One server for all tests that need no settings of their own."""
    with meet_server() as running:
        yield running


@pytest.fixture(scope="session")
async def browsers() -> AsyncIterator[BrowserPool]:
    """The browsers of the run."""
    async with async_playwright() as playwright:
        pool = BrowserPool(playwright)
        yield pool
        await pool.close()


@pytest.fixture
def artifacts(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder for what explains a failure; it stays only after one."""
    folder = _ARTIFACTS / re.sub(r"\W+", "-", request.node.name).strip("-")
    folder.mkdir(parents=True)
    yield folder
    if not request.node.stash.get(_FAILED, False):
        shutil.rmtree(folder)


@pytest.fixture
async def people(
    server: MeetServer, browsers: BrowserPool, artifacts: Path, request: pytest.FixtureRequest
) -> AsyncIterator[People]:
    """People who come to the server, and leave when the test is over."""
    async with People(server, browsers) as company:
        yield company
        if request.node.stash.get(_FAILED, False):
            await company.save_evidence(artifacts)
        else:
            company.expect_no_uncaught_errors()


@pytest.fixture
async def pair(people: People) -> Conversation:
    """Two people who are in a meeting already."""
    return await begin_conversation(people)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let fixtures know that their test failed, before they are torn down."""
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report
