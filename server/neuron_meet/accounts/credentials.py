"""Accounts and their passwords, without tokens: what a sign-in and an operator both need."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.passwords import PasswordHasher
from neuron_meet.accounts.repository import AccountRepository
from neuron_meet.config import Settings
from neuron_meet.db.models import User
from neuron_meet.db.session import release_connection
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import RegisterRequest


class Credentials:
    """Creates accounts and checks and sets passwords, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._session = session
        self._accounts = AccountRepository(session)
        self._passwords = PasswordHasher(settings.bcrypt_rounds)

    async def create(self, body: RegisterRequest) -> User:
        """Create an account.

        Raises:
            NeuronError: ``CONFLICT`` where the address is taken, compared without case.
        """
        await release_connection(self._session)
        password_hash = await self._passwords.hash(body.password)
        user = User(
            email=body.email,
            name=body.display_name,
            display_name=body.display_name,
            password_hash=password_hash,
        )
        if not await self._accounts.add(user):
            raise NeuronError(ErrorCode.CONFLICT, "This e-mail address is already registered")
        return user

    async def check(self, email: str, password: str) -> User | None:
        """The account with this address and password; takes as long where there is none."""
        user = await self._accounts.by_email(email)
        await release_connection(self._session)
        matches = await self._passwords.matches(password, user.password_hash if user else None)
        return user if matches else None

    async def is_password_of(self, user: User, password: str) -> bool:
        """Whether ``password`` is the account's; to be asked before anything is written."""
        await release_connection(self._session)
        return await self._passwords.matches(password, user.password_hash)

    async def set_password(self, user: User, password: str) -> None:
        """Set a new password; ending the sign-ins made with the old one is the caller's."""
        await release_connection(self._session)
        user.password_hash = await self._passwords.hash(password)
        await self._session.flush()
