"""Runs every benchmark, prints the figures and records them in ``bench/results``.

Usage: python -m bench
"""

import asyncio
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The services that the server's tests start are what benchmarks start, too.
sys.path.insert(0, str(ROOT / "server"))

from bench import first_frame, signaling, startup  # noqa: E402
from bench.report import Report  # noqa: E402


def main() -> None:
    """Run all of it, in less than five minutes."""
    print("Cold start and memory …", flush=True)
    at_start = startup.measure()
    print("Signalling beside the Node peer …", flush=True)
    cost = asyncio.run(signaling.measure())
    print("Join to first frame …", flush=True)
    frames = asyncio.run(first_frame.measure())
    report = Report(cost, frames, at_start)
    print(f"\n{report.as_markdown()}\n\nRecorded in {report.save().relative_to(ROOT)}")


if __name__ == "__main__":
    main()
