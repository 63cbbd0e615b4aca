"""Media is bound to the roster: what a tampered client or a lying server sends is not played."""

import base64
import json
import re
from collections.abc import Callable

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from jwt.algorithms import ECAlgorithm
from playwright.async_api import WebSocketRoute, expect

from e2e.capture import BLUE
from e2e.conversation import Conversation
from e2e.eventually import eventually
from e2e.people import People
from e2e.person import MEDIA_TIMEOUT, Person

# A statement of the roster, by how the header of one begins: {"alg":"ES256","typ":"roster+jws"}.
STATEMENT = re.compile(r"eyJhbGciOiJFUzI1NiIsInR5cCI6InJvc3Rlcitqd3MifQ\.[\w-]+\.[\w-]+")

# Keeps every connection of the page, to see what arrives whether or not it is played.
KEEPS_CONNECTIONS = """
globalThis.connections = [];
globalThis.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(configuration) {
    super(configuration);
    connections.push(this);
  }
};
"""

# A client that goes on sending microphone and camera whatever it is told, and sends them unasked.
SENDS_ALWAYS = """
const captured = {};
const { getUserMedia } = MediaDevices.prototype;
MediaDevices.prototype.getUserMedia = async function (constraints) {
  const stream = await getUserMedia.call(this, constraints);
  for (const track of stream.getTracks()) captured[track.kind] ??= track;
  return stream;
};
const pretended = new WeakMap();
Object.defineProperty(MediaStreamTrack.prototype, 'enabled', {
  get() { return pretended.get(this) ?? true; },
  set(enabled) { pretended.set(this, enabled); },
});
MediaStreamTrack.prototype.stop = () => {};
const { replaceTrack } = RTCRtpSender.prototype;
RTCRtpSender.prototype.replaceTrack = async function (track) {
  if (track) await replaceTrack.call(this, track);
};
const { addTransceiver } = RTCPeerConnection.prototype;
RTCPeerConnection.prototype.addTransceiver = function (track, options) {
  return addTransceiver.call(this, captured[track] ?? track, options);
};
"""

# A client whose connections have a certificate that it did not declare.
ANOTHER_CERTIFICATE = """
globalThis.RTCPeerConnection = class extends RTCPeerConnection {
  constructor({ certificates, ...configuration }) {
    super(configuration);
  }
};
"""

_HEARS_BY_PACKETS = """() => connections
  .flatMap((connection) => connection.getReceivers())
  .flatMap((receiver) => receiver.getSynchronizationSources())
  .some(({ audioLevel }) => audioLevel > 0)"""

_FRAMES = """async () => {
  const reports = await Promise.all(connections.map((connection) => connection.getStats()));
  return reports
    .flatMap((report) => [...report.values()])
    .filter(({ type, kind }) => type === 'inbound-rtp' && kind === 'video')
    .reduce((sum, { framesReceived = 0 }) => sum + framesReceived, 0);
}"""


async def still_arrives(person: Person, kind: str) -> None:
    """Wait until packets with sound, or pictures beyond those of now, have arrived."""
    if kind == "sound":
        await person.page.wait_for_function(_HEARS_BY_PACKETS, timeout=MEDIA_TIMEOUT)
        return
    before = await person.page.evaluate(_FRAMES)
    await eventually(person.page, f"async (before) => (await ({_FRAMES})()) > before + 5", before)


async def choose_for(person: Person, other: str, action: str) -> None:
    """Pick an entry of somebody's menu in the list of people."""
    panel = person.page.get_by_role("complementary", name=re.compile("People"))
    await panel.get_by_role("button", name=f"More about {other}").click()
    await person.page.get_by_role("menuitem", name=re.compile(action)).click()


