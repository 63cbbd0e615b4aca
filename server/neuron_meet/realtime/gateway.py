"""Connections: who may open one, who is behind it, and what happens when it closes."""

import asyncio
import hashlib
import math
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Annotated, Any

import structlog
from engineio.base_server import BaseServer
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from socketio.exceptions import ConnectionRefusedError as ConnectionRefused

from neuron_meet.accounts.sign_ins import SignInService
from neuron_meet.accounts.tokens import TokenService
from neuron_meet.config import Settings
from neuron_meet.db.availability import UNAVAILABLE
from neuron_meet.db.engine import Database
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.base import WireModel
from neuron_meet.protocol.text import DisplayName
from neuron_meet.protocol.violations import violation_sentence
from neuron_meet.realtime.dispatch import Dispatcher
from neuron_meet.realtime.guarded_server import address_of
from neuron_meet.realtime.signed_in import SignedInSockets
from neuron_meet.realtime.socket_server import SocketServer
from neuron_meet.signaling.meetings import Meetings
from neuron_meet.signaling.participant import Connection
from neuron_meet.throttling.attempts import Allowance, AttemptStore
from neuron_meet.throttling.networks import network_of

_log = structlog.get_logger(__name__)

_ON_PURPOSE = (
    BaseServer.reason.CLIENT_DISCONNECT,
    BaseServer.reason.SERVER_DISCONNECT,
)
"""Why a connection ended that one of its sides wanted to end."""


class Handshake(WireModel):
    """What a client sends along when it connects.

    ``userId`` is accepted and ignored, and so is the name of whoever is signed in: it is the
    account's.
    """

    model_config = ConfigDict(str_max_length=4096)

    token: str | None = None
    display_name: DisplayName | None = Field(default=None)
    guest_key: Annotated[str, Field(min_length=16, max_length=128)] | None = None


@dataclass(frozen=True, slots=True)
class _OpenSocket:
    """A connection, and the lock that keeps what it does in order, whatever transports carry it."""

    connection: Connection
    order: asyncio.Lock = field(default_factory=asyncio.Lock)


