"""Carries a meeting's announcements over Socket.IO."""

from neuron_meet.protocol.events.base import ServerEvent
from neuron_meet.realtime.socket_server import SocketServer


class SocketAnnouncer:
    """Implements :class:`~neuron_meet.signaling.announcer.Announcer` for this process."""

    def __init__(self, server: SocketServer) -> None:
        """Take the server that holds the sockets."""
        self._server = server

    async def to_socket(self, socket_id: str, event: ServerEvent) -> None:
        """Send to one socket."""
        await self._server.send_event(socket_id, event)

    async def to_room(self, room_id: str, event: ServerEvent, *, skip: str | None = None) -> None:
        """Send to every socket that was subscribed to the room, except `skip`."""
        await self._server.broadcast(room_id, event, skip=skip)

    async def subscribe(self, socket_id: str, room_id: str) -> None:
        """From now on the socket gets what is sent to the room."""
        await self._server.enter_room(socket_id, room_id)

    async def unsubscribe(self, socket_id: str, room_id: str) -> None:
        """From now on the socket gets no more of the room."""
        await self._server.leave_room(socket_id, room_id)
