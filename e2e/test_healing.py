"""Media that stops is repaired by itself: nobody has to load the page anew."""

from playwright.async_api import expect

from e2e.capture import GREEN, RED
from e2e.connections import KEEPS_CONNECTIONS
from e2e.conversation import Conversation
from e2e.people import People
from e2e.person import MEDIA_TIMEOUT

_STOPS_PICTURES = """async () => {
  for (const sender of connections.at(-1).getSenders()) {
    if (sender.track?.kind !== 'video') continue;
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) encoding.active = false;
    await sender.setParameters(parameters);
  }
}"""

_ICE_USER = (
    "() => /^a=ice-ufrag:(.*)$/m.exec(connections.at(-1).currentLocalDescription?.sdp ?? '')?.[1]"
)


async def converse(people: People) -> Conversation:
    """Bring Ada and Grace into a room, each with connections that can be harmed."""
    ada = await people.member("Ada", RED, init_script=KEEPS_CONNECTIONS)
    code = people.server.create_room(ada.signed_in_to)
    grace = await people.guest("Grace", GREEN, init_script=KEEPS_CONNECTIONS)
    await ada.join(code)
    await grace.join(code)
    await ada.sees_frames_of(grace)
    await grace.sees_frames_of(ada)
    return Conversation(people, code, ada, grace)


async def test_a_picture_that_stops_without_cause_is_brought_back(people: People) -> None:
    talk = await converse(people)
    await talk.grace.page.evaluate(_STOPS_PICTURES)
    note = talk.ada.tile_of(talk.grace).get_by_text("Reconnecting to Grace…")
    await expect(note).to_be_attached(timeout=MEDIA_TIMEOUT)
    await talk.ada.sees_frames_of(talk.grace)
    await expect(note).to_have_count(0)
    assert any("renegotiate" in line for line in talk.ada.console)


async def test_a_connection_that_the_other_side_lost_is_made_anew(people: People) -> None:
    talk = await converse(people)
    await talk.grace.page.evaluate("() => connections.at(-1).close()")
    rebuilt = "() => connections.length > 1 && connections.at(-1).connectionState === 'connected'"
    await talk.grace.page.wait_for_function(rebuilt, timeout=MEDIA_TIMEOUT * 2)
    await talk.ada.sees_and_hears(talk.grace)
    await talk.grace.sees_frames_of(talk.ada)


async def test_another_path_is_looked_for_when_the_network_is_back(people: People) -> None:
    talk = await converse(people)
    before = await talk.ada.page.evaluate(_ICE_USER)
    await talk.ada.page.evaluate("() => window.dispatchEvent(new Event('online'))")
    await talk.ada.page.wait_for_function(
        f"(before) => ![before, undefined].includes(({_ICE_USER})())",
        arg=before,
        timeout=MEDIA_TIMEOUT,
    )
    await talk.ada.sees_frames_of(talk.grace)
    assert await talk.ada.page.evaluate("() => connections.length") == 1
