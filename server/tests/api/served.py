"""An application that is served within the test: spoken to by HTTP, without a socket."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from fastapi import FastAPI

from neuron_meet.api.router import install_api
from neuron_meet.app import create_app
from neuron_meet.config import Settings
from neuron_meet.static import install_client
from tests.api.client import Api


def changed(settings: Settings, changes: dict[str, object]) -> Settings:
    """The same settings but for some, which are read as an operator's would be."""
    return Settings.model_validate(settings.model_dump(exclude_unset=True) | changes)


def client_of(app: FastAPI) -> httpx.AsyncClient:
    """Somebody who calls an application; it is the caller who closes them."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


def pages_in(folder: Path, **settings: object) -> httpx.AsyncClient:
    """Somebody who opens the built client in a folder, of a server that was not started."""
    app = FastAPI()
    install_api(app, Settings.model_validate(settings))
    install_client(app, folder)
    return client_of(app)


@asynccontextmanager
async def started(settings: Settings) -> AsyncIterator[FastAPI]:
    """The whole application with these settings, for as long as the context lasts."""
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


@asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[Api]:
    """Somebody without an account, who calls an application with these settings."""
    async with started(settings) as app, client_of(app) as http:
        yield Api(http)
