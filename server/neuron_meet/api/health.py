"""Whether the process can do its work."""

import asyncio
from http import HTTPStatus
from importlib.metadata import version

import structlog
from fastapi import APIRouter, Response
from sqlalchemy.exc import SQLAlchemyError

from neuron_meet.api.dependencies import CurrentContainer
from neuron_meet.db.engine import Database
from neuron_meet.protocol.rest import Health

router = APIRouter(tags=["operation"])
logger = structlog.get_logger(__name__)

DATABASE_TIMEOUT = 3.0
"""Seconds that the database has for an answer."""
_VERSION = version("neuron-meet")


@router.get(
    "/health",
    responses={HTTPStatus.SERVICE_UNAVAILABLE.value: {"model": Health, "description": "Not now"}},
)
async def get_health(container: CurrentContainer, response: Response) -> Health:
    """Whether the process runs and reaches its database; 503 where it does not."""
    response.headers["Cache-Control"] = "no-store"
    if await _answers(container.database):
        return Health(status="ok", version=_VERSION, database="ok")
    response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
    return Health(status="unavailable", version=_VERSION, database="unavailable")


async def _answers(database: Database) -> bool:
    try:
        async with asyncio.timeout(DATABASE_TIMEOUT):
            await database.ping()
    except (SQLAlchemyError, OSError) as error:  # TimeoutError is an OSError.
        logger.warning("database_unavailable", kind=type(error).__name__)
        return False
    return True
