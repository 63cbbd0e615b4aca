"""Runs every benchmark, prints the figures and records them in ``bench/results``.

Usage: PYTHONPATH=server python -m bench
"""

import asyncio

from bench import first_frame, flood, signaling, startup
from bench.report import Report
from e2e.capture import ROOT


def main() -> None:
    """Run all of it, in less than five minutes."""
    print("Cold start and memory …", flush=True)
    at_start = startup.measure()
    print("Signalling beside the Node peer …", flush=True)
    cost = asyncio.run(signaling.measure())
    print("A flood …", flush=True)
    waits = asyncio.run(flood.measure())
    print("Join to first frame …", flush=True)
    frames = asyncio.run(first_frame.measure())
    report = Report(cost, waits, frames, at_start)
    print(f"\n{report.as_markdown()}\n\nRecorded in {report.save().relative_to(ROOT)}")


if __name__ == "__main__":
    main()
