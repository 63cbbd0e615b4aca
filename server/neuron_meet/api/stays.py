"""Who shows the participant token of `room-joined`, and whether they are in that room now.

Guests have it, too. It opens something only while its holder is inside: as the person who they
were, though they may have left and returned since.
"""

from typing import Annotated

from fastapi import Depends

from neuron_meet.api.dependencies import CurrentContainer, Token
from neuron_meet.container import Container
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.signaling.participant import Participant
from neuron_meet.signaling.participant_token import ParticipantClaims


def _claimed_stay(token: Token, container: CurrentContainer) -> ParticipantClaims | None:
    try:
        return container.participant_tokens.verify(token)
    except NeuronError:
        return None


ClaimedStay = Annotated[ParticipantClaims | None, Depends(_claimed_stay)]
"""What a participant token says; None where the bearer is another token, 401 without one."""


async def find_inside(person_id: str, room_id: str, container: Container) -> Participant | None:
    """Somebody as they are in a room now; None where they are not in it."""
    roster = await container.room_state.roster(room_id)
    return next((each for each in roster if each.person_id == person_id), None)


async def stay_inside(stay: ClaimedStay, container: CurrentContainer) -> Participant | None:
    """Whoever shows a participant token, as they are in its room now.

    Raises:
        NeuronError: ``FORBIDDEN``: they left or were removed.
    """
    if stay is None:
        return None
    inside = await find_inside(stay.person_id, stay.room_id, container)
    if inside is None:
        raise NeuronError(ErrorCode.FORBIDDEN, "You are not in this meeting any more")
    return inside


StayInside = Annotated[Participant | None, Depends(stay_inside)]
"""Whoever shows a participant token; None where the bearer is another token, 403 outside."""
