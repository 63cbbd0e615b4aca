"""Sign-ins: what a token stands for, where it is in use, and how it ends."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.repository import AccountRepository
from neuron_meet.accounts.sign_in_repository import SignInRepository
from neuron_meet.accounts.tokens import TokenClaims, TokenService, invalid_token
from neuron_meet.accounts.user_agents import client_name
from neuron_meet.db.account_models import SignIn
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import User
from neuron_meet.errors import ErrorCode, NeuronError

SEEN_INTERVAL = timedelta(minutes=5)
"""How exact ``last_seen_at`` is: a read should seldom become a write."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who a valid token signs in, and by which sign-in."""

    user: User
    session_id: str


class SignInService:
    """The sign-ins of accounts, in one database session."""

    def __init__(self, session: AsyncSession, tokens: TokenService) -> None:
        self._session = session
        self._accounts = AccountRepository(session)
        self._sign_ins = SignInRepository(session)
        self._tokens = tokens

    async def begin(self, user: User, user_agent: str | None) -> str:
        """Sign an account in; answers the token."""
        now = utc_now()
        issued = self._tokens.issue(user.id, user.token_version)
        await self._sign_ins.remove_expired(now)
        await self._sign_ins.add(_record(issued.claims, user_agent))
        return issued.token

    async def authenticate(self, token: str, user_agent: str | None = None) -> SignedIn:
        """Who ``token`` signs in; notes that it is in use.

        A token that is older than the records of sign-ins gets its record here.

        Raises:
            NeuronError: ``UNAUTHORIZED``: "Token expired", "Invalid token" or "Token revoked".
        """
        claims = self._tokens.verify(token)
        found = await self._accounts.signed_in(claims.user_id, claims.token_id)
        if found is None:
            raise invalid_token()
        user, is_revoked, last_seen_at = found
        if is_revoked or claims.version != user.token_version:
            raise NeuronError(ErrorCode.UNAUTHORIZED, "Token revoked")
        now = utc_now()
        if last_seen_at is None:
            await self._sign_ins.add(_record(claims, user_agent))
        elif now - last_seen_at > SEEN_INTERVAL:
            await self._sign_ins.saw(claims.token_id, now)
        return SignedIn(user, claims.token_id)

    async def lasting(self, session_ids: Collection[str]) -> set[str]:
        """Which of these sign-ins have neither ended nor expired."""
        return await self._sign_ins.lasting(session_ids, utc_now())

    async def of(self, user: User) -> list[SignIn]:
        """The account's sign-ins, the last one used first."""
        return await self._sign_ins.of_user(user.id, utc_now())

    async def end(self, user: User, session_id: str) -> None:
        """End one sign-in of the account: its token is valid no longer.

        Raises:
            NeuronError: ``NOT_FOUND`` where the account has none with this id.
        """
        sign_in = await self._sign_ins.by_id(user.id, session_id)
        if sign_in is None:
            raise NeuronError(ErrorCode.NOT_FOUND, "This sign-in has ended already")
        await self._accounts.revoke(sign_in.id, sign_in.expires_at, utc_now())
        await self._sign_ins.remove(sign_in.id)

    async def end_all(self, user: User) -> None:
        """End every sign-in of the account."""
        await end_sign_ins(self._session, user)

    async def end_others(self, user: User, session_id: str) -> str:
        """End every sign-in of the account but one; answers the renewed token of that one."""
        await end_sign_ins(self._session, user, keep=session_id)
        issued = self._tokens.issue(user.id, user.token_version, session_id)
        await self._sign_ins.prolong(session_id, issued.claims.expires_at)
        return issued.token


async def end_sign_ins(session: AsyncSession, user: User, *, keep: str | None = None) -> None:
    """Revoke every token of the account and forget its sign-ins, but the record of ``keep``.

    The version that all tokens carry is raised: that ends tokens without a record, too, and the
    sign-in ``keep`` goes on with a renewed token only.
    """
    await AccountRepository(session).raise_token_version(user)
    await SignInRepository(session).remove_all_of(user.id, keep=keep)


def _record(claims: TokenClaims, user_agent: str | None) -> SignIn:
    client = client_name(user_agent)
    return SignIn(
        id=claims.token_id,
        user_id=claims.user_id,
        expires_at=claims.expires_at,
        browser=client.browser,
        system=client.system,
    )
