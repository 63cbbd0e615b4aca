"""The places of people in lobbies, which survive a restart of the server."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from neuron_meet.db.base import UtcDateTime

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "lobby_places",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36)),
        sa.Column("waiting_since", UtcDateTime(), nullable=False),
        sa.Column("entry", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["room_id"],
            ["rooms.id"],
            name=op.f("fk_lobby_places_room_id_rooms"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"],
            ["users.id"],
            name=op.f("fk_lobby_places_user_id_users"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lobby_places")),
    )
    op.create_index(op.f("ix_lobby_places_room_id"), "lobby_places", ["room_id"])


def downgrade() -> None:
    """Drop it."""
    op.drop_table("lobby_places")
