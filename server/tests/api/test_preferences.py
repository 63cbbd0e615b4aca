"""Preferences that are kept with the account, over HTTP."""

import pytest
from fastapi import FastAPI

from neuron_meet.db.account_models import AccountPreferences
from tests.api.client import Api

PATH = "/users/me/preferences"


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("fr, en;q=0.4, de;q=0.7", "de"),
        ("en-US,en;q=0.5", "en"),
        ("fr, de;q=0", "system"),
        ("", "system"),
        ("*;q=x,,;", "system"),
    ],
)
async def test_they_start_with_the_language_of_the_browser(
    ada: Api, accepted: str, language: str
) -> None:
    answer = await ada.request("GET", PATH, headers={"Accept-Language": accepted})
    assert answer.json()["language"] == language
    assert answer.json()["updatedAt"] is None


async def test_they_follow_to_another_browser(ada: Api, bob: Api) -> None:
    start = await ada.get(PATH)
    wanted = start | {"theme": "dark", "language": "de", "joinMuted": True}
    wanted["sounds"] = start["sounds"] | {"join": False}
    answer = await ada.request("PUT", PATH, wanted)
    assert answer.status_code == 200, answer.text
    kept = await ada.get(PATH)
    assert kept == wanted | {"updatedAt": kept["updatedAt"]}
    assert kept["updatedAt"] is not None
    assert (await bob.get(PATH))["theme"] == "system"
    await ada.request("PUT", PATH, wanted | {"theme": "light"})
    assert (await ada.get(PATH))["theme"] == "light"


@pytest.mark.parametrize(
    "body",
    [
        {"theme": "pink"},
        {"language": "tlh"},
        {"version": 2},
        {"sounds": {"join": "loud"}},
        {"joinMuted": "yes"},
        [],
    ],
)
async def test_what_is_none_is_refused(ada: Api, body: object) -> None:
    await ada.refused(400, "VALIDATION_FAILED", "PUT", PATH, body)
    assert (await ada.get(PATH))["updatedAt"] is None


async def test_what_is_stored_stays_readable(ada: Api, app: FastAPI) -> None:
    async with app.state.container.database.unit_of_work() as work:
        content = {"theme": "neon", "language": "de", "cursor": "paw"}
        work.session.add(AccountPreferences(user_id=ada.me["id"], content=content))
    kept = await ada.get(PATH)
    assert (kept["theme"], kept["language"]) == ("system", "de")


async def test_they_need_a_token(api: Api) -> None:
    await api.refused(401, "UNAUTHORIZED", "GET", PATH)
    await api.refused(401, "UNAUTHORIZED", "PUT", PATH, {})
