"""Puts the ids and texts of a scene into a payload, from the view of whoever sends it."""

from collections.abc import Sequence
from dataclasses import dataclass

from neuron_meet.protocol.events.base import RoomEventFromClient
from neuron_meet.protocol.events.joining import JoinRoom
from neuron_meet.protocol.events.relay import RelayedEvent
from tests.fuzz.ledger import ANYWHERE, NOBODY, Ledger
from tests.fuzz.templates import Reference, Target, Template, Words


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where somebody is, as far as their messages are concerned."""

    seat: str | None
    """The tag of the room that they are in."""
    places: frozenset[str]
    """Of the rooms that they are in, or may be by the time it arrives."""
    home: str
    """Of the room that they would enter."""
    participant_id: str
    is_entering: bool
    """Whether they have asked to enter a room, and are not answered yet."""
    socket_ids: Sequence[str]
    """Of those in the same room first, then of everybody else."""


def fill(template: Template, sender: Standpoint, ledger: Ledger) -> object:
    """The payload as it is sent."""
    return _Filling(template, sender, ledger).fill(template.payload)


_SEVERAL = 2


class _Filling:
    def __init__(self, template: Template, sender: Standpoint, ledger: Ledger) -> None:
        self._template = template
        self._sender = sender
        self._ledger = ledger
        self._mark: str | None = None
        self._ids = self._referred(template.payload)

    def fill(self, value: object) -> object:
        """A value with its references and words settled."""
        match value:
            case Reference():
                return self._settle(value)
            case Words():
                if self._mark is None:
                    self._mark = self._ledger.mark(self._tag(), self._readers())
                return f"{self._mark}{value.text}"
            case dict():
                return {key: self.fill(one) for key, one in value.items()}
            case list() | tuple():
                return [self.fill(one) for one in value]
            case _:
                return value

    def _referred(self, payload: object) -> dict[str, object]:
        """The payload's own fields that say where it goes."""
        if isinstance(payload, list) and len(payload) == 1:
            payload = payload[0]
        fields = payload if isinstance(payload, dict) else {}
        return {
            name: self._settle(value) if isinstance(value, Reference) else value
            for name, value in fields.items()
            if name in {"roomId", "roomCode", "targetId", "recipientId"}
        }

    def _tag(self) -> str:
        """The room that a text is said in; a joiner's name is said in the room they come to."""
        if self._template.kind is JoinRoom:
            return self._ledger.tag_of(self._ids.get("roomCode")) or NOBODY
        places = self._sender.places
        if issubclass(self._template.kind, RoomEventFromClient):
            tag = self._ledger.tag_of(self._ids.get("roomId"))
            return tag if tag is not None and tag in places else NOBODY
        return next(iter(places), NOBODY) if len(places) < _SEVERAL else ANYWHERE

    def _readers(self) -> frozenset[str] | None:
        """Whom a text is for; None for everyone in the room."""
        if issubclass(self._template.kind, RelayedEvent):
            return frozenset({str(self._ids.get("targetId"))})
        recipient = self._ids.get("recipientId")
        # Who is just entering may be another person by the time it arrives: a stay is shown.
        if recipient is None or self._sender.is_entering:
            return None
        pair = {str(recipient), self._sender.participant_id}
        return frozenset(pair | {self._ledger.people.get(one, one) for one in pair})

    def _settle(self, reference: Reference) -> str:
        own = self._sender.seat or self._sender.home
        tags = [tag for tag in self._ledger.rooms if tag != own] if reference.elsewhere else [own]
        tag = tags[reference.index % len(tags)]
        choices = self._choices(reference.target, tag)
        # The newest are the likeliest to be there still.
        return choices[-1 - reference.index % len(choices)] if choices else "nothing-of-the-kind"

    def _choices(self, target: Target, tag: str) -> Sequence[str]:
        room = self._ledger.rooms[tag]
        match target:
            case Target.ROOM:
                return [room.id]
            case Target.CODE:
                return [room.code]
            case Target.SOCKET:
                return self._sender.socket_ids
            case Target.PARTICIPANT:
                return room.participants[-12:]
            case Target.MESSAGE:
                return room.messages[-12:]
            case Target.STAY:
                return room.stays[-6:]
            case Target.SEAT:
                return room.resume_tokens[-6:]
            case Target.EPOCH:
                return room.epochs[-2:]
