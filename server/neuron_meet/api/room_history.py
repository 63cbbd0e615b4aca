"""What was said in a room and who was there: for its members only."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query

from neuron_meet.api.dependencies import CurrentUser, History, Participation, Rooms
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.rooms import RoomId
from neuron_meet.db.models import Participant
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import MessageLimit, ParticipantRecord
from neuron_meet.protocol.shared import ChatMessage

router = APIRouter(prefix="/rooms", tags=["rooms"])

_ERRORS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)
_FORMER_ACCOUNT = "Former participant"


@router.get("/{id}/participants", responses=error_answers(*_ERRORS))
async def list_participants(
    room_id: RoomId, user: CurrentUser, rooms: Rooms, participation: Participation
) -> list[ParticipantRecord]:
    """Who was in the room and when, in order of arrival; one entry per stay."""
    await _require_member(room_id, user.id, rooms, participation)
    return [_record(stay) for stay in await participation.history(room_id)]


@router.get("/{id}/messages", responses=error_answers(HTTPStatus.BAD_REQUEST, *_ERRORS))
async def list_messages(
    room_id: RoomId,
    user: CurrentUser,
    rooms: Rooms,
    participation: Participation,
    history: History,
    limit: Annotated[MessageLimit, Query(description="How many at most.")] = 100,
    before: Annotated[
        str | None,
        Query(max_length=64, description="Only older ones than this message id or ISO 8601 time."),
    ] = None,
) -> list[ChatMessage]:
    """The room's messages, oldest first within the page; the newest page by default."""
    await _require_member(room_id, user.id, rooms, participation)
    return await history.page(room_id, user.id, limit, before)


async def _require_member(
    room_id: str, user_id: str, rooms: Rooms, participation: Participation
) -> None:
    room = await rooms.by_id(room_id)
    if not await participation.is_member(room.id, user_id):
        raise NeuronError(ErrorCode.FORBIDDEN, "Only members of the room can see this")


def _record(stay: Participant) -> ParticipantRecord:
    account = stay.user
    name = stay.guest_name if account is None else account.display_name
    return ParticipantRecord(
        id=stay.id,
        user_id=stay.user_id,
        display_name=name or _FORMER_ACCOUNT,
        avatar_url=None if account is None else account.avatar_url,
        is_host=stay.is_host,
        is_active=stay.is_active,
        joined_at=stay.joined_at,
        left_at=stay.left_at,
    )
