"""The stored entities of scheduled meetings."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column, relationship

from neuron_meet.db.base import ID_LENGTH, Base, UtcDateTime, WallDateTime, new_id, utc_now
from neuron_meet.db.models import NAME_LENGTH, Room

TITLE_LENGTH = 2 * NAME_LENGTH


class ScheduledMeeting(Base):
    """A meeting to come, once or by a rule."""

    __tablename__ = "scheduled_meetings"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    created_by_id: Mapped[str] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), index=True
    )
    title: Mapped[str] = mapped_column(String(TITLE_LENGTH))
    description: Mapped[str] = mapped_column(Text)
    # The wall time stays when the offset of its zone changes, so it is what is kept.
    starts_at: Mapped[datetime] = mapped_column(WallDateTime)
    time_zone: Mapped[str] = mapped_column(String(64))
    duration_minutes: Mapped[int]
    rrule: Mapped[str | None] = mapped_column(String(255), default=None)
    # When the last one is over; null for a series without an end. Kept for look-up alone.
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    # Counts changes, so that calendars know the newer of two copies (RFC 5545, section 3.8.7.4).
    sequence: Mapped[int] = mapped_column(default=0, server_default="0")
    is_cancelled: Mapped[bool] = mapped_column(default=False, server_default=false())
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, onupdate=utc_now)

    room: Mapped[Room] = relationship(lazy="joined", innerjoin=True)
    exceptions: Mapped[list["ScheduleException"]] = relationship(
        lazy="selectin",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="ScheduleException.occurrence",
    )


class ScheduleException(Base):
    """One meeting of a series that is cancelled, or differs in what is not null."""

    __tablename__ = "schedule_exceptions"

    scheduled_meeting_id: Mapped[str] = mapped_column(
        ForeignKey("scheduled_meetings.id", ondelete="CASCADE"), primary_key=True
    )
    # Its start as the rule gives it, on the wall: the RECURRENCE-ID of RFC 5545.
    occurrence: Mapped[datetime] = mapped_column(WallDateTime, primary_key=True)
    is_cancelled: Mapped[bool] = mapped_column(default=False, server_default=false())
    starts_at: Mapped[datetime | None] = mapped_column(WallDateTime, default=None)
    duration_minutes: Mapped[int | None] = mapped_column(default=None)
    title: Mapped[str | None] = mapped_column(String(TITLE_LENGTH), default=None)
    description: Mapped[str | None] = mapped_column(Text, default=None)


class CalendarFeed(Base):
    """How often the address of an account's calendar was changed; none where it never was."""

    __tablename__ = "calendar_feeds"

    user_id: Mapped[str] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True
    )
    version: Mapped[int] = mapped_column(default=0, server_default="0")
