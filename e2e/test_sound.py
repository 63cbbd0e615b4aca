"""Sound comes first: what is asked of the browsers, and silence that is no fault."""

import asyncio

from playwright.async_api import expect

from e2e.capture import GREEN
from e2e.connections import KEEPS_CONNECTIONS
from e2e.conversation import Conversation
from e2e.people import People
from e2e.person import MEDIA_TIMEOUT, Person

# A microphone that hums until it is told to be silent, as in the room of somebody who listens.
_VOICE = (
    KEEPS_CONNECTIONS
    + """
const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = async (constraints) => {
  const stream = await open(constraints);
  const [captured] = stream.getAudioTracks();
  if (!captured) return stream;
  const audio = new AudioContext();
  void audio.resume();
  globalThis.voice = new GainNode(audio, { gain: 1 });
  const output = audio.createMediaStreamDestination();
  audio.createMediaStreamSource(new MediaStream([captured])).connect(voice).connect(output);
  return new MediaStream([...output.stream.getTracks(), ...stream.getVideoTracks()]);
};
"""
)

_SOUND_ASKED_FOR = """() => {
  const connection = connections.at(-1);
  const { sdp } = connection.remoteDescription;
  const [, type] = /^a=rtpmap:(\\d+) opus/m.exec(sdp);
  const senders = connection.getSenders().filter(({ track }) => track);
  return {
    format: new RegExp(`^a=fmtp:${type} (.*)$`, 'm').exec(sdp)[1].trim().split(';'),
    hasRedundancy: /^a=rtpmap:\\d+ red\\/48000/m.test(sdp),
    priorities: Object.fromEntries(senders.map((sender) =>
      [sender.track.kind, sender.getParameters().encodings[0].priority])),
  };
}"""

_PACKETS = """async () => {
  for (const entry of (await connections.at(-1).getStats()).values()) {
    if (entry.type === 'inbound-rtp' && entry.kind === 'audio') return entry.packetsReceived;
  }
  return 0;
}"""

# Whether fewer than fifteen packets of sound come within a second; with a voice there are fifty.
_FEW_PACKETS = f"""async () => {{
  const before = await ({_PACKETS})();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return await ({_PACKETS})() - before < 15;
}}"""


async def _talk(people: People) -> Conversation:
    ada = await people.member("Ada", init_script=KEEPS_CONNECTIONS)
    code = people.server.create_room(ada.signed_in_to)
    grace = await people.guest("Grace", GREEN, init_script=_VOICE)
    await ada.join(code)
    await grace.join(code)
    await asyncio.gather(ada.sees_and_hears(grace), grace.sees_and_hears(ada))
    return Conversation(people, code, ada, grace)


async def _packets(person: Person) -> int:
    packets: int = await person.page.evaluate(_PACKETS)
    return packets


async def test_sound_comes_first(people: People) -> None:
    talk = await _talk(people)
    for person in (talk.ada, talk.grace):
        asked = await person.page.evaluate(_SOUND_ASKED_FOR)
        assert {"useinbandfec=1", "usedtx=1"} <= set(asked["format"]), asked
        assert asked["hasRedundancy"]
        assert asked["priorities"] == {"audio": "high", "video": "low"}


async def test_silence_costs_next_to_nothing_and_is_no_fault(people: People) -> None:
    talk = await _talk(people)
    ada, grace = talk.ada, talk.grace
    await grace.page.evaluate("() => { voice.gain.value = 0; }")
    await ada.page.wait_for_function(_FEW_PACKETS, timeout=MEDIA_TIMEOUT)
    # By then those who watch over the connection have looked many times.
    enough = await _packets(ada) + 25
    await ada.page.wait_for_function(
        f"async (enough) => await ({_PACKETS})() >= enough", arg=enough, timeout=MEDIA_TIMEOUT
    )
    await expect(ada.tile_of(grace).get_by_test_id("tile-note")).to_have_count(0)
    assert not [line for line in ada.console if "media of" in line]

    await grace.page.evaluate("() => { voice.gain.value = 1; }")
    await ada.hears_tone(grace, grace.capture.tone)
