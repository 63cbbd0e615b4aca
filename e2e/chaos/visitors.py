"""People without a browser, who come into a meeting and leave it in random order.

Usage: python -m e2e.chaos.visitors URL CODE TIMES

Runs in the network of the server under test; all of them have left when it ends.
"""

import asyncio
import random
import sys

import socketio

_AT_MOST = 6
"""How many are inside at once."""
_EVERY_SECONDS = 0.05


async def _enter(url: str, code: str, number: int) -> socketio.AsyncClient:
    visitor = socketio.AsyncClient(reconnection=False)
    await visitor.connect(url, auth={"displayName": f"Visitor {number}"}, transports=["websocket"])
    answer = await visitor.call("join-room", {"roomCode": code}, timeout=20)
    if not answer["success"]:
        raise RuntimeError(answer["error"])
    return visitor


async def _leave(visitor: socketio.AsyncClient) -> None:
    """Say good-bye, or just go: both happen."""
    if random.random() < 0.5:
        await visitor.eio.disconnect(abort=True)
    else:
        await visitor.disconnect()


async def _come_and_go(url: str, code: str, times: int) -> None:
    inside: list[socketio.AsyncClient] = []
    entered = 0
    while entered < times or inside:
        may_enter = entered < times and len(inside) < _AT_MOST
        if may_enter and (not inside or random.random() < 0.5):
            inside.append(await _enter(url, code, entered))
            entered += 1
        else:
            await _leave(inside.pop(random.randrange(len(inside))))
        await asyncio.sleep(_EVERY_SECONDS)


def main() -> None:
    """Have them all come and go."""
    url, code, times = sys.argv[1:]
    asyncio.run(_come_and_go(url, code, int(times)))


if __name__ == "__main__":
    main()
