"""Lighthouse's verdict on the pages that people meet first, recorded in ``bench/results``.

Cold: each visit is that of somebody whose browser has nothing of ours, neither files nor compiled
code.

Usage: PYTHONPATH=server python -m bench.lighthouse
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from bench.report import RESULTS, Context
from e2e.capture import ROOT
from e2e.meet_server import Account, MeetServer, meet_server
from tests.services.process import find_program

_SCRIPT = ROOT / "client" / "scripts" / "lighthouse.mjs"

# What each page must reach, of 100.
GOALS = {"performance": 95, "accessibility": 100, "best-practices": 95}


_METHOD = """\
Cold visits: before each, the browser has no file, no compiled code and no service worker of ours.
Phone and laptop are as Lighthouse simulates them: the phone at 1.6 Mbit/s, 150 ms a round trip, on
a processor four times slower. Each line is the run in the middle of five; paints and the time that
the main thread is blocked are in milliseconds."""


@dataclass(frozen=True)
class Verdict:
    """What Lighthouse says of one page on one device."""

    name: str
    device: str
    scores: dict[str, int]
    timings: dict[str, float]
    """What the performance is made of: milliseconds, and the shift of the layout."""
    faults: list[str]

    @property
    def misses(self) -> list[str]:
        """The goals that the page does not reach."""
        return [
            f"{self.name}, {self.device}: {category} {self.scores[category]} < {goal}"
            for category, goal in GOALS.items()
            if self.scores[category] < goal
        ]


def main() -> int:
    """Judge all pages; 1 where one does not reach a goal."""
    with meet_server() as server:
        verdicts = _judge(server)
    table = _as_markdown(verdicts)
    context = Context.now()
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{context.name}-lighthouse.md"
    path.write_text(f"# Lighthouse\n\n{context.as_markdown()}\n\n{_METHOD}\n\n{table}\n")
    print(f"{table}\n\nRecorded in {path.relative_to(ROOT)}")
    for verdict in verdicts:
        for fault in verdict.faults:
            print(f"{verdict.name}, {verdict.device}: {fault}", file=sys.stderr)
    misses = [miss for verdict in verdicts for miss in verdict.misses]
    if misses:
        print("\nGoals missed: " + "; ".join(misses), file=sys.stderr)
    return 1 if misses else 0


def _judge(server: MeetServer) -> list[Verdict]:
    account = server.register("Ada")
    code = server.create_room(account, name="Weekly planning")
    server.create_room(account, name="Design review")
    pages: list[dict[str, Any]] = [
        {"name": "home", "url": f"{server.url}/", "storage": {}},
        {"name": "sign-in", "url": f"{server.url}/sign-in", "storage": {}},
        {"name": "pre-join", "url": f"{server.url}/{code}", "storage": {}},
        {"name": "dashboard", "url": f"{server.url}/dashboard", "storage": _signed_in(account)},
    ]
    answer = subprocess.run(
        ["node", str(_SCRIPT), find_program("chromium")],
        check=True,
        input=json.dumps(pages),
        stdout=subprocess.PIPE,
        text=True,
        cwd=_SCRIPT.parent,
    )
    return [Verdict(**verdict) for verdict in json.loads(answer.stdout)]


def _signed_in(account: Account) -> dict[str, str]:
    state = {"state": {"token": account.token, "user": account.user}, "version": 1}
    return {"neuron-meet.auth": json.dumps(state)}


def _as_markdown(verdicts: list[Verdict]) -> str:
    columns = [*GOALS, "first paint", "largest paint", "blocked", "shift"]
    lines = [f"| page | device | {' | '.join(columns)} |"]
    lines.append("| --- | --- |" + " ---: |" * len(columns))
    for verdict in verdicts:
        timings = verdict.timings
        cells = [str(verdict.scores[category]) for category in GOALS]
        cells += [f"{timings[name]:.0f}" for name in ("firstPaint", "largestPaint", "blocked")]
        cells.append(f"{timings['shift']:.3f}")
        lines.append(f"| {verdict.name} | {verdict.device} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
