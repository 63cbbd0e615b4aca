"""Where a person's picture is: on the web, or on this server."""

from typing import Annotated

from pydantic import AfterValidator, AnyHttpUrl, Field, TypeAdapter

OWN_AVATARS = "/api/avatars/"
"""How the address of a picture begins that this server keeps: it is rooted, and so right behind
every name that the server has."""

_web_address: TypeAdapter[AnyHttpUrl] = TypeAdapter(AnyHttpUrl)


def _checked(value: str) -> str:
    return value if value.startswith(OWN_AVATARS) else str(_web_address.validate_python(value))


AvatarUrl = Annotated[str, Field(max_length=2048), AfterValidator(_checked)]
"""An address on the web, or the rooted one of a picture that this server keeps."""
