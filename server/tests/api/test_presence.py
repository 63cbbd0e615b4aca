"""What the API says of who is in a room now, and gives only to them."""

from typing import Any

import pytest
from fastapi import FastAPI

from neuron_meet.config import Settings
from neuron_meet.container import Container
from neuron_meet.db.base import new_id, utc_now
from neuron_meet.protocol.roles import Role
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.service import RoomService
from neuron_meet.signaling.participant import Participant
from tests.api.client import Api


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """A server with its own STUN and TURN."""
    changes = {
        "stun_urls": ("stun:stun.example.org",),
        "turn_urls": ("turn:turn.example.org?transport=udp",),
        "turn_secret": "shared with coturn",
    }
    return Settings.model_validate(settings.model_dump() | changes)


@pytest.fixture
async def room(ada: Api) -> dict[str, Any]:
    """A room that Ada hosts."""
    made = await ada.post("/rooms", {})
    assert isinstance(made, dict)
    return made


async def enter(app: FastAPI, room: dict[str, Any], person: Api | None = None) -> Participant:
    """Put somebody into the room, as signalling does once it has let them in."""
    container: Container = app.state.container
    async with container.database.unit_of_work() as work:
        found = await RoomService(work.session, container.settings).by_id(room["id"])
        meeting_id = await MeetingService(work.session, container.settings).begin(found)
    stay_id = new_id()
    participant = Participant(
        room_id=room["id"],
        meeting_id=meeting_id,
        socket_id=new_id(),
        participant_id=stay_id,
        person_id=person.me["id"] if person else stay_id,
        user_id=person.me["id"] if person else None,
        display_name=person.me["displayName"] if person else "Guest",
        avatar_url=None,
        role=Role.HOST if person and person.me["id"] == room["hostId"] else Role.PARTICIPANT,
        joined_at=utc_now(),
    )
    async with container.room_state.exclusive(room["id"]):
        await container.room_state.enter(participant)
    return participant


async def test_anybody_sees_who_is_inside_in_order_of_arrival(
    api: Api, ada: Api, app: FastAPI, room: dict[str, Any]
) -> None:
    host, guest = await enter(app, room, ada), await enter(app, room)
    path = f"/rooms/code/{room['code']}/participants"
    for somebody in (api, ada):
        assert await somebody.get(path) == [
            {
                "id": host.participant_id,
                "userId": ada.me["id"],
                "displayName": "Ada",
                "avatarUrl": None,
                "isHost": True,
            },
            {
                "id": guest.participant_id,
                "displayName": "Guest",
                "avatarUrl": None,
                "isHost": False,
            },
        ]


async def test_guests_who_may_not_enter_do_not_see_who_is_inside(
    api: Api, ada: Api, bob: Api, app: FastAPI, room: dict[str, Any]
) -> None:
    await enter(app, room, ada)
    await ada.patch(f"/rooms/{room['id']}/settings", {"allowGuestAccess": False})
    path = f"/rooms/code/{room['code']}/participants"
    assert await api.get(path) == []
    assert len(await bob.get(path)) == 1


async def test_ice_servers_are_minted_for_whoever_is_inside(
    api: Api, ada: Api, app: FastAPI, room: dict[str, Any]
) -> None:
    container: Container = app.state.container
    await enter(app, room, ada)
    guest = await enter(app, room)
    token = container.participant_tokens.issue(guest)
    for person, whose in ((ada, ada.me["id"]), (api.with_token(token), guest.participant_id)):
        answer = await person.get("/ice-servers")
        stun, turn = answer["iceServers"]
        assert stun["urls"] == ["stun:stun.example.org"]
        assert turn["username"].endswith(f":{whose}")
        assert turn["credential"]
        assert "coturn" not in str(answer)
        assert answer["expiresAt"]
    await container.room_state.leave(guest.socket_id)
    gone = api.with_token(token)
    await gone.refused(403, "FORBIDDEN", "GET", "/ice-servers")


async def test_a_participants_token_is_no_access_token(
    api: Api, app: FastAPI, room: dict[str, Any]
) -> None:
    guest = await enter(app, room)
    token = app.state.container.participant_tokens.issue(guest)
    await api.with_token(token).refused(401, "UNAUTHORIZED", "GET", "/auth/me")
