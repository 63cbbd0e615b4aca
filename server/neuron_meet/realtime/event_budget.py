"""What one socket may do: so much of each kind, so much in all, and how often it may be refused.

A client that keeps to itself never meets these limits. One that does not is told so, at most once a
second, and cut off when it goes on: what it sends meanwhile is dropped before it is parsed.
"""

import time
from enum import Enum, auto

from neuron_meet.config import Settings
from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events.base import EventKind
from neuron_meet.setting_forms import Rate
from neuron_meet.throttling.token_bucket import TokenBucket

REFUSALS_SECONDS = 10
"""The time for which refusals are counted."""
_TOLD_EVERY_SECONDS = 1.0
_LONGEST_PREFIX = 24
"""Characters before the name of an event: its type, the number of its acknowledgement, ``["``."""
_LONGEST_NAME = 64

_KINDS = {event.event: event.kind for event in CLIENT_EVENTS}


class Verdict(Enum):
    """What becomes of a packet."""

    PASS = auto()
    DROP = auto()
    """Refused; who sent it was told within the last second."""
    TELL = auto()
    """Refused, and who sent it is to be told."""
    CUT = auto()
    """Refused too often: the connection ends."""


class EventRates:
    """The rates of the settings, by kind."""

    def __init__(self, settings: Settings) -> None:
        """Take the operator's rates."""
        self.all: Rate = settings.event_rate
        self.other: Rate = settings.other_packet_rate
        self.by_kind: dict[EventKind, Rate] = {
            EventKind.SIGNALLING: settings.signalling_rate,
            EventKind.CHAT: settings.chat_rate,
            EventKind.PRESENCE: settings.presence_rate,
            EventKind.HOSTING: settings.hosting_rate,
            EventKind.ENTERING: settings.entering_rate,
        }
        self.refusals: int = settings.refused_events


class EventBudget:
    """The buckets of one connection."""

    __slots__ = ("_all", "_by_kind", "_other", "_refusals", "_told_at")

    def __init__(self, rates: EventRates) -> None:
        """Full buckets."""
        now = time.monotonic()
        self._all = TokenBucket(*rates.all, now)
        self._other = TokenBucket(*rates.other, now)
        self._by_kind = {kind: TokenBucket(*rate, now) for kind, rate in rates.by_kind.items()}
        self._refusals = TokenBucket(rates.refusals / REFUSALS_SECONDS, rates.refusals, now)
        self._told_at = now - _TOLD_EVERY_SECONDS

    def spend(self, kind: EventKind | None) -> Verdict:
        """Decide about one packet; of None is whatever is no event of ours."""
        now = time.monotonic()
        bucket = self._other if kind is None else self._by_kind[kind]
        if bucket.take(now) and self._all.take(now):
            return Verdict.PASS
        return self._refused(now, 1.0)

    def refuse(self, cost: float) -> Verdict:
        """Count a packet that is refused for another reason, as bad as ``cost`` too many events."""
        return self._refused(time.monotonic(), cost)

    def _refused(self, now: float, cost: float) -> Verdict:
        if not self._refusals.take(now, cost):
            return Verdict.CUT
        if now - self._told_at < _TOLD_EVERY_SECONDS:
            return Verdict.DROP
        self._told_at = now
        return Verdict.TELL


def kind_of(packet: str | bytes) -> EventKind | None:
    """What a Socket.IO packet counts as, by the name of its event; found without parsing it.

    Whoever writes the name in another way than JSON's shortest counts as sending something else.
    """
    if isinstance(packet, bytes) or packet[:1] != "2":
        return None
    start = packet.find('["', 1, _LONGEST_PREFIX) + 2
    if start == 1:
        return None
    return _KINDS.get(packet[start : packet.find('"', start, start + _LONGEST_NAME)])


def acknowledgement_of(packet: str | bytes) -> int | None:
    """The number under which an event asks to be answered, None where it does not."""
    if isinstance(packet, bytes) or packet[:1] != "2":
        return None
    digits = packet[1 : packet.find("[", 1, _LONGEST_PREFIX)]
    return int(digits) if digits.isascii() and digits.isdecimal() else None
