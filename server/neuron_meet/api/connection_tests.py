"""What somebody needs who tests their connection before they come into a room."""

from http import HTTPStatus

from fastapi import APIRouter, Response

from neuron_meet.api.dependencies import ClientNetwork, CurrentContainer, OptionalUser, Rooms
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.rooms import Code
from neuron_meet.db.models import Room
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import IceServers

router = APIRouter(tags=["media"])


@router.post(
    "/rooms/code/{code}/connection-test",
    responses=error_answers(
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.TOO_MANY_REQUESTS,
    ),
)
async def begin_connection_test(
    code: Code,
    user: OptionalUser,
    rooms: Rooms,
    container: CurrentContainer,
    network: ClientNetwork,
    response: Response,
) -> IceServers:
    """ICE servers with credentials for two minutes, to test the ways to them.

    For accounts, and for guests who could walk in: of a room that keeps its door (waiting room,
    passcode, lock, host to wait for) guests get none before they are inside.
    """
    response.headers["Cache-Control"] = "no-store"
    async with container.code_lookups.of(network):
        room = await rooms.by_code(code)
    if not room.is_active or (user is None and not _is_open_to_guests(room)):
        raise NeuronError(ErrorCode.FORBIDDEN, "Sign in, or enter the room, to test the relays")
    await container.connection_tests.take(network)
    return container.ice.for_test()


def _is_open_to_guests(room: Room) -> bool:
    settings = room.settings
    keeps_door = (
        settings.waiting_room or settings.wait_for_host or settings.passcode_hash is not None
    )
    return settings.allow_guest_access and not keeps_door and not room.is_locked
