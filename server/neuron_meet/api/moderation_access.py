"""Who may see to a room by REST: its host and co-hosts.

Either bearer is taken: the access token, or the participant token of `room-joined`, because a
co-host may be a guest. The latter opens something only while its holder is in the room, and as what
they are there at that moment.
"""

from typing import Annotated

from fastapi import Depends

from neuron_meet.api.dependencies import CurrentContainer, Rooms, SignIns, Token, UserAgent, Work
from neuron_meet.api.rooms import RoomId
from neuron_meet.container import Container
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.rooms.moderator import Moderator
from neuron_meet.rooms.roles import RoleService
from neuron_meet.signaling.participant import Participant


async def _moderator(
    room_id: RoomId,
    token: Token,
    rooms: Rooms,
    sign_ins: SignIns,
    work: Work,
    container: CurrentContainer,
    user_agent: UserAgent = None,
) -> Moderator:
    try:
        stay = container.participant_tokens.verify(token)
    except NeuronError:
        user = (await sign_ins.authenticate(token, user_agent)).user
        room = await rooms.by_id(room_id)
        role = await RoleService(work.session).role_of(room, user.id)
        moderator = Moderator(room, role, user.id, user.display_name)
    else:
        room = await rooms.by_id(room_id)
        inside = await _inside(room_id, stay.participant_id, container)
        moderator = Moderator(room, inside.role, inside.user_id, inside.display_name)
    if not moderator.role.is_moderator:
        raise NeuronError(ErrorCode.FORBIDDEN, "Only hosts and co-hosts can do this")
    return moderator


async def _inside(room_id: str, participant_id: str, container: Container) -> Participant:
    for person in await container.room_state.roster(room_id):
        if person.participant_id == participant_id:
            return person
    raise NeuronError(ErrorCode.FORBIDDEN, "You are not in this meeting any more")


RoomModerator = Annotated[Moderator, Depends(_moderator)]
"""The host or a co-host of the room of the path; 401 without a token, 403 for others."""
