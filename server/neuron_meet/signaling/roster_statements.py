"""The statements that one turn makes about its room's roster."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

from neuron_meet.db.base import utc_now
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.signed_roster import SignedRoster
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.room_state import RoomState
from neuron_meet.signaling.roster_changes import RosterChanges, entry_of
from neuron_meet.signaling.roster_signer import RosterSigner

Later = Callable[[Callable[[], Awaitable[object]]], None]
"""Does something once the turn is saved."""


class RosterStatements:
    """Numbers and signs what a turn has to say."""

    def __init__(self, room_id: str, state: RoomState, signer: RosterSigner, later: Later) -> None:
        """Take the room, where its revision is kept, who signs, and what waits for the commit."""
        self._room_id = room_id
        self._state = state
        self._signer = signer
        self._later = later
        self._revision: int | None = None

    async def about_everyone(
        self, meeting_id: str, people: Iterable[Participant], settings: RoomSettings
    ) -> SignedRoster:
        """The whole roster, for whoever enters, and what to check it with."""
        revision, at = await self._next_revision()
        statement = self._signer.statement(
            self._room_id,
            meeting_id,
            revision=revision,
            at=at,
            entries=[entry_of(person, settings) for person in people],
        )
        return SignedRoster(key=self._signer.public_key, statement=statement)

    async def about(self, meeting_id: str, changes: RosterChanges) -> str:
        """What has changed, for everyone who is there."""
        revision, at = await self._next_revision()
        return self._signer.statement(
            self._room_id,
            meeting_id,
            revision=revision,
            at=at,
            entries=changes.entries,
            gone=changes.gone,
        )

    async def _next_revision(self) -> tuple[int, datetime]:
        """A revision that no statement of this room had, and the moment that it stands for.

        Counted in milliseconds since 1970, because the process forgets what the last one was when
        it ends, and the room when it is empty.
        """
        if self._revision is None:
            self._revision = await self._state.roster_revision(self._room_id)
        now = utc_now()
        revision = max(self._revision + 1, int(now.timestamp() * 1000))
        self._revision = revision
        self._later(lambda: self._state.set_roster_revision(self._room_id, revision))
        return revision, now
