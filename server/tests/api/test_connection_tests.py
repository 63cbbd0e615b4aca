"""Testing the connection before entering: credentials for the relays, for whoever may come in."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from neuron_meet.config import Settings
from tests.api.client import Api, refusal

SECRET = "shared with coturn"
TESTS = 3


@pytest.fixture
def settings(settings: Settings) -> Settings:
    changes = {
        "turn_urls": ("turn:turn.example.org",),
        "turn_secret": SECRET,
        "connection_tests_per_address": TESTS,
    }
    return Settings.model_validate(settings.model_dump() | changes)


@pytest.fixture
async def room(ada: Api) -> Any:
    return await ada.post("/rooms", {})


def path_of(room: dict[str, Any]) -> str:
    return f"/rooms/code/{room['code']}/connection-test"


async def test_guests_of_an_open_room_and_accounts_get_credentials_for_a_moment(
    api: Api, bob: Api, room: dict[str, Any]
) -> None:
    names = set()
    for person in (api, bob):
        answer = await person.request("POST", path_of(room))
        assert answer.headers["Cache-Control"] == "no-store"
        turn = answer.json()["iceServers"][-1]
        expiry, whose = turn["username"].split(":")
        left = datetime.fromtimestamp(int(expiry), UTC) - datetime.now(UTC)
        assert timedelta(0) < left <= timedelta(minutes=2)
        assert whose.startswith("test-")
        assert SECRET not in answer.text
        names.add(whose)
    assert len(names) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"waitingRoom": True},
        {"waitForHost": True},
        {"passcode": "let me in"},
        {"allowGuestAccess": False},
        {"isLocked": True},
    ],
    ids=lambda change: next(iter(change)),
)
async def test_guests_get_none_of_a_room_that_keeps_its_door(
    ada: Api, api: Api, bob: Api, room: dict[str, Any], change: dict[str, Any]
) -> None:
    await ada.patch(f"/rooms/{room['id']}/settings", change)
    sentence = await api.refused(403, "FORBIDDEN", "POST", path_of(room))
    assert "Sign in" in sentence
    assert (await bob.post(path_of(room)))["iceServers"]


async def test_nobody_gets_any_of_an_ended_or_an_unknown_room(
    ada: Api, api: Api, room: dict[str, Any]
) -> None:
    await ada.delete(f"/rooms/{room['id']}")
    for person in (ada, api):
        await person.refused(403, "FORBIDDEN", "POST", path_of(room))
        await person.refused(404, "NOT_FOUND", "POST", path_of({"code": "aaa-aaa-aaa"}))
    await api.with_token("not.a.token").refused(401, "UNAUTHORIZED", "POST", path_of(room))


async def test_a_network_tests_so_often_and_no_more(
    ada: Api, api: Api, room: dict[str, Any]
) -> None:
    for _ in range(TESTS):
        await api.post(path_of(room))
    for person in (api, ada):
        answer = await person.request("POST", path_of(room))
        refusal(answer, 429, "RATE_LIMITED")
        assert 0 < answer.json()["retryAfter"] <= 600
    elsewhere = {"X-Forwarded-For": "198.51.100.1"}
    assert (await api.request("POST", path_of(room), headers=elsewhere)).is_success
