"""Whether the machine's clock is kept right: credentials and tokens live by it."""

import ctypes

from neuron_meet.doctor.finding import Finding, doubtful, good

_TIMEX_BYTES = 256
"""More than ``struct timex`` has, on any architecture."""
_TIME_ERROR = 5
"""What adjtimex(2) answers while nothing keeps the clock in step."""


def examine_clock() -> list[Finding]:
    """Ask the kernel whether something keeps its clock in step."""
    try:
        state = ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES))
    except (OSError, AttributeError):
        return []  # not Linux
    if state == _TIME_ERROR:
        return [
            doubtful(
                "clock",
                "nothing keeps this machine's clock in step",
                "Run systemd-timesyncd or chrony, here or on the machine that this one runs on.",
            )
        ]
    return [good("clock", "it is kept in step")] if state >= 0 else []
