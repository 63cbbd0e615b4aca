"""What a run of the fuzzer counted."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Figures of everything sent and received, and what must not have happened."""

    sent: Counter[str] = field(default_factory=Counter)
    """By what it was: an event by its flavour, a broken frame, bytes …"""
    refusals: Counter[str] = field(default_factory=Counter)
    """By code, in acknowledgements, ``error`` and ``join-error`` events and refused handshakes."""
    carried_out: Counter[str] = field(default_factory=Counter)
    """Events acknowledged as a success, by name."""
    received: int = 0
    connections: int = 0
    cut: int = 0
    """Connections that the server ended."""
    violations: list[str] = field(default_factory=list)

    @property
    def events(self) -> int:
        """Everything that was sent."""
        return self.sent.total()

    def violate(self, what: str) -> None:
        """Something happened that must never happen; the first hundred are kept."""
        if len(self.violations) < 100:
            self.violations.append(what[:1000])
