"""Deleting an account: what is the person's goes, what others need stays without their name."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.repository import AccountRepository, email_key
from neuron_meet.config import Settings
from neuron_meet.db.models import Room, User
from neuron_meet.personal_data.repository import PersonalDataRepository
from neuron_meet.rooms.service import RoomService

DELETED_NAME = "Deleted user"
DELETED_USER_ID = "00000000-0000-4000-8000-000000000000"
"""The one account that rooms have as their host whose own is gone. Nobody can sign in to it: it has
no password, and its address is none that can be registered (RFC 2606)."""
_DELETED_EMAIL = "deleted-user@neuron-meet.invalid"
_NO_PASSWORD = ""


class AccountDeletion:
    """Deletes accounts, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._accounts = AccountRepository(session)
        self._data = PersonalDataRepository(session)
        self._rooms = RoomService(session, settings)

    async def delete(self, user: User) -> list[Room]:
        """Delete an account; answers its rooms that were open until now.

        Sign-ins, preferences, scheduled meetings and roles in rooms go with it by the foreign keys
        of their tables.
        """
        open_rooms = [room for room in await self._data.rooms_of(user.id) if room.is_active]
        for room in open_rooms:
            await self._rooms.close(room)
        names = await self._data.names_of(user)
        await self._data.rename_in_chat(user, names, DELETED_NAME)
        await self._data.rename_in_exclusions(user, names, DELETED_NAME)
        await self._data.rename_in_records(user.id, DELETED_NAME)
        await self._data.give_rooms(user.id, _nobody())
        await self._accounts.remove(user)
        return open_rooms


def _nobody() -> User:
    return User(
        id=DELETED_USER_ID,
        email=_DELETED_EMAIL,
        email_key=email_key(_DELETED_EMAIL),
        name=DELETED_NAME,
        display_name=DELETED_NAME,
        password_hash=_NO_PASSWORD,
    )
