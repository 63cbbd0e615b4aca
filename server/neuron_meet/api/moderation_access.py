"""Who may see to a room by REST: its host and co-hosts.

Either bearer is taken: the access token, or the participant token of `room-joined`, because a
co-host may be a guest. The latter opens something only while its holder is in the room, and as what
they are there at that moment.
"""

from typing import Annotated

from fastapi import Depends

from neuron_meet.api.dependencies import Rooms, SignIns, Token, UserAgent, Work
from neuron_meet.api.rooms import RoomId
from neuron_meet.api.stays import StayInside
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.rooms.moderator import Moderator
from neuron_meet.rooms.roles import RoleService


async def _moderator(
    room_id: RoomId,
    token: Token,
    stay: StayInside,
    rooms: Rooms,
    sign_ins: SignIns,
    work: Work,
    user_agent: UserAgent = None,
) -> Moderator:
    if stay is None:
        user = (await sign_ins.authenticate(token, user_agent)).user
        room = await rooms.by_id(room_id)
        role = await RoleService(work.session).role_of(room, user.id)
        moderator = Moderator(room, role, user.id, user.display_name)
    else:
        room = await rooms.by_id(room_id)
        if stay.room_id != room.id:
            raise NeuronError(ErrorCode.FORBIDDEN, "You are not in this meeting")
        moderator = Moderator(room, stay.role, stay.user_id, stay.display_name)
    if not moderator.role.is_moderator:
        raise NeuronError(ErrorCode.FORBIDDEN, "Only hosts and co-hosts can do this")
    return moderator


RoomModerator = Annotated[Moderator, Depends(_moderator)]
"""The host or a co-host of the room of the path; 401 without a token, 403 for others."""
