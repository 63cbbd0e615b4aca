"""The stored entities, as the contract's section "Persistent data" lists them.

Relationships that every reader needs are joined; no other exists, so nothing is ever loaded by an
attribute access that nobody awaits.
"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    JSON,
    BigInteger,
    Enum,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from neuron_meet.db.base import ID_LENGTH, Base, UtcDateTime, new_id, utc_now

EMAIL_LENGTH = 320
NAME_LENGTH = 200
"""Characters kept for a person's name: room for more than the contract allows today."""
EMOJI_LENGTH = 64
"""Characters kept for an emoji: the longest sequence of today has ten."""


class MessageType(StrEnum):
    """What a chat message is: written by a person, a file, or a note of the system."""

    TEXT = "TEXT"
    FILE = "FILE"
    SYSTEM = "SYSTEM"


class RoomKind(StrEnum):
    """What a room is for: an account's own, meeting again and again, or meeting once."""

    PERSONAL = "personal"
    NAMED = "named"
    ONE_OFF = "one-off"


class User(Base):
    """An account."""

    __tablename__ = "users"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    email: Mapped[str] = mapped_column(String(EMAIL_LENGTH))
    # The address case-folded, for uniqueness and look-up; ``email`` stays as it was written.
    email_key: Mapped[str] = mapped_column(String(2 * EMAIL_LENGTH), unique=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    display_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    password_hash: Mapped[str] = mapped_column(String(100))
    avatar_url: Mapped[str | None] = mapped_column(String(2048), default=None)
    # When a link that was sent to the address was followed.
    email_verified_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    # Carried by every token; raising it revokes all tokens of the account at once.
    token_version: Mapped[int] = mapped_column(default=0, server_default="0")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, onupdate=utc_now)

    @property
    def email_verified(self) -> bool:
        """Whether the person has shown that the address is theirs."""
        return self.email_verified_at is not None


class RevokedToken(Base):
    """A token that was logged out; kept until it would have expired by itself."""

    __tablename__ = "revoked_tokens"

    jti: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class RoomRules:
    """What is allowed: columns that a room's settings and an account's defaults have in common."""

    allow_chat: Mapped[bool] = mapped_column(default=True, server_default=true())
    allow_screen_share: Mapped[bool] = mapped_column(default=True, server_default=true())
    allow_guest_access: Mapped[bool] = mapped_column(default=True, server_default=true())
    waiting_room: Mapped[bool] = mapped_column(default=False, server_default=false())
    wait_for_host: Mapped[bool] = mapped_column(default=False, server_default=false())
    mute_participants_on_join: Mapped[bool] = mapped_column(default=False, server_default=false())
    allow_participant_audio: Mapped[bool] = mapped_column(default=True, server_default=true())
    allow_participant_video: Mapped[bool] = mapped_column(default=True, server_default=true())
    allow_private_messages: Mapped[bool] = mapped_column(default=True, server_default=true())
    allow_files: Mapped[bool] = mapped_column(default=True, server_default=true())
    # Who may record: a `RecordingPermission`.
    allow_recording: Mapped[str] = mapped_column(
        String(16), default="moderators", server_default="moderators"
    )
    # What follows when the host leaves: one of ``protocol.rest.HostLeaves``.
    host_leaves: Mapped[str] = mapped_column(
        String(16), default="hand-over", server_default="hand-over"
    )


class RoomSettings(RoomRules, Base):
    """What is allowed in a room; one row per room."""

    __tablename__ = "room_settings"

    room_id: Mapped[str] = mapped_column(
        ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True
    )
    max_participants: Mapped[int]
    passcode_hash: Mapped[str | None] = mapped_column(String(100), default=None)

    @property
    def has_passcode(self) -> bool:
        """Whether people are asked for a passcode at the door."""
        return self.passcode_hash is not None


