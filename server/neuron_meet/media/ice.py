"""ICE servers for one participant, with TURN credentials that expire.

The credentials are coturn's "TURN REST API" scheme (draft-uberti-behave-turn-rest-00): the user
name is ``<unix time of expiry>:<who>``, the password the Base64 of HMAC-SHA1 over the user name,
keyed with the secret that we share with the TURN server. The secret itself never leaves this
process.
"""

import hmac
from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime

from neuron_meet.config import Settings
from neuron_meet.protocol.rest import IceServer, IceServers


def _now() -> datetime:
    return datetime.now(UTC)


class IceServerProvider:
    """Lists the configured servers and mints credentials for them."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime] = _now) -> None:
        """Take the addresses, the secret and the lifetime from the settings."""
        self._settings = settings
        self._clock = clock

    def for_participant(self, participant_id: str) -> IceServers:
        """The servers that this participant may use now, and until when.

        TURN is left out where ``TURN_SECRET`` is not set, because nobody could use it.
        """
        servers: list[IceServer] = []
        if self._settings.stun_urls:
            servers.append(IceServer(urls=list(self._settings.stun_urls)))
        expires_at: datetime | None = None
        if self._settings.turn_urls and self._settings.turn_secret is not None:
            expires_at = self._clock() + self._settings.turn_ttl
            username = f"{int(expires_at.timestamp())}:{participant_id}"
            key = self._settings.turn_secret.get_secret_value().encode()
            digest = hmac.new(key, username.encode(), "sha1").digest()
            servers.append(
                IceServer(
                    urls=list(self._settings.turn_urls),
                    username=username,
                    credential=b64encode(digest).decode(),
                )
            )
        return IceServers(ice_servers=servers, expires_at=expires_at)
