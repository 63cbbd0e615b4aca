"""The queries on everything that is kept of one person."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import TypeVar, TypeVarTuple

from sqlalchemy import Row, Select, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from neuron_meet.chat.notes import in_english
from neuron_meet.db.models import (
    Exclusion,
    Meeting,
    Message,
    MessageReaction,
    MessageType,
    Participant,
    Room,
    StoredFile,
    User,
)
from neuron_meet.db.scheduling import ScheduledMeeting
from neuron_meet.personal_data.documents import (
    ExportedFile,
    ExportedMessage,
    ExportedRoom,
    ExportedSchedule,
    ExportedStay,
)
from neuron_meet.protocol.shared import Note

_Entity = TypeVar("_Entity")
_Columns = TypeVarTuple("_Columns")

PAGE = 500
"""Rows that are in memory at a time."""


class PersonalDataRepository:
    """Reads, renames and gives away what belongs to an account, in ``session``."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def rooms_of(self, user_id: str) -> list[Room]:
        """The rooms that the account hosts, open or closed, the oldest first."""
        query = select(Room).where(Room.host_id == user_id).order_by(Room.created_at, Room.id)
        return list(await self._session.scalars(query))

    async def exported_rooms(self, user_id: str) -> AsyncIterator[ExportedRoom]:
        """The rooms that the account hosts."""
        for room in await self.rooms_of(user_id):
            yield ExportedRoom.model_validate(room)

    async def exported_schedule(self, user_id: str) -> AsyncIterator[ExportedSchedule]:
        """The meetings that the account scheduled."""
        query = (
            select(ScheduledMeeting)
            .where(ScheduledMeeting.created_by_id == user_id)
            .order_by(ScheduledMeeting.created_at, ScheduledMeeting.id)
        )
        for meeting in await self._session.scalars(query):
            yield ExportedSchedule(
                id=meeting.id,
                room_code=meeting.room.code,
                title=meeting.title,
                description=meeting.description,
                starts_at=meeting.starts_at,
                time_zone=meeting.time_zone,
                duration_minutes=meeting.duration_minutes,
                rrule=meeting.rrule,
                is_cancelled=meeting.is_cancelled,
                created_at=meeting.created_at,
            )

    async def exported_stays(self, user_id: str) -> AsyncIterator[ExportedStay]:
        """The meetings that the account took part in, a page at a time."""
        query = (
            select(Participant, Room.code, Room.name, Meeting.title)
            .join(Room, Room.id == Participant.room_id)
            .outerjoin(Meeting, Meeting.id == Participant.meeting_id)
            .where(Participant.user_id == user_id)
        )
        async for stay, code, room_name, title in self._in_pages(
            query, Participant.joined_at, Participant.id
        ):
            yield ExportedStay(
                meeting_id=stay.meeting_id,
                title=title or room_name,
                room_code=code,
                as_host=stay.is_host,
                joined_at=stay.joined_at,
                left_at=stay.left_at,
                talk_seconds=stay.talk_seconds,
            )

    async def exported_messages(self, user_id: str) -> AsyncIterator[ExportedMessage]:
        """The messages that the account wrote, a page at a time."""
        query = (
            select(Message, Room.code)
            .join(Room, Room.id == Message.room_id)
            .where(Message.user_id == user_id)
        )
        async for message, code in self._in_pages(query, Message.created_at, Message.id):
            yield ExportedMessage(
                id=message.id,
                room_code=code,
                meeting_id=message.meeting_id,
                sender_name=message.sender_name,
                type=message.type,
                content=message.content,
                created_at=message.created_at,
            )

    async def exported_files(self, user_id: str) -> AsyncIterator[ExportedFile]:
        """The files that the account shared, a page at a time."""
        query = (
            select(StoredFile, Room.code)
            .join(Room, Room.id == StoredFile.room_id)
            .where(StoredFile.user_id == user_id, StoredFile.content_type.is_not(None))
        )
        async for file, code in self._in_pages(query, StoredFile.created_at, StoredFile.id):
            yield ExportedFile(
                id=file.id,
                room_code=code,
                meeting_id=file.meeting_id,
                name=file.name,
                size=file.size,
                content_type=file.content_type,
                created_at=file.created_at,
            )

    async def _in_pages(
        self,
        query: Select[_Entity, *_Columns],
        moment: InstrumentedAttribute[datetime],
        row_id: InstrumentedAttribute[str],
    ) -> AsyncIterator[Row[_Entity, *_Columns]]:
        """All rows of a query by time, a page in memory; its first column is what they are of."""
        position = tuple_(moment, row_id)
        query = query.order_by(moment, row_id).limit(PAGE)
        page = (await self._session.execute(query)).all()
        while page:
            for row in page:
                yield row
            last = page[-1][0]
            later = query.where(
                position > tuple_(getattr(last, moment.key), getattr(last, row_id.key))
            )
            page = (await self._session.execute(later)).all()

    async def names_of(self, user: User) -> set[str]:
        """Every name that the account has been seen under."""
        query = select(Message.sender_name).where(Message.user_id == user.id).distinct()
        return {user.name, user.display_name, *await self._session.scalars(query)}

    async def rename_in_chat(self, user: User, names: set[str], name: str) -> None:
        """Put ``name`` where the account's own stands: on its messages and in notes about it."""
        await self._rename_in_notes(user, names, name)
        for known in names:
            await self._rename_in_old_notes(user, known, name)
        await self._session.execute(
            update(Message).where(Message.user_id == user.id).values(sender_name=name, user_id=None)
        )
        await self._session.execute(
            update(Message)
            .where(Message.recipient_person_id == user.id)
            .values(recipient_name=name)
        )
        await self._session.execute(
            update(MessageReaction).where(MessageReaction.person_id == user.id).values(name=name)
        )

    async def _rename_in_notes(self, user: User, names: set[str], name: str) -> None:
        rooms = _rooms_visited_by(user)
        notes = select(Message).where(
            Message.room_id.in_(rooms),
            Message.note.is_not(None),
        )
        async for message in await self._session.stream_scalars(notes):
            said = Note.model_validate(message.note)
            if said.name in names or said.by in names:
                renamed = said.model_copy(
                    update={
                        "name": name if said.name in names else said.name,
                        "by": name if said.by in names else said.by,
                    }
                )
                message.note = renamed.model_dump(mode="json")
                message.content = in_english(renamed)

    async def _rename_in_old_notes(self, user: User, known: str, name: str) -> None:
        """Notes were sentences only once, which began with the name."""
        is_about = func.substr(Message.content, 1, len(known) + 1) == f"{known} "
        await self._session.execute(
            update(Message)
            .where(
                Message.type == MessageType.SYSTEM,
                Message.note.is_(None),
                Message.room_id.in_(_rooms_visited_by(user)),
                is_about,
            )
            .values(content=name + func.substr(Message.content, len(known) + 1))
        )

    async def rename_in_exclusions(self, user: User, names: set[str], name: str) -> None:
        """Put ``name`` where it says who removed somebody from a room."""
        await self._session.execute(
            update(Exclusion)
            .where(Exclusion.room_id.in_(_rooms_visited_by(user)), Exclusion.by_name.in_(names))
            .values(by_name=name)
        )

    async def rename_in_records(self, user_id: str, name: str) -> None:
        """Make the account's stays those of somebody who is only a name."""
        await self._session.execute(
            update(Participant)
            .where(Participant.user_id == user_id)
            .values(guest_name=name, user_id=None)
        )

    async def give_rooms(self, user_id: str, heir: User) -> None:
        """Make another account the host of all rooms of this one."""
        if await self._session.get(User, heir.id) is None:
            self._session.add(heir)
            await self._session.flush()
        await self._session.execute(
            update(Room).where(Room.host_id == user_id).values(host_id=heir.id)
        )


def _rooms_visited_by(user: User) -> Select[str]:
    return select(Participant.room_id).where(Participant.user_id == user.id)
