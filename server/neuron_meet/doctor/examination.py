"""The whole examination, in the order in which things depend on each other."""

import asyncio
import json
from collections.abc import Sequence

from neuron_meet.config import Settings
from neuron_meet.doctor.clock import examine_clock
from neuron_meet.doctor.finding import Finding, State
from neuron_meet.doctor.public_address import examine_port, examine_public_url
from neuron_meet.doctor.relays import examine_relays
from neuron_meet.doctor.storage import examine_data_dir, examine_database

_MARKS = {State.GOOD: "ok", State.DOUBTFUL: "??", State.BROKEN: "!!"}


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything that a meeting needs."""
    found = await asyncio.gather(
        examine_database(settings),
        examine_port(settings),
        examine_relays(settings),
        examine_public_url(settings),
    )
    findings = examine_data_dir(settings) + examine_clock()
    return findings + [finding for part in found for finding in part]


def as_table(findings: Sequence[Finding]) -> str:
    """The findings for people: one line each, and what to do beneath it."""
    width = max(len(finding.subject) for finding in findings)
    lines = []
    for finding in findings:
        lines.append(f"{_MARKS[finding.state]}  {finding.subject:<{width}}  {finding.detail}.")
        if finding.remedy:
            lines.append(f"{'':{width + 4}}  → {finding.remedy}")
    broken = sum(finding.state is State.BROKEN for finding in findings)
    doubts = sum(finding.state is State.DOUBTFUL for finding in findings)
    lines += ["", f"{broken} broken, {doubts} doubtful, {len(findings) - broken - doubts} good."]
    return "\n".join(lines)


def as_json(findings: Sequence[Finding]) -> str:
    """The findings for programs."""
    is_well = all(finding.state is not State.BROKEN for finding in findings)
    document = {"ok": is_well, "findings": [finding.as_mapping() for finding in findings]}
    return json.dumps(document, indent=2, ensure_ascii=False)
