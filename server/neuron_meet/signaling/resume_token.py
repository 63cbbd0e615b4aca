"""The secret by which somebody goes on in the place that was kept for them."""

import base64
import hashlib
import hmac


class ResumeTokens:
    """Derives and checks resume tokens.

    A token is an HMAC-SHA256 (RFC 2104) over the room and the participant: nothing of it is stored,
    and it is worth nothing once the place is gone.

    Args:
        secret: The server's signing key.
    """

    def __init__(self, secret: str) -> None:
        # A key of its own: a token of another kind can never be taken for one of these.
        self._key = hmac.digest(secret.encode(), b"neuron-meet resume token", hashlib.sha256)

    def issue(self, room_id: str, participant_id: str) -> str:
        """The token of a participant of a room."""
        mac = hmac.digest(self._key, f"{room_id}\0{participant_id}".encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(mac).rstrip(b"=").decode()

    def matches(self, token: str, room_id: str, participant_id: str) -> bool:
        """Whether a token is that of a participant of a room; takes as long either way."""
        return hmac.compare_digest(token.encode(), self.issue(room_id, participant_id).encode())
