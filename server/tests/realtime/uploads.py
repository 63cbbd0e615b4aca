"""Files of a meeting, uploaded and opened as by somebody who is in it."""

import base64
from typing import Any

import httpx

from tests.realtime.meeting_client import Json, MeetingServer, Person

TUS = {"Tus-Resumable": "1.0.0"}


async def call(
    server: MeetingServer, method: str, path: str, person: Person, **options: Any
) -> httpx.Response:
    """Call the upload or file API with what the person got on entry."""
    token = person.room["participantToken"]
    headers = TUS | {"Authorization": f"Bearer {token}"} | options.pop("headers", {})
    return await server.http.request(method, path, headers=headers, **options)


async def begin(server: MeetingServer, person: Person, size: int, name: str = "a.txt") -> str:
    """Begin an upload, and give its path."""
    answer = await create(server, person, size, name)
    assert answer.status_code == 201, answer.text
    return answer.headers["Location"].removeprefix("/api")


async def create(
    server: MeetingServer, person: Person, size: int, name: str = "a.txt"
) -> httpx.Response:
    metadata = f"filename {base64.b64encode(name.encode()).decode()}"
    headers = {"Upload-Length": str(size), "Upload-Metadata": metadata}
    return await call(server, "POST", "/uploads", person, headers=headers)


async def append(
    server: MeetingServer, person: Person, path: str, piece: Any, offset: int = 0
) -> httpx.Response:
    headers = {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
    return await call(server, "PATCH", path, person, headers=headers, content=piece)


async def upload(server: MeetingServer, person: Person, content: bytes, name: str = "a.txt") -> str:
    """Upload a whole file, and give its id."""
    path = await begin(server, person, len(content), name)
    answer = await append(server, person, path, content)
    assert answer.status_code == 204, answer.text
    return path.rsplit("/", 1)[-1]


async def share(
    server: MeetingServer, person: Person, data: bytes, name: str = "a.txt", **fields: object
) -> Json:
    file_id = await upload(server, person, data, name)
    answer = await person.act("share-file", fileId=file_id, **fields)
    assert answer["success"], answer
    message: Json = answer["message"]
    return message


async def links_of(server: MeetingServer, person: Person, message: Json) -> httpx.Response:
    return await call(server, "POST", f"/files/{message['file']['id']}/links", person)
