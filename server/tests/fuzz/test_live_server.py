"""A short run of `make fuzz`."""

from pathlib import Path

from tests.fuzz.machine import run_scenes
from tests.fuzz.stage import stage

_SCENES = 15


def test_a_live_server_withstands_hostile_traffic(tmp_path: Path) -> None:
    with stage(tmp_path, per_event=10) as opened:
        run_scenes(opened, _SCENES, number=1)
        tally = opened.tally
    assert tally.violations == []
    assert tally.events > 2_000
    # What was tried came through: a server that refused everything would pass the rest.
    assert len(tally.carried_out) > 20
    assert tally.refusals.keys() >= {"VALIDATION_FAILED", "FORBIDDEN", "NOT_IN_ROOM"}
