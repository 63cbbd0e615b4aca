"""The queries on accounts and on revoked tokens."""

import unicodedata
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.account_models import AccountPreferences, SignIn
from neuron_meet.db.base import is_id
from neuron_meet.db.models import RevokedToken, User


def email_key(email: str) -> str:
    """The form of an address that is compared: two that differ in case only are one."""
    return unicodedata.normalize("NFC", email.strip()).casefold()


class AccountRepository:
    """Reads and writes accounts in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def by_id(self, user_id: str) -> User | None:
        """The account with this id."""
        return await self._session.get(User, user_id) if is_id(user_id) else None

    async def by_email(self, email: str) -> User | None:
        """The account with this address, whatever the case of its letters."""
        if "\0" in email:  # PostgreSQL takes no such text, so no account has it.
            return None
        found = await self._session.scalars(select(User).where(User.email_key == email_key(email)))
        return found.one_or_none()

    async def add(self, user: User) -> bool:
        """Store a new account; answers False, and changes nothing, where the address is taken."""
        user.email_key = email_key(user.email)
        try:
            async with self._session.begin_nested():
                self._session.add(user)
        except IntegrityError:
            return False
        return True

    async def signed_in(
        self, user_id: str, token_id: str
    ) -> tuple[User, bool, datetime | None] | None:
        """The account of a token, whether the token was revoked, and when it was last in use.

        None without an account; a token that has no record was never in use.
        """
        if not is_id(user_id):
            return None
        query = (
            select(User, RevokedToken.jti, SignIn.last_seen_at)
            .select_from(User)
            .outerjoin(RevokedToken, RevokedToken.jti == token_id)
            .outerjoin(SignIn, SignIn.id == token_id)
            .where(User.id == user_id)
        )
        row = (await self._session.execute(query)).one_or_none()
        return None if row is None else (row[0], row[1] is not None, row[2])

    async def revoke(self, token_id: str, expires_at: datetime, now: datetime) -> None:
        """Remember a revoked token, and forget those that have expired meanwhile."""
        await self._session.execute(delete(RevokedToken).where(RevokedToken.expires_at < now))
        try:
            async with self._session.begin_nested():
                self._session.add(RevokedToken(jti=token_id, expires_at=expires_at))
        except IntegrityError:
            return  # Revoked by another request at the same time.

    async def raise_token_version(self, user: User) -> None:
        """Count the account's token version up by one, whoever else does so at the same time."""
        user.token_version = User.token_version + 1
        await self._session.flush()
        await self._session.refresh(user)

    async def preferences_of(self, user_id: str) -> AccountPreferences | None:
        """The preferences that are kept with the account."""
        return await self._session.get(AccountPreferences, user_id)

    async def keep_preferences(self, preferences: AccountPreferences) -> None:
        """Replace the preferences that are kept with an account."""
        await self._session.merge(preferences)
        await self._session.flush()

    async def remove(self, user: User) -> None:
        """Delete the account, and with it what the database keeps of it elsewhere."""
        await self._session.delete(user)
        await self._session.flush()
