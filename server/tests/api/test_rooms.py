"""Rooms over HTTP: opening, finding, changing, ending."""

import re
from typing import Any

import pytest
from fastapi import FastAPI

from neuron_meet.config import Settings
from tests.api.client import Api

FLAGS = [
    "allowScreenShare",
    "allowChat",
    "allowParticipantVideo",
    "allowParticipantAudio",
    "allowGuestAccess",
    "muteParticipantsOnJoin",
    "waitingRoom",
    "waitForHost",
]


@pytest.fixture
async def room(ada: Api) -> dict[str, Any]:
    """A room that Ada hosts."""
    made = await ada.post("/rooms", {"name": "Analytical engine"})
    assert isinstance(made, dict)
    return made


async def test_a_room_is_opened_with_settings_and_host(ada: Api) -> None:
    body = {"name": "  Engine  ", "waitingRoom": True, "maxParticipants": 7}
    answer = await ada.request("POST", "/rooms", body)
    assert answer.status_code == 201
    room = answer.json()
    assert re.fullmatch("[a-z]{3}-[a-z]{3}-[a-z]{3}", room["code"])
    assert room["name"] == "Engine"
    assert (room["isActive"], room["isLocked"]) == (True, False)
    assert (room["startedAt"], room["endedAt"]) == (None, None)
    assert room["host"] == {"id": ada.me["id"], "displayName": "Ada", "avatarUrl": None}
    assert room["settings"] == {
        "allowChat": True,
        "allowScreenShare": True,
        "allowGuestAccess": True,
        "waitingRoom": True,
        "muteParticipantsOnJoin": False,
        "maxParticipants": 7,
        "allowParticipantAudio": True,
        "allowParticipantVideo": True,
        "allowRecording": "moderators",
        "allowPrivateMessages": True,
        "allowFiles": True,
        "waitForHost": False,
        "hasPasscode": False,
        "hostLeaves": "hand-over",
    }
    assert await ada.get(f"/rooms/{room['id']}") == room


async def test_a_room_without_a_name_is_named_after_its_host(ada: Api) -> None:
    room = await ada.post("/rooms", {})
    assert room["name"] == "Ada's meeting"
    assert room["settings"]["maxParticipants"] == 100


@pytest.mark.parametrize(
    "body",
    [
        {"name": ""},
        {"name": "   "},
        {"name": "x" * 101},
        {"name": "a\u0000b"},
        {"name": "a\ud800b"},
        {"name": ["a"]},
        {"waitingRoom": "yes"},
        {"waitingRoom": None},
        {"maxParticipants": 1},
        {"maxParticipants": 101},
        {"maxParticipants": 10**400},
        {"maxParticipants": -1},
        {"maxParticipants": 5.5},
        {"maxParticipants": True},
        {"maxParticipants": "5"},
        [],
        None,
    ],
)
async def test_a_bad_room_is_refused(ada: Api, body: object) -> None:
    await ada.refused(400, "VALIDATION_FAILED", "POST", "/rooms", body)


async def test_opening_a_room_needs_an_account(api: Api) -> None:
    await api.refused(401, "UNAUTHORIZED", "POST", "/rooms", {})


async def test_anybody_may_look_a_room_up_by_its_code(api: Api, room: dict[str, Any]) -> None:
    for code in (room["code"], room["code"].upper()):
        seen = await api.get(f"/rooms/code/{code}")
        assert {
            key: seen[key] for key in ("id", "code", "name", "isActive", "isLocked", "host")
        } == {key: room[key] for key in ("id", "code", "name", "isActive", "isLocked", "host")}
        assert seen["settings"]["waitingRoom"] is False
        assert "email" not in str(seen)


@pytest.mark.parametrize("code", ["zzz-zzz-zzz", "nonsense", "a%00b", "%20", "abc-def-ghi-jkl"])
async def test_an_unknown_code_is_not_found(api: Api, code: str) -> None:
    sentence = await api.refused(404, "NOT_FOUND", "GET", f"/rooms/code/{code}")
    assert sentence == "Room not found"


