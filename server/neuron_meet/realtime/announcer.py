"""Carries a meeting's announcements over Socket.IO."""

from neuron_meet.errors import ErrorCode
from neuron_meet.protocol.events.base import ServerEvent
from neuron_meet.protocol.events.hosting import ForceDisconnect
from neuron_meet.realtime.signed_in import SignedInSockets
from neuron_meet.realtime.socket_server import SocketServer


class SocketAnnouncer:
    """Implements :class:`~neuron_meet.signaling.announcer.Announcer` for this process."""

    def __init__(self, server: SocketServer, signed_in: SignedInSockets) -> None:
        """Take the server that holds the sockets, and whose they are."""
        self._server = server
        self._signed_in = signed_in

    async def to_socket(self, socket_id: str, event: ServerEvent) -> None:
        """Send to one socket."""
        await self._server.send_event(socket_id, event)

    async def to_room(self, room_id: str, event: ServerEvent, *, skip: str | None = None) -> None:
        """Send to every socket that was subscribed to the room, except `skip`."""
        await self._server.broadcast(room_id, event, skip=skip)

    async def sign_out(
        self, user_id: str, *, only: str | None = None, keep: str | None = None
    ) -> None:
        """Close the sockets of sign-ins that have ended."""
        goodbye = ForceDisconnect(reason="You have been signed out", code=ErrorCode.SIGNED_OUT)
        for socket_id in self._signed_in.of(user_id, only=only, keep=keep):
            # One that is still being opened is refused by the gateway: it is missed here then.
            self._signed_in.remove(socket_id)
            await self._server.send_event(socket_id, goodbye)
            await self._server.disconnect(socket_id)

    async def subscribe(self, socket_id: str, room_id: str) -> None:
        """From now on the socket gets what is sent to the room."""
        await self._server.enter_room(socket_id, room_id)

    async def unsubscribe(self, socket_id: str, room_id: str) -> None:
        """From now on the socket gets no more of the room."""
        await self._server.leave_room(socket_id, room_id)
