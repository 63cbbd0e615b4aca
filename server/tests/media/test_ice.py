"""ICE servers: what is configured, with credentials that coturn accepts."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta

from neuron_meet.config import Settings
from neuron_meet.media.ice import IceServerProvider

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TURN = ("turn:turn.example:3478?transport=udp", "turn:turn.example:3478?transport=tcp")


def provider(**given: object) -> IceServerProvider:
    """A provider whose clock stands still."""
    settings = Settings(_env_file=None, **given)  # type: ignore[arg-type]
    return IceServerProvider(settings, clock=lambda: NOW)


def test_stun_alone() -> None:
    servers = provider(stun_urls="stun:a.example, stun:b.example").for_participant("p1")
    (stun,) = servers.ice_servers
    assert stun.urls == ["stun:a.example", "stun:b.example"]
    assert stun.model_dump(by_alias=True) == {"urls": stun.urls}
    assert servers.expires_at is None


def test_no_server_at_all() -> None:
    assert provider(stun_urls="").for_participant("p1").ice_servers == []


def test_turn_credentials_are_minted_for_one_participant_and_expire() -> None:
    minted = provider(stun_urls="", turn_urls=TURN, turn_secret="s3cret", turn_ttl="1h")
    servers = minted.for_participant("p1")
    (turn,) = servers.ice_servers
    expiry = int((NOW + timedelta(hours=1)).timestamp())
    assert turn.urls == list(TURN)
    assert turn.username == f"{expiry}:p1"
    digest = hmac.new(b"s3cret", turn.username.encode(), hashlib.sha1).digest()
    assert turn.credential == base64.b64encode(digest).decode()
    assert servers.expires_at == NOW + timedelta(hours=1)
    assert minted.for_participant("p2").ice_servers[0].credential != turn.credential


def test_turn_without_a_secret_is_left_out() -> None:
    assert provider(stun_urls="", turn_urls=TURN).for_participant("p1").ice_servers == []


def test_a_test_gets_credentials_for_two_minutes() -> None:
    minted = provider(stun_urls="", turn_urls=TURN, turn_secret="s3cret", turn_ttl="4h")
    servers = minted.for_test()
    (turn,) = servers.ice_servers
    assert servers.expires_at == NOW + timedelta(minutes=2)
    assert turn.username is not None
    expiry, whose = turn.username.split(":")
    assert int(expiry) == int((NOW + timedelta(minutes=2)).timestamp())
    # Nobody's quota at the relay but their own.
    assert minted.for_test().ice_servers[0].username != turn.username
    assert whose.startswith("test-")
    digest = hmac.new(b"s3cret", turn.username.encode(), hashlib.sha1).digest()
    assert turn.credential == base64.b64encode(digest).decode()
    brief = provider(stun_urls="", turn_urls=TURN, turn_secret="s3cret", turn_ttl="30s")
    assert brief.for_test().expires_at == NOW + timedelta(seconds=30)
