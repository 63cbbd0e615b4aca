"""The Engine.IO connections that are open: from where, and what each may still do."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from neuron_meet.config import Settings
from neuron_meet.realtime.event_budget import EventBudget, EventRates

if TYPE_CHECKING:
    from neuron_meet.realtime.web_socket import WebSocket

_TOLD_ABOVE = 2
"""Up to how many times the limit a connection is still opened, so that it can be told why not."""


@dataclass(slots=True)
class OpenSocket:
    """One connection, before and after it said who it is."""

    network: str
    is_above_limit: bool
    """Whether its network had as many as it may have already."""
    budget: EventBudget
    is_connecting: bool = False
    """Whether who it is is being looked up just now."""
    is_given_up: bool = False
    """Whether it is being closed, because its client does not read."""
    web_socket: "WebSocket | None" = None


class OpenSockets:
    """Counts connections by network, and keeps what belongs to each, by its Engine.IO id."""

    def __init__(self, settings: Settings) -> None:
        """Take how many connections a network may have, and what each may do."""
        self._most = settings.sockets_per_address
        self._rates = EventRates(settings)
        self._sockets: dict[str, OpenSocket] = {}
        self._by_network: Counter[str] = Counter()

    def open(self, eio_sid: str, network: str) -> bool:
        """Enter a connection; False where there are too many even to tell."""
        count = self._by_network[network] + 1
        if count > self._most * _TOLD_ABOVE:
            return False
        self._by_network[network] = count
        self._sockets[eio_sid] = OpenSocket(network, count > self._most, EventBudget(self._rates))
        return True

    def close(self, eio_sid: str) -> "WebSocket | None":
        """Forget a connection, and give the WebSocket that carried it, where one did."""
        socket = self._sockets.pop(eio_sid, None)
        if socket is None:
            return None
        self._by_network[socket.network] -= 1
        if not self._by_network[socket.network]:
            del self._by_network[socket.network]
        return socket.web_socket

    def get(self, eio_sid: str | None) -> OpenSocket | None:
        """The connection, None where it is gone."""
        return None if eio_sid is None else self._sockets.get(eio_sid)
