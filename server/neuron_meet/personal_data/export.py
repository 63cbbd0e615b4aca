"""A copy of everything that is kept of one person, as a ZIP of readable files."""

import json
from collections.abc import AsyncIterator
from tempfile import SpooledTemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.accounts.avatars import AvatarStore
from neuron_meet.accounts.preferences import PreferenceService
from neuron_meet.config import Settings
from neuron_meet.db.models import User
from neuron_meet.personal_data.repository import PersonalDataRepository
from neuron_meet.protocol.profiles import OwnProfile
from neuron_meet.rooms.defaults import RoomDefaultsService

_IN_MEMORY_BYTES = 1_000_000
_README = """This is a copy of what Neuron Meet keeps of {name} ({email}).

profile.json        your name, address and picture
avatar.webp         the picture itself, where it is kept here
preferences.json    how you like the product
room-defaults.json  what your new rooms begin with
rooms.json          the rooms that you host
schedule.json       the meetings that you scheduled
meetings.json       the meetings that you took part in, and when
messages.json       the messages that you wrote
files.json          the files that you shared; each can be opened in the record of its meeting

Times are in UTC. The password is kept as a hash from which it cannot be read, and is not included.
"""


class DataExport:
    """Collects the data of accounts, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings, avatars: AvatarStore) -> None:
        self._repository = PersonalDataRepository(session)
        self._preferences = PreferenceService(session)
        self._room_defaults = RoomDefaultsService(session, settings)
        self._avatars = avatars

    async def write(self, user: User) -> IO[bytes]:
        """The ZIP, ready to be read; it is on disk where it is large, and gone once closed."""
        file = SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES)  # noqa: SIM115 - the caller closes it
        try:
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:
                await self._write_into(archive, user)
        except BaseException:
            file.close()
            raise
        file.seek(0)
        return file

    async def _write_into(self, archive: ZipFile, user: User) -> None:
        archive.writestr("README.txt", _README.format(name=user.display_name, email=user.email))
        _write_one(archive, "profile.json", OwnProfile.model_validate(user))
        _write_one(archive, "preferences.json", await self._preferences.of(user))
        _write_one(archive, "room-defaults.json", await self._room_defaults.of(user.id))
        data = self._repository
        await _write_all(archive, "rooms.json", data.exported_rooms(user.id))
        await _write_all(archive, "schedule.json", data.exported_schedule(user.id))
        await _write_all(archive, "meetings.json", data.exported_stays(user.id))
        await _write_all(archive, "messages.json", data.exported_messages(user.id))
        await _write_all(archive, "files.json", data.exported_files(user.id))
        picture = self._avatars.file_of(user.avatar_url)
        if picture is not None:
            archive.write(picture, "avatar.webp")


def _write_one(archive: ZipFile, name: str, document: BaseModel) -> None:
    archive.writestr(name, _json_of(document))


async def _write_all(archive: ZipFile, name: str, documents: AsyncIterator[BaseModel]) -> None:
    """Write a JSON array, one document after the other, however many there are."""
    with archive.open(name, "w") as file:
        separator = b"[\n"
        async for document in documents:
            file.write(separator + _json_of(document).encode())
            separator = b",\n"
        file.write(b"[]\n" if separator == b"[\n" else b"\n]\n")


def _json_of(document: BaseModel) -> str:
    content = document.model_dump(mode="json", by_alias=True)
    return json.dumps(content, indent=2, ensure_ascii=False)
