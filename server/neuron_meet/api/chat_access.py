"""Who calls about a meeting's chat and files: an account, or a guest by what they got on entry.

Either bearer is taken: the access token, or the participant token of `room-joined`, which guests
have, too. The latter opens something only while its holder is in the room.
"""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends

from neuron_meet.accounts.service import AccountService
from neuron_meet.api.dependencies import CurrentContainer, History, Token
from neuron_meet.api.rooms import RoomId
from neuron_meet.api.stays import ClaimedStay, StayInside, find_inside
from neuron_meet.container import Container
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.signaling.participant import Participant


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who is or was in meetings.

    Attributes:
        person_id: Who they are in chats.
        user_id: Their account; None where they showed what they got on entry.
        room_id: The room that they showed to have entered; None for an account.
    """

    person_id: str
    user_id: str | None
    room_id: str | None


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may read the chat of a meeting, the parts that are for them."""

    person_id: str
    room_id: str
    meeting_id: str


async def _caller(stay: ClaimedStay, token: Token, container: CurrentContainer) -> Caller:
    if stay is not None:
        return Caller(stay.person_id, None, stay.room_id)
    # In a unit of work of its own: the request's would be open for as long as an upload takes.
    async with container.database.unit_of_work() as work:
        accounts = AccountService(work.session, container.tokens, container.settings)
        user_id = (await accounts.authenticate(token)).id
    return Caller(user_id, user_id, None)


MeetingCaller = Annotated[Caller, Depends(_caller)]
"""Whoever shows one of the two tokens; 401 without."""


async def present_as(caller: Caller, room_id: str, container: Container) -> Participant | None:
    """The caller in a room, if they are in it now."""
    if caller.room_id not in {None, room_id}:
        return None
    return await find_inside(caller.person_id, room_id, container)


async def _reader(
    room_id: RoomId,
    caller: MeetingCaller,
    _stay: StayInside,
    history: History,
    container: CurrentContainer,
) -> Reader:
    inside = await present_as(caller, room_id, container)
    if inside is not None:
        return Reader(caller.person_id, room_id, inside.meeting_id)
    meeting_id = None
    if caller.room_id is None:
        meeting_id = await history.last_meeting_of(caller.person_id, room_id)
    if meeting_id is None:
        raise NeuronError(ErrorCode.FORBIDDEN, "Only those who were in the meeting can read this")
    return Reader(caller.person_id, room_id, meeting_id)


MeetingReader = Annotated[Reader, Depends(_reader)]
"""Whoever is in the room's meeting now, or was in its last one with an account; 403 for others."""
