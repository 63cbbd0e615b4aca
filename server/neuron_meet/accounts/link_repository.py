"""The queries on links that were sent by e-mail, and on the registrations that wait for theirs."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.account_models import AccountLink, LinkPurpose, Registration
from neuron_meet.db.models import User


class LinkRepository:
    """Reads and writes links and registrations in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, row: AccountLink | Registration, now: datetime) -> None:
        """Store a link, and forget those, of whomever, that have expired."""
        for kind in (AccountLink, Registration):
            await self._session.execute(delete(kind).where(kind.expires_at <= now))
        self._session.add(row)
        await self._session.flush()

    async def user_of(self, token_hash: str, purpose: LinkPurpose, now: datetime) -> User | None:
        """The account that a link is for, while it works."""
        query = (
            select(User)
            .join(AccountLink, AccountLink.user_id == User.id)
            .where(
                AccountLink.token_hash == token_hash,
                AccountLink.purpose == purpose.value,
                AccountLink.expires_at > now,
            )
        )
        return (await self._session.scalars(query)).one_or_none()

    async def use(self, token_hash: str, user_id: str, purpose: LinkPurpose) -> bool:
        """Make a link, and all others of its kind, work no more; False where another was first."""
        used = await self._session.execute(
            delete(AccountLink)
            .where(AccountLink.token_hash == token_hash)
            .returning(AccountLink.id)
        )
        if used.one_or_none() is None:
            return False
        await self.forget(user_id, purpose)
        return True

    async def forget(self, user_id: str, purpose: LinkPurpose) -> None:
        """Make every link of a kind work no more."""
        await self._session.execute(
            delete(AccountLink).where(
                AccountLink.user_id == user_id, AccountLink.purpose == purpose.value
            )
        )

    async def registration(self, token_hash: str, now: datetime) -> Registration | None:
        """The registration that a link finishes, while it works."""
        query = select(Registration).where(
            Registration.token_hash == token_hash, Registration.expires_at > now
        )
        return (await self._session.scalars(query)).one_or_none()

    async def forget_registrations(self, email_key: str) -> None:
        """Forget all registrations of an address."""
        await self._session.execute(delete(Registration).where(Registration.email_key == email_key))
