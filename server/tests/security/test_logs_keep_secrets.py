"""No line of the log holds a token, a password, an address, a text or a session description."""

import base64
import os
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
import socketio

from tests.realtime.lost_connections import lose, place_of
from tests.realtime.meeting_client import Person
from tests.services.mailbox import PASSWORD as SMTP_PASSWORD
from tests.services.mailbox import Mailbox, mailbox, token_in
from tests.services.process import ManagedProcess, free_port

__all__ = ["mailbox"]

PROGRAM = Path(sys.executable).with_name("neuron-meet")
ADDRESS = "planted.address@example.org"
PASSWORD, NEXT_PASSWORD, LAST_PASSWORD = (
    "planted first password",
    "planted second password",
    "planted third password",
)
WRONG_PASSWORD = "planted wrong password"
PASSCODE = "planted-passcode"
WORDS = "planted words"
SDP = "v=0\r\no=- 4 2 IN IP4 192.0.2.77\r\na=fingerprint:sha-256 planted\r\n"
CANDIDATE = {"candidate": "candidate:1 1 udp 1 192.0.2.77 5 typ host", "sdpMid": "planted-mid"}
PLANTED = ("planted", "192.0.2.77")
"""What all of the above have in common."""


class Journey:
    """Everything that people do, right and wrong, and the secrets that came up on the way."""

    def __init__(self, base_url: str, box: Mailbox) -> None:
        self.base_url = base_url
        self.mailbox = box
        self.secrets: set[str] = set()
        self.http = httpx.AsyncClient(base_url=f"{base_url}/api", timeout=20)

    async def post(self, path: str, body: object, token: str | None = None) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return await self.http.post(path, json=body, headers=headers)

    async def link(self) -> str:
        token = token_in(await self.mailbox.arrival(ADDRESS))
        self.secrets.add(token)
        return token

    async def account(self) -> str:
        """From registering to a new password, with every mistake on the way; gives the token."""
        body = {"email": ADDRESS, "password": PASSWORD, "displayName": "Ada"}
        await self.post("/auth/register", body | {"email": f"{ADDRESS}@"})
        await self.post("/auth/register", body | {"password": [PASSWORD]})
        await self.http.post("/auth/register", content=f'{{"password": "{PASSWORD}"')
        assert (await self.post("/auth/register", body)).status_code == 202
        link = await self.link()
        await self.post("/auth/confirm-registration", {"token": link, "password": WRONG_PASSWORD})
        made = await self.post("/auth/confirm-registration", {"token": link, "password": PASSWORD})
        assert made.status_code == 201, made.text
        login = {"email": ADDRESS, "password": PASSWORD}
        assert (await self.post("/auth/login", login)).status_code == 200
        refused = await self.post("/auth/login", login | {"password": WRONG_PASSWORD})
        assert refused.status_code == 401
        await self.post("/auth/forgot-password", {"email": ADDRESS})
        reset = {"token": await self.link(), "newPassword": NEXT_PASSWORD}
        assert (await self.post("/auth/reset-password", reset)).status_code == 204
        again = await self.post("/auth/login", login | {"password": NEXT_PASSWORD})
        token = str(again.json()["accessToken"])
        change = {"currentPassword": NEXT_PASSWORD, "newPassword": LAST_PASSWORD}
        changed = await self.post("/auth/change-password", change, token)
        self.secrets |= {token, changed.json()["accessToken"], made.json()["accessToken"]}
        forged = await self.http.get("/auth/me", headers={"Authorization": "Bearer planted.token"})
        assert forged.status_code == 401
        return str(changed.json()["accessToken"])

    async def return_of(self, lost: Person) -> Person:
        """Lose a connection and go on, with a wrong token and with the right one."""
        self.secrets.add(lost.room["resumeToken"])
        await lose(lost)
        back = await Person(self.base_url, name=lost.name, room=lost.room).connect()
        wrong = place_of(lost, resumeToken=f"{lost.room['resumeToken']}x", epoch=7)
        assert (await back.call("resume-room", wrong))["code"] == "VALIDATION_FAILED"
        wrong = place_of(lost, resumeToken=f"{lost.room['resumeToken']}x")
        assert (await back.call("resume-room", wrong))["code"] == "RESUME_REFUSED"
        assert (await back.call("resume-room", place_of(lost)))["success"]
        return back

    async def meeting(self, token: str) -> None:
        """A meeting of two, with texts, signalling, and events that are refused."""
        headers = {"Authorization": f"Bearer {token}"}
        room = (await self.post("/rooms", {"name": "Planning"}, token)).json()
        path, settings = f"/rooms/{room['id']}/settings", {"passcode": PASSCODE}
        changed = await self.http.patch(path, json=settings, headers=headers)
        assert changed.status_code == 200, changed.text
        ada = await Person(self.base_url, token).connect()
        ben = await Person(self.base_url, name="Ben").connect()
        assert (await ada.join(room["code"]))["success"]
        refused = await ben.join(room["code"], passcode=f"{PASSCODE}-wrong")
        assert refused.get("code") == "PASSCODE_WRONG"
        assert (await ben.join(room["code"], passcode=PASSCODE, canResume=True))["success"]
        self.secrets |= {ada.room["participantToken"], ben.room["participantToken"]}
        ben = await self.return_of(ben)
        self.secrets.add(room["code"])
        assert (await ada.act("chat-message", content=WORDS))["success"]
        await ben.act("chat-message", content=WORDS * 1000)
        await ben.act("chat-message", content=WORDS, recipientId=WORDS)
        for person, other in ((ada, ben), (ben, ada)):
            for event, fields in (
                ("offer", {"sdp": {"type": "offer", "sdp": SDP}}),
                ("answer", {"sdp": {"type": "answer", "sdp": SDP}}),
                ("ice-candidate", {"candidate": CANDIDATE}),
                ("offer", {"sdp": SDP}),
                ("offer", {"sdp": {"type": "offer", "sdp": SDP * 600}}),
                ("ice-candidate", {"candidate": [CANDIDATE]}),
            ):
                await person.send(event, {"targetId": other.id, **fields})
            await other.expect("offer")
            await person.call("offer", {"targetId": "planted-target", "sdp": {"sdp": SDP}})
            await person.call("planted-event", {"content": WORDS})
            await person.call("chat-message", [WORDS])
            await person.send("change-settings", {"settings": {"passcode": [PASSCODE]}})
            await person.settle()
        feed = (await self.http.get("/users/me/calendar-feed", headers=headers)).json()
        self.secrets.add(str(feed["url"]).rsplit("/", 1)[-1].removesuffix(".ics"))
        await self.http.get(str(feed["url"]).partition("/api")[2])
        await self.http.get(f"/rooms/code/{room['code']}")
        await ada.close()
        await ben.close()

    async def strangers(self) -> None:
        """Connections that are refused, and frames that are none."""
        client = socketio.AsyncClient(reconnection=False)
        with pytest.raises(socketio.exceptions.ConnectionError):
            await client.connect(self.base_url, auth={"token": "planted.token.x"})
        poll = "/socket.io/?EIO=4&transport=polling"
        opened = await self.http.get(f"{self.base_url}{poll}")
        sid = opened.text.partition('"sid":"')[2].partition('"')[0]
        for frame in ("40{planted", "42[planted", '42["planted-event"', "9planted"):
            await self.http.post(f"{self.base_url}{poll}&sid={sid}", content=frame)
        await self.http.get("/nowhere?token=planted-in-query")
        await self.http.get(f"{self.base_url}/planted-path?password=planted")


