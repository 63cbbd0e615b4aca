"""What an account's new rooms begin with. Nothing here commits."""

from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.config import Settings
from neuron_meet.db.models import RoomDefaults
from neuron_meet.protocol import rest
from neuron_meet.rooms.defaults_repository import RoomDefaultsRepository
from neuron_meet.rooms.limits import check_participant_limit


class RoomDefaultsService:
    """The accounts' own choices for new rooms, in one database session."""

    def __init__(self, session: AsyncSession, settings: Settings) -> None:
        self._chosen = RoomDefaultsRepository(session)
        self._settings = settings

    async def of(self, user_id: str) -> rest.RoomDefaults:
        """What an account has chosen, or what the server gives where it has chosen nothing."""
        chosen = await self._chosen.of(user_id)
        return SERVER_DEFAULTS if chosen is None else rest.RoomDefaults.model_validate(chosen)

    async def set(self, user_id: str, wanted: rest.RoomDefaults) -> None:
        """Keep an account's choice, for the rooms that it opens from now on.

        Raises:
            NeuronError: ``VALIDATION_FAILED`` where ``maxParticipants`` is above the server's
                limit.
        """
        check_participant_limit(self._settings, wanted.max_participants)
        await self._chosen.put(RoomDefaults(user_id=user_id, **wanted.model_dump()))


SERVER_DEFAULTS = rest.RoomDefaults(
    allow_chat=True,
    allow_screen_share=True,
    allow_guest_access=True,
    waiting_room=False,
    wait_for_host=False,
    mute_participants_on_join=False,
    allow_participant_audio=True,
    allow_participant_video=True,
    allow_recording=rest.RecordingPermission.MODERATORS,
    host_leaves=rest.HostLeaves.HAND_OVER,
    allow_private_messages=True,
    allow_files=True,
    max_participants=None,
)
"""What a room begins with where its host has chosen nothing."""
