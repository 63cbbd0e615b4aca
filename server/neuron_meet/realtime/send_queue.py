"""What waits to be sent to one socket, and how much it is."""

import asyncio

from engineio.packet import Packet


class SendQueue(asyncio.Queue[Packet | None]):
    """The queue of an Engine.IO socket, which also counts what is in it. None ends the writer."""

    def _init(self, maxsize: int) -> None:
        super()._init(maxsize)
        self.size = 0
        """Characters or bytes that wait."""

    def _put(self, item: Packet | None) -> None:
        super()._put(item)
        self.size += _size(item)

    def _get(self) -> Packet | None:
        item: Packet | None = super()._get()
        self.size -= _size(item)
        return item


def _size(item: Packet | None) -> int:
    data = None if item is None else item.data
    return len(data) if isinstance(data, str | bytes) else 0
