"""Waiting in a page for what it can only say later."""

import asyncio
from typing import Any

from playwright.async_api import Page

_UNTIL_TRUE = """async ([argument, every]) => {{
  const isTrue = {condition};
  while (!(await isTrue(argument))) await new Promise((go) => setTimeout(go, every));
}}"""


async def eventually(
    page: Page, condition: str, argument: Any = None, *, patience: float = 30.0, every: float = 0.1
) -> None:
    """Ask an asynchronous function of a page again and again until it answers something true.

    Playwright's ``wait_for_function`` takes the promise of an answer for a true one.

    Raises:
        TimeoutError: After ``patience`` seconds; ``every`` so many it is asked.
    """
    async with asyncio.timeout(patience):
        await page.evaluate(_UNTIL_TRUE.format(condition=condition), [argument, every * 1000])
