"""Signs what the server says of a room's people, so that they can show it to one another."""

from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from jwt import PyJWS
from jwt.algorithms import ECAlgorithm

from neuron_meet.protocol.signed_roster import (
    STATEMENT_TYPE,
    RosterEntry,
    RosterKey,
    RosterStatement,
)

_ALGORITHM = "ES256"
_PURPOSE = b"neuron-meet roster statements"
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""How many points P-256 has (FIPS 186-5, SP 800-186, section 3.2.1.3)."""
_EXCESS_BYTES = 48
"""More than the order has by 128 bits, so that no key is likelier than another."""


class RosterSigner:
    """Makes statements of the roster, under a key that only this server has.

    Args:
        secret: The server's secret. The key follows from it, so that it is the same after a restart
            and in each of several processes, and there is no second secret to keep.
        lifetime: How long a statement is believed.
    """

    def __init__(self, secret: str, lifetime: timedelta) -> None:
        self._key = _private_key(secret)
        self._lifetime = lifetime
        self._jws = PyJWS(algorithms=[_ALGORITHM])
        self.public_key = RosterKey.model_validate(
            ECAlgorithm.to_jwk(self._key.public_key(), as_dict=True)
        )

    def statement(
        self,
        room_id: str,
        meeting_id: str,
        *,
        revision: int,
        at: datetime,
        entries: list[RosterEntry],
        gone: list[str] | None = None,
    ) -> str:
        """A signed statement: about everybody, or about some where `gone` is given.

        Args:
            room_id: The room.
            meeting_id: The meeting in it.
            revision: Higher than of every statement before.
            at: When it is made.
            entries: Who is there; whoever has changed.
            gone: Who is no longer there.
        """
        statement = RosterStatement(
            room_id=room_id,
            meeting_id=meeting_id,
            revision=revision,
            issued_at=at,
            expires_at=at + self._lifetime,
            is_whole=gone is None,
            entries=entries,
            gone=gone or [],
        )
        payload = statement.model_dump_json(by_alias=True).encode()
        header = {"typ": STATEMENT_TYPE}
        return self._jws.encode(payload, self._key, algorithm=_ALGORITHM, headers=header)


def _private_key(secret: str) -> ec.EllipticCurvePrivateKey:
    """A key pair out of a secret: HKDF (RFC 5869), then FIPS 186-5, appendix A.2.1."""
    stretched = HKDF(SHA256(), _EXCESS_BYTES, salt=None, info=_PURPOSE).derive(secret.encode())
    number = int.from_bytes(stretched) % (_ORDER - 1) + 1
    return ec.derive_private_key(number, ec.SECP256R1())
