"""Tokens that are not ours, not any more, or not for this: refused on REST and on the socket."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import jwt
from sqlalchemy import update

from neuron_meet.accounts.administration import set_account_password
from neuron_meet.accounts.secret import load_or_create_secret
from neuron_meet.config import Settings
from neuron_meet.db.account_models import SignIn
from neuron_meet.db.base import utc_now
from neuron_meet.realtime import sign_in_watch
from tests.realtime.meeting_client import Json, MeetingServer, Person

WELL_KNOWN = [
    "",
    "secret",
    "changeme",
    "change-me",
    "your-secret-key",
    "your-256-bit-secret",
    "your-super-secret-jwt-key",
    "your-super-secret-jwt-key-change-in-production",
    "jwt-secret",
    "supersecret",
    "development-secret",
    "neuron-meet",
    "neuron-meet-secret",
    "a-string-secret-at-least-256-bits-long",
]
"""What examples, templates and defaults of other servers sign with."""

Forge = Callable[[Json, str, str], str]
"""Makes a token of an account's claims, its token and the server's secret."""


def part(content: Json) -> str:
    return urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=").decode()


def unsigned(algorithm: str) -> Forge:
    def forge(claims: Json, token: str, secret: str) -> str:
        return f"{part({'alg': algorithm, 'typ': 'JWT'})}.{part(claims)}."

    return forge


def with_claims(**changes: object) -> Forge:
    """Signed by the server's own secret, but not what the server says."""

    def forge(claims: Json, token: str, secret: str) -> str:
        changed = {key: value for key, value in (claims | changes).items() if value is not None}
        return jwt.encode(changed, secret, algorithm="HS256")

    return forge


def signed_by(known: str) -> Forge:
    return lambda claims, token, secret: hs256(claims, known)


def hs256(claims: Json, key: str) -> str:
    """A signature by any key: the library refuses to make one by a key that is too short."""
    signed = f"{part({'alg': 'HS256', 'typ': 'JWT'})}.{part(claims)}"
    hmac = jwt.get_algorithm_by_name("HS256")
    signature = hmac.sign(signed.encode(), key.encode())
    return f"{signed}.{urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def other_algorithm(claims: Json, token: str, secret: str) -> str:
    return jwt.encode(claims, secret, algorithm="HS512")


def altered(claims: Json, token: str, secret: str) -> str:
    head, _, signature = token.split(".")
    return f"{head}.{part(claims | {'exp': claims['exp'] + 1})}.{signature}"


def without_signature(claims: Json, token: str, secret: str) -> str:
    return token.rsplit(".", 1)[0] + "."


PAST = int((datetime.now(UTC) - timedelta(seconds=1)).timestamp())

FORGERIES: dict[str, Forge] = {
    **{f"unsigned {name}": unsigned(name) for name in ("none", "None", "NONE", "nOnE", "HS256")},
    **{f"signed by {known!r}": signed_by(known) for known in WELL_KNOWN},
    "signed by HS512": other_algorithm,
    "altered": altered,
    "its signature cut off": without_signature,
    "expired": with_claims(exp=PAST),
    "without an end": with_claims(exp=None),
    "without an id": with_claims(jti=None),
    "without a subject": with_claims(sub=None),
    "without a version": with_claims(ver=None),
    "of another version": with_claims(ver=7),
    "of a version that is no number": with_claims(ver="0"),
    "of nobody": with_claims(sub="11111111-1111-4111-8111-111111111111"),
    "for participants": with_claims(aud="participant"),
    "for files": with_claims(aud="file"),
}


async def test_no_forged_token_opens_anything(
    server: MeetingServer, host: Person, settings: Settings
) -> None:
    assert host.token is not None
    secret = load_or_create_secret(settings.data_dir)
    claims: Json = jwt.decode(host.token, secret, algorithms=["HS256"])
    for name, forge in FORGERIES.items():
        token = forge(claims, host.token, secret)
        headers = {"Authorization": f"Bearer {token}"}
        answer = await server.http.get("/auth/me", headers=headers)
        assert (name, answer.status_code) == (name, 401)
        assert answer.json()["code"] == "UNAUTHORIZED"
        reason = await Person(server.base_url, token).refused()
        assert (name, reason["data"]["code"]) == (name, "UNAUTHORIZED")


async def test_the_token_of_a_stay_signs_nobody_in(server: MeetingServer, host: Person) -> None:
    room = await server.room(host)
    token = (await host.join(room["code"]))["participantToken"]
    headers = {"Authorization": f"Bearer {token}"}
    assert (await server.http.get("/auth/me", headers=headers)).status_code == 401
    reason = await Person(server.base_url, token).refused()
    assert reason["data"]["code"] == "UNAUTHORIZED"


async def test_a_token_says_nothing_of_a_stay(server: MeetingServer, host: Person) -> None:
    room = await server.room(host, waitingRoom=True)
    await host.join(room["code"])
    guest = await server.guest().connect()
    answer = await guest.join(room["code"], participantToken=host.token)
    assert answer["code"] == "WAITING_FOR_ADMISSION"


async def test_the_stay_of_an_account_makes_nobody_that_account(
    server: MeetingServer, host: Person
) -> None:
    """Whoever got hold of it comes as a new guest, and reads nothing that was for the account."""
    room = await server.room(host)
    await host.join(room["code"])
    ben = await server.member(room["code"], "Ben")
    recipient = ben.room["participantId"]
    assert (await host.act("chat-message", content="for Ben", recipientId=recipient))["success"]
    stolen = ben.room["participantToken"]
    await server.request_without_answer("POST", "/auth/logout", ben)
    await host.expect("user-left")
    guest = await server.guest("Mallory").connect()
    answer = await guest.join(room["code"], participantToken=stolen)
    assert answer["you"]["personId"] != ben.room["you"]["personId"]
    assert "for Ben" not in str(answer)


async def test_a_socket_ends_with_its_token(server: MeetingServer, host: Person) -> None:
    guest = await server.guest().connect()
    container = server.container
    async with container.database.unit_of_work() as work:
        await work.session.execute(update(SignIn).values(expires_at=utc_now()))
    goodbye = await host.expect("force-disconnect")
    assert goodbye["code"] == "SIGNED_OUT"
    await host.expect_closed()
    await guest.settle()
    assert guest.socket.connected


def test_an_ended_sign_in_is_looked_for_more_often_than_once_a_second() -> None:
    assert sign_in_watch.EVERY_SECONDS < 1


async def test_a_password_set_by_an_administrator_cuts_every_socket(
    server: MeetingServer, host: Person, settings: Settings
) -> None:
    bystander = await (await server.account("Ben")).connect()
    me = await server.request("GET", "/auth/me", host)
    # Through the database alone, as the command does in a process of its own.
    await set_account_password(settings, me["email"], "an administrator's choice")
    await host.expect_closed()
    await bystander.settle()
    assert bystander.socket.connected
