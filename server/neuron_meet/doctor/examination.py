"""The whole examination, in the order in which things depend on each other."""

import asyncio
import json
from collections.abc import Coroutine, Sequence
from typing import Any

from neuron_meet.config import Settings
from neuron_meet.doctor.clock import examine_clock
from neuron_meet.doctor.finding import Finding, State, broken
from neuron_meet.doctor.public_address import examine_port, examine_public_url
from neuron_meet.doctor.reason import reason_of
from neuron_meet.doctor.relays import examine_relays
from neuron_meet.doctor.storage import examine_data_dir, examine_database

_MARKS = {State.GOOD: "ok", State.DOUBTFUL: "??", State.BROKEN: "!!"}


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything that a meeting needs."""
    found = await asyncio.gather(
        _carefully("database", examine_database(settings)),
        _carefully("port", examine_port(settings)),
        _carefully("turn", examine_relays(settings)),
        _carefully("public address", examine_public_url(settings)),
    )
    findings = examine_data_dir(settings) + examine_clock()
    return findings + [finding for part in found for finding in part]


async def _carefully(
    subject: str, examination: Coroutine[Any, Any, list[Finding]]
) -> list[Finding]:
    """Examine one thing; what nobody thought of must not hide the rest."""
    try:
        return await examination
    except Exception as error:  # noqa: BLE001 - whatever it is, the operator is told
        detail = f"it could not be examined: {reason_of(error)}"
        remedy = "See that its settings are right; then report this, please."
        return [broken(subject, detail, remedy)]


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
