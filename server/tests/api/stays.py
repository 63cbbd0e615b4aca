"""Stays in rooms, written as entering writes them, for tests that need no socket."""

from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from neuron_meet.container import Container
from neuron_meet.db.models import Participant
from neuron_meet.rooms.meetings import MeetingService
from neuron_meet.rooms.participation import ParticipationService
from neuron_meet.rooms.service import RoomService


async def join(
    app: FastAPI,
    session: AsyncSession,
    room_id: str,
    *,
    user_id: str | None = None,
    guest_name: str | None = None,
    is_host: bool = False,
) -> Participant:
    """Write down that somebody entered a room."""
    container: Container = app.state.container
    room = await RoomService(session, container.settings).by_id(room_id)
    meeting_id = await MeetingService(session, container.settings).begin(room)
    return await ParticipationService(session).record_join(
        room_id, meeting_id, user_id=user_id, guest_name=guest_name, is_host=is_host
    )
