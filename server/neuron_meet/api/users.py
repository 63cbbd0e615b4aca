"""Profiles, and the rooms of the account that is signed in."""

from http import HTTPStatus

from fastapi import APIRouter

from neuron_meet.api.dependencies import (
    Accounts,
    CurrentContainer,
    CurrentUser,
    Defaults,
    Rooms,
    Work,
)
from neuron_meet.api.documentation import error_answers
from neuron_meet.protocol.profiles import OwnProfile, PublicProfile, UpdateProfileRequest
from neuron_meet.protocol.rest import RoomDefaults, RoomSummary

router = APIRouter(prefix="/users", tags=["accounts"])


@router.get("/me/rooms", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def list_my_rooms(user: CurrentUser, rooms: Rooms) -> list[RoomSummary]:
    """The 20 newest rooms that the account hosts or has joined, newest first."""
    return [RoomSummary.model_validate(room) for room in await rooms.recent_for(user.id)]


@router.get("/me/room-defaults", responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def get_room_defaults(user: CurrentUser, defaults: Defaults) -> RoomDefaults:
    """What the account's new rooms begin with."""
    return await defaults.of(user.id)


@router.put(
    "/me/room-defaults",
    responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED),
)
async def set_room_defaults(
    body: RoomDefaults, user: CurrentUser, defaults: Defaults
) -> RoomDefaults:
    """Choose what the account's new rooms begin with; rooms that there are stay as they are."""
    await defaults.set(user.id, body)
    return body


@router.patch("/me", responses=error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED))
async def update_me(
    body: UpdateProfileRequest,
    user: CurrentUser,
    accounts: Accounts,
    work: Work,
    container: CurrentContainer,
) -> OwnProfile:
    """Change the own profile: only what is given changes."""
    picture = user.avatar_url
    changed = await accounts.update_profile(user, body)
    if changed.avatar_url != picture:
        work.publish(lambda: container.avatars.remove(picture))
    return OwnProfile.model_validate(changed)


@router.get("/{id}", responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND))
async def get_user(id: str, _user: CurrentUser, accounts: Accounts) -> PublicProfile:  # noqa: A002
    """Another person's public profile."""
    return PublicProfile.model_validate(await accounts.by_id(id))
