"""The key that statements of the roster are signed with, and what a signature covers."""

import secrets
from datetime import UTC, datetime, timedelta

import jwt
import pytest

from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.signed_roster import MediaKind, RosterEntry, RosterStatement
from neuron_meet.signaling.roster_signer import RosterSigner

NOW = datetime(2026, 1, 31, 9, 30, tzinfo=UTC)
ADA = RosterEntry(
    participant_id="ada",
    socket_id="socket-ada",
    role=Role.HOST,
    dtls_fingerprints=["sha-256 0a"],
    allowed=[MediaKind.AUDIO],
    active=[],
)


def signer(secret: str) -> RosterSigner:
    return RosterSigner(secret, timedelta(hours=12))


def verified(statement: str, key: RosterSigner) -> RosterStatement:
    """What a statement says, checked by somebody who has the public key alone."""
    public = jwt.PyJWK(key.public_key.model_dump())
    return RosterStatement.model_validate_json(
        jwt.PyJWS().decode(statement, public.key, algorithms=["ES256"])
    )


def test_the_key_follows_from_the_secret() -> None:
    secret = secrets.token_urlsafe(48)
    assert signer(secret).public_key == signer(secret).public_key
    assert signer(secret).public_key != signer(secrets.token_urlsafe(48)).public_key


def test_a_statement_is_checked_with_the_published_key() -> None:
    key = signer(secrets.token_urlsafe(48))
    statement = key.statement("room", "meeting", revision=7, at=NOW, entries=[ADA])
    told = verified(statement, key)
    assert (told.room_id, told.meeting_id, told.revision, told.is_whole) == (
        "room",
        "meeting",
        7,
        True,
    )
    assert told.entries == [ADA]
    assert told.issued_at == NOW
    assert told.expires_at == NOW + timedelta(hours=12)
    assert jwt.get_unverified_header(statement) == {"alg": "ES256", "typ": "roster+jws"}


def test_who_is_gone_makes_it_one_about_some() -> None:
    key = signer(secrets.token_urlsafe(48))
    told = verified(key.statement("r", "m", revision=1, at=NOW, entries=[], gone=["ada"]), key)
    assert (told.is_whole, told.gone) == (False, ["ada"])


def test_another_key_did_not_sign_it() -> None:
    ours, another = signer(secrets.token_urlsafe(48)), signer(secrets.token_urlsafe(48))
    statement = another.statement("room", "meeting", revision=7, at=NOW, entries=[ADA])
    with pytest.raises(jwt.InvalidSignatureError):
        verified(statement, ours)
