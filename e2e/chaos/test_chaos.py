"""The faults that are over soon; `make chaos` makes all of them, five times."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import async_playwright

from e2e.chaos.network import why_impossible
from e2e.chaos.rig import Rig, chaos_rig
from e2e.chaos.rows import ROWS, Row

_IMPOSSIBLE = why_impossible()
pytestmark = pytest.mark.skipif(_IMPOSSIBLE is not None, reason=_IMPOSSIBLE or "")


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    """A world for one fault."""
    async with async_playwright() as playwright, chaos_rig(playwright) as world:
        yield world


@pytest.mark.parametrize("row", [row for row in ROWS if row.in_tests], ids=lambda row: row.name)
async def test_people_see_and_hear_each_other_through(row: Row, rig: Rig) -> None:
    broken = [finding for finding in await row.run(rig) if not finding.holds]
    assert broken == []
