"""Reading the chat of the meeting that one is in: pages, search."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query

from neuron_meet.api.chat_access import MeetingReader
from neuron_meet.api.dependencies import History
from neuron_meet.api.documentation import error_answers
from neuron_meet.protocol.shared import ChatMessage

router = APIRouter(prefix="/rooms/{id}/chat", tags=["chat"])

_ERRORS = error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)

Before = Annotated[
    str | None,
    Query(max_length=64, description="Only older ones than this message id or ISO 8601 time."),
]
PageSize = Annotated[int, Query(ge=1, le=500, description="How many at most.")]
SearchText = Annotated[
    str, Query(alias="q", min_length=1, max_length=100, description="Words that all occur.")
]


@router.get("", responses=_ERRORS)
async def list_meeting_messages(
    reader: MeetingReader, history: History, limit: PageSize = 100, before: Before = None
) -> list[ChatMessage]:
    """What was written in the meeting, as far as the caller may read it, oldest first.

    The newest page by default.
    """
    return await history.page_of_meeting(
        reader.room_id, reader.meeting_id, reader.person_id, limit, before
    )


@router.get("/search", responses=_ERRORS)
async def search_meeting_messages(
    reader: MeetingReader,
    history: History,
    text: SearchText,
    limit: PageSize = 50,
    before: Before = None,
) -> list[ChatMessage]:
    """The newest messages of the meeting in which every word occurs, whatever its case.

    Oldest first; looked for in texts, names of senders and names of files.
    """
    return await history.search(
        reader.room_id, reader.meeting_id, reader.person_id, text, limit, before
    )
