"""Bodies of the REST API that say who a person is."""

from pydantic import Field

from neuron_meet.protocol.avatar_url import AvatarUrl
from neuron_meet.protocol.base import StrictWireModel, Timestamp, WireModel
from neuron_meet.protocol.text import AccountName


class UpdateProfileRequest(StrictWireModel):
    """What a person may change of their own profile: only what is given changes."""

    display_name: AccountName | None = None
    avatar_url: AvatarUrl | None = None


class PublicProfile(WireModel):
    """A person as others may see them."""

    id: str
    display_name: str
    avatar_url: str | None


class OwnProfile(PublicProfile):
    """A person as they see themselves."""

    email: str
    email_verified: bool = Field(
        description="Whether a link that was sent to the address was followed."
    )
    name: str
    created_at: Timestamp
