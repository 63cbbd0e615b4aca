"""Runs the application: one process, one port, an end in good order."""

import asyncio
import gc
import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path
from types import FrameType
from typing import Any

import structlog
import uvicorn
from fastapi import FastAPI
from uvicorn.server import Server

from neuron_meet.app import create_app
from neuron_meet.config import Settings
from neuron_meet.db.migrate import upgrade_in_child
from neuron_meet.logs import configure_logging
from neuron_meet.realtime.websocket_protocol import FairWebSocketProtocol

_FAREWELL_SECONDS = 2.0
"""What is left of ``SHUTDOWN_TIMEOUT`` to write down who was there, after all work has ended."""
_LEAST_SECONDS = 1
"""For requests that are under way, after what sockets asked for has taken its time."""
_LOOK_EVERY_SECONDS = 0.1
_STARTUP_FAILED = 3
_LARGEST_FRAME = 1_048_576
"""Bytes. Only guards memory: what is over ``MAX_MESSAGE_BYTES`` is refused long before."""

logger = structlog.get_logger(__name__)


class DrainingServer(Server):
    """uvicorn, which first lets the sockets finish, and ends within ``SHUTDOWN_TIMEOUT``."""

    def __init__(self, app: FastAPI, settings: Settings, **options: Any) -> None:  # noqa: ANN401
        """Take the application, made by ``create_app``, and what uvicorn is to do otherwise."""
        super().__init__(uvicorn.Config(app, **server_options(settings) | options))
        self._app = app
        self._seconds = settings.shutdown_timeout.total_seconds()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """On SIGTERM or SIGINT; on the second of them nothing is waited for any more."""
        if not self.should_exit:
            end = threading.Timer(self._seconds, _end_now)
            end.daemon = True
            end.start()
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Accept nothing more, finish what has begun, say good-bye, end."""
        end = time.monotonic() + self._seconds - _FAREWELL_SECONDS
        for listener in self.servers:
            listener.close()
        draining = asyncio.create_task(self._app.state.drain())
        while not (draining.done() or self.force_exit or time.monotonic() > end - _LEAST_SECONDS):
            await asyncio.wait({draining}, timeout=_LOOK_EVERY_SECONDS)
        if draining.done():
            draining.result()
        else:
            draining.cancel()
            logger.warning("draining_cut_short")
        self.config.timeout_graceful_shutdown = max(_LEAST_SECONDS, int(end - time.monotonic()))
        await super().shutdown(sockets)


def run(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; then finish requests and close sockets and database."""
    configure_logging(settings)
    app = create_app(settings)
    logger.info("server_starting", host=settings.host, port=settings.port)
    upgrade_in_child(settings.sqlalchemy_url)
    # What stands now stays: the collector need never look at it again.
    gc.freeze()
    gc.enable()
    server = DrainingServer(app, settings)
    server.run()
    if not server.started:
        sys.exit(_STARTUP_FAILED)


def run_reloading(settings: Settings) -> None:
    """Serve, and start again whenever the code changes. For development."""
    configure_logging(settings)
    uvicorn.run(
        "neuron_meet.server:create_app_from_environment",
        factory=True,
        reload=True,
        reload_dirs=[str(Path(__file__).parent)],
        timeout_graceful_shutdown=_LEAST_SECONDS,
        **server_options(settings),
    )


def create_app_from_environment() -> FastAPI:
    """The application as the environment configures it: what every restart of a reload calls."""
    settings = Settings()
    configure_logging(settings)
    return create_app(settings)


def server_options(settings: Settings) -> dict[str, Any]:
    """How uvicorn serves the application."""
    return {
        "host": settings.host,
        "port": settings.port,
        "loop": "uvloop",
        "http": "httptools",
        "ws": FairWebSocketProtocol,
        "ws_max_size": _LARGEST_FRAME,
        # Engine.IO pings by itself, and what it carries is small or does not compress.
        "ws_ping_interval": None,
        "ws_per_message_deflate": False,
        # Ours: see logs.py and api/request_context.py.
        "log_config": None,
        "access_log": False,
        "server_header": False,
        # Whose word about addresses counts is for the application itself: see TRUSTED_PROXIES.
        "proxy_headers": False,
    }


def _end_now() -> None:
    """End a process that does not end by itself: what it waits for may never come."""
    logger.error("shutdown_cut_short")
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(128 + signal.SIGTERM)
