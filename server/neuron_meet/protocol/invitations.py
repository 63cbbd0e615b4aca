"""Bodies of the REST API that concern the links into a room."""

from typing import Annotated, Literal

from pydantic import Field

from neuron_meet.protocol.base import StrictWireModel, Timestamp, WireModel
from neuron_meet.protocol.rest import Flag
from neuron_meet.protocol.roles import Role


class CreateInvitationRequest(StrictWireModel):
    """A link into a room, for whoever is given it."""

    role: Literal[Role.CO_HOST, Role.PARTICIPANT] = Role.PARTICIPANT
    expires_in: Annotated[int, Field(ge=300, le=365 * 86_400, strict=True)] | None = Field(
        default=None, description="Seconds; null: never."
    )
    single_use: Flag = Field(default=False, description="For the first who comes by it alone.")
    skip_door: Flag = Field(
        default=False, description="Whoever comes by it needs neither wait nor give a passcode."
    )


class Invitation(WireModel):
    """A link into a room, without the token that opens it."""

    id: str
    role: Role
    expires_at: Timestamp | None
    single_use: bool
    skip_door: bool
    uses: int
    created_at: Timestamp
    created_by_name: str


class CreatedInvitation(Invitation):
    """A new invitation, with its token: nobody can be told it again."""

    token: str
