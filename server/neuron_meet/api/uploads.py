"""Resumable uploads by the tus protocol, version 1.0.0, with its extensions creation, termination
and expiration (https://tus.io/protocols/resumable-upload).

An upload begins while its owner is in the room. It may go on while their connection comes back.
"""

import base64
import binascii
from email.utils import format_datetime
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Request, Response
from starlette.requests import ClientDisconnect

from neuron_meet.api.chat_access import Caller, MeetingCaller, present_as
from neuron_meet.api.dependencies import CurrentContainer
from neuron_meet.api.documentation import error_answers
from neuron_meet.chat.files import NewFile
from neuron_meet.chat.uploads import UploadState
from neuron_meet.container import Container
from neuron_meet.errors import ErrorCode, NeuronError

router = APIRouter(prefix="/uploads", tags=["chat"])

PIECES = r"/uploads/[0-9a-f-]{36}"
"""The paths that take pieces of files: more than other bodies may have."""

_VERSION = "1.0.0"
_EXTENSIONS = "creation,termination,expiration"
_PIECE_TYPE = "application/offset+octet-stream"

UploadId = Annotated[str, Path(alias="id", description="The upload's id, and later the file's.")]
Count = Annotated[int, Header(ge=0, le=2**53)]


def _require_version(tus_resumable: Annotated[str, Header()] = "") -> None:
    if tus_resumable != _VERSION:
        raise NeuronError(ErrorCode.TUS_VERSION, f"This server speaks version {_VERSION} of tus")


_VERSIONED = [Depends(_require_version)]


@router.options("", status_code=HTTPStatus.NO_CONTENT)
async def describe_uploads(container: CurrentContainer) -> Response:
    """What this server can do with uploads."""
    return _answer(
        HTTPStatus.NO_CONTENT,
        {
            "Tus-Version": _VERSION,
            "Tus-Extension": _EXTENSIONS,
            "Tus-Max-Size": str(container.settings.max_file_bytes),
        },
    )


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    dependencies=_VERSIONED,
    responses=error_answers(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.PRECONDITION_FAILED,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.INSUFFICIENT_STORAGE,
    ),
)
async def create_upload(
    caller: MeetingCaller,
    container: CurrentContainer,
    upload_length: Count,
    upload_metadata: Annotated[str, Header(max_length=4096)] = "",
) -> Response:
    """Begin an upload. `Upload-Metadata` carries `filename`, and `roomId` for an access token."""
    metadata = _metadata(upload_metadata)
    room_id = caller.room_id or metadata.get("roomId", "")
    new = await _new_file(caller, room_id, metadata.get("filename", ""), upload_length, container)
    state = await container.uploads.begin(new)
    headers = {"Location": f"/api/uploads/{state.file_id}"} | _progress(state)
    return _answer(HTTPStatus.CREATED, headers)


_ERRORS = error_answers(
    HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND, HTTPStatus.PRECONDITION_FAILED
)


@router.head("/{id}", dependencies=_VERSIONED, responses=_ERRORS)
async def get_upload(
    upload_id: UploadId, caller: MeetingCaller, container: CurrentContainer
) -> Response:
    """How far an upload is."""
    state = await container.uploads.state(upload_id, caller.person_id)
    headers = {"Upload-Length": str(state.size), "Cache-Control": "no-store"} | _progress(state)
    return _answer(HTTPStatus.OK, headers)


@router.patch(
    "/{id}",
    status_code=HTTPStatus.NO_CONTENT,
    dependencies=_VERSIONED,
    responses=_ERRORS
    | error_answers(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.CONFLICT,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    ),
)
async def append_to_upload(
    upload_id: UploadId,
    request: Request,
    caller: MeetingCaller,
    container: CurrentContainer,
    upload_offset: Count,
) -> Response:
    """The next piece of a file. With the last one, its content is looked at."""
    if request.headers.get("Content-Type") != _PIECE_TYPE:
        raise NeuronError(ErrorCode.FILE_TYPE_NOT_ALLOWED, f"A piece is of type {_PIECE_TYPE}")
    try:
        state = await container.uploads.append(
            upload_id, caller.person_id, upload_offset, request.stream()
        )
    except ClientDisconnect:
        return Response(status_code=HTTPStatus.BAD_REQUEST)  # nobody is there to read it
    return _answer(HTTPStatus.NO_CONTENT, _progress(state))


@router.delete(
    "/{id}", status_code=HTTPStatus.NO_CONTENT, dependencies=_VERSIONED, responses=_ERRORS
)
async def discard_upload(
    upload_id: UploadId, caller: MeetingCaller, container: CurrentContainer
) -> Response:
    """Give an upload up."""
    await container.uploads.discard(upload_id, caller.person_id)
    return _answer(HTTPStatus.NO_CONTENT, {})


async def _new_file(
    caller: Caller, room_id: str, name: str, size: int, container: Container
) -> NewFile:
    """What is to be uploaded, where the caller may bring files into the room.

    Raises:
        NeuronError: ``FORBIDDEN`` outside the room, ``CHAT_DISABLED``, ``FILES_DISABLED``.
    """
    inside = await present_as(caller, room_id, container)
    if inside is None:
        raise NeuronError(ErrorCode.FORBIDDEN, "Enter the room first")
    settings = await container.room_state.settings(room_id)
    if settings is not None and not inside.is_moderator:
        rules = inside.bound_by(settings)
        if not rules.allow_chat:
            raise NeuronError(ErrorCode.CHAT_DISABLED, "The host has turned off the chat")
        if not rules.allow_files:
            raise NeuronError(ErrorCode.FILES_DISABLED, "The host has turned off sharing files")
    return NewFile(
        room_id=room_id,
        meeting_id=inside.meeting_id,
        person_id=inside.person_id,
        user_id=inside.user_id,
        name=name,
        size=size,
    )


def _metadata(header: str) -> dict[str, str]:
    """The pairs of `Upload-Metadata`: a key, a space and a value in Base64, between commas.

    Raises:
        NeuronError: ``VALIDATION_FAILED``.
    """
    pairs: dict[str, str] = {}
    for pair in filter(None, header.split(",")):
        key, _, value = pair.strip().partition(" ")
        try:
            pairs[key] = base64.b64decode(value, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            raise NeuronError(
                ErrorCode.VALIDATION_FAILED, "Upload-Metadata must be in Base64"
            ) from None
    return pairs


def _progress(state: UploadState) -> dict[str, str]:
    return {
        "Upload-Offset": str(state.offset),
        "Upload-Expires": format_datetime(state.expires_at, usegmt=True),
    }


def _answer(status: HTTPStatus, headers: dict[str, str]) -> Response:
    return Response(status_code=status, headers={"Tus-Resumable": _VERSION} | headers)
