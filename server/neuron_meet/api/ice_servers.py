"""ICE servers: for people who are in a room, and for nobody else."""

from http import HTTPStatus

from fastapi import APIRouter, Response

from neuron_meet.api.dependencies import Accounts, CurrentContainer, Token
from neuron_meet.api.documentation import error_answers
from neuron_meet.container import Container
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import IceServers

router = APIRouter(tags=["media"])


@router.get("/ice-servers", responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN))
async def get_ice_servers(
    token: Token, accounts: Accounts, container: CurrentContainer, response: Response
) -> IceServers:
    """Fresh ICE servers, with credentials that expire.

    The bearer is the participant token of `room-joined`, which guests have too, or an access
    token. Either is refused while its holder is in no room.
    """
    response.headers["Cache-Control"] = "no-store"
    participant_id = await _participant(token, container)
    if participant_id is None:
        user = await accounts.authenticate(token)
        if not await container.room_state.rooms_of(user.id):
            raise _not_in_a_room()
        participant_id = user.id
    return container.ice.for_participant(participant_id)


async def _participant(token: str, container: Container) -> str | None:
    """The participant whose token this is; None where it is no participant's token."""
    try:
        claims = container.participant_tokens.verify(token)
    except NeuronError:
        return None
    roster = await container.room_state.roster(claims.room_id)
    if all(person.participant_id != claims.participant_id for person in roster):
        raise _not_in_a_room()
    return claims.participant_id


def _not_in_a_room() -> NeuronError:
    return NeuronError(ErrorCode.FORBIDDEN, "Enter a room first")
