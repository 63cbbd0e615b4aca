"""What a run of the benchmarks leaves behind: figures, the machine and the commit."""

import json
import os
import platform
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

RESULTS = Path(__file__).with_name("results")


@dataclass(frozen=True)
class Context:
    """When, of what and on what something was measured."""

    date: datetime
    commit: str
    machine: str

    @classmethod
    def now(cls) -> "Context":
        """Here and now."""
        return cls(datetime.now(UTC), _commit(), _machine())

    @property
    def name(self) -> str:
        """What the files of the results begin with."""
        return f"{self.date:%Y-%m-%d}-{self.commit}"

    def as_mapping(self) -> dict[str, str]:
        """All of it as text."""
        date = f"{self.date:%Y-%m-%d %H:%M} UTC"
        return {"date": date, "commit": self.commit, "machine": self.machine}

    def as_markdown(self) -> str:
        """All of it as a list."""
        return "\n".join(f"- {key}: {value}" for key, value in self.as_mapping().items())


@dataclass(frozen=True)
class Report:
    """The figures of one run."""

    signaling: dict[str, dict[str, float]]
    """Microseconds of server CPU per unit, by scenario, for ``ours`` and ``peer``."""
    flood: dict[str, float]
    """Milliseconds that one client waits for its answers while another floods."""
    first_frame: dict[str, float]
    startup: dict[str, float]

    def as_markdown(self) -> str:
        """The figures as tables."""
        lines = ["| signalling, server CPU per unit | ours | Node peer | ratio |"]
        lines.append("| --- | ---: | ---: | ---: |")
        for name, cost in self.signaling.items():
            ratio = cost["ours"] / cost["peer"]
            lines.append(
                f"| {name} | {cost['ours']:.0f} µs | {cost['peer']:.0f} µs | {ratio:.2f} |"
            )
        tables = (
            ("answers during a flood", self.flood),
            ("join to first frame", self.first_frame),
            ("server", self.startup),
        )
        for title, figures in tables:
            lines += ["", f"| {title} | |", "| --- | ---: |"]
            lines += [f"| {name} | {value:.2f} |" for name, value in figures.items()]
        return "\n".join(lines)

    def save(self) -> Path:
        """Write the figures with what they were measured on, and give the path of the table."""
        context = Context.now()
        figures = {
            "signaling_cpu_microseconds": self.signaling,
            "flood": self.flood,
            "first_frame": self.first_frame,
            "startup": self.startup,
        }
        RESULTS.mkdir(exist_ok=True)
        document = json.dumps({**context.as_mapping(), **figures}, indent=2, ensure_ascii=False)
        (RESULTS / f"{context.name}.json").write_text(document + "\n")
        table = RESULTS / f"{context.name}.md"
        table.write_text(f"# Benchmarks\n\n{context.as_markdown()}\n\n{self.as_markdown()}\n")
        return table


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty", "--abbrev=10"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _machine() -> str:
    model = platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
            break
    gibibytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = platform.python_version()
    return f"{os.cpu_count()} × {model}, {gibibytes:.0f} GiB, {platform.system()}, Python {python}"
