"""The stored entities of lobbies."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from neuron_meet.db.base import ID_LENGTH, Base, UtcDateTime, utc_now


class LobbyPlace(Base):
    """Somebody who waits to be let into a room and can come back after a lost connection.

    Kept for as long as they wait, so that a restart of the server sends nobody to the end.
    """

    __tablename__ = "lobby_places"

    # The participant that they will be.
    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    room_id: Mapped[str] = mapped_column(ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[str | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    waiting_since: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    # What they will enter with, and whether they were let in already.
    entry: Mapped[dict[str, object]] = mapped_column(JSON)
