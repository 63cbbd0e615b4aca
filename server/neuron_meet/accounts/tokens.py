"""Access tokens: JSON Web Tokens (RFC 7519), signed with HS256 and nothing else."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import jwt

from neuron_meet.errors import ErrorCode, NeuronError

ALGORITHM = "HS256"
_REQUIRED_CLAIMS = ["sub", "jti", "iat", "exp", "ver"]


@dataclass(frozen=True, slots=True)
class TokenClaims:
    """What a valid token says.

    Attributes:
        user_id: The account that it signs in.
        token_id: The token itself, for revoking it.
        version: The account's token version at the time of issue.
        expires_at: When it stops being valid, in UTC.
    """

    user_id: str
    token_id: str
    version: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """A new token, and what it says."""

    token: str
    claims: TokenClaims


class TokenService:
    """Issues and verifies access tokens.

    Args:
        secret: The signing key, at least 32 bytes (RFC 7518, section 3.2).
        lifetime: How long a token is valid.
    """

    def __init__(self, secret: str, lifetime: timedelta) -> None:
        self._secret = secret
        self._lifetime = lifetime

    def issue(self, user_id: str, version: int, token_id: str | None = None) -> IssuedToken:
        """A new token for the account ``user_id`` at its token version ``version``.

        Args:
            user_id: The account.
            version: The account's token version.
            token_id: The id of the token that this one replaces; a new one by default.
        """
        now = datetime.now(UTC).replace(microsecond=0)
        claims = TokenClaims(
            user_id=user_id,
            token_id=token_id or str(uuid4()),
            version=version,
            expires_at=now + self._lifetime,
        )
        payload = {
            "sub": claims.user_id,
            "jti": claims.token_id,
            "iat": now,
            "exp": claims.expires_at,
            "ver": claims.version,
        }
        return IssuedToken(jwt.encode(payload, self._secret, algorithm=ALGORITHM), claims)

    def verify(self, token: str) -> TokenClaims:
        """The claims of ``token``, checked for signature, algorithm, form and time.

        Whether it was revoked is not known here: ``SignInService.authenticate`` asks the database.

        Raises:
            NeuronError: ``UNAUTHORIZED``; the sentence tells an expired token from a bad one.
        """
        try:
            claims = jwt.decode(
                token, self._secret, algorithms=[ALGORITHM], options={"require": _REQUIRED_CLAIMS}
            )
        except jwt.ExpiredSignatureError:
            raise NeuronError(ErrorCode.UNAUTHORIZED, "Token expired") from None
        except (jwt.InvalidTokenError, ValueError):
            raise invalid_token() from None
        version = claims["ver"]
        if type(version) is not int:
            raise invalid_token()
        return TokenClaims(
            user_id=claims["sub"],
            token_id=claims["jti"],
            version=version,
            expires_at=datetime.fromtimestamp(claims["exp"], UTC),
        )


def invalid_token() -> NeuronError:
    """The refusal of a token that is not ours, or whose account is gone."""
    return NeuronError(ErrorCode.UNAUTHORIZED, "Invalid token")
