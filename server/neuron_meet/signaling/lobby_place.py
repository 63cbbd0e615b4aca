"""What of somebody in a lobby survives a restart of the server: kept in the database."""

from dataclasses import replace
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from neuron_meet.db.lobby_models import LobbyPlace
from neuron_meet.protocol.roles import Role
from neuron_meet.signaling.participant import Connection, Waiting


class Entry(BaseModel):
    """The fields of :class:`Waiting` that the record of a place has no column for."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    person_id: str
    display_name: str
    is_muted: bool
    is_video_off: bool
    role: Role
    last_stay: str | None
    dtls_fingerprints: tuple[str, ...]
    must_be_admitted: bool
    admitted_at: datetime | None


class Visitor(BaseModel):
    """The fields of :class:`Connection` by which somebody is known on the next one, and shown."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    display_name: str | None
    avatar_url: str | None
    guest_key: str | None
    account_name: str | None
    session_id: str | None


class _Kept(BaseModel):
    entry: Entry
    visitor: Visitor


def outlasts_connection(waiting: Waiting) -> bool:
    """Whether a place is kept when its connection is lost: only for those who are known again."""
    return waiting.can_resume and waiting.connection.lasting_id is not None


def durable_part(waiting: Waiting) -> Waiting:
    """Somebody without what comes anew with every connection: that is not worth saving."""
    connection = replace(waiting.connection, socket_id="", address="")
    return replace(waiting, connection=connection, lost_at=None)


def place_of_waiting(waiting: Waiting) -> LobbyPlace:
    """The record of a place."""
    kept = _Kept(
        entry=Entry.model_validate(waiting), visitor=Visitor.model_validate(waiting.connection)
    )
    return LobbyPlace(
        id=waiting.participant_id,
        room_id=waiting.room_id,
        user_id=waiting.connection.user_id,
        waiting_since=waiting.waiting_since,
        entry=kept.model_dump(mode="json"),
    )


def restored(place: LobbyPlace, now: datetime) -> Waiting:
    """Somebody who waited when the last process ended; their connection is lost.

    Args:
        place: Their record.
        now: Since when their place is kept.

    Raises:
        ValidationError: Another version of the server wrote something else.
    """
    kept = _Kept.model_validate(place.entry)
    connection = Connection(
        # Nobody is reached by it until they ask again under another.
        socket_id=f"lost-{place.id}",
        user_id=place.user_id,
        **{name: getattr(kept.visitor, name) for name in Visitor.model_fields},
    )
    return Waiting(
        room_id=place.room_id,
        connection=connection,
        participant_id=place.id,
        waiting_since=place.waiting_since,
        can_resume=True,
        lost_at=now,
        **{name: getattr(kept.entry, name) for name in Entry.model_fields},
    )
