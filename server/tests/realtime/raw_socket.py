"""A WebSocket without a Socket.IO client: what a hostile program sends, and what it does not."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.realtime.meeting_client import PATIENCE, Json

_PATH = "/socket.io/?EIO=4&transport=websocket"


class RawSocket:
    """One connection whose frames the test writes itself. It reads only when it is told to."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.id = ""

    async def send(self, frame: str) -> None:
        """Send one text frame."""
        await self.socket.send_str(frame)

    async def expect(self, beginning: str) -> str:
        """Read until a frame begins so, and give it."""
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await self.socket.receive()
                assert message.type is aiohttp.WSMsgType.TEXT, (message, beginning)
                frame: str = message.data
                if frame.startswith(beginning):
                    return frame

    async def expect_event(self, name: str) -> Json:
        """Read until an event comes, and give its payload."""
        frame = await self.expect(f'42["{name}"')
        payload: Json = json.loads(frame[2:])[1]
        return payload

    async def expect_end(self) -> list[str]:
        """Read until the connection ends, and give all that came."""
        frames: list[str] = []
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await self.socket.receive()
                if message.type is not aiohttp.WSMsgType.TEXT:
                    return frames
                frames.append(message.data)

    async def connect(self, **auth: Any) -> None:
        """Say who it is, and learn the socket id."""
        await self.send(f"40{json.dumps(auth)}")
        frame = await self.expect("40")
        self.id = json.loads(frame[2:])["sid"]

    async def join(self, code: str) -> Json:
        """Enter a room as a guest."""
        await self.connect(displayName="Raw")
        await self.send(f'420["join-room",{{"roomCode":"{code}"}}]')
        frame = await self.expect("430")
        answer: Json = json.loads(frame[3:])[0]
        assert answer["success"], answer
        return answer


@asynccontextmanager
async def raw_socket(
    base_url: str, headers: Mapping[str, str] | None = None
) -> AsyncIterator[RawSocket]:
    """Open a WebSocket for as long as the context lasts.

    Raises:
        aiohttp.WSServerHandshakeError: The server refused it.
    """
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(base_url + _PATH, headers=headers) as socket,
    ):
        yield RawSocket(socket)
