"""The whole REST API under one prefix."""

from functools import cache

from fastapi import APIRouter, FastAPI
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from neuron_meet.api import (
    account_links,
    auth,
    avatars,
    calendars,
    connection_tests,
    exclusions,
    files,
    health,
    ice_servers,
    invitations,
    meeting_chat,
    meetings,
    personal_data,
    preferences,
    room_history,
    rooms,
    scheduling,
    sessions,
    uploads,
    users,
)
from neuron_meet.api.body_limit import BodyLimit
from neuron_meet.api.cors import Cors
from neuron_meet.api.docs_page import install_docs_page
from neuron_meet.api.documentation import operation_id
from neuron_meet.api.errors import install_error_handlers
from neuron_meet.api.json_depth import JsonDepthLimit
from neuron_meet.api.request_context import RequestContext
from neuron_meet.api.security_headers import SecurityHeaders
from neuron_meet.api.time_limit import TimeLimit
from neuron_meet.config import Settings

PREFIX = "/api"
OPENAPI_URL = f"{PREFIX}/openapi.json"


def install_api(app: FastAPI, settings: Settings) -> None:
    """Add the routes, the error answers and the request context to ``app``.

    Args:
        app: The application; ``app.state.container`` is set before the first request.
        settings: The size limit of bodies and the other origins that may call.
    """
    install_error_handlers(app)
    app.user_middleware[:0] = [
        Middleware(
            SecurityHeaders,
            data_prefixes=(f"{PREFIX}/", "/socket.io/"),
            public_url=settings.public_url,
        ),
        Middleware(RequestContext),
        Middleware(Cors, prefix=PREFIX, origins=settings.cors_origins),
        Middleware(
            BodyLimit,
            prefix=PREFIX,
            max_bytes=settings.max_body_bytes,
            uploads={
                PREFIX + avatars.UPLOAD_PATH: settings.avatar_max_bytes,
                PREFIX + uploads.PIECES: settings.max_file_bytes,
            },
        ),
        Middleware(
            TimeLimit,
            prefix=PREFIX,
            seconds=settings.request_timeout.total_seconds(),
            exempt=(PREFIX + avatars.UPLOAD_PATH, PREFIX + uploads.PIECES),
        ),
        Middleware(JsonDepthLimit, prefix=PREFIX, levels=settings.max_json_depth),
    ]
    app.router.routes.extend(_routes())
    install_docs_page(app)


@cache
def _routes() -> list[BaseRoute]:
    """Every route, built once for all applications of a process: it takes a quarter of a second."""
    api = APIRouter(prefix=PREFIX, generate_unique_id_function=operation_id)
    for feature in (
        health,
        auth,
        account_links,
        sessions,
        preferences,
        avatars,
        personal_data,
        users,
        rooms,
        room_history,
        exclusions,
        invitations,
        meetings,
        ice_servers,
        connection_tests,
        scheduling,
        calendars,
        meeting_chat,
        uploads,
        files,
    ):
        api.include_router(feature.router)
    return api.routes
