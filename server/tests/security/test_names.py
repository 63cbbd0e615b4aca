"""What somebody is called: no account passes for another, and no guest for an account."""

import pytest

from tests.realtime.meeting_client import Json, MeetingServer, Person


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


async def announced(host: Person, person: Person) -> Json:
    """Somebody as the host sees them."""
    socket_id = person.id
    told = await host.expect(
        "user-joined", lambda data: bool(data["participant"]["socketId"] == socket_id)
    )
    seen: Json = told["participant"]
    return seen


async def test_the_name_of_a_handshake_is_not_that_of_an_account(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await (await server.account("Ben")).connect(displayName="Somebody else")
    await ben.join(room["code"])
    seen = await announced(host, ben)
    assert seen["displayName"] == "Ben"
    assert "accountName" not in seen


async def test_another_name_for_one_meeting_stands_beside_the_accounts(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await (await server.account("Ben")).connect()
    await ben.join(room["code"], displayName="Benny from Sales")
    seen = await announced(host, ben)
    assert (seen["displayName"], seen["accountName"]) == ("Benny from Sales", "Ben")
    message = (await ben.act("chat-message", content="Hello"))["message"]
    assert message["user"]["displayName"] == "Ben"


@pytest.mark.parametrize("wanted", ["Ada", "ADA", " a d a ", "Ａｄａ", "Áda", "A.d.a"])
async def test_the_name_of_another_account_cannot_be_had(
    server: MeetingServer, host: Person, room: Json, wanted: str
) -> None:
    ben = await (await server.account("Ben")).connect()
    await ben.join(room["code"], displayName=wanted)
    assert (await announced(host, ben))["displayName"] == "Ben"


async def test_the_hosts_name_cannot_be_had_before_they_come(
    server: MeetingServer, host: Person
) -> None:
    room = await server.room(host)
    ben = await (await server.account("Ben")).connect()
    answer = await ben.join(room["code"], displayName="Ada")
    assert answer["you"]["displayName"] == "Ben"


async def test_the_lobby_shows_the_accounts_name_too(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, waitingRoom=True)
    await host.join(room["code"])
    ben = await (await server.account("Ben")).connect()
    await ben.join(room["code"], displayName="Benny from Sales")
    entry = (await host.expect("lobby-request"))["entry"]
    assert (entry["displayName"], entry["accountName"]) == ("Benny from Sales", "Ben")


async def test_a_guest_with_the_name_of_an_account_is_shown_as_a_guest(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Ada")
    seen = await announced(host, guest)
    assert seen["isGuest"] is True
    assert {"userId", "accountName"}.isdisjoint(seen)
