"""What an examination found."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class State(StrEnum):
    """How something is."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    """It works, but not for everybody or not for long."""
    BROKEN = "broken"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Args:
        subject: What: ``database``, ``turn udp``.
        state: How it is.
        detail: What was seen, in a sentence without its full stop.
        remedy: What to do, in a sentence; empty where all is good.
    """

    subject: str
    state: State
    detail: str
    remedy: str = ""

    def as_mapping(self) -> dict[str, str]:
        """All of it as text."""
        return {name: str(value) for name, value in asdict(self).items()}


def good(subject: str, detail: str) -> Finding:
    """Nothing is to be done."""
    return Finding(subject, State.GOOD, detail)


def doubtful(subject: str, detail: str, remedy: str) -> Finding:
    """Something should be done."""
    return Finding(subject, State.DOUBTFUL, detail, remedy)


def broken(subject: str, detail: str, remedy: str) -> Finding:
    """Something must be done."""
    return Finding(subject, State.BROKEN, detail, remedy)
