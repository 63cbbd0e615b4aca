"""Profiles and the rooms of an account, over HTTP."""

import pytest
from fastapi import FastAPI

from tests.api.client import Api
from tests.api.stays import join


async def test_others_see_a_public_profile_and_never_the_address(ada: Api, bob: Api) -> None:
    seen = await bob.get(f"/users/{ada.me['id']}")
    assert seen == {"id": ada.me["id"], "displayName": "Ada", "avatarUrl": None}


@pytest.mark.parametrize(
    "user_id",
    ["nobody", "00000000-0000-4000-8000-000000000000", "a%00b", "%F0%9F%98%80", "x" * 2000],
)
async def test_an_unknown_person_is_not_found(ada: Api, user_id: str) -> None:
    await ada.refused(404, "NOT_FOUND", "GET", f"/users/{user_id}")


async def test_a_profile_needs_a_token(api: Api, ada: Api) -> None:
    await api.refused(401, "UNAUTHORIZED", "GET", f"/users/{ada.me['id']}")
    await api.refused(401, "UNAUTHORIZED", "PATCH", "/users/me", {"displayName": "Eve"})


async def test_only_what_is_given_changes(ada: Api) -> None:
    picture = "https://example.org/ada.png"
    changed = await ada.patch("/users/me", {"avatarUrl": picture})
    assert (changed["displayName"], changed["avatarUrl"]) == ("Ada", picture)
    changed = await ada.patch("/users/me", {"displayName": "  Ada L.  "})
    assert (changed["displayName"], changed["avatarUrl"]) == ("Ada L.", picture)
    assert changed["email"] == "ada@example.org"
    changed = await ada.patch("/users/me", {"avatarUrl": None})
    assert changed["avatarUrl"] is None
    assert await ada.get("/auth/me") == changed
    assert await ada.patch("/users/me", {}) == changed


@pytest.mark.parametrize(
    "body",
    [
        {"email": "eve@example.org"},
        {"name": "Eve"},
        {"password": "a new password"},
        {"displayName": "Eve", "isAdmin": True},
        {"displayName": "E"},
        {"displayName": None},
        {"avatarUrl": "javascript:alert(1)"},
        {"avatarUrl": "not a url"},
        {"avatarUrl": "https://example.org/" + "x" * 3000},
        [],
        "text",
    ],
)
async def test_nothing_else_can_be_changed(ada: Api, body: object) -> None:
    await ada.refused(400, "VALIDATION_FAILED", "PATCH", "/users/me", body)
    assert await ada.get("/auth/me") == ada.me


async def test_my_rooms_are_hosted_and_joined_ones_newest_first(
    ada: Api, bob: Api, app: FastAPI
) -> None:
    hosted = await bob.post("/rooms", {"name": "Bob's own"})
    joined = await ada.post("/rooms", {"name": "Ada's"})
    await ada.post("/rooms", {"name": "Not Bob's"})
    for _ in range(2):  # twice in the same room is still one room
        async with app.state.container.database.unit_of_work() as work:
            await join(app, work.session, joined["id"], user_id=bob.me["id"])
    rooms = await bob.get("/users/me/rooms")
    assert [room["id"] for room in rooms] == [joined["id"], hosted["id"]]
    assert set(rooms[0]) >= {"id", "code", "name", "hostId", "isActive", "createdAt"}


async def test_my_rooms_are_twenty_at_most(ada: Api) -> None:
    made = [(await ada.post("/rooms", {}))["id"] for _ in range(22)]
    listed = [room["id"] for room in await ada.get("/users/me/rooms")]
    assert listed == made[:1:-1]
