"""What can be done with an account. Nothing here commits: the edge does."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.credentials import Credentials
from neuron_meet.accounts.repository import AccountRepository
from neuron_meet.accounts.tokens import TokenService, invalid_token
from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import User
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import (
    ChangePasswordRequest,
    LoginRequest,
    RegisterRequest,
    UpdateProfileRequest,
)


class AccountService:
    """Accounts, their tokens and their profiles, in one database session."""

    def __init__(self, session: AsyncSession, tokens: TokenService, settings: Settings) -> None:
        self._accounts = AccountRepository(session)
        self._credentials = Credentials(session, settings)
        self._session = session
        self._tokens = tokens

    async def register(self, body: RegisterRequest) -> tuple[User, str]:
        """Create an account; answers it with a token that signs it in.

        Raises:
            NeuronError: ``CONFLICT`` where the address is taken, compared without case.
        """
        user = await self._credentials.create(body)
        return user, self._issue(user)

    async def login(self, body: LoginRequest) -> tuple[User, str]:
        """Sign in; answers the account with a new token.

        Raises:
            NeuronError: ``UNAUTHORIZED``, the same for an unknown address as for a wrong password.
        """
        user = await self._credentials.check(body.email, body.password)
        if user is None:
            raise NeuronError(ErrorCode.UNAUTHORIZED, "Invalid credentials")
        return user, self._issue(user)

    async def authenticate(self, token: str) -> User:
        """The account that ``token`` signs in.

        Raises:
            NeuronError: ``UNAUTHORIZED``: "Token expired", "Invalid token" or "Token revoked".
        """
        claims = self._tokens.verify(token)
        found = await self._accounts.with_revocation(claims.user_id, claims.token_id)
        if found is None:
            raise invalid_token()
        user, is_revoked = found
        if is_revoked or claims.version != user.token_version:
            raise NeuronError(ErrorCode.UNAUTHORIZED, "Token revoked")
        return user

    async def logout(self, token: str) -> None:
        """Revoke this one token; raises like ``TokenService.verify``."""
        claims = self._tokens.verify(token)
        await self._accounts.revoke(claims.token_id, claims.expires_at, utc_now())

    async def logout_all(self, user: User) -> None:
        """Revoke every token of the account."""
        await self._accounts.raise_token_version(user)

    async def change_password(self, user: User, body: ChangePasswordRequest) -> str:
        """Set a new password and revoke every token; answers the only valid one.

        Raises:
            NeuronError: ``FORBIDDEN`` where the current password is wrong.
        """
        if not await self._credentials.is_password_of(user, body.current_password):
            raise NeuronError(ErrorCode.FORBIDDEN, "The current password is not correct")
        await self._credentials.set_password(user, body.new_password)
        return self._issue(user)

    async def update_profile(self, user: User, body: UpdateProfileRequest) -> User:
        """Change what ``body`` gives; ``avatarUrl: null`` takes the picture away.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` for ``displayName: null``.
        """
        if "display_name" in body.model_fields_set:
            if body.display_name is None:
                raise NeuronError(ErrorCode.VALIDATION_FAILED, "displayName must have a value")
            user.display_name = body.display_name
        if "avatar_url" in body.model_fields_set:
            user.avatar_url = None if body.avatar_url is None else str(body.avatar_url)
        await self._session.flush()
        return user

    async def by_id(self, user_id: str) -> User:
        """The account with this id.

        Raises:
            NeuronError: ``NOT_FOUND``.
        """
        user = await self._accounts.by_id(user_id)
        if user is None:
            raise NeuronError(ErrorCode.NOT_FOUND, "User not found")
        return user

    def _issue(self, user: User) -> str:
        return self._tokens.issue(user.id, user.token_version)
