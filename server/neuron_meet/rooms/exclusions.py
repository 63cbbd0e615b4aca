"""Who may not come into a room. Nothing here commits."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Exclusion
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.rooms.exclusion_repository import ExclusionRepository


class ExclusionService:
    """People who were removed from rooms, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._exclusions = ExclusionRepository(session)
        self._grace = settings.meeting_grace

    async def exclude(
        self,
        room_id: str,
        meeting_id: str | None,
        *,
        user_id: str | None,
        guest_key: str | None,
        address_mark: str | None,
        display_name: str,
        by_name: str,
    ) -> None:
        """Keep somebody out of a room.

        Args:
            room_id: The room.
            meeting_id: The meeting that they are kept out of; None for good.
            user_id: Their account, or None for a guest.
            guest_key: The hash of the key that their browser keeps, where it has one.
            address_mark: What shows that a guest comes from where they were.
            display_name: What they were called.
            by_name: Who removed them.
        """
        await self._exclusions.add(
            Exclusion(
                room_id=room_id,
                meeting_id=meeting_id,
                user_id=user_id,
                guest_key=guest_key,
                address_mark=address_mark,
                display_name=display_name,
                by_name=by_name,
            )
        )

    async def check(self, room_id: str, user_id: str | None, guest_key: str | None) -> None:
        """Refuse whoever was removed: by their account, or by the browser that they came with.

        Raises:
            NeuronError: ``BANNED_FROM_ROOM``, or ``REMOVED_FROM_ROOM`` while the meeting lasts.
        """
        found = await self._exclusions.of_person(room_id, user_id, guest_key, self._deserted())
        if any(exclusion.meeting_id is None for exclusion in found):
            raise NeuronError(ErrorCode.BANNED_FROM_ROOM, "You may not come into this room")
        if found:
            raise NeuronError(ErrorCode.REMOVED_FROM_ROOM, "You were removed from this meeting")

    async def concern(self, room_id: str, address_mark: str | None) -> bool:
        """Whether somebody was removed who came from the address that the mark is of."""
        if address_mark is None:
            return False
        return await self._exclusions.has_mark(room_id, address_mark, self._deserted())

    async def of_room(self, room_id: str) -> list[Exclusion]:
        """Everybody who may not come in now, the newest first."""
        return await self._exclusions.of_room(room_id, self._deserted())

    async def lift(self, room_id: str, exclusion_id: str) -> None:
        """Let somebody come in again.

        Raises:
            NeuronError: ``NOT_FOUND``.
        """
        if not await self._exclusions.remove(room_id, exclusion_id):
            raise NeuronError(ErrorCode.NOT_FOUND, "That person may come in already")

    def _deserted(self) -> datetime:
        """A meeting that was left before this moment is over."""
        return utc_now() - self._grace
