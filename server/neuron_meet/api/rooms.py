"""Opening, finding, changing and ending rooms."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Query

from neuron_meet.api.dependencies import (
    ClientNetwork,
    CurrentContainer,
    CurrentUser,
    OptionalUser,
    Rooms,
    Scheduling,
    Work,
)
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.schedule_bodies import next_occurrence
from neuron_meet.container import Container
from neuron_meet.db.models import Room, User
from neuron_meet.db.unit_of_work import UnitOfWork
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import (
    CreateRoomRequest,
    HostedRoom,
    PresentParticipant,
    RenameRoomRequest,
    RoomDetails,
    RoomPreview,
    UpdateRoomSettingsRequest,
)
from neuron_meet.protocol.text import RoomName
from neuron_meet.rooms.roles import RoleService
from neuron_meet.signaling.participant import Participant

router = APIRouter(prefix="/rooms", tags=["rooms"])

RoomId = Annotated[str, Path(alias="id", description="The room's id.")]
Code = Annotated[str, Path(description="The room's code, such as `abc-def-ghi`.")]
NameIfNew = Annotated[
    RoomName | None, Query(description="What the room is called where it is made now.")
]


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.CONFLICT),
)
async def create_room(body: CreateRoomRequest, user: CurrentUser, rooms: Rooms) -> RoomDetails:
    """Open a room; whoever opens it is its host."""
    return RoomDetails.model_validate(await rooms.create(user, body))


@router.get("", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def list_hosted_rooms(
    user: CurrentUser, rooms: Rooms, container: CurrentContainer
) -> list[HostedRoom]:
    """The open rooms of the account that are meant to be met in again, by name."""
    return [await _hosted(room, container) for room in await rooms.named_of(user.id)]


@router.get(
    "/personal",
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED),
)
async def get_personal_room(
    user: CurrentUser, rooms: Rooms, container: CurrentContainer, name: NameIfNew = None
) -> HostedRoom:
    """The account's own room, which always has the same code; made when first asked for."""
    return await _hosted(await rooms.personal(user, name), container)


@router.get(
    "/code/{code}",
    responses=error_answers(HTTPStatus.NOT_FOUND, HTTPStatus.TOO_MANY_REQUESTS),
)
async def get_room_by_code(
    code: Code,
    rooms: Rooms,
    scheduling: Scheduling,
    container: CurrentContainer,
    network: ClientNetwork,
) -> RoomPreview:
    """What anybody who has the code may know of the room, ended or not."""
    async with container.code_lookups.of(network):
        room = await rooms.by_code(code)
    preview = RoomPreview.model_validate(room)
    held = await scheduling.next_in_room(room.id)
    return preview.model_copy(update={"next_occurrence": held and next_occurrence(held)})


@router.get(
    "/code/{code}/participants",
    responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.TOO_MANY_REQUESTS),
)
async def list_present_participants(
    code: Code,
    user: OptionalUser,
    rooms: Rooms,
    work: Work,
    container: CurrentContainer,
    network: ClientNetwork,
) -> list[PresentParticipant]:
    """Who is in the room now, in order of arrival; somebody with two connections is there once.

    Empty for an unknown code, and without a token where guests are not allowed in. Of a room with a
    waiting room or a passcode only its host, its co-hosts and whoever is inside learn it.
    """
    try:
        async with container.code_lookups.of(network):
            room = await rooms.by_code(code)
    except NeuronError as error:
        if error.code is ErrorCode.NOT_FOUND:
            return []
        raise
    if user is None and not room.settings.allow_guest_access:
        return []
    if not await _may_see_who_is_inside(room, user, work, container):
        return []
    return [_present(person) for person in await container.meetings.people_in(room.id)]


@router.get("/{id}", responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND))
async def get_room(room_id: RoomId, _user: CurrentUser, rooms: Rooms) -> RoomDetails:
    """A room with its settings and its host."""
    return RoomDetails.model_validate(await rooms.by_id(room_id))


@router.patch(
    "/{id}",
    responses=error_answers(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.CONFLICT,
    ),
)
async def rename_room(
    room_id: RoomId,
    body: RenameRoomRequest,
    user: CurrentUser,
    rooms: Rooms,
    work: Work,
    container: CurrentContainer,
) -> RoomDetails:
    """Give the room another name. Host only."""
    room = await rooms.rename(await rooms.by_id(room_id), user.id, body.name)
    work.publish(lambda: container.meetings.room_renamed(room.id, room.name))
    return RoomDetails.model_validate(room)


@router.patch(
    "/{id}/settings",
    responses=error_answers(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.CONFLICT,
    ),
)
async def update_room_settings(
    room_id: RoomId,
    body: UpdateRoomSettingsRequest,
    user: CurrentUser,
    rooms: Rooms,
    work: Work,
    container: CurrentContainer,
) -> RoomDetails:
    """Change what is allowed in the room, at once for everyone who is inside. Host only."""
    room = await rooms.by_id(room_id)
    was_locked = room.is_locked
    await rooms.update_settings(room, user.id, body)
    work.publish(lambda: container.meetings.settings_changed(room.id, was_locked=was_locked))
    return RoomDetails.model_validate(room)


@router.delete(
    "/{id}",
    responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND),
)
async def end_room(
    room_id: RoomId, user: CurrentUser, rooms: Rooms, work: Work, container: CurrentContainer
) -> RoomDetails:
    """End the room for everyone who is inside. Host only; a second time changes nothing."""
    room = await rooms.by_id(room_id)
    was_active = room.is_active
    await rooms.end(room, user.id)
    if was_active:
        work.publish(lambda: container.meetings.room_ended(room.id))
    return RoomDetails.model_validate(room)


async def _hosted(room: Room, container: Container) -> HostedRoom:
    inside = await container.meetings.people_in(room.id)
    details = RoomDetails.model_validate(room)
    return HostedRoom(**dict(details), people_inside=len(inside))


async def _may_see_who_is_inside(
    room: Room, user: User | None, work: UnitOfWork, container: Container
) -> bool:
    if not room.settings.waiting_room and room.settings.passcode_hash is None:
        return True
    if user is None:
        return False
    role = await RoleService(work.session).role_of(room, user.id)
    return role.is_moderator or room.id in await container.room_state.rooms_of(user.id)


def _present(person: Participant) -> PresentParticipant:
    return PresentParticipant(
        id=person.participant_id,
        user_id=person.user_id,
        display_name=person.display_name,
        avatar_url=person.avatar_url,
        is_host=person.is_host,
    )
