"""Who may open a socket, and as whom."""

from datetime import UTC, datetime, timedelta

import jwt
import pytest

from neuron_meet.accounts.secret import load_or_create_secret
from neuron_meet.config import Settings
from tests.realtime.meeting_client import MeetingServer, Person

pytestmark = pytest.mark.one_database


async def test_a_guest_connects_without_a_token(server: MeetingServer) -> None:
    guest = await server.guest("Grace").connect()
    assert guest.socket.connected


@pytest.mark.parametrize(
    "token", ["nonsense", "a.b.c", jwt.encode({"sub": "x"}, key="", algorithm="none")]
)
async def test_a_bad_token_refuses_the_connection_and_says_so(
    server: MeetingServer, token: str
) -> None:
    reason = await server.guest().refused(token=token)
    assert reason["message"] == "Invalid token"
    assert reason["data"]["code"] == "UNAUTHORIZED"


async def test_an_expired_token_refuses_the_connection_and_says_so(
    server: MeetingServer, host: Person, settings: Settings
) -> None:
    assert host.token is not None
    secret = load_or_create_secret(settings.data_dir)
    claims = jwt.decode(host.token, secret, algorithms=["HS256"])
    claims["exp"] = datetime.now(UTC) - timedelta(seconds=1)
    expired = jwt.encode(claims, secret, algorithm="HS256")
    reason = await server.guest().refused(token=expired)
    assert reason["message"] == "Token expired"


async def test_a_logged_out_token_refuses_the_connection(
    server: MeetingServer, host: Person
) -> None:
    await server.http.post("/auth/logout", headers={"Authorization": f"Bearer {host.token}"})
    reason = await server.guest().refused(token=host.token)
    assert reason["message"] == "Token revoked"


@pytest.mark.parametrize("name", ["", "   ", "x" * 51, "a\u202eb", "\u200b", 7])
async def test_a_name_that_cannot_be_shown_refuses_the_connection(
    server: MeetingServer, name: object
) -> None:
    reason = await server.guest().refused(displayName=name)
    assert reason["data"]["code"] == "VALIDATION_FAILED"
    assert reason["message"].startswith("displayName ")


async def test_the_user_id_of_a_handshake_is_ignored(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    impostor = server.guest("Impostor")
    await impostor.connect(userId=room["hostId"])
    answer = await impostor.join(room["code"], userId=room["hostId"])
    assert answer["isHost"] is False
    assert "userId" not in answer["you"]
    assert answer["you"]["isGuest"] is True


async def test_a_page_of_another_origin_may_not_connect(server: MeetingServer) -> None:
    answer = await server.http.get(
        f"{server.base_url}/socket.io/",
        params={"EIO": "4", "transport": "polling"},
        headers={"Origin": "https://elsewhere.example"},
    )
    assert answer.status_code == 400
    own = await server.http.get(
        f"{server.base_url}/socket.io/",
        params={"EIO": "4", "transport": "polling"},
        headers={"Origin": server.base_url},
    )
    assert own.status_code == 200