async def test_the_log_of_a_whole_journey_holds_no_secret(tmp_path: Path, mailbox: Mailbox) -> None:
    port = free_port()
    secret = base64.b64encode(os.urandom(48)).decode()
    env: dict[str, str] = {
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "DATA_DIR": str(tmp_path / "data"),
        "JWT_SECRET": secret,
        "TURN_URLS": "turn:127.0.0.1:3478",
        "TURN_SECRET": "planted-turn-secret",
        "STUN_URLS": "",
        "BCRYPT_ROUNDS": "4",
        "LOG_LEVEL": "DEBUG",
        "LOG_FORMAT": "json",
        "PYTHONASYNCIODEBUG": "1",
    } | mailbox.environment
    with ManagedProcess("neuron-meet", [str(PROGRAM), "serve"], env=env, cwd=tmp_path) as process:
        process.wait_for("Uvicorn running|Application startup complete")
        journey = Journey(f"http://127.0.0.1:{port}", mailbox)
        try:
            token = await journey.account()
            await journey.meeting(token)
            await journey.strangers()
            deletion = await journey.post("/users/me/deletion", {"password": LAST_PASSWORD}, token)
            assert deletion.status_code == 204, deletion.text
        finally:
            await journey.http.aclose()
        log = process.output
    assert "server_starting" in log  # nothing of it was dropped
    assert log.count('"event": "request"') > 20
    lines: list[Any] = [
        line
        for line in log.splitlines()
        if any(word in line for word in (*PLANTED, SMTP_PASSWORD, secret, *journey.secrets))
    ]
    assert lines == []
