"""A sign-in that ends takes its open sockets with it."""

import pytest
from socketio.exceptions import ConnectionError as SocketConnectionError

from tests.realtime.lost_connections import lose
from tests.realtime.meeting_client import MeetingServer, Person


async def second_browser(server: MeetingServer, person: Person) -> Person:
    """The same account, signed in once more."""
    me = await server.request("GET", "/auth/me", person)
    body = {"email": me["email"], "password": "correct horse battery"}
    answer = await server.http.post("/auth/login", json=body)
    other = Person(server.base_url, answer.json()["accessToken"])
    server.people.append(other)
    return await other.connect()


async def other_session(server: MeetingServer, person: Person) -> str:
    listed = await server.request("GET", "/users/me/sessions", person)
    return next(str(each["id"]) for each in listed if not each["isCurrent"])


async def test_an_ended_session_leaves_its_meeting_at_once(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    other = await second_browser(server, host)
    await host.join(room["code"])
    await other.join(room["code"])
    session = await other_session(server, host)
    await server.request_without_answer("DELETE", f"/users/me/sessions/{session}", host)
    goodbye = await other.expect("force-disconnect")
    assert goodbye["code"] == "SIGNED_OUT"
    left = await host.expect("user-left")
    assert left["participantId"] == other.room["participantId"]
    await other.expect_closed()
    assert host.socket.connected
    with pytest.raises(SocketConnectionError):
        await Person(server.base_url, other.token).connect()


async def test_an_ended_session_gives_up_the_place_that_it_lost(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    other = await second_browser(server, host)
    await host.join(room["code"], canResume=True)
    await other.join(room["code"], canResume=True)
    await lose(other)
    lost = await host.expect("participant-connection")
    session = await other_session(server, host)
    await server.request_without_answer("DELETE", f"/users/me/sessions/{session}", host)
    left = await host.expect("user-left")
    assert left["participantId"] == lost["participantId"] == other.room["participantId"]
    assert host.socket.connected


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("DELETE", "/users/me/sessions", None, 200),
        (
            "POST",
            "/auth/change-password",
            {"currentPassword": "correct horse battery", "newPassword": "a better password"},
            200,
        ),
    ],
)
async def test_what_ends_all_others_keeps_this_one(
    server: MeetingServer, host: Person, method: str, path: str, body: object, status: int
) -> None:
    other = await second_browser(server, host)
    await server.request(method, path, host, json=body, status=status)
    await other.expect("force-disconnect")
    await other.expect_closed()
    await host.settle()
    assert host.socket.connected
    assert host.names() == []


@pytest.mark.parametrize("path", ["/auth/logout", "/auth/logout-all"])
async def test_signing_out_closes_the_own_socket(
    server: MeetingServer, host: Person, path: str
) -> None:
    bystander = await (await server.account("Ben")).connect()
    await server.request_without_answer("POST", path, host)
    await host.expect("force-disconnect")
    await host.expect_closed()
    await bystander.settle()
    assert bystander.socket.connected


async def test_deleting_the_account_leaves_its_meetings_and_ends_its_rooms(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    guest = await server.guest_in(room["code"])
    other = await server.account("Ben")
    elsewhere = await server.room(other)
    await host.join(elsewhere["code"])
    await (await other.connect()).join(elsewhere["code"])
    headers = {"Authorization": f"Bearer {host.token}"}
    body = {"password": "correct horse battery"}
    answer = await server.http.post("/users/me/deletion", json=body, headers=headers)
    assert answer.status_code == 204, answer.text
    await host.expect("force-disconnect")
    await host.expect_closed()
    await other.expect("user-left")
    ended = await guest.expect("force-disconnect")
    assert ended["code"] == "ROOM_ENDED"
    history = await server.request("GET", f"/rooms/{elsewhere['id']}/messages", other)
    assert "Ada" not in str(history)


async def test_deleting_the_account_leaves_nothing_of_a_lost_connection(
    server: MeetingServer, host: Person
) -> None:
    other = await server.account("Ben")
    room = await server.room(other)
    await (await other.connect()).join(room["code"])
    await host.join(room["code"], canResume=True)
    await lose(host, seen_by=other)
    headers = {"Authorization": f"Bearer {host.token}"}
    body = {"password": "correct horse battery"}
    answer = await server.http.post("/users/me/deletion", json=body, headers=headers)
    assert answer.status_code == 204, answer.text
    await other.expect("user-left")
    history = await server.request("GET", f"/rooms/{room['id']}/messages", other)
    assert "Ada" not in str(history)
