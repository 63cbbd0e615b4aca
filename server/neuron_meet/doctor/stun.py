"""STUN and TURN messages, as much of them as an allocation takes (RFC 8489, RFC 8656)."""

import hashlib
import hmac
import ipaddress
import secrets
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

HEADER_BYTES = 20
_MAGIC_COOKIE = 0x2112A442
_COOKIE_BYTES = _MAGIC_COOKIE.to_bytes(4)
_FINGERPRINT_XOR = 0x5354554E
_INTEGRITY_BYTES = 24
_IPV4, _IPV6 = 1, 2
_UDP = 17


class Kind(IntEnum):
    """Types of messages: methods, and classes of answers."""

    BINDING = 0x0001
    BINDING_ANSWER = 0x0101
    ALLOCATE = 0x0003
    ALLOCATED = 0x0103
    ALLOCATE_REFUSED = 0x0113
    REFRESH = 0x0004


class Attribute(IntEnum):
    """Attributes of messages."""

    USERNAME = 0x0006
    MESSAGE_INTEGRITY = 0x0008
    ERROR_CODE = 0x0009
    LIFETIME = 0x000D
    REALM = 0x0014
    NONCE = 0x0015
    XOR_RELAYED_ADDRESS = 0x0016
    REQUESTED_TRANSPORT = 0x0019
    XOR_MAPPED_ADDRESS = 0x0020
    FINGERPRINT = 0x8028


@dataclass(frozen=True)
class StunMessage:
    """One message."""

    kind: int
    attributes: Mapping[int, bytes] = field(default_factory=dict)
    transaction: bytes = field(default_factory=lambda: secrets.token_bytes(12))

    def encode(self, key: bytes | None = None) -> bytes:
        """The bytes on the wire, signed with the key of long-term credentials where one is given.

        Each length covers what follows it, as RFC 8489 (14.5, 14.7) has it.
        """
        body = b"".join(_attribute(kind, value) for kind, value in self.attributes.items())
        if key is not None:
            signed = self._header(len(body) + _INTEGRITY_BYTES) + body
            digest = hmac.new(key, signed, "sha1").digest()
            body += _attribute(Attribute.MESSAGE_INTEGRITY, digest)
        checked = self._header(len(body) + 8) + body
        checksum = zlib.crc32(checked) ^ _FINGERPRINT_XOR
        return checked + _attribute(Attribute.FINGERPRINT, checksum.to_bytes(4))

    @classmethod
    def decode(cls, data: bytes) -> "StunMessage":
        """Read a message.

        Raises:
            ValueError: It is none.
        """
        if len(data) < HEADER_BYTES or data[4:8] != _COOKIE_BYTES:
            raise ValueError("no STUN message")
        kind, length = struct.unpack("!HH", data[:4])
        attributes: dict[int, bytes] = {}
        at, end = HEADER_BYTES, min(len(data), HEADER_BYTES + length)
        while at + 4 <= end:
            name, size = struct.unpack("!HH", data[at : at + 4])
            attributes.setdefault(name, data[at + 4 : at + 4 + size])
            at += 4 + size + -size % 4
        return cls(kind, attributes, data[8:20])

    @property
    def error(self) -> tuple[int, str] | None:
        """The number and the sentence of a refusal."""
        value = self.attributes.get(Attribute.ERROR_CODE)
        if value is None or len(value) < 4:
            return None
        return (value[2] & 7) * 100 + value[3], value[4:].decode(errors="replace")

    def address(self, attribute: Attribute) -> str | None:
        """The address in an attribute that is one."""
        value = self.attributes.get(attribute, b"")
        mask = _COOKIE_BYTES + self.transaction
        size = {_IPV4: 4, _IPV6: 16}.get(value[1] if len(value) > 1 else 0, 0)
        if not size or len(value) < 4 + size:
            return None
        plain = bytes(a ^ b for a, b in zip(value[4 : 4 + size], mask, strict=False))
        return str(ipaddress.ip_address(plain))

    def _header(self, length: int) -> bytes:
        return struct.pack("!HHI", self.kind, length, _MAGIC_COOKIE) + self.transaction


def allocate_request() -> StunMessage:
    """Ask for a relay of UDP, without saying who asks: answered with realm and nonce."""
    return StunMessage(Kind.ALLOCATE, {Attribute.REQUESTED_TRANSPORT: bytes([_UDP, 0, 0, 0])})


def long_term_key(username: str, realm: str, password: str) -> bytes:
    """What messages are signed with (RFC 8489, 9.2.2); MD5 is what the protocol has."""
    text = f"{username}:{realm}:{password}"
    return hashlib.md5(text.encode(), usedforsecurity=False).digest()


def _attribute(kind: int, value: bytes) -> bytes:
    return struct.pack("!HH", kind, len(value)) + value + bytes(-len(value) % 4)
