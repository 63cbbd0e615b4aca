"""The records of meetings: for whoever was in them, and for their host."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field

from neuron_meet.api.dependencies import CurrentUser, History, Records
from neuron_meet.api.documentation import error_answers
from neuron_meet.protocol.records import MeetingDetails, MeetingRecord, MeetingSummary
from neuron_meet.protocol.rest import MessageLimit
from neuron_meet.protocol.shared import ChatMessage

router = APIRouter(tags=["meetings"])

MeetingId = Annotated[str, Path(alias="id", description="The meeting's id.")]
MeetingLimit = Annotated[int, Field(ge=1, le=100)]
_EXPORTED_MESSAGES = 20_000
"""Messages that an export holds at most, the newest."""
_ERRORS = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)


@router.get(
    "/users/me/meetings",
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED),
)
async def list_my_meetings(
    records: Records,
    limit: Annotated[MeetingLimit, Query(description="How many at most.")] = 20,
    before: Annotated[
        str | None, Query(max_length=64, description="Only meetings that began before this one.")
    ] = None,
) -> list[MeetingSummary]:
    """The meetings that the account was in, and those in its rooms, newest first."""
    return await records.page(limit, before)


@router.get("/meetings/{id}", responses=error_answers(*_ERRORS))
async def get_meeting(meeting_id: MeetingId, records: Records) -> MeetingDetails:
    """A meeting with its people: when each was there, and how long they talked."""
    return await records.details(meeting_id)


@router.get("/meetings/{id}/messages", responses=error_answers(HTTPStatus.BAD_REQUEST, *_ERRORS))
async def list_recorded_messages(
    meeting_id: MeetingId,
    user: CurrentUser,
    records: Records,
    history: History,
    limit: Annotated[MessageLimit, Query(description="How many at most.")] = 100,
    before: Annotated[
        str | None,
        Query(max_length=64, description="Only older ones than this message id or ISO 8601 time."),
    ] = None,
) -> list[ChatMessage]:
    """The meeting's messages, oldest first within the page; the newest page by default."""
    meeting = await records.details(meeting_id)
    return await history.page_of_meeting(meeting.room.id, meeting.id, user.id, limit, before)


@router.get("/meetings/{id}/record", responses=error_answers(*_ERRORS))
async def export_meeting(
    meeting_id: MeetingId, user: CurrentUser, records: Records, history: History
) -> MeetingRecord:
    """All that is kept of the meeting, to be taken away."""
    meeting = await records.details(meeting_id)
    messages = await history.page_of_meeting(
        meeting.room.id, meeting.id, user.id, _EXPORTED_MESSAGES, None
    )
    return MeetingRecord(**dict(meeting), messages=messages)
