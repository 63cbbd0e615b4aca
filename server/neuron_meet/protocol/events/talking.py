"""How long people talk: each browser hears its own microphone, and says so."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from neuron_meet.protocol.events.base import Acknowledgement, ClientEvent, RoomEventFromClient


class ReportTalkTime(RoomEventFromClient):
    """I have talked for so long since I joined; kept for the record of the meeting."""

    event: ClassVar[str] = "talk-time"
    part: ClassVar[Literal[1, 2]] = 2
    ack: ClassVar[type[Acknowledgement] | None] = None

    seconds: Annotated[int, Field(ge=0, le=1_000_000, strict=True)]


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (ReportTalkTime,)
