"""Looks for barriers in a page with axe-core."""

from collections.abc import Sequence
from typing import Any

from playwright.async_api import Page

from e2e.capture import ROOT

_AXE = (ROOT / "client" / "node_modules" / "axe-core" / "axe.min.js").read_text()

# WCAG 2.2, levels A and AA.
_STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

_RUN = """
    async ({ tags, rules }) => {
        // Colours on their way from one to another are nobody's; they set out with the next frame.
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        const moving = document.getAnimations().filter(
            ({ effect }) => effect.getComputedTiming().endTime !== Infinity,
        );
        await Promise.allSettled(moving.map(({ finished }) => finished));
        const runOnly = rules.length > 0
            ? { type: 'rule', values: rules }
            : { type: 'tag', values: tags };
        const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
        return violations.map(({ id, help, nodes }) => ({
            id, help, nodes: nodes.map(({ html, any }) => ({ html, why: any[0]?.message ?? '' })),
        }));
    }
"""


async def barriers(page: Page, *, rules: Sequence[str] = ()) -> list[str]:
    """What keeps people out, a line each; nothing where all is well.

    Args:
        page: What to look at, as it is now.
        rules: Only these rules of axe, instead of all of the standard.
    """
    if not await page.evaluate("'axe' in window"):
        # Not as a script element: the page's policy allows none that is not its own.
        await page.evaluate(_AXE)
    found: list[dict[str, Any]] = await page.evaluate(
        _RUN, {"tags": _STANDARD, "rules": list(rules)}
    )
    return [
        f"{rule['id']}: {rule['help']}\n      {node['html'][:300]}\n      {node['why']}"
        for rule in found
        for node in rule["nodes"]
    ]