async def test_who_goes_on_sending_is_neither_heard_nor_seen(people: People) -> None:
    ada = await people.member("Ada", init_script=KEEPS_CONNECTIONS)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    mallory = await people.guest("Mallory", BLUE, init_script=SENDS_ALWAYS)
    await mallory.join(code)
    await ada.sees_and_hears(mallory)

    await ada.press("People")
    await choose_for(ada, "Mallory", "Mute")
    await ada.hears_nothing_of(mallory)
    await still_arrives(ada, "sound")
    await ada.hears_nothing_of(mallory)

    picture = ada.tile_of(mallory).locator("video")
    await expect(picture).to_have_count(1)
    await choose_for(ada, "Mallory", "Switch camera off")
    await expect(picture).to_have_count(0)
    await still_arrives(ada, "picture")
    await expect(picture).to_have_count(0)

    # Once the roster says so, both are back at once.
    await mallory.press("Unmute microphone")
    await mallory.press("Turn camera on")
    await ada.sees_and_hears(mallory)


async def test_what_the_room_forbids_is_not_shown(people: People) -> None:
    ada = await people.member("Ada", init_script=KEEPS_CONNECTIONS)
    forbids = {"allowParticipantVideo": False, "allowParticipantAudio": False}
    code = people.server.create_room(ada.signed_in_to, **forbids)
    await ada.join(code)
    mallory = await people.guest("Mallory", BLUE, init_script=SENDS_ALWAYS)
    await mallory.join(code)
    await expect(ada.tile_of(mallory)).to_be_visible()
    await still_arrives(ada, "picture")
    await still_arrives(ada, "sound")
    await expect(ada.tile_of(mallory).locator("video")).to_have_count(0)
    await ada.hears_nothing_of(mallory)


async def test_another_certificate_than_the_declared_one_reaches_nobody(people: People) -> None:
    ada = await people.member("Ada", init_script=KEEPS_CONNECTIONS)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    mallory = await people.guest("Mallory", BLUE, init_script=ANOTHER_CERTIFICATE)
    async with mallory.page.expect_websocket() as opening:
        await mallory.prepare_to_join(code)
    socket = await opening.value
    async with socket.expect_event("framereceived", _tells("FINGERPRINT_MISMATCH")):
        await mallory.join_button.click()
    await expect(ada.tile_of(mallory)).to_be_visible()
    described = "() => connections.filter(({ remoteDescription }) => remoteDescription).length"
    assert await ada.page.evaluate(described) == 0


async def test_a_description_that_somebody_else_made_is_refused(people: People) -> None:
    ada = await people.member("Ada", init_script=KEEPS_CONNECTIONS)
    await listen_in_between(ada, lambda frame: forge(frame) if "a=fingerprint" in frame else frame)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    ben = await people.guest("Ben", BLUE)
    await ben.join(code)
    refusal = ada.tile_of(ben).get_by_text("Connection refused: not verified")
    await expect(refusal).to_be_visible()
    assert await ada.page.evaluate("() => connections.length") == 0


async def test_everybody_sees_the_same_code(pair: Conversation) -> None:
    codes = [await code_of(person) for person in (pair.ada, pair.grace)]
    assert codes[0] == codes[1]


async def test_what_the_server_did_not_sign_is_neither_heard_nor_seen(people: People) -> None:
    ada = await people.member("Ada", init_script=KEEPS_CONNECTIONS)
    seen: list[str] = []
    routes = await listen_in_between(ada, lambda frame: _note(frame, seen))
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    mallory = await people.guest("Mallory", BLUE, init_script=SENDS_ALWAYS)
    await mallory.join(code)
    await ada.sees_and_hears(mallory)
    who = await ada.id_of(mallory)
    on = [each for each in seen if who in _payload(each)][-1]
    await ada.press("People")
    await choose_for(ada, "Mallory", "Switch camera off")
    await choose_for(ada, "Mallory", "Mute")
    await ada.hears_nothing_of(mallory)

    # An intruder tells Ada that all is on again: by what was signed before, by a statement that is
    # changed, by one that the intruder signed, and by the events that draw the signs on the tile.
    off = [each for each in seen if who in _payload(each)][-1]
    header, _, signature = off.split(".")
    claims = _payload(off).replace('"active":[]', '"active":["audio","video"]')
    assert claims != _payload(off)
    changed = f"{header}.{_base64url(claims)}.{signature}"
    for statement in (on, changed, Impostor().sign(claims)):
        routes[-1].send(_event("roster-changed", {"sequence": 9_000, "statement": statement}))
    (socket_id,) = re.findall(r'"socketId":"([^"]+)"', claims)
    for name in ("user-toggle-audio", "user-toggle-video"):
        routes[-1].send(_event(name, {"sequence": 9_000, "socketId": socket_id, "enabled": True}))
    tile = ada.tile_of(mallory)
    await expect(tile).not_to_have_attribute("aria-label", re.compile("muted"))
    await still_arrives(ada, "sound")
    await still_arrives(ada, "picture")
    await ada.hears_nothing_of(mallory)
    await expect(tile.locator("video")).to_have_count(0)


