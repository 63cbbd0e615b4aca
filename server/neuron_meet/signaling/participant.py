"""The people of a meeting as the server keeps them while they are connected."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from neuron_meet.protocol.policy import Standing
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.roles import Role
from neuron_meet.protocol.shared import (
    Actor,
    LobbyEntry,
    ParticipantInfo,
    Permissions,
    PersonReference,
)


@dataclass(frozen=True, slots=True)
class Connection:
    """One authenticated socket. Its token alone says who; a guest has no ``user_id``."""

    socket_id: str
    user_id: str | None
    display_name: str | None
    avatar_url: str | None
    # Where it comes from, as far as can be told; counts attempts of guests.
    address: str = ""
    # The hash of a random key that the browser keeps: a guest who returns is known by it.
    guest_key: str | None = None
    account_name: str | None = None
    # The sign-in whose token opened it; a guest has none.
    session_id: str | None = None

    @property
    def browser(self) -> str:
        """The browser as far as it is known: by its key, or only as this connection of it."""
        return self.guest_key or hashlib.sha256(self.socket_id.encode()).hexdigest()

    @property
    def lasting_id(self) -> str | None:
        """Who this is for certain, on the next connection, too; None where that is not known."""
        return self.user_id or self.guest_key

    @property
    def person(self) -> str:
        """Who this is, the same at each return as far as can be told; never shown to anybody."""
        return self.user_id or self.guest_key or self.address


class Switch(Enum):
    """What somebody has on or off by a switch of their own."""

    MICROPHONE = auto()
    CAMERA = auto()


NO_EXCEPTIONS = Permissions(speak=None, show=None, share=None, chat=None)
"""The room decides what somebody may do."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who is in a room now.

    A stay has a ``participant_id``; the ``person_id`` is the same again when they leave and return:
    the account, or the id of a guest's first stay.
    """

    room_id: str
    meeting_id: str
    socket_id: str
    participant_id: str
    person_id: str
    user_id: str | None
    display_name: str
    avatar_url: str | None
    role: Role
    joined_at: datetime
    is_muted: bool = False
    is_video_off: bool = False
    is_screen_sharing: bool = False
    hand_raised_at: datetime | None = None
    is_screen_paused: bool = False
    is_recording: bool = False
    permissions: Permissions = NO_EXCEPTIONS
    spotlit_at: datetime | None = None
    # Of the certificates that their media comes with, and whether they said so at the door.
    dtls_fingerprints: tuple[str, ...] = ()
    declares_fingerprints: bool = False
    browser: str | None = None
    address: str = ""
    account_name: str | None = None
    session_id: str | None = None
    # Whether they come back by ``resume-room``, and since when their place is kept for that.
    can_resume: bool = False
    lost_at: datetime | None = None
    # What others switched off while they were away; their browser could not be asked.
    switched_off: frozenset[Switch] = frozenset()

    @property
    def is_reconnecting(self) -> bool:
        """Whether the connection is lost, and the place kept."""
        return self.lost_at is not None

    @property
    def is_hand_raised(self) -> bool:
        """Whether this person asks for the floor."""
        return self.hand_raised_at is not None

    @property
    def is_host(self) -> bool:
        """Whether this is the host."""
        return self.role is Role.HOST

    @property
    def standing(self) -> Standing:
        """What the policy calls this person."""
        if self.role is Role.PARTICIPANT:
            return Standing.GUEST if self.user_id is None else Standing.PARTICIPANT
        return Standing.HOST if self.role is Role.HOST else Standing.CO_HOST

    @property
    def is_moderator(self) -> bool:
        """Whether this is the host or a co-host: the room's settings do not bind them."""
        return self.role.is_moderator

    def is_left_behind_by(self, connection: Connection, last_stay: str | None) -> bool:
        """Whether this is a kept place of somebody who enters anew instead of going on in it.

        Args:
            connection: Who enters.
            last_stay: The participant that they were here before, if the room has seen them.
        """
        if not self.is_reconnecting or self.user_id != connection.user_id:
            return False
        is_same_browser = connection.guest_key is not None and self.browser == connection.guest_key
        return self.participant_id == last_stay or is_same_browser

    def bound_by(self, settings: RoomSettings) -> RoomSettings:
        """What the room's settings mean for this person, with their exceptions."""
        exceptions = {
            "allow_participant_audio": self.permissions.speak,
            "allow_participant_video": self.permissions.show,
            "allow_screen_share": self.permissions.share,
            "allow_chat": self.permissions.chat,
        }
        return settings.model_copy(
            update={name: value for name, value in exceptions.items() if value is not None}
        )

    def as_actor(self) -> Actor:
        """This person as the one who did something to others."""
        return Actor(participant_id=self.participant_id, display_name=self.display_name)

    def as_person(self) -> PersonReference:
        """This person as messages refer to them."""
        return PersonReference(person_id=self.person_id, name=self.display_name)

    def to_wire(self) -> ParticipantInfo:
        """This person as the others in the room see them."""
        return ParticipantInfo(
            socket_id=self.socket_id,
            participant_id=self.participant_id,
            person_id=self.person_id,
            user_id=self.user_id,
            display_name=self.display_name,
            account_name=_other_name(self.account_name, self.display_name),
            avatar_url=self.avatar_url,
            role=self.role,
            is_host=self.is_host,
            is_guest=self.user_id is None,
            is_muted=self.is_muted,
            is_video_off=self.is_video_off,
            is_screen_sharing=self.is_screen_sharing,
            is_screen_paused=self.is_screen_paused,
            is_recording=self.is_recording,
            is_hand_raised=self.is_hand_raised,
            hand_raised_at=self.hand_raised_at,
            is_reconnecting=self.is_reconnecting,
            joined_at=self.joined_at,
            permissions=None if self.permissions == NO_EXCEPTIONS else self.permissions,
            dtls_fingerprints=list(self.dtls_fingerprints),
        )


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who asked to be let into a room, with what they will enter it with."""

    room_id: str
    connection: Connection
    participant_id: str
    person_id: str
    display_name: str
    waiting_since: datetime
    is_muted: bool
    is_video_off: bool
    # What they will be in the room: an invitation may say so.
    role: Role = Role.PARTICIPANT
    # The participant that they were here before, if the room has seen them.
    last_stay: str | None = None
    dtls_fingerprints: tuple[str, ...] = ()
    can_resume: bool = False
    # Somebody has to let them in, whatever the room's settings say.
    must_be_admitted: bool = False
    # Since when their place is kept, the connection being lost.
    lost_at: datetime | None = None
    # Since when they may come in, whom somebody let in while their connection was lost.
    admitted_at: datetime | None = None

    def is_left_behind_by(self, connection: Connection) -> bool:
        """Whether this is the kept place of somebody who asks again."""
        lasting_id = self.connection.lasting_id
        is_theirs = lasting_id is not None and lasting_id == connection.lasting_id
        return self.lost_at is not None and is_theirs

    def to_wire(self) -> LobbyEntry:
        """This person as hosts and co-hosts see them."""
        return LobbyEntry(
            participant_id=self.participant_id,
            user_id=self.connection.user_id,
            display_name=self.display_name,
            account_name=_other_name(self.connection.account_name, self.display_name),
            avatar_url=self.connection.avatar_url,
            waiting_since=self.waiting_since,
        )


def _other_name(account_name: str | None, display_name: str) -> str | None:
    """The name of an account, where it goes by another."""
    return None if account_name == display_name else account_name
