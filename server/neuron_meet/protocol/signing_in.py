"""Bodies of the REST API by which people register, sign in and stay signed in."""

from typing import Annotated

from pydantic import EmailStr, Field

from neuron_meet.protocol.base import WireModel
from neuron_meet.protocol.profiles import OwnProfile
from neuron_meet.protocol.text import AccountName

Email = Annotated[EmailStr, Field(max_length=254)]
Password = Annotated[str, Field(min_length=8, max_length=100)]


class RegisterRequest(WireModel):
    """A new account."""

    email: Email
    password: Password
    display_name: AccountName


class LoginRequest(WireModel):
    """Signing in."""

    email: Annotated[str, Field(max_length=254)]
    password: Annotated[str, Field(max_length=1000)]


class ChangePasswordRequest(WireModel):
    """A new password; every other sign-in of the account ends."""

    current_password: Annotated[str, Field(max_length=1000)]
    new_password: Password


class AuthResponse(WireModel):
    """The answer to registering and signing in."""

    user: OwnProfile
    access_token: str


class AccessToken(WireModel):
    """A token that replaces the one in use."""

    access_token: str
