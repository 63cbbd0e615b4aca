"""Links that were sent by e-mail: making them, and what following one does.

The token is in the link alone: whoever reads the database cannot use it. Nothing here commits.
"""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.credentials import Credentials
from neuron_meet.accounts.link_repository import LinkRepository
from neuron_meet.accounts.repository import AccountRepository, email_key
from neuron_meet.accounts.sign_ins import end_sign_ins
from neuron_meet.config import Settings
from neuron_meet.db.account_models import AccountLink, LinkPurpose, Registration
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import User
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.accounts import ConfirmRegistrationRequest, ResetPasswordRequest
from neuron_meet.protocol.signing_in import RegisterRequest

_TOKEN_BYTES = 32


class LinkService:
    """Links that were sent by e-mail, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._session = session
        self._links = LinkRepository(session)
        self._accounts = AccountRepository(session)
        self._credentials = Credentials(session, settings)
        self._lifetime: timedelta = settings.account_link_ttl

    async def issue(self, user: User, purpose: LinkPurpose) -> str:
        """The token of a new link for an account."""
        token, now = secrets.token_urlsafe(_TOKEN_BYTES), utc_now()
        link = AccountLink(
            user_id=user.id,
            purpose=purpose.value,
            token_hash=_hash(token),
            expires_at=now + self._lifetime,
        )
        await self._links.add(link, now)
        return token

    async def begin_registration(self, body: RegisterRequest, password_hash: str) -> str:
        """Keep an account to come; answers the token of the link that makes it one."""
        token, now = secrets.token_urlsafe(_TOKEN_BYTES), utc_now()
        registration = Registration(
            token_hash=_hash(token),
            email=body.email,
            email_key=email_key(body.email),
            display_name=body.display_name,
            password_hash=password_hash,
            expires_at=now + self._lifetime,
        )
        await self._links.add(registration, now)
        return token

    async def confirm_registration(self, body: ConfirmRegistrationRequest) -> User:
        """Make an account of a registration; its address is verified by that.

        The password is asked for, so that nobody confirms what a stranger began with their address.

        Raises:
            NeuronError: ``LINK_INVALID``, ``FORBIDDEN`` where the password is another one,
                ``CONFLICT`` where the address has become an account meanwhile.
        """
        now = utc_now()
        found = await self._links.registration(_hash(body.token), now)
        if found is None:
            raise _invalid()
        if not await self._credentials.matches(body.password, found.password_hash):
            raise NeuronError(
                ErrorCode.FORBIDDEN, "This is not the password that was chosen on registering"
            )
        user = User(
            email=found.email,
            name=found.display_name,
            display_name=found.display_name,
            password_hash=found.password_hash,
            email_verified_at=now,
        )
        await self._credentials.add(user)
        await self._links.forget_registrations(user.email_key)
        return user

    async def reset_password(self, body: ResetPasswordRequest) -> User:
        """Set a new password and end every sign-in; the address is verified by that, too.

        Raises:
            NeuronError: ``LINK_INVALID``, or what ``require_good_password`` raises.
        """
        purpose, token_hash = LinkPurpose.RESET_PASSWORD, _hash(body.token)
        user = await self._links.user_of(token_hash, purpose, utc_now())
        if user is None:
            raise _invalid()
        password_hash = await self._credentials.hash_for(user, body.new_password)
        if not await self._links.use(token_hash, user.id, purpose):
            raise _invalid()
        user.password_hash = password_hash
        await self._verify(user)
        await end_sign_ins(self._session, user)
        return user

    async def verify_email(self, token: str) -> None:
        """Note that an address is the person's.

        Raises:
            NeuronError: ``LINK_INVALID``.
        """
        purpose, token_hash = LinkPurpose.VERIFY_EMAIL, _hash(token)
        user = await self._links.user_of(token_hash, purpose, utc_now())
        if user is None or not await self._links.use(token_hash, user.id, purpose):
            raise _invalid()
        await self._verify(user)

    async def _verify(self, user: User) -> None:
        user.email_verified_at = user.email_verified_at or utc_now()
        await self._session.flush()


def _hash(token: str) -> str:
    # The token has 256 random bits: there is nothing to guess that a slow hash would hide.
    return hashlib.sha256(token.encode()).hexdigest()


def _invalid() -> NeuronError:
    return NeuronError(
        ErrorCode.LINK_INVALID, "This link has expired or was used already; ask for another one"
    )
