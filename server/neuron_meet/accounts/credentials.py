"""Accounts and their passwords, without tokens: what a sign-in and an operator both need."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.link_repository import LinkRepository
from neuron_meet.accounts.password_rules import require_good_password
from neuron_meet.accounts.passwords import PasswordHasher
from neuron_meet.accounts.repository import AccountRepository
from neuron_meet.config import Settings
from neuron_meet.db.account_models import LinkPurpose
from neuron_meet.db.models import User
from neuron_meet.db.session import release_connection
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.signing_in import RegisterRequest


class Credentials:
    """Creates accounts and checks and sets passwords, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._session = session
        self._accounts = AccountRepository(session)
        self._passwords = PasswordHasher(settings.bcrypt_rounds)
        self._minimum = settings.password_min_length

    async def create(self, body: RegisterRequest) -> User:
        """Create an account.

        Raises:
            NeuronError: ``CONFLICT`` where the address is taken, compared without case; or what
                ``require_good_password`` raises.
        """
        password_hash = await self.hash_new(body)
        user = User(
            email=body.email,
            name=body.display_name,
            display_name=body.display_name,
            password_hash=password_hash,
        )
        await self.add(user)
        return user

    def check_new(self, body: RegisterRequest) -> None:
        """Refuse a password that others would guess; raises as ``require_good_password``."""
        names = (body.email, body.display_name)
        require_good_password(body.password, minimum=self._minimum, names=names)

    async def hash_new(self, body: RegisterRequest) -> str:
        """The hash of the password of an account to come; raises as ``require_good_password``."""
        self.check_new(body)
        await release_connection(self._session)
        return await self._passwords.hash(body.password)

    async def add(self, user: User) -> None:
        """Store a new account.

        Raises:
            NeuronError: ``CONFLICT`` where the address is taken, compared without case.
        """
        if not await self._accounts.add(user):
            raise NeuronError(ErrorCode.CONFLICT, "This e-mail address is already registered")

    async def check(self, email: str, password: str) -> User | None:
        """The account with this address and password; takes as long where there is none."""
        user = await self._accounts.by_email(email)
        await release_connection(self._session)
        matches = await self._passwords.matches(password, user.password_hash if user else None)
        return user if matches else None

    async def is_password_of(self, user: User, password: str) -> bool:
        """Whether ``password`` is the account's; to be asked before anything is written."""
        return await self.matches(password, user.password_hash)

    async def matches(self, password: str, password_hash: str) -> bool:
        """Whether a hash is of ``password``; to be asked before anything is written."""
        await release_connection(self._session)
        return await self._passwords.matches(password, password_hash)

    async def hash_for(self, user: User, password: str) -> str:
        """The hash of a new password; to be asked for before anything is written.

        Raises:
            NeuronError: What ``require_good_password`` raises.
        """
        names = (user.email, user.name, user.display_name)
        require_good_password(password, minimum=self._minimum, names=names)
        await release_connection(self._session)
        return await self._passwords.hash(password)

    async def set_password(self, user: User, password: str) -> None:
        """Set a new password; ending the sign-ins made with the old one is the caller's.

        Links that were sent to replace the old one work no more.

        Raises:
            NeuronError: What ``require_good_password`` raises.
        """
        user.password_hash = await self.hash_for(user, password)
        await LinkRepository(self._session).forget(user.id, LinkPurpose.RESET_PASSWORD)
        await self._session.flush()
