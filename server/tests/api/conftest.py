"""The API as a client sees it: the whole application on a real database, spoken to by HTTP."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI

from neuron_meet.config import Settings
from tests.api.client import Api
from tests.api.served import client_of, started


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    """The application, started."""
    async with started(settings) as application:
        yield application


@pytest.fixture
async def api(app: FastAPI) -> AsyncIterator[Api]:
    """A client without an account."""
    async with client_of(app) as http:
        yield Api(http)


@pytest.fixture
async def ada(api: Api) -> Api:
    """A client that is signed in as Ada."""
    return await api.signed_up("Ada")


@pytest.fixture
async def bob(api: Api) -> Api:
    """A client that is signed in as Bob."""
    return await api.signed_up("Bob")
