"""Pictures of people: put, taken away, served."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import FileResponse

from neuron_meet.accounts.avatars import CONTENT_TYPE
from neuron_meet.api.dependencies import Accounts, CurrentContainer, CurrentUser, Work
from neuron_meet.api.documentation import error_answers
from neuron_meet.protocol.profiles import OwnProfile

router = APIRouter(tags=["accounts"])

UPLOAD_PATH = "/users/me/avatar"
_HEADERS = {
    # A new picture gets a new name: what is at an address never changes.
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
_PICTURE = {
    "requestBody": {
        "required": True,
        "content": {"image/*": {"schema": {"type": "string", "format": "binary"}}},
    }
}
FileName = Annotated[str, Path(alias="file", description="As the last part of `avatarUrl`.")]


@router.put(
    UPLOAD_PATH,
    openapi_extra=_PICTURE,
    responses=error_answers(
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    ),
)
async def put_avatar(
    request: Request, user: CurrentUser, accounts: Accounts, work: Work, container: CurrentContainer
) -> OwnProfile:
    """Use a picture as one's own: JPEG, PNG, WebP or GIF, cut to its middle square."""
    before = user.avatar_url
    changed = await accounts.set_avatar(user, await container.avatars.save(await request.body()))
    work.publish(lambda: container.avatars.remove(before))
    return OwnProfile.model_validate(changed)


@router.delete(UPLOAD_PATH, responses=error_answers(HTTPStatus.UNAUTHORIZED))
async def delete_avatar(
    user: CurrentUser, accounts: Accounts, work: Work, container: CurrentContainer
) -> OwnProfile:
    """Have no picture any more; its files are deleted."""
    before = user.avatar_url
    changed = await accounts.set_avatar(user, None)
    work.publish(lambda: container.avatars.remove(before))
    return OwnProfile.model_validate(changed)


@router.get(
    "/avatars/{file}",
    response_class=FileResponse,
    responses=error_answers(HTTPStatus.NOT_FOUND),
)
async def get_avatar(file_name: FileName, container: CurrentContainer) -> FileResponse:
    """A picture. Its address cannot be guessed; whoever has it may look, guests too."""
    path = container.avatars.find(file_name)
    return FileResponse(path, media_type=CONTENT_TYPE, headers=_HEADERS)
