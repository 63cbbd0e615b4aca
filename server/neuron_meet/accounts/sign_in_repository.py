"""The queries on sign-ins."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.account_models import SignIn


class SignInRepository:
    """Reads and writes sign-ins in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, sign_in: SignIn) -> None:
        """Store a new sign-in; nothing happens where another request has stored it."""
        try:
            async with self._session.begin_nested():
                self._session.add(sign_in)
        except IntegrityError:
            return

    async def of_user(self, user_id: str, now: datetime) -> list[SignIn]:
        """The account's sign-ins that have not expired, the last one used first."""
        query = (
            select(SignIn)
            .where(SignIn.user_id == user_id, SignIn.expires_at > now)
            .order_by(SignIn.last_seen_at.desc(), SignIn.id)
        )
        return list(await self._session.scalars(query))

    async def lasting(self, sign_in_ids: Collection[str], now: datetime) -> set[str]:
        """Which of these sign-ins have neither ended nor expired."""
        query = select(SignIn.id).where(SignIn.id.in_(sign_in_ids), SignIn.expires_at > now)
        return set(await self._session.scalars(query))

    async def by_id(self, user_id: str, sign_in_id: str) -> SignIn | None:
        """The account's sign-in with this id."""
        query = select(SignIn).where(SignIn.id == sign_in_id, SignIn.user_id == user_id)
        return (await self._session.scalars(query)).one_or_none()

    async def saw(self, sign_in_id: str, now: datetime) -> None:
        """Note that a sign-in is in use."""
        await self._session.execute(
            update(SignIn).where(SignIn.id == sign_in_id).values(last_seen_at=now)
        )

    async def prolong(self, sign_in_id: str, expires_at: datetime) -> None:
        """Note until when the renewed token of a sign-in is valid."""
        await self._session.execute(
            update(SignIn).where(SignIn.id == sign_in_id).values(expires_at=expires_at)
        )

    async def remove(self, sign_in_id: str) -> None:
        """Forget one sign-in."""
        await self._session.execute(delete(SignIn).where(SignIn.id == sign_in_id))

    async def remove_all_of(self, user_id: str, *, keep: str | None) -> None:
        """Forget every sign-in of the account but ``keep``."""
        condition = SignIn.user_id == user_id
        if keep is not None:
            condition &= SignIn.id != keep
        await self._session.execute(delete(SignIn).where(condition))

    async def remove_expired(self, now: datetime) -> None:
        """Forget the sign-ins, of whomever, whose token is no longer valid."""
        await self._session.execute(delete(SignIn).where(SignIn.expires_at <= now))
