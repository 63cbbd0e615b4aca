"""Runs the application: one process, one port, a clean end."""

import gc
from pathlib import Path
from typing import Any

import structlog
import uvicorn
from fastapi import FastAPI

from neuron_meet.app import create_app
from neuron_meet.config import Settings
from neuron_meet.db.migrate import upgrade_in_child
from neuron_meet.logs import configure_logging
from neuron_meet.realtime.websocket_protocol import FairWebSocketProtocol

SHUTDOWN_GRACE_SECONDS = 3
"""How long open requests may take to finish after the signal to stop."""
_LARGEST_FRAME = 1_048_576
"""Bytes. Only guards memory: what is over ``MAX_MESSAGE_BYTES`` is refused long before."""

logger = structlog.get_logger(__name__)


def run(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; then finish requests and close sockets and database."""
    configure_logging(settings)
    app = create_app(settings)
    logger.info("server_starting", host=settings.host, port=settings.port)
    upgrade_in_child(settings.sqlalchemy_url)
    # What stands now stays: the collector need never look at it again.
    gc.freeze()
    gc.enable()
    uvicorn.run(app, **server_options(settings))


def run_reloading(settings: Settings) -> None:
    """Serve, and start again whenever the code changes. For development."""
    configure_logging(settings)
    uvicorn.run(
        "neuron_meet.server:create_app_from_environment",
        factory=True,
        reload=True,
        reload_dirs=[str(Path(__file__).parent)],
        **server_options(settings),
    )


def create_app_from_environment() -> FastAPI:
    """The application as the environment configures it: what every restart of a reload calls."""
    settings = Settings()
    configure_logging(settings)
    return create_app(settings)


def server_options(settings: Settings) -> dict[str, Any]:
    """How uvicorn serves the application: for the tests, too."""
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
        "timeout_graceful_shutdown": SHUTDOWN_GRACE_SECONDS,
    }