class Gateway:
    """Authenticates sockets and passes their events on, knowing each by its connection."""

    def __init__(
        self,
        server: SocketServer,
        database: Database,
        tokens: TokenService,
        dispatcher: Dispatcher,
        meetings: Meetings,
        signed_in: SignedInSockets,
        settings: Settings,
        attempts: AttemptStore,
    ) -> None:
        """Attach to the server's events."""
        self._server = server
        self._time_limit = settings.handler_timeout.total_seconds()
        self._sockets_per_account = settings.sockets_per_account
        self._attempts = attempts
        self._cut_offs = Allowance("cut-off", settings.cut_offs, timedelta(minutes=1))
        self._database = database
        self._tokens = tokens
        self._dispatcher = dispatcher
        self._meetings = meetings
        self._signed_in = signed_in
        self._sockets: dict[str, _OpenSocket] = {}
        server.on("connect", self._connect)
        server.on("disconnect", self._disconnect)
        server.on_event = self._event
        server.on_cut_off = self._cut_off

    async def _connect(self, socket_id: str, environ: dict[str, Any], auth: object) -> None:
        try:
            handshake = Handshake.model_validate(auth if auth is not None else {})
            self._server.draining.check()
            async with asyncio.timeout(self._time_limit):
                connection = await self._identify(socket_id, environ, handshake)
            self._sockets[socket_id] = _OpenSocket(connection)
        except ValidationError as error:
            sentence = violation_sentence(error.errors())
            raise _refused(ErrorCode.VALIDATION_FAILED, sentence) from None
        except NeuronError as error:
            raise _refused(error.code, error.message) from None
        except UNAVAILABLE as error:
            # One line: while the database is away, everybody who comes back comes by here.
            _log.error("connect_failed", socket=socket_id, reason=str(error))
            raise _unavailable() from None
        except Exception:  # noqa: BLE001 - whatever it is, the client is owed an answer
            _log.exception("connect_failed", socket=socket_id)
            raise _unavailable() from None
        finally:
            if socket_id not in self._sockets:
                self._signed_in.remove(socket_id)
        _log.info("socket_connected", socket=socket_id, user=connection.user_id)

    async def _identify(
        self, socket_id: str, environ: dict[str, Any], handshake: Handshake
    ) -> Connection:
        """Who is behind a socket: the account of its token, or a guest without one.

        Raises:
            NeuronError: ``UNAUTHORIZED`` for a token that is no longer or never was valid,
                ``TOO_MANY_CONNECTIONS`` where the network or the account has too many.
        """
        if self._server.is_above_limit(socket_id):
            raise NeuronError(
                ErrorCode.TOO_MANY_CONNECTIONS, "There are too many connections from your network"
            )
        address = network_of(address_of(environ))
        if not handshake.token:
            await self._require_peace(address)
            return Connection(
                socket_id, None, handshake.display_name, None, address, _hashed(handshake.guest_key)
            )
        claims = self._tokens.verify(handshake.token)
        self._signed_in.add(socket_id, claims)
        async with self._database.unit_of_work() as work:
            sign_ins = SignInService(work.session, self._tokens)
            user = (await sign_ins.authenticate(handshake.token, _user_agent(environ))).user
        if socket_id not in self._signed_in:
            raise NeuronError(ErrorCode.UNAUTHORIZED, "Token revoked")
        if self._signed_in.count_of(user.id) > self._sockets_per_account:
            raise NeuronError(
                ErrorCode.TOO_MANY_CONNECTIONS, "Your account has too many connections open"
            )
        await self._require_peace(user.id)
        return Connection(
            socket_id,
            user.id,
            user.display_name,
            user.avatar_url,
            address,
            _hashed(handshake.guest_key),
            account_name=user.display_name,
            session_id=claims.token_id,
        )

    async def _require_peace(self, who: str) -> None:
        """Keep away for a while whoever was cut off again and again, and came back at once.

        Raises:
            NeuronError: ``RATE_LIMITED``.
        """
        wait = await self._attempts.wait(self._cut_offs, who)
        if wait > 0:
            raise NeuronError(
                ErrorCode.RATE_LIMITED,
                "You were disconnected several times for doing too much; please wait a minute",
                retry_after=math.ceil(wait),
            )

    async def _cut_off(self, socket_id: str) -> None:
        """Remember that a connection did not keep to its limits, of whom it was."""
        socket = self._sockets.get(socket_id)
        if socket is not None:
            who = socket.connection.user_id or socket.connection.address
            await self._attempts.take(self._cut_offs, who)

    async def _disconnect(self, socket_id: str, reason: str) -> None:
        self._signed_in.remove(socket_id)
        closed = self._sockets.pop(socket_id, None)
        if closed is None:
            return
        _log.info("socket_disconnected", socket=socket_id, reason=reason)
        try:
            # What is being carried out may be what brings them into a room: it ends first.
            async with closed.order:
                is_lost = reason not in _ON_PURPOSE
                await self._meetings.socket_closed(socket_id, is_lost=is_lost)
        except Exception:  # noqa: BLE001 - there is nobody left to tell
            _log.exception("disconnect_failed", socket=socket_id)

    async def _event(
        self,
        socket_id: str,
        name: object,
        arguments: list[object],
        wants_answer: bool,
    ) -> BaseModel | None:
        socket = self._sockets.get(socket_id)
        if socket is None:
            return None
        async with socket.order:
            if socket_id not in self._sockets:
                return None  # closed while this event waited for the one before it
            return await self._dispatcher.dispatch(socket.connection, name, arguments, wants_answer)


def _hashed(key: str | None) -> str | None:
    return None if key is None else hashlib.sha256(key.encode()).hexdigest()


def _user_agent(environ: dict[str, Any]) -> str | None:
    """What the client calls itself, where it does."""
    value = environ.get("HTTP_USER_AGENT")
    return value if isinstance(value, str) else None


def _unavailable() -> ConnectionRefused:
    return _refused(ErrorCode.SERVICE_UNAVAILABLE, "The server cannot take connections right now")


def _refused(code: ErrorCode, message: str) -> ConnectionRefused:
    """The ``connect_error`` that says why, for people and for programs."""
    return ConnectionRefused(message, {"code": code.value, "message": message})
