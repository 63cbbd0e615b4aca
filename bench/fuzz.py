"""Hostile traffic against a live server: at least 200,000 events, and what became of them.

Usage: PYTHONPATH=server python -m bench.fuzz [events]
"""

import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.process_cost import cpu_seconds, resident_megabytes
from bench.report import RESULTS, Context
from e2e.capture import ROOT
from tests.fuzz.machine import run_scenes
from tests.fuzz.stage import Stage, stage
from tests.fuzz.tally import Tally

_EVENTS = 200_000
_PAYLOADS_PER_EVENT = 60
_SCENES_AT_ONCE = 20
_WARM_UP = 0.2
"""Of the events: until then caches fill and the allocator takes what it will need again."""
_MOST_GROWTH = 0.05
_EMPTY_SECONDS = 15.0
"""How long the server is given, with nobody there, for what it keeps for those who may return."""


@dataclass(frozen=True)
class Findings:
    """The figures of a run."""

    tally: Tally
    seconds: float
    server_seconds: float
    megabytes: tuple[float, float]
    """Resident memory while nobody was there: after the warm-up, and at the end."""

    @property
    def growth(self) -> float:
        """How much more memory the server had at the end, as a part of what it had before."""
        before, after = self.megabytes
        return after / before - 1

    def figures(self) -> dict[str, float]:
        """Each figure by what it is."""
        tally = self.tally
        return {
            "events": tally.events,
            "events/s": round(tally.events / self.seconds),
            "server CPU (s)": round(self.server_seconds, 1),
            "frames received and checked": tally.received,
            "connections": tally.connections,
            "of them ended by the server": tally.cut,
            "events carried out": tally.carried_out.total(),
            "kinds of events carried out": len(tally.carried_out),
            "refusals": tally.refusals.total(),
            "violations": len(tally.violations),
            "memory before (MB)": round(self.megabytes[0], 1),
            "memory after (MB)": round(self.megabytes[1], 1),
            "growth (%)": round(self.growth * 100, 1),
        }

    def as_markdown(self) -> str:
        """The figures as tables."""
        lines = ["| fuzzing | |", "| --- | ---: |"]
        lines += [f"| {name} | {value:,} |" for name, value in self.figures().items()]
        for title, counted in (("sent", self.tally.sent), ("refused as", self.tally.refusals)):
            lines += ["", f"| {title} | |", "| --- | ---: |"]
            lines += [f"| {name} | {count:,} |" for name, count in counted.most_common()]
        return "\n".join(lines)

    def save(self) -> Path:
        """Write the figures with what they were measured on, and give the path of the table."""
        context = Context.now()
        document = {
            **context.as_mapping(),
            **self.figures(),
            "sent": self.tally.sent,
            "refusals": self.tally.refusals,
        }
        RESULTS.mkdir(exist_ok=True)
        text = json.dumps(document, indent=2, ensure_ascii=False)
        (RESULTS / f"{context.name}-fuzz.json").write_text(text + "\n")
        table = RESULTS / f"{context.name}-fuzz.md"
        table.write_text(f"# Fuzzing\n\n{context.as_markdown()}\n\n{self.as_markdown()}\n")
        return table


def main() -> None:
    """Run it; the exit code tells whether anything happened that must not."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else _EVENTS
    with (
        TemporaryDirectory(prefix="neuron-meet-fuzz-") as folder,
        stage(Path(folder), _PAYLOADS_PER_EVENT) as opened,
    ):
        findings = _fuzz(opened, wanted)
    print(f"\n{findings.as_markdown()}\n\nRecorded in {findings.save().relative_to(ROOT)}")
    for violation in findings.tally.violations:
        print(violation, file=sys.stderr)
    if findings.growth > _MOST_GROWTH:
        print(f"The server's memory grew by {findings.growth:.1%}", file=sys.stderr)
    sys.exit(bool(findings.tally.violations) or findings.growth > _MOST_GROWTH)


def _fuzz(opened: Stage, wanted: int) -> Findings:
    pid = opened.server.process.pid
    began = time.monotonic()
    _run_until(opened, int(wanted * _WARM_UP), wanted)
    seconds = time.monotonic() - began
    before = _memory_when_empty(pid)
    began = time.monotonic()
    _run_until(opened, wanted, wanted)
    seconds += time.monotonic() - began
    after = _memory_when_empty(pid)
    return Findings(opened.tally, seconds, cpu_seconds(pid), (before, after))


def _run_until(opened: Stage, events: int, wanted: int) -> None:
    """Run scenes until so many events were sent, or something happened that must not."""
    number = opened.tally.events
    while opened.tally.events < events and not opened.tally.violations:
        try:
            run_scenes(opened, _SCENES_AT_ONCE, number)
        except AssertionError:
            return
        number += 1
        print(f"\r{opened.tally.events:,} of {wanted:,} events", end="", flush=True)


def _memory_when_empty(pid: int) -> float:
    """The least memory in a while in which nobody is there."""
    least = resident_megabytes(pid)
    end = time.monotonic() + _EMPTY_SECONDS
    while time.monotonic() < end:
        time.sleep(1)
        least = min(least, resident_megabytes(pid))
    return least


if __name__ == "__main__":
    main()
