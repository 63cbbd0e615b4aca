"""Opening the files of a meeting: only for those who were in it and may read their message."""

from http import HTTPStatus
from pathlib import Path as FilePath
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from fastapi.responses import FileResponse

from neuron_meet.api.chat_access import MeetingCaller
from neuron_meet.api.dependencies import CurrentContainer, Work
from neuron_meet.api.documentation import error_answers
from neuron_meet.api.stays import stay_inside
from neuron_meet.chat.file_content import PICTURES, THUMBNAIL_TYPE
from neuron_meet.chat.files import FileService
from neuron_meet.db.models import StoredFile
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import FileLinks

router = APIRouter(prefix="/files", tags=["chat"])

FileId = Annotated[str, Path(alias="id", description="The file's id.")]
Signature = Annotated[str, Query(max_length=1024, description="Given out with the link.")]

_BINARY = "application/octet-stream"
_HEADERS = {
    # Whatever is in a file, opened as a page it could do nothing.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, max-age=600",
}


@router.post(
    "/{id}/links",
    dependencies=[Depends(stay_inside)],
    responses=error_answers(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND),
)
async def create_file_links(
    file_id: FileId, caller: MeetingCaller, container: CurrentContainer, work: Work
) -> FileLinks:
    """Links that open a file for a few minutes, for whoever has them."""
    file = await FileService(work.session, container.settings).readable(file_id, caller.person_id)
    signature, expires_at = container.file_links.issue(file.id)
    base = f"/api/files/{file.id}"
    is_picture = _is_picture(file)
    return FileLinks(
        download=f"{base}/download?signature={signature}",
        picture=f"{base}/picture?signature={signature}" if is_picture else None,
        thumbnail=f"{base}/thumbnail?signature={signature}" if is_picture else None,
        expires_at=expires_at,
    )


_OPENING_ERRORS = error_answers(
    HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND
)


@router.get("/{id}/download", response_class=FileResponse, responses=_OPENING_ERRORS)
async def download_file(
    file_id: FileId, signature: Signature, container: CurrentContainer, work: Work
) -> FileResponse:
    """A file, to be saved and never to be shown."""
    container.file_links.check(signature, file_id)
    file = await FileService(work.session, container.settings).shared(file_id)
    return _answer(
        container.files.path(file_id), file.content_type or _BINARY, file.name, "attachment"
    )


@router.get("/{id}/picture", response_class=FileResponse, responses=_OPENING_ERRORS)
async def show_picture(
    file_id: FileId, signature: Signature, container: CurrentContainer, work: Work
) -> FileResponse:
    """A picture, to be shown."""
    container.file_links.check(signature, file_id)
    file = await FileService(work.session, container.settings).shared(file_id)
    _require_picture(file)
    return _answer(container.files.path(file_id), file.content_type or _BINARY, file.name, "inline")


@router.get("/{id}/thumbnail", response_class=FileResponse, responses=_OPENING_ERRORS)
async def show_thumbnail(
    file_id: FileId, signature: Signature, container: CurrentContainer, work: Work
) -> FileResponse:
    """A picture made small, to be shown."""
    container.file_links.check(signature, file_id)
    file = await FileService(work.session, container.settings).shared(file_id)
    _require_picture(file)
    return _answer(
        container.files.thumbnail_path(file_id), THUMBNAIL_TYPE, f"{file.name}.webp", "inline"
    )


def _answer(path: FilePath, media_type: str, name: str, disposition: str) -> FileResponse:
    return FileResponse(
        path,
        media_type=media_type,
        filename=name,
        content_disposition_type=disposition,
        headers=_HEADERS,
    )


def _is_picture(file: StoredFile) -> bool:
    return file.content_type in PICTURES and file.width is not None


def _require_picture(file: StoredFile) -> None:
    if not _is_picture(file):
        raise NeuronError(ErrorCode.NOT_FOUND, "This file is no picture")
