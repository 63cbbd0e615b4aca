"""The server crashes in mid-call: people go on among themselves, and it is told when it is back."""

import re
from collections.abc import Iterator

import pytest
from playwright.async_api import expect

from e2e.capture import BLUE
from e2e.chat import chat_of, say
from e2e.conversation import Conversation, begin_conversation
from e2e.crashing_server import CrashingServer, crashing_server
from e2e.people import People
from e2e.person import MEDIA_TIMEOUT, Person

# Keeps the data channels of the page, to say over them what no client of ours would.
KEEPS_CHANNELS = """
globalThis.channels = [];
const { createDataChannel } = RTCPeerConnection.prototype;
RTCPeerConnection.prototype.createDataChannel = function (...options) {
  const channel = createDataChannel.apply(this, options);
  channels.push(channel);
  return channel;
};
"""

# Whether the parts that are loaded ahead are there.
_IS_WHOLE = """() =>
  ['DirectRoom', 'ReactionStream', 'TileNotes', 'ToastList', 'connectionStats'].every((part) =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes(part)))"""

_SAYS = "(frames) => frames.forEach((frame) => channels.at(-1).send(JSON.stringify(frame)))"


@pytest.fixture
def server() -> Iterator[CrashingServer]:
    """A server of one's own: it is going to be killed."""
    with crashing_server() as running:
        yield running


async def lose_server(server: CrashingServer, *people: Person) -> None:
    """Kill the server once nothing is to be fetched any more, and see everybody notice."""
    for person in people:
        await person.page.wait_for_function(_IS_WHOLE, timeout=MEDIA_TIMEOUT)
    server.kill()
    for person in people:
        await expect(person.page.get_by_text(re.compile("^Reconnecting…"))).to_be_visible()


async def regain_server(server: CrashingServer, *people: Person) -> None:
    """Start the server again, and see everybody go on."""
    server.start()
    for person in people:
        banner = person.page.get_by_text(re.compile("^Reconnecting…"))
        await expect(banner).to_have_count(0, timeout=MEDIA_TIMEOUT)


async def messages_of(person: Person) -> list[str]:
    """The texts of the chat, from the top."""
    return await chat_of(person).get_by_test_id("chat-message").locator("p").all_inner_texts()


async def converse(people: People) -> Conversation:
    """Bring two people into a room who have the chat open."""
    talk = await begin_conversation(people)
    for person in (talk.ada, talk.grace):
        await person.press("Chat")
    return talk


async def test_people_go_on_among_themselves(people: People, server: CrashingServer) -> None:
    talk = await converse(people)
    ada, grace = talk.ada, talk.grace
    await say(ada, "Before")
    await expect(chat_of(grace)).to_contain_text("Before")
    await lose_server(server, ada, grace)

    await ada.press("Mute microphone")
    await expect(grace.tile_of(ada)).to_have_accessible_name(re.compile("microphone off"))
    await ada.press("Raise hand")
    await expect(grace.tile_of(ada)).to_have_accessible_name(re.compile("hand raised"))
    await ada.press("React")
    await ada.page.get_by_role("button", name="Applause").click()
    await expect(grace.page.get_by_test_id("reaction").first).to_contain_text("👏Ada")
    await ada.page.keyboard.press("Escape")
    await say(ada, "One")
    written = chat_of(grace).get_by_test_id("chat-message").filter(has_text="One")
    await expect(written).to_have_attribute("data-status", "provisional")
    await say(grace, "Two")
    await expect(chat_of(ada)).to_contain_text("Two")
    await say(ada, "Three")
    await expect(chat_of(grace)).to_contain_text("Three")
    await ada.press("Share screen")
    await grace.sees_frames_of(ada, 5, "screen")
    await ada.sees_and_hears(grace)

    await regain_server(server, ada, grace)
    for person in (ada, grace):
        rows = chat_of(person).get_by_test_id("chat-message")
        await expect(
            rows.filter(has=person.page.locator(":scope:not([data-status=sent])"))
        ).to_have_count(0)
        for text in ("Before", "One", "Two", "Three"):
            await expect(rows.filter(has_text=text)).to_have_count(1)
    await grace.sees_frames_of(ada, 5, "screen")
    await expect(grace.tile_of(ada)).to_have_accessible_name(re.compile("microphone off"))

    # What the server knows is what everybody saw: it tells whoever comes now.
    mary = await people.guest("Mary", BLUE)
    await mary.join(talk.code)
    await expect(mary.tile_of(ada)).to_have_accessible_name(re.compile("microphone off"))
    await expect(mary.tile_of(ada)).to_have_accessible_name(re.compile("hand raised"))
    await mary.press("Chat")
    for text in ("Before", "One", "Two", "Three"):
        row = chat_of(mary).get_by_test_id("chat-message").filter(has_text=text)
        await expect(row).to_have_count(1)
    await grace.page.reload()
    await grace.expect_inside()
    await grace.press("Chat")
    await expect(chat_of(grace)).to_contain_text("Three")
    in_order = await messages_of(mary)
    assert await messages_of(ada) == await messages_of(grace) == in_order


async def test_a_tampered_client_gains_nothing(people: People, server: CrashingServer) -> None:
    ada = await people.member("Ada")
    code = server.create_room(ada.signed_in_to, allowScreenShare=False)
    await ada.join(code)
    grace = await people.guest("Grace")
    await grace.join(code)
    mallory = await people.guest("Mallory", BLUE, init_script=KEEPS_CHANNELS)
    await mallory.join(code)
    await ada.sees_frames_of(mallory)
    await mallory.sees_frames_of(grace)
    await ada.press("Chat")
    graces_id = await ada.id_of(grace)
    await lose_server(server, ada, grace, mallory)

    state = {"isMuted": False, "isVideoOff": False, "isScreenPaused": False}
    in_graces_name = {"senderName": "Grace", "participantId": graces_id, "personId": graces_id}
    message = {"kind": "message", "isPrivate": False, **in_graces_name}
    frames = [
        {"kind": "state", "isScreenSharing": True, "isHandRaised": False, **state},
        {
            "kind": "state",
            "isScreenSharing": False,
            "isHandRaised": True,
            **state,
            **in_graces_name,
        },
        {"kind": "statement", "statement": "e30.e30.e30"},
        {"kind": "force-mute", "by": in_graces_name},
        {"kind": "room-ended", "closed": True},
        {"kind": "user-left", "participantId": graces_id},
        {**message, "clientMessageId": "long", "content": "x" * 4001},
        {**message, "clientMessageId": "y" * 65, "content": "Under no such id"},
        {**message, "clientMessageId": "last", "content": "I am Grace"},
    ]
    await mallory.page.evaluate("() => channels.reverse()")  # the first is the one to Ada
    await mallory.page.evaluate(_SAYS, frames)

    row = chat_of(ada).get_by_test_id("chat-message").filter(has_text="I am Grace")
    await expect(row).to_contain_text("Mallory")
    await expect(chat_of(ada).get_by_test_id("chat-message")).to_have_count(1)
    await expect(ada.tile_of(grace)).not_to_have_accessible_name(re.compile("hand raised"))
    await expect(ada.tile_of(mallory)).to_have_accessible_name(re.compile("hand raised"))
    await expect(ada.tile_of(mallory, "screen")).to_have_count(0)
    await expect(ada.tiles).to_have_count(3)
    await expect(ada.control("Mute microphone")).to_be_visible()
