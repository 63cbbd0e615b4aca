"""The faults that are over soon; `make chaos` makes all of them, five times."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import async_playwright

from e2e.chaos.network import why_impossible
from e2e.chaos.rig import Rig, chaos_rig
from e2e.chaos.rows import ROWS, Row

_IMPOSSIBLE = why_impossible()
pytestmark = pytest.mark.skipif(_IMPOSSIBLE is not None, reason=_IMPOSSIBLE or "")


@pytest.fixture(params=[row for row in ROWS if row.in_tests], ids=lambda row: row.name)
def row(request: pytest.FixtureRequest) -> Row:
    """A fault."""
    fault: Row = request.param
    return fault


@pytest.fixture
async def rig(row: Row) -> AsyncIterator[Rig]:
    """A world for it."""
    async with (
        async_playwright() as playwright,
        chaos_rig(playwright, on_postgres=row.on_postgres) as world,
    ):
        yield world


async def test_people_see_and_hear_each_other_through(row: Row, rig: Rig) -> None:
    broken = [finding for finding in await row.run(rig) if not finding.holds]
    assert broken == []
