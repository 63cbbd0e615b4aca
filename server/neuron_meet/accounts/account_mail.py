"""E-mail about accounts: what is sent, to whom, and how often.

Whoever asks for a message does not wait for it, and is told the same whatever becomes of it:
whether an address has an account shows neither in the answer nor in the time that it takes.
"""

import math
from datetime import timedelta
from functools import partial
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.links import LinkService
from neuron_meet.accounts.mail_texts import Language, MailKind, account_mail
from neuron_meet.accounts.passwords import PasswordHasher
from neuron_meet.accounts.preferences import PreferenceService
from neuron_meet.accounts.repository import AccountRepository, email_key
from neuron_meet.config import Settings
from neuron_meet.db.account_models import LinkPurpose
from neuron_meet.db.engine import Database
from neuron_meet.db.models import User
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.mail.message import Mail
from neuron_meet.mail.outbox import Outbox
from neuron_meet.mail.transport import transport_for
from neuron_meet.protocol.signing_in import RegisterRequest
from neuron_meet.throttling.attempts import Allowance, AttemptStore

_SIGN_IN = "sign-in"


class _Addressee(Protocol):
    """Whom a message goes to."""

    @property
    def email(self) -> str:
        """The address."""

    @property
    def display_name(self) -> str:
        """What the person is called."""


class AccountMail:
    """Writes to the addresses of accounts; lives as long as the process."""

    def __init__(self, settings: Settings, database: Database, attempts: AttemptStore) -> None:
        transport = transport_for(settings)
        self._outbox = None if transport is None else Outbox(transport)
        self._database = database
        self._attempts = attempts
        # So that nobody can flood the mailbox of somebody else.
        self._allowance = Allowance("mail", settings.mails_per_address, timedelta(hours=1))
        self._settings = settings
        self._hasher = PasswordHasher(settings.bcrypt_rounds)
        self._public_url = (settings.public_url or "").rstrip("/")

    @property
    def available(self) -> bool:
        """Whether this server sends e-mail."""
        return self._outbox is not None

    async def begin_registration(self, body: RegisterRequest, language: Language) -> None:
        """Send a link that makes the account; or, to who has one, a reminder of that.

        Raises:
            NeuronError: ``RATE_LIMITED`` where the address was sent enough of them,
                ``SERVICE_UNAVAILABLE`` where too many messages wait.
        """
        outbox = await self._outbox_to(body.email)
        outbox.add(partial(self._write_registration, body, language))

    async def send_reset(self, email: str, language: Language) -> None:
        """Send a link to choose a new password, where the address has an account.

        Raises:
            NeuronError: ``MAIL_NOT_CONFIGURED``; or like ``begin_registration``.
        """
        outbox = await self._outbox_to(email)
        outbox.add(partial(self._write_reset, email, language))

    async def send_verification(self, user: User, language: Language) -> None:
        """Send a link that verifies the account's address; nothing where it is verified already.

        Raises:
            NeuronError: ``MAIL_NOT_CONFIGURED``; or like ``begin_registration``.
        """
        outbox = await self._outbox_to(user.email)
        outbox.add(partial(self._write_verification, user.id, language))

    async def tell_password_changed(self, user_id: str, language: Language) -> None:
        """Tell the person that their password is another one, where this server sends e-mail."""
        if self._outbox is not None:
            self._outbox.add(partial(self._write_change, user_id, language))

    async def close(self) -> None:
        """Send what is under way, for a moment."""
        if self._outbox is not None:
            await self._outbox.close()

    async def _outbox_to(self, address: str) -> Outbox:
        """The queue, for one more message with a link to an address, with or without an account."""
        if self._outbox is None:
            raise NeuronError(
                ErrorCode.MAIL_NOT_CONFIGURED,
                "This server sends no e-mails; ask its administrator to set a new password",
            )
        wait = await self._attempts.take(self._allowance, email_key(address))
        if wait > 0:
            raise NeuronError(
                ErrorCode.RATE_LIMITED,
                "Several e-mails were asked for to this address already; look for them, "
                "or try again later",
                retry_after=math.ceil(wait),
            )
        return self._outbox

    async def _write_registration(self, body: RegisterRequest, language: Language) -> Mail | None:
        # Whether or not there is an account: the machine is as busy for the one as for the other.
        password_hash = await self._hasher.hash(body.password)
        async with self._database.unit_of_work() as work:
            known = await AccountRepository(work.session).by_email(body.email)
            if known is not None:
                language = await self._language_of(work.session, known, language)
                return self._mail(MailKind.ALREADY_REGISTERED, language, known, _SIGN_IN)
            token = await self._links(work.session).begin_registration(body, password_hash)
        kind = MailKind.CONFIRM_REGISTRATION
        return self._mail(kind, language, body, f"{kind.value}#{token}")

    async def _write_reset(self, email: str, language: Language) -> Mail | None:
        async with self._database.unit_of_work() as work:
            user = await AccountRepository(work.session).by_email(email)
            return await self._with_link(
                work.session, user, language, MailKind.RESET_PASSWORD, LinkPurpose.RESET_PASSWORD
            )

    async def _write_verification(self, user_id: str, language: Language) -> Mail | None:
        async with self._database.unit_of_work() as work:
            user = await AccountRepository(work.session).by_id(user_id)
            if user is not None and user.email_verified:
                return None
            return await self._with_link(
                work.session, user, language, MailKind.VERIFY_EMAIL, LinkPurpose.VERIFY_EMAIL
            )

    async def _write_change(self, user_id: str, language: Language) -> Mail | None:
        async with self._database.unit_of_work() as work:
            user = await AccountRepository(work.session).by_id(user_id)
            if user is None:
                return None
            language = await self._language_of(work.session, user, language)
            return self._mail(MailKind.PASSWORD_CHANGED, language, user, _SIGN_IN)

    async def _with_link(
        self,
        session: AsyncSession,
        user: User | None,
        language: Language,
        kind: MailKind,
        purpose: LinkPurpose,
    ) -> Mail | None:
        if user is None:
            return None
        language = await self._language_of(session, user, language)
        token = await self._links(session).issue(user, purpose)
        # After the `#`: no server, no log and no other page ever sees it.
        return self._mail(kind, language, user, f"{kind.value}#{token}")

    def _mail(self, kind: MailKind, language: Language, person: _Addressee, path: str) -> Mail:
        return account_mail(
            kind,
            language,
            to=person.email,
            name=person.display_name,
            link=f"{self._public_url}/{path}",
            seconds=round(self._settings.account_link_ttl.total_seconds()),
        )

    def _links(self, session: AsyncSession) -> LinkService:
        return LinkService(session, self._settings)

    @staticmethod
    async def _language_of(session: AsyncSession, user: User, asked_in: Language) -> Language:
        """The language that the person chose; otherwise the one of the browser that asked."""
        chosen = (await PreferenceService(session).of(user)).language
        return asked_in if chosen == "system" else chosen
