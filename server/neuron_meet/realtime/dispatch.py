"""From a frame to an outcome: name → model → authorise → handle → acknowledge.

What every event needs is done here, once: the payload is validated against its model, the sender's
place in a room and their right to act are checked, the handler gets a time limit, and whatever goes
wrong becomes an error with a code.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import structlog
from pydantic import BaseModel, ValidationError

from neuron_meet.config import Settings
from neuron_meet.db.availability import UNAVAILABLE, reason_of
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.client_events import CLIENT_EVENTS
from neuron_meet.protocol.events.base import Acknowledgement, ClientEvent, Refusal
from neuron_meet.protocol.events.joining import JoinFailed, JoinRoom
from neuron_meet.protocol.server_events import EventFailed
from neuron_meet.protocol.violations import violation_sentence
from neuron_meet.realtime.authorisation import authorise
from neuron_meet.realtime.draining import Draining
from neuron_meet.signaling.announcer import Announcer
from neuron_meet.signaling.participant import Connection, Participant
from neuron_meet.signaling.room_state import RoomState

_log = structlog.get_logger(__name__)

_DATABASE_BACK_SECONDS = 2
"""When trying again makes sense: as long as the longest pause between two attempts to connect."""

Handler = Callable[[ClientEvent, "Sender"], Awaitable[BaseModel | None]]
"""Carries an event out; answers an acknowledgement, or None for a plain success."""

_EVENTS: Mapping[str, type[ClientEvent]] = {event.event: event for event in CLIENT_EVENTS}


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent an event: the connection, and the participant where it has joined a room."""

    connection: Connection
    participant: Participant | None

    @property
    def member(self) -> Participant:
        """The participant.

        Raises:
            NeuronError: ``NOT_IN_ROOM``.
        """
        if self.participant is None:
            raise NeuronError(ErrorCode.NOT_IN_ROOM, "You are not in a room")
        return self.participant


class Dispatcher:
    """Hands every event of every socket to its handler."""

    def __init__(
        self,
        settings: Settings,
        state: RoomState,
        announcer: Announcer,
        handlers: Mapping[type[ClientEvent], Handler],
        draining: Draining,
    ) -> None:
        """Take a handler for each event of the contract; one without is a programming error."""
        missing = [event.event for event in CLIENT_EVENTS if event not in handlers]
        if missing:
            raise TypeError(f"events without a handler: {', '.join(missing)}")
        self._state = state
        self._announcer = announcer
        self._handlers = handlers
        self._draining = draining
        self._time_limit = settings.handler_timeout.total_seconds()

    async def dispatch(
        self,
        connection: Connection,
        name: object,
        arguments: list[object],
        wants_answer: bool,
    ) -> BaseModel | None:
        """Carry one event out, or say why not; never raises but when cancelled.

        Returns:
            The acknowledgement, whether or not the client asked for one.
        """
        try:
            with self._draining.carrying_out():
                return await self._carry_out(connection, name, arguments)
        except NeuronError as error:
            refusal = error
        except TimeoutError:
            _log.warning("handler_timed_out", event_name=name, socket=connection.socket_id)
            refusal = NeuronError(ErrorCode.TIMED_OUT, "The server is too busy; please try again")
        except UNAVAILABLE as error:
            # One line, not a traceback: while the database is away, every event comes by here.
            _log.error("database_unavailable", event_name=name, reason=reason_of(error))
            refusal = NeuronError(
                ErrorCode.SERVICE_UNAVAILABLE,
                "The server cannot reach its database right now",
                retry_after=_DATABASE_BACK_SECONDS,
            )
        except Exception:  # noqa: BLE001 - whatever it is, the client is owed an answer
            _log.exception("handler_failed", event_name=name, socket=connection.socket_id)
            refusal = NeuronError(ErrorCode.INTERNAL_ERROR, "Something went wrong on the server")
        await self._tell_refusal(connection, name, refusal, wants_answer=wants_answer)
        return Refusal(error=refusal.message, code=refusal.code, retry_after=refusal.retry_after)

    async def _carry_out(
        self, connection: Connection, name: object, arguments: list[object]
    ) -> BaseModel:
        kind = _EVENTS.get(name) if isinstance(name, str) else None
        if kind is None:
            raise NeuronError(ErrorCode.UNKNOWN_EVENT, "Unknown event")
        event = _validated(kind, arguments)
        participant = await self._state.participant_at(connection.socket_id)
        sender = Sender(connection, participant)
        authorise(event, participant)
        async with asyncio.timeout(self._time_limit):
            answer = await self._handlers[kind](event, sender)
        return answer if answer is not None else Acknowledgement()

    async def _tell_refusal(
        self, connection: Connection, name: object, refusal: NeuronError, *, wants_answer: bool
    ) -> None:
        told = {
            "code": refusal.code,
            "message": refusal.message,
            "retry_after": refusal.retry_after,
        }
        if name == JoinRoom.event:
            await self._announcer.to_socket(connection.socket_id, JoinFailed.model_validate(told))
        elif not wants_answer and refusal.code is not ErrorCode.PARTICIPANT_NOT_FOUND:
            # Signalling for somebody who has just left is dropped: it happens in every meeting.
            await self._announcer.to_socket(connection.socket_id, EventFailed.model_validate(told))


def _validated(kind: type[ClientEvent], arguments: list[object]) -> ClientEvent:
    try:
        return kind.model_validate(arguments[0] if arguments else {})
    except ValidationError as error:
        raise NeuronError(ErrorCode.VALIDATION_FAILED, violation_sentence(error.errors())) from None
