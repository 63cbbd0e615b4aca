"""What can be done with a room. Nothing here commits: the edge does."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.passwords import PasswordHasher
from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import Room, RoomKind, RoomSettings, User
from neuron_meet.db.session import release_connection
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol import rest
from neuron_meet.protocol.rest import CreateRoomRequest, UpdateRoomSettingsRequest
from neuron_meet.rooms.codes import generate_room_code, normalise_room_code
from neuron_meet.rooms.defaults import RoomDefaultsService
from neuron_meet.rooms.limits import check_participant_limit, usual_participant_limit
from neuron_meet.rooms.repository import RoomRepository

RECENT_ROOMS = 20
"""Rooms in the list of an account's recent ones."""
_CODE_ATTEMPTS = 5


class RoomService:
    """Rooms and their settings, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._rooms = RoomRepository(session)
        self._defaults = RoomDefaultsService(session, settings)
        self._session = session
        self._settings = settings

    async def create(self, host: User, body: CreateRoomRequest) -> Room:
        """Open a room of ``host``.

        Raises:
            NeuronError: ``CONFLICT`` where the host has too many open rooms, ``VALIDATION_FAILED``
                where ``maxParticipants`` is above the server's limit, ``SERVICE_UNAVAILABLE``
                where no free code was found.
        """
        if await self._rooms.count_active_of(host.id) >= self._settings.rooms_per_user:
            raise NeuronError(
                ErrorCode.CONFLICT,
                f"You have {self._settings.rooms_per_user} open rooms; end one before the next",
            )
        check_participant_limit(self._settings, body.max_participants)
        defaults = await self._defaults.of(host.id)
        passcode_hash = await self._hash_passcode(body.passcode)
        for _ in range(_CODE_ATTEMPTS):
            room = _new_room(
                host,
                _kind(body),
                body.name or f"{host.display_name}'s meeting",
                self._first_settings(defaults, body),
            )
            room.settings.passcode_hash = passcode_hash
            if await self._rooms.add(room):
                return room
        raise _no_free_code()

    async def personal(self, host: User, name: str | None = None) -> Room:
        """The account's own room, which always has the same code; made when first asked for.

        Args:
            host: The account.
            name: What it is called where it is made now; by default the host's, in English.

        Raises:
            NeuronError: ``SERVICE_UNAVAILABLE`` where no free code was found.
        """
        for _ in range(_CODE_ATTEMPTS):
            known = await self._rooms.personal_of(host.id)
            if known is not None:
                return known
            defaults = await self._defaults.of(host.id)
            room = _new_room(
                host,
                RoomKind.PERSONAL,
                name or f"{host.display_name}'s room",
                self._first_settings(defaults, CreateRoomRequest()),
            )
            # Refused where the code is taken, or where the room was made this very moment.
            if await self._rooms.add(room):
                return room
        raise _no_free_code()

    async def named_of(self, host_id: str) -> list[Room]:
        """The open rooms of an account that are meant to be met in again, by name."""
        return await self._rooms.named_of(host_id, self._settings.rooms_per_user)

    async def unused_one_off_ids(self) -> list[str]:
        """The one-off rooms that are to close: their meeting is over, or nobody ever came."""
        now = utc_now()
        return await self._rooms.one_off_ids_unused(
            emptied_by=now - self._settings.one_off_room_grace,
            made_by=now - self._settings.one_off_room_expires_in,
        )

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
            NeuronError: ``FORBIDDEN`` for anybody but the host, and as ``change_settings``.
        """
        _require_host(room, actor_id)
        return await self.change_settings(room, patch)

    async def change_settings(self, room: Room, patch: UpdateRoomSettingsRequest) -> Room:
        """Change what ``patch`` gives, the lock included; who may is the caller's to check.

        Raises:
            NeuronError: ``ROOM_ENDED``, or ``VALIDATION_FAILED`` where ``maxParticipants`` is above
                the server's limit.
        """
        _require_active(room)
        check_participant_limit(self._settings, patch.max_participants)
        changes = patch.model_dump(exclude_unset=True)
        if "passcode" in changes:
            changes["passcode_hash"] = await self._hash_passcode(changes.pop("passcode"))
        room.is_locked = changes.pop("is_locked", room.is_locked)
        for name, value in changes.items():
            setattr(room.settings, name, value)
        await self._touch(room)
        return room

    async def rename(self, room: Room, actor_id: str, name: str) -> Room:
        """Give the room another name; meetings that were held in it keep theirs.

        Raises:
            NeuronError: ``FORBIDDEN`` for anybody but the host, or ``ROOM_ENDED``.
        """
        _require_host(room, actor_id)
        _require_active(room)
        room.name = name
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

    def _first_settings(
        self, defaults: rest.RoomDefaults, wanted: CreateRoomRequest
    ) -> RoomSettings:
        """What was asked for with the room, and the defaults for the rest."""
        chosen = wanted.model_dump(exclude={"name", "kind", "passcode"}, exclude_none=True)
        values = defaults.model_dump() | chosen
        usual = usual_participant_limit(self._settings)
        limit = min(values.pop("max_participants") or usual, self._settings.max_participants)
        return RoomSettings(max_participants=limit, **values)

    async def _hash_passcode(self, passcode: str | None) -> str | None:
        if passcode is None:
            return None
        await release_connection(self._session)
        return await PasswordHasher(self._settings.bcrypt_rounds).hash(passcode)


def _new_room(host: User, kind: RoomKind, name: str, settings: RoomSettings) -> Room:
    now = utc_now()
    return Room(
        code=generate_room_code(),
        kind=kind,
        name=name,
        host=host,
        created_at=now,
        updated_at=now,
        is_active=True,
        is_locked=False,
        settings=settings,
    )


def _no_free_code() -> NeuronError:
    return NeuronError(ErrorCode.SERVICE_UNAVAILABLE, "No free room code was found; try again")


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
