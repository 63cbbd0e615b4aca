"""Answering without a word: emoji that float over the stage for a moment and are kept nowhere."""

from enum import StrEnum
from typing import ClassVar, Literal

from neuron_meet.protocol.events.base import (
    ClientEvent,
    EventKind,
    RoomEventFromClient,
    ServerEvent,
)


class Emoji(StrEnum):
    """The reactions that there are."""

    THUMBS_UP = "👍"
    HEART = "❤️"
    APPLAUSE = "👏"
    PARTY = "🎉"
    LAUGHTER = "😂"
    SURPRISE = "😮"
    SADNESS = "😢"
    THOUGHT = "🤔"
    THUMBS_DOWN = "👎"


# From clients


class SendReaction(RoomEventFromClient):
    """Show everyone a reaction; refused where one sends too many in a short time."""

    event: ClassVar[str] = "reaction"
    kind: ClassVar[EventKind] = EventKind.CHAT
    part: ClassVar[Literal[1, 2]] = 2

    emoji: Emoji


# From the server


class ReactionShown(ServerEvent):
    """Somebody else reacts."""

    event: ClassVar[str] = "reaction"
    kind: ClassVar[EventKind] = EventKind.CHAT
    part: ClassVar[Literal[1, 2]] = 2

    socket_id: str
    participant_id: str
    display_name: str
    emoji: Emoji


FROM_CLIENTS: tuple[type[ClientEvent], ...] = (SendReaction,)

FROM_SERVER: tuple[type[ServerEvent], ...] = (ReactionShown,)
