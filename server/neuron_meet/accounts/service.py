"""What can be done with an account. Nothing here commits: the edge does."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.credentials import Credentials
from neuron_meet.accounts.links import LinkService
from neuron_meet.accounts.repository import AccountRepository
from neuron_meet.accounts.sign_ins import SignInService
from neuron_meet.accounts.tokens import TokenService
from neuron_meet.config import Settings
from neuron_meet.db.models import User
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.accounts import ConfirmRegistrationRequest
from neuron_meet.protocol.profiles import UpdateProfileRequest
from neuron_meet.protocol.signing_in import ChangePasswordRequest, LoginRequest, RegisterRequest


class EmailNotVerifiedError(NeuronError):
    """Somebody knows the password of an account whose address has to be verified first.

    Args:
        user: The account.
    """

    def __init__(self, user: User) -> None:
        super().__init__(
            ErrorCode.EMAIL_NOT_VERIFIED,
            "Please confirm your e-mail address first: we have sent you a link",
        )
        self.user = user


class AccountService:
    """Accounts, signing in to them and their profiles, in one database session."""

    def __init__(self, session: AsyncSession, tokens: TokenService, settings: Settings) -> None:
        self._accounts = AccountRepository(session)
        self._credentials = Credentials(session, settings)
        self._session = session
        self._sign_ins = SignInService(session, tokens)
        self._links = LinkService(session, settings)
        self._requires_verified = settings.require_verified_email

    async def register(
        self, body: RegisterRequest, user_agent: str | None = None
    ) -> tuple[User, str]:
        """Create an account; answers it with a token that signs it in.

        Raises:
            NeuronError: ``CONFLICT`` where the address is taken, compared without case; or what
                ``require_good_password`` raises.
        """
        user = await self._credentials.create(body)
        return user, await self._sign_ins.begin(user, user_agent)

    async def login(self, body: LoginRequest, user_agent: str | None = None) -> tuple[User, str]:
        """Sign in; answers the account with a new token.

        Raises:
            NeuronError: ``UNAUTHORIZED``, the same for an unknown address as for a wrong password.
            EmailNotVerifiedError: The server asks for verified addresses, and this is none.
        """
        user = await self._credentials.check(body.email, body.password)
        if user is None:
            raise NeuronError(ErrorCode.UNAUTHORIZED, "Invalid credentials")
        if self._requires_verified and not user.email_verified:
            raise EmailNotVerifiedError(user)
        return user, await self._sign_ins.begin(user, user_agent)

    async def confirm_registration(
        self, body: ConfirmRegistrationRequest, user_agent: str | None = None
    ) -> tuple[User, str]:
        """Make an account of a registration; answers it with a token that signs it in.

        Raises like ``LinkService.confirm_registration``.
        """
        user = await self._links.confirm_registration(body)
        return user, await self._sign_ins.begin(user, user_agent)

    def check_registration(self, body: RegisterRequest) -> None:
        """Refuse a password that others would guess; raises as ``require_good_password``."""
        self._credentials.check_new(body)

    async def authenticate(self, token: str) -> User:
        """The account that ``token`` signs in; raises like ``SignInService.authenticate``."""
        return (await self._sign_ins.authenticate(token)).user

    async def change_password(
        self, user: User, session_id: str, body: ChangePasswordRequest
    ) -> str:
        """Set a new password and end every other sign-in; answers the renewed token of this one.

        Raises:
            NeuronError: ``FORBIDDEN`` where the current password is wrong; or what
                ``require_good_password`` raises.
        """
        await self.confirm_password(user, body.current_password)
        await self._credentials.set_password(user, body.new_password)
        return await self._sign_ins.end_others(user, session_id)

    async def confirm_password(self, user: User, password: str) -> None:
        """Make sure that whoever asks knows the password; to be asked before anything is written.

        Raises:
            NeuronError: ``FORBIDDEN`` where it is wrong.
        """
        if not await self._credentials.is_password_of(user, password):
            raise NeuronError(ErrorCode.FORBIDDEN, "The current password is not correct")

    async def update_profile(self, user: User, body: UpdateProfileRequest) -> User:
        """Change what ``body`` gives; ``avatarUrl: null`` takes the picture away.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` for ``displayName: null``, and for a picture on this
                server that is not the account's own.
        """
        if "display_name" in body.model_fields_set:
            if body.display_name is None:
                raise NeuronError(ErrorCode.VALIDATION_FAILED, "displayName must have a value")
            user.display_name = body.display_name
        if "avatar_url" in body.model_fields_set and body.avatar_url != user.avatar_url:
            if body.avatar_url is not None and body.avatar_url.startswith("/"):
                raise NeuronError(
                    ErrorCode.VALIDATION_FAILED, "avatarUrl must begin with http:// or https://"
                )
            user.avatar_url = body.avatar_url
        await self._session.flush()
        return user

    async def set_avatar(self, user: User, avatar_url: str | None) -> User:
        """Use a picture that this server keeps, or none."""
        user.avatar_url = avatar_url
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
