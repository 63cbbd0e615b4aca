"""How a meeting tells its people something, whatever carries it to them."""

from typing import Protocol

from neuron_meet.protocol.events.base import ServerEvent


class Announcer(Protocol):
    """Sends typed events to sockets. A socket that is gone is no error."""

    async def to_socket(self, socket_id: str, event: ServerEvent) -> None:
        """Send to one socket."""

    async def to_room(self, room_id: str, event: ServerEvent, *, skip: str | None = None) -> None:
        """Send to every socket that was subscribed to the room, except `skip`."""

    async def sign_out(
        self, user_id: str, *, only: str | None = None, keep: str | None = None
    ) -> None:
        """Close the sockets of an account whose sign-ins have ended, and say why.

        Args:
            user_id: The account.
            only: The one sign-in that ended; all by default.
            keep: The one sign-in that did not end.
        """

    async def subscribe(self, socket_id: str, room_id: str) -> None:
        """From now on the socket gets what is sent to the room."""

    async def unsubscribe(self, socket_id: str, room_id: str) -> None:
        """From now on the socket gets no more of the room."""
