"""Shapes that several events, or events and REST bodies, have in common."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from neuron_meet.protocol.base import Timestamp, WireModel, absent_by_default
from neuron_meet.protocol.profiles import PublicProfile
from neuron_meet.protocol.rest import Flag, IceServer
from neuron_meet.protocol.roles import Role


class Permissions(WireModel):
    """What somebody may do, whatever the room allows the others; null where the room decides."""

    speak: Flag | None
    show: Flag | None
    share: Flag | None
    chat: Flag | None


class ParticipantInfo(WireModel):
    """Somebody in the room, as everyone in it sees them."""

    socket_id: str = Field(description="Where to send signalling; changes with each connection.")
    participant_id: str = Field(description="This person in this meeting; outlives a reconnection.")
    person_id: str = Field(
        description="This person in the chat: stays the same when they leave and come back."
    )
    user_id: str | None = absent_by_default("The account; absent for a guest.")
    display_name: str
    account_name: str | None = absent_by_default("The account's, where they chose another name.")
    avatar_url: str | None = absent_by_default()
    role: Role
    is_host: bool = Field(description="Whether the role is `host`.")
    is_guest: bool
    is_muted: bool
    is_video_off: bool
    is_screen_sharing: bool
    is_screen_paused: bool = Field(description="Whether the shared screen stands still.")
    is_recording: bool = Field(description="Whether they record the meeting.")
    is_hand_raised: bool
    hand_raised_at: Timestamp | None = absent_by_default("Since when; the queue's order.")
    is_reconnecting: bool = Field(
        description="Whether their connection to the server is lost, and their place kept."
    )
    joined_at: Timestamp
    permissions: Permissions | None = absent_by_default("What differs for them from the room's.")
    dtls_fingerprints: list[str] = Field(
        description="Of the certificates that their media comes with; empty until they are known."
    )


class Actor(WireModel):
    """Who did something to others."""

    participant_id: str
    display_name: str


class LobbyEntry(WireModel):
    """Somebody who waits to be admitted, as the host sees them."""

    participant_id: str
    user_id: str | None = absent_by_default("The account; absent for a guest.")
    display_name: str
    account_name: str | None = absent_by_default("The account's, where they chose another name.")
    avatar_url: str | None = absent_by_default()
    waiting_since: Timestamp


class MessageType(StrEnum):
    """What a chat message is."""

    TEXT = "TEXT"
    FILE = "FILE"
    SYSTEM = "SYSTEM"


class NoteKind(StrEnum):
    """What a note of the system in the chat tells."""

    JOINED = "joined"
    LEFT = "left"
    REMOVED = "removed"
    BANNED = "banned"
    PROMOTED = "promoted"
    DEMOTED = "demoted"
    BECAME_HOST = "became-host"
    MUTED = "muted"
    MUTED_EVERYONE = "muted-everyone"
    VIDEO_STOPPED = "video-stopped"
    SHARE_STOPPED = "share-stopped"
    PERMISSIONS_CHANGED = "permissions-changed"
    SETTINGS_CHANGED = "settings-changed"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    ENDED = "ended"


class Note(WireModel):
    """What a system message says, for whoever shows it in another language or merges several."""

    kind: NoteKind
    name: str | None = absent_by_default("Whom it is about.")
    by: str | None = absent_by_default("Who did it; absent where nobody in the room did.")


class PersonReference(WireModel):
    """Somebody of the meeting, by the id that stays theirs when they come back."""

    person_id: str
    name: str


class RepliedMessage(WireModel):
    """The message that another one answers, in short."""

    id: str
    sender_name: str
    content: str = Field(description="The beginning of its text, or the name of its file.")
    type: MessageType
    is_deleted: bool


class Reaction(WireModel):
    """One emoji on a message, with everybody who chose it, the first to do so first."""

    emoji: str
    people: list[PersonReference]


class SharedFile(WireModel):
    """A file that a message carries. Ask `POST /files/{id}/links` for a way to open it."""

    id: str
    name: str
    size: int = Field(description="In bytes.")
    content_type: str = Field(description="Found in the file's content.")
    width: int | None = absent_by_default("In pixels, of a picture that can be shown.")
    height: int | None = absent_by_default("In pixels, of a picture that can be shown.")


class ChatMessage(WireModel):
    """A chat message.

    In live events ``sender_id`` is the sender's socket id, in history the account's id; it is null
    for a guest in history and for a system message.
    """

    id: str
    sender_id: str | None
    sender_name: str
    content: str = Field(description="Its text; of a file, what was said to it, or its name.")
    type: MessageType
    timestamp: Timestamp
    user: PublicProfile | None = absent_by_default("The sender's account, where there is one.")
    participant_id: str | None = absent_by_default("The sender, in live events.")
    person_id: str | None = absent_by_default("The sender, across their returns to the meeting.")
    client_message_id: str | None = absent_by_default("The sender's own id for it, echoed back.")
    note: Note | None = absent_by_default("What a system message says; `content` is it in English.")
    recipient: PersonReference | None = absent_by_default("The only reader of a private message.")
    mentions: list[PersonReference] | None = absent_by_default("Who is meant by an @name in it.")
    reply_to: RepliedMessage | None = absent_by_default("What it answers.")
    reactions: list[Reaction] | None = absent_by_default("Absent where there are none.")
    file: SharedFile | None = absent_by_default("What a message of type FILE carries.")
    edited_at: Timestamp | None = absent_by_default("When its text was last changed.")
    deleted_at: Timestamp | None = absent_by_default("When it was deleted; it has no text then.")
    deleted_by: Literal["author", "moderator"] | None = absent_by_default("Who deleted it.")


class MeshMedia(WireModel):
    """Media flows directly between the browsers."""

    mode: Literal["mesh"] = "mesh"
    ice_servers: list[IceServer]
    expires_at: Timestamp | None = absent_by_default("When the TURN credentials stop working.")


class BrowserDictionary(WireModel):
    """A W3C dictionary that is passed from one browser to another: what was absent may stay so."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=False)


class SessionDescription(BrowserDictionary):
    """An RTCSessionDescriptionInit (W3C WebRTC 1.0, section 4.6.2)."""

    type: Literal["offer", "answer", "pranswer", "rollback"]
    sdp: Annotated[str, Field(max_length=200_000)] = ""


class IceCandidate(BrowserDictionary):
    """An RTCIceCandidateInit (W3C WebRTC 1.0, section 4.8.1)."""

    candidate: Annotated[str, Field(max_length=2048)] = ""
    sdp_mid: Annotated[str, Field(max_length=256)] | None = None
    # pydantic's to_camel would give sdpMlineIndex; W3C writes sdpMLineIndex.
    sdp_m_line_index: Annotated[int, Field(ge=0, le=65_535)] | None = Field(
        default=None, alias="sdpMLineIndex"
    )
    username_fragment: Annotated[str, Field(max_length=256)] | None = None
