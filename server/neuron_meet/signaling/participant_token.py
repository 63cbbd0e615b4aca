"""A token that proves on REST who somebody is in a meeting: for guests, who have no account.

It is no access token: its audience differs, so neither is ever taken for the other.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import jwt

from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.signaling.participant import Participant

_ALGORITHM = "HS256"
_AUDIENCE = "participant"


@dataclass(frozen=True, slots=True)
class ParticipantClaims:
    """Who the bearer is, and where.

    Attributes:
        participant_id: Their stay.
        person_id: Who they remain when they return.
        user_id: The account that the stay was of; None of a guest's.
        room_id: The room.
    """

    participant_id: str
    person_id: str
    user_id: str | None
    room_id: str


class ParticipantTokens:
    """Issues and verifies participant tokens.

    Args:
        secret: The server's signing key.
        lifetime: How long a token is valid; longer than any meeting, because it is of no use to
            somebody who is no longer in the room.
    """

    def __init__(self, secret: str, lifetime: timedelta = timedelta(days=1)) -> None:
        self._secret = secret
        self._lifetime = lifetime

    def issue(self, participant: Participant) -> str:
        """A token for somebody who enters a room."""
        claims = {
            "sub": participant.participant_id,
            "person": participant.person_id,
            "user": participant.user_id or "",  # of a claim that is null PyJWT says that it misses
            "room": participant.room_id,
            "aud": _AUDIENCE,
            "exp": datetime.now(UTC) + self._lifetime,
        }
        return jwt.encode(claims, self._secret, algorithm=_ALGORITHM)

    def verify(self, token: str) -> ParticipantClaims:
        """What a token says.

        Raises:
            NeuronError: ``UNAUTHORIZED`` for a token that is not ours, not of this kind, or
            expired.
        """
        try:
            claims = jwt.decode(
                token,
                self._secret,
                algorithms=[_ALGORITHM],
                audience=_AUDIENCE,
                options={"require": ["sub", "person", "user", "room", "aud", "exp"]},
            )
        except (jwt.InvalidTokenError, ValueError):
            raise NeuronError(ErrorCode.UNAUTHORIZED, "Invalid token") from None
        return ParticipantClaims(
            participant_id=claims["sub"],
            person_id=claims["person"],
            user_id=claims["user"] or None,
            room_id=claims["room"],
        )
