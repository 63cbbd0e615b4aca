"""Files in the chat: uploaded in pieces, looked at, and opened only by those whom they are for."""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from PIL import Image

from neuron_meet.config import Settings
from neuron_meet.db.base import utc_now
from neuron_meet.db.models import StoredFile
from tests.realtime.meeting_client import Json, MeetingServer, Person, running_server
from tests.realtime.uploads import TUS, append, begin, call, create, links_of, share, upload


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"max_file_bytes": 50_000, "max_room_file_bytes": 80_000})


@pytest.fixture
async def room(server: MeetingServer, host: Person) -> Json:
    room = await server.room(host)
    await host.join(room["code"])
    return room


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(file, "PNG")
    return file.getvalue()


def code_of(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_a_file_reaches_everyone_in_the_meeting(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    message = await share(server, guest, b"Hello\n", "../notes\x00.txt", content="For you")
    assert (message["type"], message["content"]) == ("FILE", "For you")
    assert message["file"] == {
        "id": message["file"]["id"],
        "name": "notes.txt",
        "size": 6,
        "contentType": "text/plain",
    }
    told = await host.expect("chat-message", lambda data: data["type"] == "FILE")
    links = (await links_of(server, host, told)).json()
    assert (links["picture"], links["thumbnail"]) == (None, None)
    opened = await server.http.get(links["download"].removeprefix("/api"))
    assert opened.content == b"Hello\n"
    assert opened.headers["Content-Disposition"] == 'attachment; filename="notes.txt"'
    assert "sandbox" in opened.headers["Content-Security-Policy"]
    assert opened.headers["X-Content-Type-Options"] == "nosniff"


async def test_an_upload_goes_on_where_it_stopped(
    server: MeetingServer, host: Person, room: Json
) -> None:
    content = b"0123456789" * 400
    path = await begin(server, host, len(content))

    async def broken() -> AsyncIterator[bytes]:
        yield content[:1500]
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await append(server, host, path, broken())
    state = await call(server, "HEAD", path, host)
    offset = int(state.headers["Upload-Offset"])
    assert 0 <= offset <= 1500
    assert state.headers["Upload-Length"] == str(len(content))
    wrong = await append(server, host, path, content[:10], offset + 1)
    assert code_of(wrong) == (409, "CONFLICT")
    rest = await append(server, host, path, content[offset:], offset)
    assert rest.headers["Upload-Offset"] == str(len(content))
    answer = await host.act("share-file", fileId=path.rsplit("/", 1)[-1])
    links = (await links_of(server, host, answer["message"])).json()
    opened = await server.http.get(links["download"].removeprefix("/api"))
    assert opened.content == content


async def test_a_new_connection_takes_over_from_one_that_hangs(
    server: MeetingServer, host: Person, room: Json
) -> None:
    path = await begin(server, host, 20)
    arrived = asyncio.Event()

    async def hanging() -> AsyncIterator[bytes]:
        yield b"0123456789"
        arrived.set()
        await asyncio.Event().wait()

    lost = asyncio.create_task(append(server, host, path, hanging()))
    await arrived.wait()
    state = await call(server, "HEAD", path, host)
    offset = int(state.headers["Upload-Offset"])
    rest = await append(server, host, path, b"01234567890123456789"[offset:], offset)
    assert rest.status_code == 204
    lost.cancel()


async def test_pictures_are_shown_and_nothing_else_is(
    server: MeetingServer, host: Person, room: Json
) -> None:
    message = await share(server, host, picture(), "red.png")
    file = message["file"]
    assert (file["contentType"], file["width"], file["height"]) == ("image/png", 40, 20)
    links = (await links_of(server, host, message)).json()
    shown = await server.http.get(links["picture"].removeprefix("/api"))
    assert shown.headers["Content-Disposition"].startswith("inline")
    small = await server.http.get(links["thumbnail"].removeprefix("/api"))
    assert small.headers["Content-Type"] == "image/webp"
    assert Image.open(io.BytesIO(small.content)).size == (40, 20)
    page = b"<!doctype html><script>alert(1)</script>"
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    for content, name in ((page, "page.png"), (drawing, "drawing.svg")):
        message = await share(server, host, content, name)
        assert "width" not in message["file"]
        links = (await links_of(server, host, message)).json()
        assert links["picture"] is None
        picture_path = links["download"].removeprefix("/api").replace("/download", "/picture")
        assert (await server.http.get(picture_path)).status_code == 404
        saved = await server.http.get(links["download"].removeprefix("/api"))
        assert saved.headers["Content-Disposition"].startswith("attachment")


async def test_what_a_file_is_follows_from_its_content(
    server: MeetingServer, host: Person, room: Json
) -> None:
    program = b"MZ\x90\x00" + bytes(200)
    path = await begin(server, host, len(program), "holiday.png")
    assert code_of(await append(server, host, path, program)) == (415, "FILE_TYPE_NOT_ALLOWED")
    assert code_of(await append(server, host, path, b"", len(program))) == (404, "NOT_FOUND")


async def test_sizes_are_limited(server: MeetingServer, host: Person, room: Json) -> None:
    assert code_of(await create(server, host, 50_001)) == (413, "FILE_TOO_LARGE")
    await upload(server, host, b"x" * 50_000)
    assert code_of(await create(server, host, 30_001)) == (507, "FILE_QUOTA_EXCEEDED")
    path = await begin(server, host, 10)
    assert code_of(await append(server, host, path, b"x" * 11)) == (413, "FILE_TOO_LARGE")


async def test_the_protocol_is_kept(server: MeetingServer, host: Person, room: Json) -> None:
    described = await server.http.options("/uploads")
    assert described.headers["Tus-Version"] == "1.0.0"
    assert described.headers["Tus-Extension"] == "creation,termination,expiration"
    assert described.headers["Tus-Max-Size"] == "50000"
    old = {"Tus-Resumable": "0.2.2", "Upload-Length": "1"}
    assert code_of(await call(server, "POST", "/uploads", host, headers=old)) == (
        412,
        "TUS_VERSION",
    )
    path = await begin(server, host, 5)
    state = await call(server, "HEAD", path, host)
    assert state.headers["Cache-Control"] == "no-store"
    assert state.headers["Upload-Expires"].endswith("GMT")
    headers = {"Upload-Offset": "0", "Content-Type": "text/plain"}
    plain = await call(server, "PATCH", path, host, headers=headers, content=b"12345")
    assert plain.status_code == 415
    assert (await call(server, "DELETE", path, host)).status_code == 204
    assert (await call(server, "HEAD", path, host)).status_code == 404


async def test_an_upload_is_its_owners_alone(
    server: MeetingServer, host: Person, room: Json
) -> None:
    guest = await server.guest_in(room["code"], "Grace")
    path = await begin(server, host, 5)
    assert (await call(server, "HEAD", path, guest)).status_code == 404
    assert code_of(await append(server, guest, path, b"12345")) == (404, "NOT_FOUND")
    assert (await call(server, "DELETE", path, guest)).status_code == 404
    assert (await server.http.head(path, headers=TUS)).status_code == 401
    file_id = await upload(server, host, b"mine")
    answer = await guest.act("share-file", fileId=file_id)
    assert answer["code"] == "NOT_FOUND"
    unfinished = path.rsplit("/", 1)[-1]
    assert (await host.act("share-file", fileId=unfinished))["code"] == "CONFLICT"
    assert (await host.act("share-file", fileId=file_id))["success"]
    assert (await host.act("share-file", fileId=file_id))["code"] == "NOT_FOUND"


async def test_a_file_opens_only_for_those_whom_it_is_for(
    server: MeetingServer, host: Person, room: Json
) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    cleo = await server.guest_in(room["code"], "Cleo")
    private = await share(server, ben, b"psst", recipientId=cleo.room["participantId"])
    assert (await links_of(server, cleo, private)).status_code == 200
    assert code_of(await links_of(server, host, private)) == (404, "NOT_FOUND")
    public = await share(server, ben, b"hello")
    other = await server.room(host)
    eve = await server.guest_in(other["code"], "Eve")
    assert code_of(await links_of(server, eve, public)) == (404, "NOT_FOUND")
    await cleo.act("leave-room")
    assert code_of(await links_of(server, cleo, public)) == (403, "FORBIDDEN")
    links = await server.request("POST", f"/files/{public['file']['id']}/links", host)
    forged = links["download"].removeprefix("/api").replace("signature=", "signature=x")
    assert (await server.http.get(forged)).status_code == 401
    elsewhere = links["download"].removeprefix("/api")
    elsewhere = elsewhere.replace(public["file"]["id"], private["file"]["id"])
    assert (await server.http.get(elsewhere)).status_code == 401


async def test_a_file_opens_from_the_record_of_its_meeting(settings: Settings) -> None:
    no_grace = settings.model_copy(update={"meeting_grace": timedelta(0)})
    async with running_server(no_grace) as server:
        host, stranger = await server.account("Ada"), await server.account("Eve")
        room = await server.room(host, name="Weekly")
        ben = await server.member(room["code"], "Ben")
        cleo = await server.member(room["code"], "Cleo")
        guest = await server.guest_in(room["code"], "Grace")
        public = await share(server, ben, b"for everyone")
        private = await share(server, ben, b"psst", recipientId=cleo.room["participantId"])
        for person in (ben, cleo, guest):
            await person.act("leave-room")
        # The meeting is over; others meet in the same room.
        later = await server.member(room["code"], "Dan")

        async def asks_for(message: Json, person: Person, status: int = 200) -> Json:
            path = f"/files/{message['file']['id']}/links"
            answer: Json = await server.request("POST", path, person, status=status)
            return answer

        # Who was in the meeting; and whose room it was in, although they were not.
        for person in (ben, cleo, host):
            link = (await asks_for(public, person))["download"].removeprefix("/api")
            assert (await server.http.get(link)).content == b"for everyone"
        await asks_for(private, cleo)
        for message, person in ((public, stranger), (public, later), (private, host)):
            assert (await asks_for(message, person, status=404))["code"] == "NOT_FOUND"
        assert code_of(await links_of(server, guest, public)) == (403, "FORBIDDEN")
        unsigned = await server.http.post(f"/files/{public['file']['id']}/links")
        assert code_of(unsigned) == (401, "UNAUTHORIZED")


async def test_deleting_the_message_deletes_the_file(
    server: MeetingServer, host: Person, room: Json
) -> None:
    message = await share(server, host, picture(), "red.png")
    links = (await links_of(server, host, message)).json()
    path = server.container.files.path(message["file"]["id"])
    assert path.exists()
    await host.act("delete-message", messageId=message["id"])
    told = (await host.expect("message-deleted"))["message"]
    assert "file" not in told
    assert (await server.http.get(links["download"].removeprefix("/api"))).status_code == 404
    assert not path.exists()
    assert not server.container.files.thumbnail_path(message["file"]["id"]).exists()


async def test_the_room_may_forbid_files(server: MeetingServer, host: Person, room: Json) -> None:
    ben = await server.guest_in(room["code"], "Ben")
    file_id = await upload(server, ben, b"early")
    await server.change(host, room, allowFiles=False)
    await ben.expect("settings-changed")
    assert code_of(await create(server, ben, 5)) == (403, "FILES_DISABLED")
    assert (await ben.act("share-file", fileId=file_id))["code"] == "FILES_DISABLED"
    assert (await share(server, host, b"the host may"))["file"]


async def test_what_nobody_shares_is_cleaned_up(
    server: MeetingServer, host: Person, room: Json
) -> None:
    container = server.container
    forgotten = await upload(server, host, b"forgotten")
    kept = (await share(server, host, b"kept"))["file"]["id"]
    async with container.database.unit_of_work() as work:
        file = await work.session.get(StoredFile, forgotten)
        assert file is not None
        file.expires_at = utc_now() - timedelta(seconds=1)
    await container.uploads.clean_up()
    assert not container.files.path(forgotten).exists()
    assert container.files.path(kept).exists()
    answer = await host.act("share-file", fileId=forgotten)
    assert answer["code"] == "NOT_FOUND"
