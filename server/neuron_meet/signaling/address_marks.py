"""Telling that two people come from the same address, without keeping the address."""

import hashlib
import hmac
from ipaddress import ip_address

from neuron_meet.throttling.networks import network_of


class AddressMarks:
    """Makes marks of addresses: alike for one address and room, and of no use to a reader."""

    def __init__(self, secret: str) -> None:
        """Take the server's secret."""
        self._key = hashlib.sha256(f"address marks of {secret}".encode()).digest()

    def of(self, room_id: str, address: str) -> str | None:
        """The mark of an address in a room; None where the address is not known."""
        network = _network(address)
        if network is None:
            return None
        return hmac.new(self._key, f"{room_id} {network}".encode(), hashlib.sha256).hexdigest()


def _network(address: str) -> str | None:
    try:
        ip_address(address)
    except ValueError:
        return None
    return network_of(address)
