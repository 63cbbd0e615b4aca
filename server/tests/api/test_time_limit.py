"""No request takes for ever."""

from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI

from neuron_meet.config import Settings
from tests.api.client import Api
from tests.services.held_database import held_database


@pytest.fixture
def settings(settings: Settings) -> Settings:
    # What does not hang has to be done in less, however busy the machine is.
    return settings.model_copy(update={"request_timeout": timedelta(seconds=4)})


async def test_a_request_that_hangs_is_told_so_and_changes_nothing(
    ada: Api, app: FastAPI, settings: Settings
) -> None:
    async with held_database(settings.sqlalchemy_url, "rooms"):
        answer: httpx.Response = await ada.request("POST", "/rooms", json={"name": "Never"})
    assert answer.status_code == 503
    assert answer.json()["code"] == "TIMED_OUT"
    assert int(answer.headers["Retry-After"]) == answer.json()["retryAfter"] > 0
    assert await ada.get("/users/me/rooms") == []
