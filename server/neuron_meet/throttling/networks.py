"""Whom an address stands for, where something is counted by address."""

import ipaddress

_IPV6_PREFIX = 64
"""Bits. The smallest network that a subscriber is given (RFC 6177): all of it is one of them."""
_LONGEST = 64


def network_of(address: str) -> str:
    """What an address is counted as: IPv4 by itself, IPv6 by the first of its network of 64 bits.

    An IPv4 address in IPv6 form (RFC 4291, section 2.5.5.2) is the IPv4 address. What is no address
    (a proxy that writes nonsense) is taken as it is, cut to a length that harms nobody.
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address[:_LONGEST]
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    if parsed.ipv4_mapped is not None:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(parsed), _IPV6_PREFIX), strict=False).network_address)
