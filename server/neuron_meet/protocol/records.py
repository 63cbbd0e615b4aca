"""The records of meetings: bodies of the REST API."""

from pydantic import Field

from neuron_meet.protocol.base import Timestamp, WireModel
from neuron_meet.protocol.rest import RoomCode, RoomKind
from neuron_meet.protocol.shared import ChatMessage


class MeetingRoom(WireModel):
    """The room that a meeting was in, as it is today."""

    id: str
    code: RoomCode
    kind: RoomKind
    is_active: bool


class MeetingSummary(WireModel):
    """A meeting in a list."""

    id: str
    title: str = Field(description="The room's name when the meeting began.")
    room: MeetingRoom
    is_host: bool = Field(description="Whether the account that asks is the room's host.")
    started_at: Timestamp
    ended_at: Timestamp | None = Field(
        description="When the last left; null while somebody is in it."
    )
    people_count: int
    names: list[str] = Field(description="Some of the people, in order of arrival.")


class MeetingStay(WireModel):
    """From when until when somebody was in a meeting."""

    joined_at: Timestamp
    left_at: Timestamp | None = Field(description="Null while they are in it.")


class MeetingPerson(WireModel):
    """Somebody who was in a meeting, however often they came and went."""

    user_id: str | None = Field(description="The account; null for a guest.")
    display_name: str
    avatar_url: str | None
    is_host: bool
    stays: list[MeetingStay]
    talk_seconds: int = Field(description="How long they talked, as their own browser heard it.")


class MeetingDetails(MeetingSummary):
    """A meeting with the people who were in it, in order of arrival."""

    people: list[MeetingPerson]


class MeetingRecord(MeetingDetails):
    """All that is kept of a meeting, to be taken away."""

    messages: list[ChatMessage] = Field(description="Oldest first.")
