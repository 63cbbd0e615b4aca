"""ICE servers: for people who are in a room, and for nobody else."""

from http import HTTPStatus

from fastapi import APIRouter, Response

from neuron_meet.api.dependencies import Accounts, CurrentContainer, Token
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.stays import StayInside
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import IceServers

router = APIRouter(tags=["media"])


@router.get("/ice-servers", responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN))
async def get_ice_servers(
    token: Token,
    stay: StayInside,
    accounts: Accounts,
    container: CurrentContainer,
    response: Response,
) -> IceServers:
    """Fresh ICE servers, with credentials that expire.

    The bearer is the participant token of `room-joined`, which guests have too, or an access
    token. Either is refused while its holder is in no room.
    """
    response.headers["Cache-Control"] = "no-store"
    if stay is not None:
        return container.ice.for_participant(stay.participant_id)
    user = await accounts.authenticate(token)
    if not await container.room_state.rooms_of(user.id):
        raise NeuronError(ErrorCode.FORBIDDEN, "Enter a room first")
    return container.ice.for_participant(user.id)
