"""What is kept of people: addresses for nobody else, meetings for those who were there."""

import io
import json
from typing import Any
from zipfile import ZipFile, is_zipfile

import httpx

from neuron_meet.app import create_app
from neuron_meet.config import Settings
from tests.realtime.meeting_client import Json, MeetingServer, Person

ADDRESS = "planted.address@private-domain.example"
WORDS = "planted words of the meeting"
ASIDE = "planted words for one"
SCHEDULE = {
    "title": "Retrospective",
    "startsAt": "2030-01-02T10:00",
    "timeZone": "Europe/Berlin",
    "durationMinutes": 45,
}


async def planted(server: MeetingServer) -> Person:
    """Ada, with the address that nobody is to see."""
    body = {"email": ADDRESS, "password": "correct horse battery", "displayName": "Ada"}
    answer = await server.http.post("/auth/register", json=body)
    assert answer.status_code == 201, answer.text
    ada = Person(server.base_url, answer.json()["accessToken"])
    server.people.append(ada)
    return await ada.connect()


async def hold_meeting(server: MeetingServer, ada: Person) -> tuple[Json, Person, Person]:
    """A meeting of the host, a co-host and a guest, in which all kinds of things happen."""
    room = await server.room(ada, name="Planning", kind="named")
    await ada.join(room["code"])
    bob = await server.member(room["code"], "Bob")
    grace = await server.guest_in(room["code"], "Grace")
    acts: list[tuple[Person, str, Json]] = [
        (ada, "set-role", {"participantId": bob.room["participantId"], "role": "co-host"}),
        (ada, "chat-message", {"content": WORDS}),
        (ada, "chat-message", {"content": ASIDE, "recipientId": grace.room["participantId"]}),
        (grace, "chat-message", {"content": "hello", "recipientId": ada.room["participantId"]}),
        (ada, "spotlight", {"participantId": ada.room["participantId"], "on": True}),
        (ada, "mute-everyone", {}),
        (ada, "ask-to-unmute", {"participantId": grace.room["participantId"]}),
        (ada, "reaction", {"emoji": "👍"}),
        (ada, "start-recording", {}),
        (ada, "stop-recording", {}),
        (ada, "lock-room", {"locked": True}),
        (ada, "lock-room", {"locked": False}),
        (ada, "change-settings", {"settings": {"waitingRoom": True}}),
    ]
    for person, event, fields in acts:
        answer = await person.act(event, **fields)
        assert answer["success"], (event, answer)
    room_id = ada.room["roomId"]
    for event, fields in (
        ("toggle-audio", {"enabled": False}),
        ("start-screen-share", {}),
        ("stop-screen-share", {}),
        ("toggle-hand-raise", {"raised": True}),
        ("typing-start", {}),
    ):
        await ada.send(event, {"roomId": room_id, **fields})
    offer = {"targetId": grace.id, "sdp": {"type": "offer", "sdp": "v=0\r\n"}}
    await ada.send("offer", offer)
    await grace.expect("offer")
    knocking = await server.guest("Linus").connect()
    assert (await knocking.join(room["code"]))["code"] == "WAITING_FOR_ADMISSION"
    waiting = await bob.expect("lobby-request")
    denied = await ada.act("deny-participant", participantId=waiting["entry"]["participantId"])
    assert denied["success"], denied
    return room, bob, grace


def places(settings: Settings) -> list[str]:
    """Every address that answers to GET, as the OpenAPI document names it."""
    paths: dict[str, Any] = create_app(settings).openapi()["paths"]
    return [path for path, methods in paths.items() if "get" in methods]


async def everything_that(
    server: MeetingServer, settings: Settings, token: str, known: dict[str, list[str]]
) -> dict[str, str]:
    """All that somebody gets from the API who tries every address with every id that there is."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answers: dict[str, str] = {}
    for place in places(settings):
        path = place.removeprefix("/api")
        name = path.partition("{")[2].partition("}")[0]
        for value in known.get(name, [""]):
            address = path.replace(f"{{{name}}}", value).replace("{occurrence}", "2030-01-02T10:00")
            answer = await server.http.get(address, params={"q": "planted"}, headers=headers)
            assert answer.status_code < 500, (address, answer.text)
            answers[address] = content_of(answer)
    return answers


def content_of(answer: httpx.Response) -> str:
    """The text of an answer; of a ZIP what is in it."""
    if not is_zipfile(io.BytesIO(answer.content)):
        return answer.text
    with ZipFile(io.BytesIO(answer.content)) as archive:
        return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())


async def known_ids(server: MeetingServer, ada: Person, room: Json) -> dict[str, list[str]]:
    """What somebody may have found out or guessed."""
    me = await server.request("GET", "/auth/me", ada)
    schedule = await server.request("POST", "/scheduled-meetings", ada, json=SCHEDULE, status=201)
    meetings = await server.request("GET", "/users/me/meetings", ada)
    ids = [me["id"], room["id"], schedule["id"], *(meeting["id"] for meeting in meetings)]
    assert meetings
    return {"id": ids, "code": [room["code"], schedule["room"]["code"]]}


async def test_nobody_else_is_ever_told_an_address(
    server: MeetingServer, settings: Settings
) -> None:
    ada = await planted(server)
    room, bob, grace = await hold_meeting(server, ada)
    known = await known_ids(server, ada, room)
    eve = await server.account("Eve")
    own = await everything_that(server, settings, ada.token or "", known)
    assert sum(ADDRESS in text for text in own.values()) == 2  # the profile, and the copy of it all
    for who, token in (
        ("co-host", bob.token or ""),
        ("guest", str(grace.room["participantToken"])),
        ("outsider", eve.token or ""),
    ):
        answers = await everything_that(server, settings, token, known)
        told = [address for address, text in answers.items() if "planted.address" in text]
        assert told == [], who
    await ada.act("end-meeting")
    for person in (bob, grace):
        await person.expect("room-ended")
        assert len(person.received) > 10
        heard = json.dumps([person.received, person.room])
        assert WORDS in heard
        assert "planted.address" not in heard
        assert "private-domain" not in heard


async def test_a_meeting_is_told_only_to_those_who_were_there(
    server: MeetingServer, settings: Settings
) -> None:
    ada = await planted(server)
    room, bob, _grace = await hold_meeting(server, ada)
    known = await known_ids(server, ada, room)
    eve = await server.account("Eve")
    seen_by_bob = await everything_that(server, settings, bob.token or "", known)
    assert any(WORDS in text for text in seen_by_bob.values())
    assert not any(ASIDE in text for text in seen_by_bob.values())
    for token in (eve.token or "", "nonsense", ""):
        answers = await everything_that(server, settings, token, known)
        told = [
            address
            for address, text in answers.items()
            for word in (WORDS, ASIDE, "Grace", "Linus")
            if word in text
        ]
        # Whoever has a room's code sees at its door who is inside, before they join.
        assert set(told) <= {f"/rooms/code/{room['code']}/participants"}
    for path in (
        f"/rooms/{room['id']}/messages",
        f"/rooms/{room['id']}/participants",
        f"/rooms/{room['id']}/chat",
    ):
        headers = {"Authorization": f"Bearer {eve.token}"}
        assert (await server.http.get(path, headers=headers)).status_code in (403, 404), path
