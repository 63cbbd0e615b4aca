"""What is kept of meetings, for whoever was in them and for their host. Nothing here commits."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.models import Meeting, Participant, Room
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.records import (
    MeetingDetails,
    MeetingPerson,
    MeetingRoom,
    MeetingStay,
    MeetingSummary,
)
from neuron_meet.rooms.meeting_repository import MeetingRepository

_NAMES_LISTED = 4
_FORMER_ACCOUNT = "Former participant"


class MeetingRecords:
    """The records of meetings as one account may read them, in one database session."""

    def __init__(self, session: AsyncSession, user_id: str) -> None:
        self._meetings = MeetingRepository(session)
        self._user_id = user_id

    async def page(self, limit: int, before: str | None) -> list[MeetingSummary]:
        """The newest meetings of the account, newest first.

        Args:
            limit: How many at most.
            before: Only meetings that began before this one, by its id. None: the newest.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` where there is no such meeting.
        """
        earlier_than = None if before is None else await self._meetings.by_id(before)
        if before is not None and earlier_than is None:
            raise NeuronError(ErrorCode.VALIDATION_FAILED, "before must be the id of a meeting")
        found = await self._meetings.of_account(self._user_id, limit, earlier_than)
        stays = await self._meetings.stays_in([meeting.id for meeting, _ in found])
        of_meeting: dict[str | None, list[Participant]] = defaultdict(list)
        for stay in stays:
            of_meeting[stay.meeting_id].append(stay)
        return [
            self._summary(meeting, room, people_of(of_meeting[meeting.id]))
            for meeting, room in found
        ]

    async def details(self, meeting_id: str) -> MeetingDetails:
        """A meeting with its people.

        Raises:
            NeuronError: ``NOT_FOUND``, or ``FORBIDDEN`` for whoever neither was in it nor hosts it.
        """
        meeting, room, stays = await self._readable(meeting_id)
        people = people_of(stays)
        summary = self._summary(meeting, room, people)
        return MeetingDetails(**dict(summary), people=people)

    async def _readable(self, meeting_id: str) -> tuple[Meeting, Room, Sequence[Participant]]:
        found = await self._meetings.with_room(meeting_id)
        if found is None:
            raise NeuronError(ErrorCode.NOT_FOUND, "Meeting not found")
        meeting, room = found
        stays = await self._meetings.stays_in([meeting.id])
        was_in_it = any(stay.user_id == self._user_id for stay in stays)
        if not was_in_it and room.host_id != self._user_id:
            raise NeuronError(ErrorCode.FORBIDDEN, "Only people of the meeting can see this")
        return meeting, room, stays

    def _summary(
        self, meeting: Meeting, room: Room, people: Sequence[MeetingPerson]
    ) -> MeetingSummary:
        return MeetingSummary(
            id=meeting.id,
            title=meeting.title,
            room=MeetingRoom.model_validate(room),
            is_host=room.host_id == self._user_id,
            started_at=meeting.started_at,
            ended_at=meeting.ended_at or meeting.emptied_at,
            people_count=len(people),
            names=[person.display_name for person in people[:_NAMES_LISTED]],
        )


def people_of(stays: Iterable[Participant]) -> list[MeetingPerson]:
    """The people behind stays, each once, in order of their first arrival."""
    by_person: dict[str, list[Participant]] = defaultdict(list)
    for stay in stays:
        by_person[stay.person_id or stay.user_id or stay.id].append(stay)
    return [_person(theirs) for theirs in by_person.values()]


def _person(stays: Sequence[Participant]) -> MeetingPerson:
    account = stays[0].user
    name = stays[0].guest_name if account is None else account.display_name
    return MeetingPerson(
        user_id=stays[0].user_id,
        display_name=name or _FORMER_ACCOUNT,
        avatar_url=None if account is None else account.avatar_url,
        is_host=any(stay.is_host for stay in stays),
        stays=[MeetingStay(joined_at=stay.joined_at, left_at=stay.left_at) for stay in stays],
        talk_seconds=sum(stay.talk_seconds for stay in stays),
    )
