"""Links into a room that expire, are for one person, carry a role or open the door."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path

from neuron_meet.api.dependencies import CurrentContainer, Work
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.moderation_access import RoomModerator
from neuron_meet.protocol.invitations import CreatedInvitation, CreateInvitationRequest, Invitation
from neuron_meet.rooms.invitations import InvitationService

router = APIRouter(prefix="/rooms/{id}/invitations", tags=["rooms"])

_ERRORS = error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)


def _invitations(container: CurrentContainer, work: Work) -> InvitationService:
    return InvitationService(work.session, container.settings)


Invitations = Annotated[InvitationService, Depends(_invitations)]


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    responses=_ERRORS | error_answers(HTTPStatus.BAD_REQUEST, HTTPStatus.CONFLICT),
)
async def create_invitation(
    body: CreateInvitationRequest,
    moderator: RoomModerator,
    invitations: Invitations,
) -> CreatedInvitation:
    """Invite somebody. Hosts and co-hosts; only the host invites co-hosts."""
    invitation, token = await invitations.create(moderator, body)
    shown = Invitation.model_validate(invitation)
    return CreatedInvitation(**shown.model_dump(), token=token)


@router.get("", responses=_ERRORS)
async def list_invitations(moderator: RoomModerator, invitations: Invitations) -> list[Invitation]:
    """The invitations by which people may still come, the newest first. Hosts and co-hosts."""
    found = await invitations.of_room(moderator.room)
    return [Invitation.model_validate(invitation) for invitation in found]


@router.delete("/{invitationId}", status_code=HTTPStatus.NO_CONTENT, responses=_ERRORS)
async def revoke_invitation(
    invitation_id: Annotated[str, Path(alias="invitationId")],
    moderator: RoomModerator,
    invitations: Invitations,
) -> None:
    """Let nobody come by an invitation any more. Hosts and co-hosts."""
    await invitations.revoke(moderator.room, invitation_id)
