"""What the people of a room were told last, kept for those who missed it."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from neuron_meet.protocol.events.base import PersonalEvent, RoomEvent


@dataclass(frozen=True, slots=True)
class Told:
    """An event as it was told.

    Attributes:
        event: With its number.
        sequence: The number, of an event to the room; None of one to a single participant.
        personal_sequence: The number, of an event to a single participant.
        only: That participant.
        besides: Who alone in the room was not told.
    """

    event: RoomEvent | PersonalEvent
    sequence: int | None = None
    personal_sequence: int | None = None
    only: str | None = None
    besides: str | None = None


class ToldEvents:
    """The last events of one room, in order, at most so many.

    It knows up to which number it has forgotten, so that nobody is told half of what they missed.
    """

    def __init__(self, limit: int) -> None:
        """Take how many are kept."""
        self._limit = limit
        self._kept: deque[Told] = deque()
        self._forgotten = 0
        # Of those who are in the room.
        self._counts: dict[str, int] = {}
        self._forgotten_personally: dict[str, int] = {}

    def personal_sequence(self, participant_id: str) -> int:
        """The number of the last event to a participant alone; 0 before the first."""
        return self._counts.get(participant_id, 0)

    def add(self, told: Told) -> None:
        """Keep an event, and forget the oldest where there are too many."""
        if told.only is not None and told.personal_sequence is not None:
            self._counts[told.only] = told.personal_sequence
        self._kept.append(told)
        while len(self._kept) > self._limit:
            self._forget(self._kept.popleft())

    def missed(
        self, participant_id: str, sequence: int, personal_sequence: int
    ) -> Sequence[Told] | None:
        """What a participant was not told, in order; None where that is not known any more.

        Args:
            participant_id: Who.
            sequence: The last event of the room that they know of.
            personal_sequence: The last event to them alone that they know of.
        """
        if sequence < self._forgotten:
            return None
        if personal_sequence < self._forgotten_personally.get(participant_id, 0):
            return None
        return [
            told
            for told in self._kept
            if (
                told.sequence > sequence and told.besides != participant_id
                if told.sequence is not None
                else told.only == participant_id
                and (told.personal_sequence or 0) > personal_sequence
            )
        ]

    def forget_participant(self, participant_id: str) -> None:
        """Somebody has left: nothing of theirs is counted any more."""
        self._counts.pop(participant_id, None)
        self._forgotten_personally.pop(participant_id, None)
        self._kept = deque(told for told in self._kept if told.only != participant_id)

    def _forget(self, told: Told) -> None:
        if told.sequence is not None:
            self._forgotten = told.sequence
        elif told.only in self._counts and told.personal_sequence is not None:
            self._forgotten_personally[told.only] = told.personal_sequence
