"""Calendar files: of one meeting, and of all of an account behind a secret address.

The writer of calendars is imported by the first who asks for one: it would cost every start two
megabytes.
"""

import hashlib
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, Path, Request, Response

from neuron_meet.api.dependencies import Calendars, CurrentContainer, CurrentUser, Scheduling
from neuron_meet.api.documentation import Responses, error_answers
from neuron_meet.api.scheduling import ScheduledMeetingId
from neuron_meet.config import Settings
from neuron_meet.protocol.scheduling import CalendarFeed

router = APIRouter(tags=["scheduling"])

_FEED_NAME = "Neuron Meet"
_CALENDAR: Responses = {
    HTTPStatus.OK.value: {"description": "The calendar", "content": {"text/calendar": {}}}
}
_NOT_MODIFIED: Responses = {HTTPStatus.NOT_MODIFIED.value: {"description": "As it was"}}


@router.get(
    "/scheduled-meetings/{id}/calendar.ics",
    response_class=Response,
    responses=_CALENDAR | error_answers(HTTPStatus.NOT_FOUND),
)
async def download_calendar(
    meeting_id: ScheduledMeetingId,
    request: Request,
    scheduling: Scheduling,
    container: CurrentContainer,
) -> Response:
    """A meeting or series for one's own calendar, for everybody who was told its id."""
    from neuron_meet.scheduling.calendar import CONTENT_TYPE, calendar_of  # noqa: PLC0415, see the docstring

    meeting = await scheduling.by_id(meeting_id)
    content = calendar_of([meeting], _origin(request, container.settings))
    disposition = {"Content-Disposition": 'attachment; filename="meeting.ics"'}
    return Response(content, headers=disposition, media_type=f"{CONTENT_TYPE}; method=PUBLISH")


@router.get("/users/me/calendar-feed", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def get_calendar_feed(
    user: CurrentUser, request: Request, calendars: Calendars, container: CurrentContainer
) -> CalendarFeed:
    """The address of the account's calendar, to subscribe to."""
    return _feed(request, container.settings, await calendars.token_of(user))


@router.post("/users/me/calendar-feed/rotate", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def rotate_calendar_feed(
    user: CurrentUser, request: Request, calendars: Calendars, container: CurrentContainer
) -> CalendarFeed:
    """A new address; whoever subscribed to an older one gets nothing any more."""
    return _feed(request, container.settings, await calendars.rotate(user))


@router.get(
    "/calendar/{token}.ics",
    response_class=Response,
    responses=_CALENDAR
    | _NOT_MODIFIED
    | error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND),
)
async def read_calendar_feed(
    token: Annotated[str, Path(max_length=128)],
    request: Request,
    calendars: Calendars,
    container: CurrentContainer,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """The calendar of an account, for whoever knows its address."""
    from neuron_meet.scheduling.calendar import CONTENT_TYPE, calendar_of  # noqa: PLC0415, see the docstring

    meetings = await calendars.meetings_behind(token)
    content = calendar_of(meetings, _origin(request, container.settings), feed_name=_FEED_NAME)
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex"}
    if if_none_match is not None and _matches(if_none_match, tag):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(content, headers=headers, media_type=f"{CONTENT_TYPE}; method=PUBLISH")


def _matches(if_none_match: str, tag: str) -> bool:
    """Whether a header names the tag, compared weakly (RFC 9110, section 13.1.2)."""
    named = {each.strip().removeprefix("W/") for each in if_none_match.split(",")}
    return tag in named or "*" in named


def _feed(request: Request, settings: Settings, token: str) -> CalendarFeed:
    return CalendarFeed(url=f"{_origin(request, settings)}/api/calendar/{token}.ics")


def _origin(request: Request, settings: Settings) -> str:
    """Where people reach the product: as the operator says, or as this request did."""
    return (settings.public_url or str(request.base_url)).rstrip("/")
