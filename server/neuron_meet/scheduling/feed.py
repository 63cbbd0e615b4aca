"""The secret addresses of calendars: derived, never stored, and changed by a count."""

import base64
import binascii
import hashlib
import hmac
from uuid import UUID

_PURPOSE = b"neuron-meet calendar feed 1"
_ID_BYTES = 16
_SIGNATURE_BYTES = 16


class FeedTokens:
    """Makes and reads the secret part of a calendar's address.

    It is the account's id and 128 bits of an HMAC-SHA-256 over id and version: the address can be
    shown again whenever its owner asks, the database holds nothing to steal, and a new version
    makes every older address worthless.

    Args:
        secret: The server's signing key.
    """

    def __init__(self, secret: str) -> None:
        self._key = hmac.digest(secret.encode(), _PURPOSE, hashlib.sha256)

    def issue(self, user_id: str, version: int) -> str:
        """The token of an account's calendar, safe in an address."""
        token = UUID(user_id).bytes + self._signature(user_id, version)
        return base64.urlsafe_b64encode(token).rstrip(b"=").decode("ascii")

    @staticmethod
    def user_id_of(token: str) -> str | None:
        """Whose token this says it is; None where it has not the form of one."""
        try:
            raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            return None
        if len(raw) != _ID_BYTES + _SIGNATURE_BYTES:
            return None
        return str(UUID(bytes=raw[:_ID_BYTES]))

    def is_valid(self, token: str, user_id: str, version: int) -> bool:
        """Whether this is the one token of the account's calendar that works."""
        return hmac.compare_digest(token.encode(), self.issue(user_id, version).encode())

    def _signature(self, user_id: str, version: int) -> bytes:
        message = UUID(user_id).bytes + version.to_bytes(8, "big")
        return hmac.digest(self._key, message, hashlib.sha256)[:_SIGNATURE_BYTES]
