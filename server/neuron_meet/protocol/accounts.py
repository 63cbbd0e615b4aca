"""Bodies of the REST API that concern the account of whoever is signed in."""

from typing import Annotated, Literal

from pydantic import Field

from neuron_meet.protocol.base import Timestamp, WireModel
from neuron_meet.protocol.rest import Flag
from neuron_meet.protocol.signing_in import Email, Password


class SessionInfo(WireModel):
    """One sign-in of the account."""

    id: str
    created_at: Timestamp
    last_seen_at: Timestamp = Field(description="When it was last in use, to a few minutes.")
    expires_at: Timestamp
    browser: str | None = Field(description="Such as `Firefox`; null where that is not known.")
    system: str | None = Field(description="Such as `Linux`; null where that is not known.")
    is_current: bool = Field(description="Whether it is the one that asks.")


class SoundPreferences(WireModel):
    """What makes a sound."""

    join: Flag = True
    leave: Flag = True
    message: Flag = True
    hand: Flag = True


class AnnouncementPreferences(WireModel):
    """What screen readers are told of."""

    people: Flag = True
    messages: Flag = True
    hands: Flag = True
    shares: Flag = True


class Preferences(WireModel):
    """How the person likes the product, in every browser.

    What is missing has its default: a document that an older client wrote stays readable.
    """

    version: Literal[1] = 1
    theme: Literal["system", "light", "dark"] = "system"
    language: Literal["system", "en", "de"] = "system"
    sounds: SoundPreferences = SoundPreferences()
    announcements: AnnouncementPreferences = AnnouncementPreferences()
    single_key_shortcuts: Flag = Field(default=True, description="Whether single letters act.")
    push_to_talk: Flag = False
    mirror_self: Flag = True
    join_muted: Flag = Field(default=False, description="Enter meetings with the microphone off.")
    join_camera_off: Flag = Field(default=False, description="Enter meetings with the camera off.")


class StoredPreferences(Preferences):
    """The preferences that the account has."""

    updated_at: Timestamp | None = Field(
        description="When they were last changed; null for an account that has kept none so far."
    )


class DeleteAccountRequest(WireModel):
    """Deleting the account for good."""

    password: Annotated[str, Field(max_length=1000)]


LinkToken = Annotated[
    str, Field(min_length=1, max_length=200, description="What follows `#` in the link.")
]


class AccountRules(WireModel):
    """What registering and choosing a password is like on this server."""

    password_min_length: int
    sends_mail: bool = Field(
        description="Whether accounts are confirmed, and forgotten passwords replaced, by e-mail."
    )


class ForgotPasswordRequest(WireModel):
    """Somebody wants a link to choose a new password."""

    email: Email


class ResetPasswordRequest(WireModel):
    """A new password, by a link."""

    token: LinkToken
    new_password: Password


class ConfirmRegistrationRequest(WireModel):
    """The end of a registration: by a link, and by whoever knows the password of it."""

    token: LinkToken
    password: Annotated[str, Field(max_length=1000)]


class VerifyEmailRequest(WireModel):
    """An address is the person's, by a link."""

    token: LinkToken
