"""A picture that somebody shares says nothing of where it was taken."""

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from tests.chat.photographs import GPS_IFD, KINDS, SIDEWAYS, photograph, pixels
from tests.realtime.meeting_client import Json, MeetingServer, Person
from tests.realtime.uploads import append, begin, call, links_of, share


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


@pytest.mark.parametrize("kind", KINDS)
async def test_a_shared_picture_does_not_tell_where_it_was_taken(
    server: MeetingServer, host: Person, room: Json, kind: str
) -> None:
    original = photograph(kind, SIDEWAYS)
    message = await share(server, host, original, "holiday")
    file = message["file"]
    # As it is to be shown: 60 by 40 pixels, taken with the camera on its side.
    assert (file["width"], file["height"]) == (40, 60)
    links = (await links_of(server, host, message)).json()
    for link in ("download", "picture"):
        opened = (await server.http.get(links[link].removeprefix("/api"))).content
        assert len(opened) == file["size"]
        with Image.open(BytesIO(opened)) as picture:
            assert not picture.getexif().get_ifd(GPS_IFD)
        assert pixels(opened) == pixels(original)
    small = (await server.http.get(links["thumbnail"].removeprefix("/api"))).content
    with Image.open(BytesIO(small)) as picture:
        assert picture.size == (40, 60)
        assert not picture.getexif()


async def test_an_upload_whose_last_answer_was_lost_is_known_to_be_whole(
    server: MeetingServer, host: Person, room: Json
) -> None:
    content = photograph("JPEG")
    path = await begin(server, host, len(content), "holiday.jpg")
    await append(server, host, path, content)
    # The picture has become smaller; whoever asks how far it is learns that nothing is missing.
    state = await call(server, "HEAD", path, host)
    assert state.headers["Upload-Offset"] == state.headers["Upload-Length"]
    assert int(state.headers["Upload-Offset"]) < len(content)
    answer = await host.act("share-file", fileId=path.rsplit("/", 1)[-1])
    assert answer["message"]["file"]["contentType"] == "image/jpeg"


def test_a_server_that_has_seen_no_picture_does_not_load_pillow() -> None:
    program = "import sys, neuron_meet.server; sys.exit('PIL' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
