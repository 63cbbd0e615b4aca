"""What a copy of one's data holds, each record as it is written into its file."""

from datetime import datetime

from neuron_meet.db.models import MessageType, RoomKind
from neuron_meet.protocol.base import Timestamp, WireModel


class ExportedRoom(WireModel):
    """A room that the person hosts."""

    id: str
    code: str
    name: str
    kind: RoomKind
    is_active: bool
    created_at: Timestamp
    ended_at: Timestamp | None


class ExportedStay(WireModel):
    """One time that the person was in a meeting."""

    meeting_id: str | None
    title: str
    room_code: str
    as_host: bool
    joined_at: Timestamp
    left_at: Timestamp | None
    talk_seconds: int


class ExportedMessage(WireModel):
    """A message that the person wrote."""

    id: str
    room_code: str
    meeting_id: str | None
    sender_name: str
    type: MessageType
    content: str
    created_at: Timestamp


class ExportedFile(WireModel):
    """A file that the person shared in a chat; ``size`` in bytes."""

    id: str
    room_code: str
    meeting_id: str
    name: str
    size: int
    content_type: str | None
    created_at: Timestamp


class ExportedSchedule(WireModel):
    """A meeting that the person scheduled; its start is the time on the wall of its zone."""

    id: str
    room_code: str
    title: str
    description: str
    starts_at: datetime
    time_zone: str
    duration_minutes: int
    rrule: str | None
    is_cancelled: bool
    created_at: Timestamp
