"""Who may not come into a room, and letting them in again: for hosts and co-hosts."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path

from neuron_meet.api.dependencies import CurrentContainer, CurrentUser, Rooms, Work
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.rooms import RoomId
from neuron_meet.db import models
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import Exclusion
from neuron_meet.rooms.exclusions import ExclusionService
from neuron_meet.rooms.roles import RoleService

router = APIRouter(prefix="/rooms/{id}/exclusions", tags=["rooms"])

_ERRORS = error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)


@router.get("", responses=_ERRORS)
async def list_exclusions(
    room_id: RoomId, user: CurrentUser, rooms: Rooms, work: Work, container: CurrentContainer
) -> list[Exclusion]:
    """Everybody who was removed and may not come in now, the newest first."""
    await _require_moderator(room_id, user, rooms, work)
    exclusions = ExclusionService(work.session, container.settings)
    return [_shown(exclusion) for exclusion in await exclusions.of_room(room_id)]


@router.delete("/{exclusionId}", status_code=HTTPStatus.NO_CONTENT, responses=_ERRORS)
async def lift_exclusion(
    room_id: RoomId,
    exclusion_id: Annotated[str, Path(alias="exclusionId")],
    user: CurrentUser,
    rooms: Rooms,
    work: Work,
    container: CurrentContainer,
) -> None:
    """Let somebody come in again."""
    await _require_moderator(room_id, user, rooms, work)
    await ExclusionService(work.session, container.settings).lift(room_id, exclusion_id)


async def _require_moderator(room_id: str, user: models.User, rooms: Rooms, work: Work) -> None:
    room = await rooms.by_id(room_id)
    role = await RoleService(work.session).role_of(room, user.id)
    if not role.is_moderator:
        raise NeuronError(ErrorCode.FORBIDDEN, "Only hosts and co-hosts can see this")


def _shown(exclusion: models.Exclusion) -> Exclusion:
    return Exclusion(
        id=exclusion.id,
        display_name=exclusion.display_name,
        user_id=exclusion.user_id,
        until_meeting_ends=exclusion.meeting_id is not None,
        by_name=exclusion.by_name,
        created_at=exclusion.created_at,
    )
