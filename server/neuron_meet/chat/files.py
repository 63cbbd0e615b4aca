"""What can be done with the files of meetings. Nothing here commits: the edge does."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.chat.file_content import FileContent
from neuron_meet.chat.file_repository import FileRepository
from neuron_meet.config import Settings
from neuron_meet.db.base import new_id, utc_now
from neuron_meet.db.models import StoredFile
from neuron_meet.errors import ErrorCode, NeuronError

_NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that somebody wants to bring into a meeting."""

    room_id: str
    meeting_id: str
    person_id: str
    user_id: str | None
    name: str
    size: int


class FileService:
    """The records of files, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._files = FileRepository(session)
        self._session = session
        self._settings = settings

    async def begin(self, new: NewFile) -> StoredFile:
        """Record a file whose bytes are still to come.

        Raises:
            NeuronError: ``FILE_TOO_LARGE``, or ``FILE_QUOTA_EXCEEDED`` where the room's files
                together would take too much.
        """
        largest, quota = self._settings.max_file_bytes, self._settings.max_room_file_bytes
        if new.size > largest:
            raise NeuronError(
                ErrorCode.FILE_TOO_LARGE, f"A file may have at most {_megabytes(largest)}"
            )
        if await self._files.bytes_in(new.room_id) + new.size > quota:
            raise NeuronError(
                ErrorCode.FILE_QUOTA_EXCEEDED,
                f"The files of a room may have at most {_megabytes(quota)} together",
            )
        file = StoredFile(
            id=new_id(),
            room_id=new.room_id,
            meeting_id=new.meeting_id,
            person_id=new.person_id,
            user_id=new.user_id,
            name=safe_name(new.name),
            size=new.size,
            expires_at=utc_now() + self._settings.upload_expires_in,
        )
        await self._files.add(file)
        return file

    async def upload_of(self, file_id: str, person_id: str) -> StoredFile:
        """A file that somebody is uploading or has uploaded and not shared yet.

        Raises:
            NeuronError: ``NOT_FOUND`` for everybody else, and once it has expired.
        """
        file = await self._files.by_id(file_id)
        if (
            file is None
            or file.person_id != person_id
            or file.expires_at is None
            or file.expires_at <= utc_now()
        ):
            raise NeuronError(ErrorCode.NOT_FOUND, "There is no such upload any more")
        return file

    async def prolong(self, file: StoredFile) -> None:
        """More of it has come: it expires later."""
        file.expires_at = utc_now() + self._settings.upload_expires_in
        await self._session.flush()

    async def complete(self, file: StoredFile, content: FileContent) -> None:
        """All of it is there, and this is what it is; a picture is smaller than what was sent."""
        file.content_type = content.content_type
        file.size = content.size
        file.width, file.height = content.width, content.height
        await self._session.flush()

    async def claim(self, file_id: str, person_id: str, meeting_id: str) -> StoredFile:
        """A complete file of somebody's that is to be shared in this meeting, once.

        Raises:
            NeuronError: ``NOT_FOUND`` where there is none, ``CONFLICT`` where it is not complete.
        """
        file = await self.upload_of(file_id, person_id)
        if file.meeting_id != meeting_id:
            raise NeuronError(ErrorCode.NOT_FOUND, "There is no such upload any more")
        if file.content_type is None:
            raise NeuronError(ErrorCode.CONFLICT, "The file is not uploaded completely yet")
        file.expires_at = None
        await self._session.flush()
        return file

    async def readable(self, file_id: str, person_id: str) -> StoredFile:
        """A file that was shared with somebody.

        Raises:
            NeuronError: ``NOT_FOUND`` for everybody else: nobody learns what there is.
        """
        file = await self._files.by_id(file_id)
        if file is None or not await self._files.is_shared_with(file, person_id):
            raise NeuronError(ErrorCode.NOT_FOUND, "This file is not there any more")
        return file

    async def shared(self, file_id: str) -> StoredFile:
        """A file that a message still carries, for whoever has a valid link to it.

        Raises:
            NeuronError: ``NOT_FOUND`` once it was deleted.
        """
        file = await self._files.by_id(file_id)
        if file is None or not await self._files.is_shared(file_id):
            raise NeuronError(ErrorCode.NOT_FOUND, "This file is not there any more")
        return file

    async def delete(self, file: StoredFile) -> None:
        """Forget a file."""
        await self._files.delete(file)


def safe_name(name: str) -> str:
    """A name to show and to save under: no folders, nothing invisible, and never empty."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(character for character in last if character.isprintable()).strip(" .")
    if len(visible) <= _NAME_LENGTH:
        return visible or "file"
    stem, dot, extension = visible.rpartition(".")
    if not dot or len(extension) > 20:
        return visible[:_NAME_LENGTH]
    return f"{stem[: _NAME_LENGTH - len(extension) - 1]}.{extension}"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:g} MB"
