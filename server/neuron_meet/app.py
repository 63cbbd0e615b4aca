"""The application: API, socket and client on one port."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import socketio
import structlog
from fastapi import FastAPI
from starlette.middleware import Middleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from neuron_meet import __version__, housekeeping
from neuron_meet.api.router import OPENAPI_URL, install_api
from neuron_meet.config import Settings
from neuron_meet.container import Container
from neuron_meet.db.migrate import upgrade_to_head
from neuron_meet.realtime import sign_in_watch
from neuron_meet.realtime.announcer import SocketAnnouncer
from neuron_meet.realtime.dispatch import Dispatcher
from neuron_meet.realtime.gateway import Gateway
from neuron_meet.realtime.routes import Routes
from neuron_meet.realtime.signed_in import SignedInSockets
from neuron_meet.realtime.socket_server import SocketServer
from neuron_meet.rounds import Rounds
from neuron_meet.static import install_client

_log = structlog.get_logger(__name__)

_FAREWELL_SECONDS = 2.0
"""How long each part of the server may take to end."""


def create_app(settings: Settings) -> FastAPI:
    """Build the application; nothing is opened before its lifespan begins.

    Raises:
        SecretUnavailableError: No ``JWT_SECRET`` was given and none can be kept in ``DATA_DIR``.
    """
    sockets = SocketServer(settings)
    signed_in = SignedInSockets()
    announcer = SocketAnnouncer(sockets, signed_in)
    container = Container(settings, announcer)
    _attach_realtime(sockets, announcer, signed_in, container)
    sign_ins = sign_in_watch.SignInWatch(container.database, container.tokens, signed_in, announcer)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await container.database.wait_until_available(settings.database_wait.total_seconds())
        await upgrade_to_head(container.database)
        await container.meetings.reconcile()
        tidying = Rounds(container.housekeeping.tidy, housekeeping.EVERY_SECONDS)
        watching = Rounds(sign_ins.look, sign_in_watch.EVERY_SECONDS)
        try:
            yield
        finally:
            # Each whatever becomes of the one before: the database may be away by now.
            await _in_time(_end_all(tidying, watching), "background")
            await _in_time(container.meetings.shut_down(), "meetings")
            await _in_time(container.account_mail.close(), "mail")
            await _in_time(sockets.close(), "sockets")
            await _in_time(container.database.dispose(), "database")

    app = FastAPI(
        title="Neuron Meet",
        version=__version__,
        docs_url=None,
        openapi_url=OPENAPI_URL,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.container = container
    app.state.drain = sockets.drain
    install_api(app, settings)
    # Outermost: everything else is to see the address of the client, the socket too.
    proxies = list(settings.trusted_proxies)
    app.user_middleware.insert(0, Middleware(ProxyHeadersMiddleware, trusted_hosts=proxies))
    app.mount("/socket.io", socketio.ASGIApp(sockets, socketio_path=None))
    install_client(app, settings.client_dir)
    return app


async def _end_all(*rounds: Rounds) -> None:
    """Let what has begun be finished: it may be at the database, which is closed after that."""
    await asyncio.gather(*(each.end() for each in rounds))


async def _in_time(farewell: Coroutine[Any, Any, None], what: str) -> None:
    """Let one part end; what goes wrong, or takes too long, does not keep the others from it."""
    ending = asyncio.create_task(farewell)
    done, _ = await asyncio.wait({ending}, timeout=_FAREWELL_SECONDS)
    if not done:
        ending.cancel()
        _log.warning("farewell_cut_short", part=what)
    elif (error := ending.exception()) is not None:
        _log.warning("farewell_failed", part=what, kind=type(error).__name__, reason=str(error))


def _attach_realtime(
    sockets: SocketServer,
    announcer: SocketAnnouncer,
    signed_in: SignedInSockets,
    container: Container,
) -> None:
    """Connect the socket server to the meetings: the gateway stays alive as its event handler."""
    routes = Routes(container.turns, container.rooms, container.code_lookups, container.topics)
    dispatcher = Dispatcher(
        container.settings, container.room_state, announcer, routes.table(), sockets.draining
    )
    Gateway(
        sockets,
        container.database,
        container.tokens,
        dispatcher,
        container.meetings,
        signed_in,
        container.settings,
        container.attempts,
    )