async def test_a_room_by_id_needs_a_token(api: Api, bob: Api, room: dict[str, Any]) -> None:
    await api.refused(401, "UNAUTHORIZED", "GET", f"/rooms/{room['id']}")
    assert await bob.get(f"/rooms/{room['id']}") == room
    sentence = await bob.refused(404, "NOT_FOUND", "GET", "/rooms/nonsense")
    assert sentence == "Room not found"


@pytest.mark.parametrize("flag", FLAGS)
async def test_every_setting_can_be_changed_alone(
    ada: Api, room: dict[str, Any], flag: str
) -> None:
    wanted = not room["settings"][flag]
    changed = await ada.patch(f"/rooms/{room['id']}/settings", {flag: wanted})
    assert changed["settings"] == room["settings"] | {flag: wanted}
    assert await ada.get(f"/rooms/{room['id']}") == changed


async def test_the_lock_and_the_limit_are_settings_too(ada: Api, room: dict[str, Any]) -> None:
    body = {"isLocked": True, "maxParticipants": 2}
    changed = await ada.patch(f"/rooms/{room['id']}/settings", body)
    assert (changed["isLocked"], changed["settings"]["maxParticipants"]) == (True, 2)
    unlocked = await ada.patch(f"/rooms/{room['id']}/settings", {"isLocked": False})
    assert (unlocked["isLocked"], unlocked["settings"]["maxParticipants"]) == (False, 2)


@pytest.mark.parametrize(
    "body",
    [
        {"allowChat": None},
        {"allowChat": 1},
        {"allowChat": "true"},
        {"maxParticipants": 1},
        {"maxParticipants": 101},
        {"hostId": "me"},
        {"allowChat": False, "nonsense": True},
    ],
)
async def test_a_bad_change_changes_nothing(
    ada: Api, room: dict[str, Any], body: dict[str, object]
) -> None:
    sentence = await ada.refused(
        400, "VALIDATION_FAILED", "PATCH", f"/rooms/{room['id']}/settings", body
    )
    assert any(name in sentence for name in body)
    assert await ada.get(f"/rooms/{room['id']}") == room


async def test_only_the_host_changes_or_ends_a_room(
    api: Api, bob: Api, room: dict[str, Any]
) -> None:
    path = f"/rooms/{room['id']}"
    await bob.refused(403, "FORBIDDEN", "PATCH", f"{path}/settings", {"isLocked": True})
    await bob.refused(403, "FORBIDDEN", "DELETE", path)
    await api.refused(401, "UNAUTHORIZED", "PATCH", f"{path}/settings", {"isLocked": True})
    await api.refused(401, "UNAUTHORIZED", "DELETE", path)
    await bob.refused(404, "NOT_FOUND", "DELETE", "/rooms/00000000-0000-4000-8000-000000000000")
    assert await bob.get(path) == room


async def test_an_ended_room_stays_ended_and_as_it_was(
    api: Api, ada: Api, room: dict[str, Any]
) -> None:
    path = f"/rooms/{room['id']}"
    ended = await ada.delete(path)
    assert ended["isActive"] is False
    assert ended["endedAt"] is not None
    assert await ada.delete(path) == ended
    await ada.refused(409, "ROOM_ENDED", "PATCH", f"{path}/settings", {"isLocked": True})
    assert (await api.get(f"/rooms/code/{room['code']}"))["isActive"] is False


async def test_nobody_is_in_a_new_room(api: Api, room: dict[str, Any]) -> None:
    assert await api.get(f"/rooms/code/{room['code']}/participants") == []
    assert await api.get("/rooms/code/zzz-zzz-zzz/participants") == []
    bad = api.with_token("nonsense")
    path = f"/rooms/code/{room['code']}/participants"
    await bad.refused(401, "UNAUTHORIZED", "GET", path)


class TestWithTwoRooms:
    """A server on which an account may have two open rooms."""

    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"rooms_per_user": 2})

    async def test_an_account_may_have_so_many_open_rooms(self, ada: Api, app: FastAPI) -> None:
        first = await ada.post("/rooms", {})
        await ada.post("/rooms", {})
        await ada.refused(409, "CONFLICT", "POST", "/rooms", {})
        await ada.delete(f"/rooms/{first['id']}")
        await ada.post("/rooms", {})
