"""The connection itself: that it is about to end, and why."""

from typing import ClassVar, Literal

from pydantic import Field

from neuron_meet.protocol.events.base import ServerEvent


class ServerDraining(ServerEvent):
    """This server is about to stop: what is under way is finished, and the connection then ends.

    Connect again after a moment by chance between none and ``retryAfter``, so that not everybody
    comes at once. Media between participants goes on meanwhile.
    """

    event: ClassVar[str] = "server-draining"
    part: ClassVar[Literal[1, 2]] = 2

    retry_after: int = Field(description="Seconds after which a server is expected to be there.")


FROM_SERVER: tuple[type[ServerEvent], ...] = (ServerDraining,)