class RoomDefaults(RoomRules, Base):
    """What an account's new rooms begin with; one row for each account that changed it."""

    __tablename__ = "room_defaults"

    user_id: Mapped[str] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True
    )
    # None: what the server gives.
    max_participants: Mapped[int | None] = mapped_column(default=None)


class Room(Base):
    """A place to meet, found by its code and owned by its host."""

    __tablename__ = "rooms"
    __table_args__ = (
        # One personal room for each account; one that was closed may be followed by another.
        Index(
            "uq_rooms_personal",
            "host_id",
            unique=True,
            sqlite_where=text("kind = 'personal' AND is_active"),
            postgresql_where=text("kind = 'personal' AND is_active"),
        ),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    code: Mapped[str] = mapped_column(String(16), unique=True)
    name: Mapped[str] = mapped_column(String(2 * NAME_LENGTH))
    kind: Mapped[RoomKind] = mapped_column(
        Enum(
            RoomKind,
            native_enum=False,
            length=16,
            create_constraint=False,
            values_callable=lambda kinds: [kind.value for kind in kinds],
        ),
        default=RoomKind.NAMED,
        server_default=RoomKind.NAMED.value,
    )
    host_id: Mapped[str] = mapped_column(ForeignKey("users.id"), index=True)
    is_active: Mapped[bool] = mapped_column(default=True, server_default=true())
    is_locked: Mapped[bool] = mapped_column(default=False, server_default=false())
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, onupdate=utc_now)

    host: Mapped[User] = relationship(lazy="joined", innerjoin=True)
    settings: Mapped[RoomSettings] = relationship(
        lazy="joined", innerjoin=True, cascade="all, delete-orphan", passive_deletes=True
    )


class Meeting(Base):
    """One time that people met in a room, from the first who came to the last who left.

    It is open until ``ended_at`` is written. ``emptied_at`` says since when nobody is in it: they
    may come back for a while.
    """

    __tablename__ = "meetings"
    __table_args__ = (
        Index(None, "room_id", "started_at"),
        # One meeting at a time in a room.
        Index(
            "uq_meetings_open",
            "room_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"))
    # The room's name as it was then.
    title: Mapped[str] = mapped_column(String(2 * NAME_LENGTH))
    started_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    emptied_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)


class CoHost(Base):
    """An account that keeps order in a room of somebody else."""

    __tablename__ = "co_hosts"

    room_id: Mapped[str] = mapped_column(
        ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[str] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


class Exclusion(Base):
    """Somebody who was removed from a room and may not come back, for a meeting or for good.

    An account is known by its id, a guest by the hash of a random key that their browser keeps.
    """

    __tablename__ = "exclusions"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    # None: for good.
    meeting_id: Mapped[str | None] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    guest_key: Mapped[str | None] = mapped_column(String(64), default=None)
    # Of a guest: what shows that somebody comes from the same address; the address cannot be read.
    address_mark: Mapped[str | None] = mapped_column(String(64), default=None)
    display_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    by_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


class Invitation(Base):
    """A link into a room; only the hash of its token is kept."""

    __tablename__ = "invitations"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    # None: a guest, who was a co-host then.
    created_by_id: Mapped[str | None] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), default=None
    )
    created_by_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    role: Mapped[str] = mapped_column(String(16))
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    single_use: Mapped[bool]
    skip_door: Mapped[bool]
    uses: Mapped[int] = mapped_column(default=0, server_default="0")
    # Who came by a single-use one: they may come back by it.
    used_by: Mapped[str | None] = mapped_column(String(64), default=None)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


