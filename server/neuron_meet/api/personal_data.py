"""A copy of one's data, and deleting one's account."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from typing import IO

from fastapi import APIRouter, Response
from fastapi.responses import StreamingResponse

from neuron_meet.api.dependencies import (
    Accounts,
    ClientNetwork,
    CurrentContainer,
    CurrentUser,
    Work,
)
from neuron_meet.api.documentation import Responses, error_answers
from neuron_meet.personal_data.deletion import AccountDeletion
from neuron_meet.personal_data.export import DataExport
from neuron_meet.protocol.accounts import DeleteAccountRequest

router = APIRouter(prefix="/users/me", tags=["accounts"])

_CHUNK_BYTES = 64 * 1024
_ZIP: Responses = {
    HTTPStatus.OK: {
        "description": "A ZIP of JSON files",
        "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses=_ZIP | error_answers(HTTPStatus.UNAUTHORIZED),
)
async def export_data(
    user: CurrentUser, work: Work, container: CurrentContainer
) -> StreamingResponse:
    """Everything that is kept of the account."""
    export = DataExport(work.session, container.settings, container.avatars)
    file = await export.write(user)
    name = f"neuron-meet-{datetime.now(UTC):%Y-%m-%d}.zip"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
    return StreamingResponse(_chunks(file), media_type="application/zip", headers=headers)


@router.post(
    "/deletion",
    status_code=HTTPStatus.NO_CONTENT,
    response_class=Response,
    responses=error_answers(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.TOO_MANY_REQUESTS,
    ),
)
async def delete_account(
    body: DeleteAccountRequest,
    user: CurrentUser,
    accounts: Accounts,
    work: Work,
    container: CurrentContainer,
    network: ClientNetwork,
) -> None:
    """Delete the account for good; its open rooms are closed."""
    user_id, picture = user.id, user.avatar_url
    async with container.sign_in_throttle.attempt(user.email, network):
        await accounts.confirm_password(user, body.password)
    # First out of every meeting, so that what is written of their leaving is renamed, too.
    await container.meetings.sign_out(user_id)
    closed = await AccountDeletion(work.session, container.settings).delete(user)
    for room in closed:
        work.publish(partial(container.meetings.room_ended, room.id))
    work.publish(partial(container.meetings.sign_out, user_id))
    work.publish(partial(container.avatars.remove, picture))


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk
