"""A turn: one change to one room, alone, saved before it is announced."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.db.base import new_id, utc_now
from neuron_meet.db.engine import Database
from neuron_meet.db.unit_of_work import UnitOfWork
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.events.base import PersonalEvent, RoomEvent, ServerEvent
from neuron_meet.protocol.events.chat import MessageEvent
from neuron_meet.protocol.events.media_binding import RosterChanged
from neuron_meet.protocol.rest import RoomSettings
from neuron_meet.protocol.signed_roster import SignedRoster
from neuron_meet.rooms.lobby_places import LobbyPlaceService
from neuron_meet.rooms.seats import SeatService
from neuron_meet.signaling import lobby_place
from neuron_meet.signaling.announcer import Announcer
from neuron_meet.signaling.participant import Participant, Waiting
from neuron_meet.signaling.room_state import RoomState
from neuron_meet.signaling.roster_changes import changes_between
from neuron_meet.signaling.roster_signer import RosterSigner
from neuron_meet.signaling.roster_statements import RosterStatements
from neuron_meet.signaling.seat import durable_part, seat_of
from neuron_meet.signaling.told_events import Told

Numbered = RoomEvent | MessageEvent
"""An event to everyone in a room."""


class RoomTurn:
    """What one event does to a room: writes now, everything else after the commit.

    Presence changes and announcements are queued in the order in which they are asked for and
    carried out once the unit of work is saved; a turn that fails changes nothing that anybody can
    see. The turn's own reads already include what it has queued.
    """

    def __init__(
        self,
        room_id: str,
        work: UnitOfWork,
        state: RoomState,
        announcer: Announcer,
        signer: RosterSigner,
        sequence: int,
    ) -> None:
        """Made by :class:`Turns`."""
        self.room_id = room_id
        self.sequence = sequence
        self._work = work
        self._state = state
        self._announcer = announcer
        self._statements = RosterStatements(room_id, state, signer, self._later)
        self._roster: dict[str, Participant] | None = None
        self._roster_before: dict[str, Participant] | None = None
        self._new_settings: RoomSettings | None = None
        self._meeting_id: str | None = None
        self._epoch = ""
        self._lobby: dict[str, Waiting] | None = None

    @property
    def session(self) -> AsyncSession:
        """The database session of this turn; opened on first use."""
        return self._work.session

    async def meeting_id(self) -> str | None:
        """The meeting that people are in here, or were when this turn began; None for an empty
        room.
        """
        await self._people()
        return self._meeting_id

    async def roster(self) -> list[Participant]:
        """Everyone in the room, in order of arrival."""
        return list((await self._people()).values())

    async def participant_at(self, socket_id: str) -> Participant | None:
        """The participant behind a socket, if it is in this room."""
        return (await self._people()).get(socket_id)

    async def participant(self, participant_id: str) -> Participant:
        """Somebody in this room.

        Raises:
            NeuronError: ``PARTICIPANT_NOT_FOUND``.
        """
        for participant in await self.roster():
            if participant.participant_id == participant_id:
                return participant
        raise NeuronError(ErrorCode.PARTICIPANT_NOT_FOUND, "That person is not in this room")

    async def connections_of(self, participant: Participant) -> list[Participant]:
        """Somebody in this room on all their devices, and in all tabs of a guest's browser."""
        return [
            other
            for other in await self.roster()
            if other.participant_id == participant.participant_id
            or (other.user_id is not None and other.user_id == participant.user_id)
            or (other.browser is not None and other.browser == participant.browser)
        ]

    async def moderators(self) -> list[Participant]:
        """The connections of the host and of co-hosts to this room."""
        return [participant for participant in await self.roster() if participant.is_moderator]

    async def lobby(self) -> list[Waiting]:
        """Everyone who waits, in order of arrival."""
        return [place for place in await self.places() if place.admitted_at is None]

    async def places(self) -> list[Waiting]:
        """Everyone who waits, and whoever was let in while their connection was lost."""
        waiting = (await self._waiting()).values()
        return sorted(waiting, key=lambda each: each.waiting_since)

    async def waiting_at(self, socket_id: str) -> Waiting | None:
        """Who waits behind a socket, if it is in this room's lobby."""
        return (await self._waiting()).get(socket_id)

    async def settings(self) -> RoomSettings | None:
        """The settings in force; None before the first has entered."""
        return self._new_settings or await self._state.settings(self.room_id)

    async def settings_for(self, participant: Participant) -> RoomSettings | None:
        """The settings that bind somebody; none bind the host and co-hosts."""
        settings = await self.settings()
        if settings is None or participant.is_moderator:
            return None
        return participant.bound_by(settings)

    async def spotlights(self) -> list[str]:
        """Who is shown large to everyone: participant ids, the first one chosen first."""
        chosen = [(person.spotlit_at, person) for person in await self.roster()]
        lit = sorted((at, person.participant_id) for at, person in chosen if at is not None)
        return [participant_id for _, participant_id in lit]

    async def missed(
        self, participant: Participant, sequence: int, personal_sequence: int
    ) -> Sequence[Told] | None:
        """What somebody was not told after these numbers; None where not all of it is known."""
        return await self._state.missed(
            self.room_id, participant.participant_id, sequence, personal_sequence
        )

    async def personal_sequence(self, participant: Participant) -> int:
        """The number of the last event to somebody alone, before this turn."""
        return await self._state.personal_sequence(self.room_id, participant.participant_id)

    async def epoch(self) -> str:
        """What the numbers of this room's events belong to: another one each time that people meet
        in an empty room, and after a restart.
        """
        if self._epoch == "":
            self._epoch = await self._state.epoch(self.room_id) or new_id()
        return self._epoch

    async def enter(self, participant: Participant, settings: RoomSettings) -> None:
        """Somebody enters the room and hears from then on what is announced in it."""
        (await self._people())[participant.socket_id] = participant
        await self._keep_seat(participant)
        self._meeting_id = participant.meeting_id
        await self._place(participant, settings)
        self._later(lambda: self._announcer.subscribe(participant.socket_id, self.room_id))

    async def restore(self, participant: Participant, settings: RoomSettings) -> None:
        """Somebody was in the room before a restart of the server, and may come back."""
        (await self._people())[participant.socket_id] = participant
        self._meeting_id = participant.meeting_id
        await self._place(participant, settings)

    async def update(self, participant: Participant) -> None:
        """Something about somebody in the room changes."""
        people = await self._people()
        before = people.get(participant.socket_id)
        people[participant.socket_id] = participant
        if before is None or durable_part(before) != durable_part(participant):
            await self._keep_seat(participant)
        self._later(lambda: self._state.update(participant))

    async def move(self, before: Participant, participant: Participant) -> None:
        """Somebody goes on under another socket id, which hears from then on what is announced."""
        people = await self._people()
        self._roster = {
            each.socket_id: each
            for each in (participant if one is before else one for one in people.values())
        }
        if durable_part(before) != durable_part(participant):
            await self._keep_seat(participant)
        old, new = before.socket_id, participant.socket_id
        if old != new:
            self._later(lambda: self._announcer.unsubscribe(old, self.room_id))
        self._later(lambda: self._state.move(old, participant))
        self._later(lambda: self._announcer.subscribe(new, self.room_id))

    async def leave(self, participant: Participant) -> None:
        """Somebody leaves the room and hears no more of it."""
        (await self._people()).pop(participant.socket_id, None)
        self._later(lambda: self._announcer.unsubscribe(participant.socket_id, self.room_id))
        self._later(lambda: self._state.leave(participant.socket_id))

    async def wait(self, waiting: Waiting) -> None:
        """Somebody begins to wait in the lobby, or something about them changes."""
        places = await self._waiting()
        before = places.get(waiting.connection.socket_id)
        places[waiting.connection.socket_id] = waiting
        is_new = before is None or lobby_place.durable_part(before) != lobby_place.durable_part(
            waiting
        )
        if is_new and lobby_place.outlasts_connection(waiting):
            place = lobby_place.place_of_waiting(waiting)
            await LobbyPlaceService(self.session).keep(place)
        self._later(lambda: self._state.wait(waiting))

    def restore_waiting(self, waiting: Waiting) -> None:
        """Somebody waited before a restart of the server, and may ask again."""
        self._later(lambda: self._state.wait(waiting))

    async def stop_waiting(self, waiting: Waiting) -> None:
        """Somebody no longer waits."""
        if lobby_place.outlasts_connection(waiting):
            await LobbyPlaceService(self.session).give_up(waiting.participant_id)
        await self.forget_waiting(waiting)

    async def forget_waiting(self, waiting: Waiting) -> None:
        """Somebody no longer waits, whatever the database has of that."""
        (await self._waiting()).pop(waiting.connection.socket_id, None)
        self._later(lambda: self._state.stop_waiting(waiting.connection.socket_id))

    async def hand_of(self, participant_id: str) -> datetime | None:
        """Since when somebody asks for the floor in a stay that may have ended by an outage."""
        for participant in await self.roster():
            if participant.participant_id == participant_id:
                return participant.hand_raised_at
        return await self._state.kept_hand(self.room_id, participant_id, utc_now())

    def keep_hand(self, participant: Participant, until: datetime) -> None:
        """Keep the place in the queue of somebody whose connection is lost."""
        who, raised_at = participant.participant_id, participant.hand_raised_at
        if raised_at is not None:
            self._later(lambda: self._state.keep_hand(self.room_id, who, raised_at, until))

    def set_settings(self, settings: RoomSettings) -> None:
        """Put settings in force for everyone but the host and co-hosts."""
        self._new_settings = settings
        self._later(lambda: self._state.set_settings(self.room_id, settings))

    async def signed_roster(self) -> SignedRoster:
        """What the server vouches for of everybody's media, for somebody who is in the room."""
        people, settings = await self._people(), await self.settings()
        if self._meeting_id is None or settings is None:
            raise RuntimeError("nobody is in this room")
        return await self._statements.about_everyone(self._meeting_id, people.values(), settings)

    async def conclude(self) -> None:
        """The last thing of a turn: vouch for what has changed by it, all in one statement."""
        if self._new_settings is None and self._roster == self._roster_before:
            return
        people, settings = await self._people(), await self.settings()
        if not people or self._meeting_id is None or settings is None:
            return
        changes = changes_between(
            self._roster_before or {}, people, await self._state.settings(self.room_id), settings
        )
        if changes:
            statement = await self._statements.about(self._meeting_id, changes)
            self.announce(RosterChanged(statement=statement))

    def announce(self, event: Numbered, *, skip: str | None = None) -> None:
        """Tell everyone in the room but the socket `skip`, under the next sequence number."""
        numbered = self._number(event, skip)
        self._later(lambda: self._announcer.to_room(self.room_id, numbered, skip=skip))

    async def announce_in_two_ways(
        self, event: RoomEvent, others: Sequence[RoomEvent], *, skip: str
    ) -> None:
        """Tell everyone but the socket `skip` something that clients of part 1 do not know.

        Args:
            event: What those are told who can resume.
            others: What everybody else is told; the last has the number of `event`.
            skip: Who knows already.
        """
        first = self.sequence + 1
        self.sequence += len(others) - 1
        numbered = self._number(event, skip)
        each = [
            other.model_copy(update={"sequence": number})
            for number, other in enumerate(others, first)
        ]
        for participant in await self.roster():
            if participant.socket_id != skip:
                for told in [numbered] if participant.can_resume else each:
                    self.tell(participant.socket_id, told)

    def tell(self, socket_id: str, event: ServerEvent) -> None:
        """Tell one socket; whoever can resume is told afterwards what they miss of it."""

        async def number_and_tell() -> None:
            numbered = event
            if isinstance(event, PersonalEvent):
                numbered = await self._number_personally(socket_id, event)
            await self._announcer.to_socket(socket_id, numbered)

        self._later(number_and_tell)

    def repeat(self, socket_id: str, missed: Sequence[Told]) -> None:
        """Tell one socket what it missed, as it was told then."""

        async def tell_all() -> None:
            for told in missed:
                await self._announcer.to_socket(socket_id, told.event)

        self._later(tell_all)

    def _number(self, event: Numbered, skip: str | None) -> Numbered:
        """Give an event the room's next number, and keep it for those who miss it."""
        self.sequence += 1
        sequence = self.sequence
        numbered = event.model_copy(update={"sequence": sequence})

        async def remember() -> None:
            skipped = None if skip is None else await self._state.participant_at(skip)
            besides = None if skipped is None else skipped.participant_id
            told = Told(numbered, sequence=sequence, besides=besides)
            await self._state.set_sequence(self.room_id, sequence)
            await self._state.remember(self.room_id, told)

        self._later(remember)
        return numbered

    async def _number_personally(self, socket_id: str, event: PersonalEvent) -> PersonalEvent:
        person = await self._state.participant_at(socket_id)
        if person is None or not person.can_resume or person.room_id != self.room_id:
            return event
        who = person.participant_id
        number = await self._state.personal_sequence(self.room_id, who) + 1
        numbered = event.model_copy(update={"personal_sequence": number})
        await self._state.remember(self.room_id, Told(numbered, personal_sequence=number, only=who))
        return numbered

    async def _place(self, participant: Participant, settings: RoomSettings) -> None:
        epoch = await self.epoch()
        self._later(lambda: self._state.enter(participant))
        self._later(lambda: self._state.set_epoch(self.room_id, epoch))
        self.set_settings(settings)

    async def _keep_seat(self, participant: Participant) -> None:
        """Save what has to survive a restart of whoever can resume."""
        if participant.can_resume:
            await SeatService(self.session).keep(participant.participant_id, seat_of(participant))

    def after_commit(self, effect: Callable[[], Awaitable[object]]) -> None:
        """Do something once the turn is saved; not at all where it fails."""
        self._later(effect)

    def _later(self, effect: Callable[[], Awaitable[object]]) -> None:
        async def run() -> None:
            await effect()

        self._work.publish(run)

    async def _people(self) -> dict[str, Participant]:
        if self._roster is None:
            roster = await self._state.roster(self.room_id)
            self._roster = {participant.socket_id: participant for participant in roster}
            self._roster_before = dict(self._roster)
            self._meeting_id = roster[0].meeting_id if roster else None
        return self._roster

    async def _waiting(self) -> dict[str, Waiting]:
        if self._lobby is None:
            lobby = await self._state.lobby(self.room_id)
            self._lobby = {waiting.connection.socket_id: waiting for waiting in lobby}
        return self._lobby


class Turns:
    """Gives out turns, one at a time for each room."""

    def __init__(
        self, database: Database, state: RoomState, announcer: Announcer, signer: RosterSigner
    ) -> None:
        """Take what turns are made of."""
        self._database = database
        self._state = state
        self._announcer = announcer
        self._signer = signer

    @asynccontextmanager
    async def take(self, room_id: str) -> AsyncIterator[RoomTurn]:
        """Hold the room alone; commit and announce when the block ends, undo when it raises."""
        async with self._state.exclusive(room_id):
            sequence = await self._state.sequence(room_id)
            async with self._database.unit_of_work() as work:
                turn = RoomTurn(room_id, work, self._state, self._announcer, self._signer, sequence)
                yield turn
                await turn.conclude()
