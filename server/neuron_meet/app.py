"""The application: API, socket and client on one port."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import socketio
from fastapi import FastAPI
from starlette.middleware import Middleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from neuron_meet import __version__
from neuron_meet.api.router import OPENAPI_URL, install_api
from neuron_meet.config import Settings
from neuron_meet.container import Container
from neuron_meet.db.migrate import upgrade_to_head
from neuron_meet.realtime.announcer import SocketAnnouncer
from neuron_meet.realtime.dispatch import Dispatcher
from neuron_meet.realtime.gateway import Gateway
from neuron_meet.realtime.routes import Routes
from neuron_meet.realtime.sign_in_watch import SignInWatch
from neuron_meet.realtime.signed_in import SignedInSockets
from neuron_meet.realtime.socket_server import SocketServer
from neuron_meet.static import install_client


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
    sign_ins = SignInWatch(container.database, container.tokens, signed_in, announcer)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await upgrade_to_head(container.database)
        await container.meetings.reconcile()
        tidying = asyncio.create_task(container.housekeeping.run())
        watching = asyncio.create_task(sign_ins.keep())
        try:
            yield
        finally:
            tidying.cancel()
            watching.cancel()
            # They may be at the database, which is closed only once nobody uses it.
            await asyncio.wait({tidying, watching})
            # Each whatever becomes of the one before: the database may be away by now.
            try:
                await container.meetings.shut_down()
                await container.account_mail.close()
            finally:
                await sockets.close()
                await container.database.dispose()

    app = FastAPI(
        title="Neuron Meet",
        version=__version__,
        docs_url=None,
        openapi_url=OPENAPI_URL,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.container = container
    install_api(app, settings)
    # Outermost: everything else is to see the address of the client, the socket too.
    proxies = list(settings.trusted_proxies)
    app.user_middleware.insert(0, Middleware(ProxyHeadersMiddleware, trusted_hosts=proxies))
    app.mount("/socket.io", socketio.ASGIApp(sockets, socketio_path=None))
    install_client(app, settings.client_dir)
    return app


def _attach_realtime(
    sockets: SocketServer,
    announcer: SocketAnnouncer,
    signed_in: SignedInSockets,
    container: Container,
) -> None:
    """Connect the socket server to the meetings: the gateway stays alive as its event handler."""
    routes = Routes(container.turns, container.rooms, container.code_lookups, container.topics)
    dispatcher = Dispatcher(container.settings, container.room_state, announcer, routes.table())
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