class Participant(Base):
    """One stay of one person in a meeting, from joining to leaving."""

    __tablename__ = "participants"
    __table_args__ = (
        Index(None, "room_id", "joined_at"),
        Index(None, "user_id", "room_id"),
        Index(None, "meeting_id"),
        # What a start after a crash has to close: few rows of many.
        Index(None, "is_active"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"))
    meeting_id: Mapped[str | None] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), default=None
    )
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    # Who it was, however often they came back: the account, or the first stay of a guest.
    person_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), default=None)
    guest_name: Mapped[str | None] = mapped_column(String(NAME_LENGTH), default=None)
    is_host: Mapped[bool] = mapped_column(default=False, server_default=false())
    is_active: Mapped[bool] = mapped_column(default=True, server_default=true())
    joined_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    # Whether they come back without being asked: not once they left by their own will.
    may_return: Mapped[bool] = mapped_column(default=True, server_default=true())
    # What survives a restart of somebody who is in the room and can resume; none once they left.
    seat: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True), default=None)
    # How long they have been heard to talk, in seconds.
    talk_seconds: Mapped[int] = mapped_column(default=0, server_default="0")

    user: Mapped[User | None] = relationship(lazy="joined")


class StoredFile(Base):
    """A file of a meeting; its bytes are on disk, under its id.

    ``content_type`` is None until all of it has come, ``expires_at`` once a message carries it.
    """

    __tablename__ = "files"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"))
    person_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    size: Mapped[int] = mapped_column(BigInteger)
    content_type: Mapped[str | None] = mapped_column(String(127), default=None)
    width: Mapped[int | None] = mapped_column(default=None)
    height: Mapped[int | None] = mapped_column(default=None)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True, default=None)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


class MessageReaction(Base):
    """One emoji of one person on a message."""

    __tablename__ = "message_reactions"

    message_id: Mapped[str] = mapped_column(
        ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    emoji: Mapped[str] = mapped_column(String(EMOJI_LENGTH), primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


class Message(Base):
    """A chat message of a room; ``user_id`` is null for a guest's and for a system message.

    It is for everyone, or for ``recipient_person_id`` alone. One that was deleted stays, empty, in
    the place where it was.
    """

    __tablename__ = "messages"
    __table_args__ = (
        Index(None, "room_id", "created_at", "id"),
        Index(None, "meeting_id", "created_at", "id"),
        Index(None, "file_id"),
        Index(None, "reply_to_id"),
        # Sending twice is as sending once.
        UniqueConstraint("meeting_id", "sender_person_id", "client_message_id"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"))
    # None for a note that was written while nobody met.
    meeting_id: Mapped[str | None] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), default=None
    )
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    sender_person_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), default=None)
    sender_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    client_message_id: Mapped[str | None] = mapped_column(String(64), default=None)
    recipient_person_id: Mapped[str | None] = mapped_column(String(ID_LENGTH), default=None)
    recipient_name: Mapped[str | None] = mapped_column(String(NAME_LENGTH), default=None)
    content: Mapped[str] = mapped_column(Text)
    # What a search looks in: folded to one case, so that every database compares alike.
    search_text: Mapped[str | None] = mapped_column(Text, default=None)
    mentions: Mapped[list[dict[str, str]] | None] = mapped_column(JSON, default=None)
    type: Mapped[MessageType] = mapped_column(
        Enum(MessageType, native_enum=False, length=16, create_constraint=False),
        default=MessageType.TEXT,
    )
    # What a system message says, as ``protocol.shared.Note``.
    note: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True), default=None)
    reply_to_id: Mapped[str | None] = mapped_column(
        ForeignKey("messages.id", ondelete="SET NULL"), default=None
    )
    file_id: Mapped[str | None] = mapped_column(
        ForeignKey("files.id", ondelete="SET NULL"), default=None
    )
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    edited_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime, default=None)
    deleted_by_moderator: Mapped[bool] = mapped_column(default=False, server_default=false())

    user: Mapped[User | None] = relationship(lazy="joined")
    file: Mapped[StoredFile | None] = relationship(lazy="joined")
    reply_to: Mapped["Message | None"] = relationship(
        lazy="joined", join_depth=1, remote_side="Message.id"
    )
    reactions: Mapped[list[MessageReaction]] = relationship(
        lazy="selectin", order_by=MessageReaction.created_at, passive_deletes=True
    )
