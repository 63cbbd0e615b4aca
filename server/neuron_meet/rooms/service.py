"""What can be done with a room. Nothing here commits: the edge does."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Room, RoomKind, RoomSettings, User
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import CreateRoomRequest, UpdateRoomSettingsRequest
from neuron_meet.rooms.codes import generate_room_code, normalise_room_code
from neuron_meet.rooms.repository import RoomRepository

RECENT_ROOMS = 20
"""Rooms in the list of an account's recent ones."""
_CODE_ATTEMPTS = 5


class RoomService:
    """Rooms and their settings, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._rooms = RoomRepository(session)
        self._session = session
        self._settings = settings

    async def create(self, host: User, body: CreateRoomRequest) -> Room:
        """Open a room of ``host``.

        Raises:
            NeuronError: ``CONFLICT`` where the host has too many open rooms, ``VALIDATION_FAILED``
                where ``maxParticipants`` is above the server's limit.
        """
        if await self._rooms.count_active_of(host.id) >= self._settings.rooms_per_user:
            raise NeuronError(
                ErrorCode.CONFLICT,
                f"You have {self._settings.rooms_per_user} open rooms; end one before the next",
            )
        limit = body.max_participants or min(100, self._settings.max_participants)
        self._check_limit(limit)
        for _ in range(_CODE_ATTEMPTS):
            room = _new_room(host, body, limit)
            if await self._rooms.add(room):
                return room
        raise NeuronError(ErrorCode.SERVICE_UNAVAILABLE, "No free room code was found; try again")

    async def by_id(self, room_id: str) -> Room:
        """The room with this id, ended or not.

        Raises:
            NeuronError: ``NOT_FOUND``.
        """
        return _found(await self._rooms.by_id(room_id))

    async def by_code(self, code: str) -> Room:
        """The room with this code, ended or not; raises like ``by_id``."""
        normalised = normalise_room_code(code)
        return _found(await self._rooms.by_code(normalised) if normalised else None)

    async def recent_for(self, user_id: str) -> list[Room]:
        """The newest rooms that the account hosts or has joined, newest first."""
        return await self._rooms.recent_of(user_id, RECENT_ROOMS)

    async def update_settings(
        self, room: Room, actor_id: str, patch: UpdateRoomSettingsRequest
    ) -> Room:
        """Change what ``patch`` gives, the lock included.

        Raises:
            NeuronError: ``FORBIDDEN`` for anybody but the host, ``ROOM_ENDED``, or
                ``VALIDATION_FAILED`` where ``maxParticipants`` is above the server's limit.
        """
        _require_host(room, actor_id)
        _require_active(room)
        changes = patch.model_dump(exclude_unset=True)
        if (limit := changes.get("max_participants")) is not None:
            self._check_limit(limit)
        room.is_locked = changes.pop("is_locked", room.is_locked)
        for name, value in changes.items():
            setattr(room.settings, name, value)
        await self._touch(room)
        return room

    async def set_locked(self, room: Room, locked: bool) -> Room:
        """Let nobody else in, or open the room again; who may do so is the caller's to check.

        Raises:
            NeuronError: ``ROOM_ENDED``.
        """
        _require_active(room)
        room.is_locked = locked
        await self._touch(room)
        return room

    async def end(self, room: Room, actor_id: str) -> Room:
        """End the room for good; one that has ended stays as it is.

        Raises:
            NeuronError: ``FORBIDDEN`` for anybody but the host.
        """
        _require_host(room, actor_id)
        if room.is_active:
            await self.close(room)
        return room

    async def close(self, room: Room) -> None:
        """Close a room for good; who may do so is the caller's to check."""
        room.is_active = False
        room.ended_at = utc_now()
        await self._touch(room)

    async def _touch(self, room: Room) -> None:
        room.updated_at = utc_now()
        await self._session.flush()

    def _check_limit(self, max_participants: int) -> None:
        highest = self._settings.max_participants
        if max_participants > highest:
            raise NeuronError(
                ErrorCode.VALIDATION_FAILED, f"maxParticipants must be at most {highest}"
            )


def _new_room(host: User, body: CreateRoomRequest, max_participants: int) -> Room:
    now = utc_now()
    return Room(
        code=generate_room_code(),
        kind=_kind(body),
        name=body.name or f"{host.display_name}'s meeting",
        host=host,
        created_at=now,
        updated_at=now,
        is_active=True,
        is_locked=False,
        settings=RoomSettings(
            waiting_room=body.waiting_room,
            allow_guest_access=body.allow_guest_access,
            allow_chat=body.allow_chat,
            allow_screen_share=body.allow_screen_share,
            mute_participants_on_join=body.mute_participants_on_join,
            max_participants=max_participants,
        ),
    )


def _kind(body: CreateRoomRequest) -> RoomKind:
    """What the room is for; one that got a name is meant to be met in again."""
    if body.kind is not None:
        return RoomKind(body.kind.value)
    return RoomKind.ONE_OFF if body.name is None else RoomKind.NAMED


def _found(room: Room | None) -> Room:
    if room is None:
        raise NeuronError(ErrorCode.NOT_FOUND, "Room not found")
    return room


def _require_host(room: Room, actor_id: str) -> None:
    if room.host_id != actor_id:
        raise NeuronError(ErrorCode.FORBIDDEN, "Only the host can do this")


def _require_active(room: Room) -> None:
    if not room.is_active:
        raise NeuronError(ErrorCode.ROOM_ENDED, "Room is no longer active")
