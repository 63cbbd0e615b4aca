"""Runs the rows again and again, and records the medians in ``bench/results``.

Usage: PYTHONPATH=server python -m e2e.chaos [--runs N] [ROW...]

Where a run does not hold, or is only for a look, the journal of everybody's connections is left in
``.cache/chaos``.
"""

import argparse
import asyncio
import logging
import statistics
import sys
from collections.abc import Sequence

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import async_playwright

from bench.report import RESULTS, Context
from e2e.capture import ROOT
from e2e.chaos.network import why_impossible
from e2e.chaos.rig import Rig, chaos_rig
from e2e.chaos.rows import ROWS, Finding, Row
from e2e.chaos.soak import SOAK

_JOURNALS = ROOT / ".cache" / "chaos"


async def _measure(row: Row, runs: int) -> list[list[Finding]]:
    """Each figure of a row, from every run that came to its end."""
    taken: list[list[Finding]] = []
    async with async_playwright() as playwright:
        for number in range(runs):
            async with chaos_rig(playwright, on_postgres=row.on_postgres) as rig:
                try:
                    found = await row.run(rig)
                except (AssertionError, PlaywrightError) as error:
                    print(f"{row.name}: did not come to its end: {error}", flush=True)
                    found = []
                if runs < row.runs or not found or not all(each.holds for each in found):
                    await _leave_journal(rig, f"{row.name}-{number + 1}")
            if not found:
                continue
            taken.append(found)
            figures = ", ".join(f"{each.measure} {each.value:.2f} {each.unit}" for each in found)
            print(f"{row.name}: {figures}", flush=True)
    return [list(each) for each in zip(*taken, strict=True)]


async def _leave_journal(rig: Rig, name: str) -> None:
    _JOURNALS.mkdir(parents=True, exist_ok=True)
    path = _JOURNALS / f"{name}.txt"
    path.write_text(await rig.journal())
    print(f"{name}: see {path}", flush=True)


def _lines(row: Row, measures: Sequence[Sequence[Finding]], runs: int) -> list[str]:
    if not measures:
        return [f"| {row.fault} | comes to its end | | | | 0 of {runs} |"]
    lines = []
    for findings in measures:
        first = findings[0]
        median = statistics.median(each.value for each in findings)
        worst = (max if first.is_most else min)(each.value for each in findings)
        held = sum(each.holds for each in findings)
        sign = "≤" if first.is_most else "≥"
        lines.append(
            f"| {row.fault} | {first.measure} | {sign} {first.limit:g} {first.unit} |"
            f" {median:.2f} | {worst:.2f} | {held} of {runs} |"
        )
    return lines


def main() -> int:
    """Run them; 1 where a figure does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, help="of each row; fewer than its own are only a look")
    logging.basicConfig(format="%(name)s: %(message)s")
    logging.getLogger("e2e.chaos").setLevel(logging.INFO)
    by_name = {row.name: row for row in (*ROWS, SOAK)}
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(by_name))
    options = parser.parse_args()
    unknown = set(options.rows) - set(by_name)
    if unknown:
        parser.error(f"there is no row {', '.join(sorted(unknown))}")
    reason = why_impossible()
    if reason is not None:
        print(f"No faults can be made here: {reason}")
        return 0
    wanted = [by_name[name] for name in options.rows] or ROWS
    context = Context.now()
    table = ["| fault | figure | must be | median | worst | held |"]
    table += ["| --- | --- | --- | ---: | ---: | ---: |"]
    holds = True
    for row in wanted:
        runs = options.runs or row.runs
        measures = asyncio.run(_measure(row, runs))
        held = [sum(each.holds for each in findings) for findings in measures]
        holds &= bool(held) and min(held) == runs
        table += _lines(row, measures, runs)
        if all((options.runs or each.runs) >= each.runs for each in wanted):
            _record(table, context)
    print("", *table, sep="\n")
    return 0 if holds else 1


def _record(table: Sequence[str], context: Context) -> None:
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{context.name}-chaos.md"
    path.write_text("\n".join(["# Faults", "", context.as_markdown(), "", *table, ""]))
    print(f"Recorded in {path}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