async def test_another_server_than_before_is_refused(people: People) -> None:
    ada = await people.member("Ada")
    impostors: list[Impostor] = []
    routes = await listen_in_between(
        ada, lambda frame: impostors[0].answer(frame) if impostors else frame
    )
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    ben = await people.guest("Ben", BLUE)
    await ben.join(code)
    await ada.sees_and_hears(ben)
    impostors.append(Impostor())
    await routes[-1].close()
    sentence = ada.page.get_by_text("cannot prove that it is the one on which you entered")
    await expect(sentence).to_be_visible(timeout=MEDIA_TIMEOUT)


async def test_the_codes_tell_that_somebody_stands_in_between(people: People) -> None:
    ada = await people.member("Ada")
    # The server itself lies: it signs another certificate, and passes on descriptions with it.
    await listen_in_between(ada, Impostor().answer)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    ben = await people.guest("Ben", BLUE)
    await ben.join(code)
    assert await code_of(ada) != await code_of(ben)


async def code_of(person: Person) -> str:
    """The verification code that somebody reads in the list of people."""
    await person.press("People")
    code = person.page.get_by_test_id("verification-code")
    await expect(code).to_have_text(re.compile(r"^\d{4}( \d{4}){3}$"))
    return await code.inner_text()


async def listen_in_between(person: Person, change: Callable[[str], str]) -> list[WebSocketRoute]:
    """Let everything that the server sends to a page pass through ``change``.

    Answers the connections of the page, the newest last; it grows.
    """
    routes: list[WebSocketRoute] = []

    def connect(page: WebSocketRoute) -> None:
        routes.append(page)
        server = page.connect_to_server()
        server.on_message(lambda frame: page.send(_changed(frame, change)))

    await person.page.route_web_socket(re.compile("socket.io"), connect)
    return routes


def _changed(frame: str | bytes, change: Callable[[str], str]) -> str | bytes:
    return change(frame) if isinstance(frame, str) else frame


def forge(frame: str) -> str:
    """A frame in which every certificate is another one."""
    return re.sub(
        r"(?i)(sha-256 )[0-9a-f]{2}(:[0-9a-f]{2}){31}", r"\1" + ":".join(["ff"] * 32), frame
    )


class Impostor:
    """A server with a key of its own, which says that everybody has another certificate."""

    def __init__(self) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())

    def sign(self, claims: str) -> str:
        """A statement of this server."""
        header = {"typ": "roster+jws"}
        return jwt.PyJWS().encode(claims.encode(), self._key, algorithm="ES256", headers=header)

    def answer(self, frame: str) -> str:
        """What this server sends in the place of the true one."""
        point = ECAlgorithm.to_jwk(self._key.public_key(), as_dict=True)
        for name in ("x", "y"):
            frame = re.sub(rf'"{name}":"[\w-]{{43}}"', f'"{name}":"{point[name]}"', frame)
        return STATEMENT.sub(lambda found: self.sign(forge(_payload(found[0]))), forge(frame))


def _note(frame: str, seen: list[str]) -> str:
    seen.extend(STATEMENT.findall(frame))
    return frame


def _payload(statement: str) -> str:
    payload = statement.split(".")[1]
    return base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)).decode()


def _base64url(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _event(name: str, payload: dict[str, object]) -> str:
    """The frame of an event: a message of Engine.IO that is an event of Socket.IO."""
    return "42" + json.dumps([name, payload])


def _tells(code: str) -> Callable[[str | bytes], bool]:
    return lambda frame: code in str(frame)
