"""How soon a started server answers, and what it weighs while nobody is there."""

import http.client
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.process_cost import resident_megabytes
from e2e.capture import ROOT
from tests.services.process import ManagedProcess, free_port

_RUNS = 5
_KNOCK_EVERY = 0.005
_PATIENCE = 20.0
_SETTLE = 3.0


def measure() -> dict[str, float]:
    """Give the median cold start in seconds and the idle memory in megabytes."""
    starts, sizes = [], []
    for run in range(_RUNS):
        with TemporaryDirectory(prefix="neuron-meet-bench-") as folder:
            port = free_port()
            env = {"PORT": str(port), "DATA_DIR": f"{folder}/data", "LOG_LEVEL": "WARNING"}
            began = time.perf_counter()
            command = [str(ROOT / ".venv" / "bin" / "neuron-meet"), "serve"]
            with ManagedProcess("neuron-meet", command, env=env, cwd=Path(folder)) as server:
                _knock_until_answered(port)
                starts.append(time.perf_counter() - began)
                if run == _RUNS - 1:
                    time.sleep(_SETTLE)
                    sizes.append(resident_megabytes(server.pid))
    return {"cold start (s)": median(starts), "idle memory (MB)": median(sizes)}


def _knock_until_answered(port: int) -> None:
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
        try:
            connection.request("GET", "/api/health")
            if connection.getresponse().status == http.HTTPStatus.OK:
                return
        except ConnectionRefusedError:
            time.sleep(_KNOCK_EVERY)
        finally:
            connection.close()
    raise RuntimeError(f"no healthy answer within {_PATIENCE} s")
