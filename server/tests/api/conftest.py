"""The API as a client sees it: the whole application on a real database, spoken to by HTTP."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from neuron_meet.app import create_app
from neuron_meet.config import Settings
from tests.api.client import Api


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    """The application, started."""
    application = create_app(settings)
    async with application.router.lifespan_context(application):
        yield application


@pytest.fixture
async def api(app: FastAPI) -> AsyncIterator[Api]:
    """A client without an account."""
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        yield Api(client)


@pytest.fixture
async def ada(api: Api) -> Api:
    """A client that is signed in as Ada."""
    return await api.signed_up("Ada")


@pytest.fixture
async def bob(api: Api) -> Api:
    """A client that is signed in as Bob."""
    return await api.signed_up("Bob")
