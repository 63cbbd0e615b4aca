"""ICE servers for one participant, with TURN credentials that expire.

The credentials are coturn's "TURN REST API" scheme (draft-uberti-behave-turn-rest-00): the user
name is ``<unix time of expiry>:<who>``, the password the Base64 of HMAC-SHA1 over the user name,
keyed with the secret that we share with the TURN server. The secret itself never leaves this
process.
"""

import hmac
import secrets
from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from neuron_meet.config import Settings
from neuron_meet.protocol.rest import IceServer, IceServers

_TEST_TTL = timedelta(minutes=2)
"""A test takes seconds; clocks that differ a little should not fail it."""


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
        return self._for(participant_id, self._settings.turn_ttl)

    def for_test(self) -> IceServers:
        """The same for whoever tests their connection before entering, for two minutes at most."""
        whose = f"test-{secrets.token_hex(8)}"
        return self._for(whose, min(_TEST_TTL, self._settings.turn_ttl))

    def _for(self, whose: str, ttl: timedelta) -> IceServers:
        servers: list[IceServer] = []
        if self._settings.stun_urls:
            servers.append(IceServer(urls=list(self._settings.stun_urls)))
        expires_at: datetime | None = None
        if self._settings.turn_urls and self._settings.turn_secret is not None:
            expires_at = self._clock() + ttl
            username = f"{int(expires_at.timestamp())}:{whose}"
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
