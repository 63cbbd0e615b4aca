"""The rooms of an account: its own, the ones it meets in again, and what new ones begin with."""

import asyncio
from typing import Any

import pytest

from tests.api.client import Api

DEFAULTS: dict[str, Any] = {
    "allowChat": True,
    "allowScreenShare": True,
    "allowGuestAccess": True,
    "waitingRoom": False,
    "waitForHost": False,
    "muteParticipantsOnJoin": False,
    "allowParticipantAudio": True,
    "allowParticipantVideo": True,
    "allowRecording": "moderators",
    "hostLeaves": "hand-over",
    "allowPrivateMessages": True,
    "allowFiles": True,
    "maxParticipants": None,
}


async def test_the_personal_room_is_one_and_keeps_its_code(ada: Api, bob: Api) -> None:
    rooms = await asyncio.gather(*(ada.get("/rooms/personal") for _ in range(3)))
    assert len({room["code"] for room in rooms}) == 1
    assert (rooms[0]["kind"], rooms[0]["name"]) == ("personal", "Ada's room")
    assert rooms[0]["peopleInside"] == 0
    assert (await bob.get("/rooms/personal"))["code"] != rooms[0]["code"]


async def test_the_personal_room_is_named_by_who_first_asks_and_keeps_its_name(ada: Api) -> None:
    await ada.refused(400, "VALIDATION_FAILED", "GET", "/rooms/personal?name=%E2%80%8B")
    assert (await ada.get("/rooms/personal", name="Raum von Ada"))["name"] == "Raum von Ada"
    assert (await ada.get("/rooms/personal", name="Ada’s room"))["name"] == "Raum von Ada"


async def test_closing_the_personal_room_gives_another_one(ada: Api) -> None:
    first = await ada.get("/rooms/personal")
    await ada.delete(f"/rooms/{first['id']}")
    second = await ada.get("/rooms/personal")
    assert second["code"] != first["code"]
    assert second["isActive"] is True


async def test_named_rooms_are_listed_by_name_while_they_are_open(ada: Api, bob: Api) -> None:
    names = ["weekly", "Board", "Retro"]
    made = {name: await ada.post("/rooms", {"name": name}) for name in names}
    await ada.post("/rooms", {})
    await bob.post("/rooms", {"name": "Bob's"})
    await ada.delete(f"/rooms/{made['Retro']['id']}")
    assert [room["name"] for room in await ada.get("/rooms")] == ["Board", "weekly"]


async def test_only_the_host_renames(ada: Api, bob: Api) -> None:
    room = await ada.post("/rooms", {"name": "Weekly"})
    path = f"/rooms/{room['id']}"
    await bob.refused(403, "FORBIDDEN", "PATCH", path, {"name": "Mine"})
    await ada.refused(400, "VALIDATION_FAILED", "PATCH", path, {"name": " "})
    await ada.refused(400, "VALIDATION_FAILED", "PATCH", path, {"code": "aaa-aaa-aaa"})
    assert (await ada.patch(path, {"name": "Daily"}))["name"] == "Daily"
    await ada.delete(path)
    await ada.refused(409, "ROOM_ENDED", "PATCH", path, {"name": "Hourly"})


async def test_new_rooms_begin_with_the_accounts_defaults(ada: Api, bob: Api) -> None:
    assert await ada.get("/users/me/room-defaults") == DEFAULTS
    wanted = DEFAULTS | {"waitingRoom": True, "allowChat": False, "maxParticipants": 12}
    wanted |= {"hostLeaves": "end", "allowRecording": "nobody"}
    assert await ada.put("/users/me/room-defaults", wanted) == wanted
    assert await ada.get("/users/me/room-defaults") == wanted
    for room in (await ada.post("/rooms", {}), await ada.get("/rooms/personal")):
        settings = room["settings"]
        assert (settings["waitingRoom"], settings["allowChat"]) == (True, False)
        assert settings["maxParticipants"] == 12
        assert (settings["hostLeaves"], settings["allowRecording"]) == ("end", "nobody")
    chosen = await ada.post("/rooms", {"waitingRoom": False, "maxParticipants": 3})
    assert chosen["settings"]["waitingRoom"] is False
    assert chosen["settings"]["maxParticipants"] == 3
    assert (await bob.post("/rooms", {}))["settings"]["waitingRoom"] is False


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"waitingRoom": True},
        DEFAULTS | {"waitingRoom": "yes"},
        DEFAULTS | {"maxParticipants": 101},
        DEFAULTS | {"hostLeaves": "panic"},
        DEFAULTS | {"passcode": "1234"},
    ],
)
async def test_bad_defaults_are_refused(ada: Api, body: dict[str, Any]) -> None:
    await ada.refused(400, "VALIDATION_FAILED", "PUT", "/users/me/room-defaults", body)
    assert await ada.get("/users/me/room-defaults") == DEFAULTS


@pytest.mark.parametrize("passcode", ["123", " 12 ", "x" * 33, "12\u0000345", 1234])
async def test_a_bad_passcode_is_refused(ada: Api, passcode: object) -> None:
    await ada.refused(400, "VALIDATION_FAILED", "POST", "/rooms", {"passcode": passcode})
    room = await ada.post("/rooms", {})
    path = f"/rooms/{room['id']}/settings"
    await ada.refused(400, "VALIDATION_FAILED", "PATCH", path, {"passcode": passcode})
