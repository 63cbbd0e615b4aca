"""Scheduling meetings, changing and cancelling them, and what is to come."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import AwareDatetime

from neuron_meet.api.dependencies import Changes, CurrentUser, Scheduling
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.schedule_bodies import occurrence as occurrence_body
from neuron_meet.api.schedule_bodies import occurrence_details, scheduled_meeting
from neuron_meet.protocol.scheduling import (
    ChangeScope,
    Occurrence,
    OccurrenceDetails,
    ScheduledMeeting,
    ScheduleMeetingRequest,
    UpdateScheduledMeetingRequest,
    WallTime,
)
from neuron_meet.scheduling.changes import Target

router = APIRouter(tags=["scheduling"])

ScheduledMeetingId = Annotated[str, Path(alias="id", description="The scheduled meeting's id.")]
_Scope = Annotated[ChangeScope, Query(description="Which meetings of a series are meant.")]
_Which = Annotated[
    WallTime | None,
    Query(
        alias="occurrence",
        description="The one of a series that `this` and `following` are about.",
    ),
]
_ERRORS = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
)


@router.get(
    "/users/me/upcoming",
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED),
)
async def list_upcoming(
    user: CurrentUser,
    scheduling: Scheduling,
    after: Annotated[
        AwareDatetime | None, Query(alias="from", description="By default now.")
    ] = None,
    before: Annotated[
        AwareDatetime | None, Query(alias="to", description="By default 30 days later.")
    ] = None,
) -> list[Occurrence]:
    """The account's scheduled meetings that are on or begin between two times, in order."""
    return [occurrence_body(held) for held in await scheduling.upcoming(user, after, before)]


@router.post(
    "/scheduled-meetings", status_code=HTTPStatus.CREATED, responses=error_answers(*_ERRORS)
)
async def schedule_meeting(
    body: ScheduleMeetingRequest, user: CurrentUser, scheduling: Scheduling
) -> ScheduledMeeting:
    """Schedule a meeting or a series, in a room of one's own or in a new one."""
    return scheduled_meeting(await scheduling.schedule(user, body))


@router.get("/scheduled-meetings", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def list_scheduled_meetings(
    user: CurrentUser, scheduling: Scheduling
) -> list[ScheduledMeeting]:
    """What the account has scheduled and not cancelled, newest first."""
    return [scheduled_meeting(meeting) for meeting in await scheduling.of(user)]


@router.get(
    "/scheduled-meetings/{id}",
    responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND),
)
async def get_scheduled_meeting(
    meeting_id: ScheduledMeetingId, user: CurrentUser, scheduling: Scheduling
) -> ScheduledMeeting:
    """A meeting or series that the account has scheduled."""
    return scheduled_meeting(await scheduling.own(user, meeting_id))


@router.get(
    "/scheduled-meetings/{id}/occurrences/{occurrence}",
    responses=error_answers(*_ERRORS[:-1]),
)
async def get_occurrence(
    meeting_id: ScheduledMeetingId,
    which: Annotated[WallTime, Path(alias="occurrence", description="Its start by the rule.")],
    user: CurrentUser,
    scheduling: Scheduling,
) -> OccurrenceDetails:
    """One time at which a meeting that the account has scheduled is held."""
    return occurrence_details(await scheduling.occurrence(user, meeting_id, which))


@router.patch("/scheduled-meetings/{id}", responses=error_answers(*_ERRORS))
async def update_scheduled_meeting(
    meeting_id: ScheduledMeetingId,
    body: UpdateScheduledMeetingRequest,
    user: CurrentUser,
    scheduling: Scheduling,
    changes: Changes,
    scope: _Scope = ChangeScope.ALL,
    which: _Which = None,
) -> ScheduledMeeting:
    """Change a meeting, one of a series, or it and all that follow.

    The last makes a series of its own, which is the one that is answered.
    """
    meeting = await scheduling.own(user, meeting_id)
    target = Target.of(meeting, scope, which)
    return scheduled_meeting(await changes.update(meeting, target, body))


@router.delete("/scheduled-meetings/{id}", responses=error_answers(*_ERRORS))
async def cancel_scheduled_meeting(
    meeting_id: ScheduledMeetingId,
    user: CurrentUser,
    scheduling: Scheduling,
    changes: Changes,
    scope: _Scope = ChangeScope.ALL,
    which: _Which = None,
) -> ScheduledMeeting:
    """Cancel a meeting, one of a series, or it and all that follow; the room stays."""
    meeting = await scheduling.own(user, meeting_id)
    return scheduled_meeting(await changes.cancel(meeting, Target.of(meeting, scope, which)))
