"""Who may not come into a room, and letting them in again: for hosts and co-hosts."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path

from neuron_meet.api.dependencies import CurrentContainer, Work
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.moderation_access import RoomModerator
from neuron_meet.db import models
from neuron_meet.protocol.rest import Exclusion
from neuron_meet.rooms.exclusions import ExclusionService

router = APIRouter(prefix="/rooms/{id}/exclusions", tags=["rooms"])

_ERRORS = error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)


@router.get("", responses=_ERRORS)
async def list_exclusions(
    moderator: RoomModerator, work: Work, container: CurrentContainer
) -> list[Exclusion]:
    """Everybody who was removed and may not come in now, the newest first."""
    exclusions = ExclusionService(work.session, container.settings)
    return [_shown(exclusion) for exclusion in await exclusions.of_room(moderator.room.id)]


@router.delete("/{exclusionId}", status_code=HTTPStatus.NO_CONTENT, responses=_ERRORS)
async def lift_exclusion(
    exclusion_id: Annotated[str, Path(alias="exclusionId")],
    moderator: RoomModerator,
    work: Work,
    container: CurrentContainer,
) -> None:
    """Let somebody come in again."""
    await ExclusionService(work.session, container.settings).lift(moderator.room.id, exclusion_id)


def _shown(exclusion: models.Exclusion) -> Exclusion:
    return Exclusion(
        id=exclusion.id,
        display_name=exclusion.display_name,
        user_id=exclusion.user_id,
        until_meeting_ends=exclusion.meeting_id is not None,
        by_name=exclusion.by_name,
        created_at=exclusion.created_at,
    )
