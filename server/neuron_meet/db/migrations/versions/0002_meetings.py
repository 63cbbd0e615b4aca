"""Meetings: each time that people met in a room is a record of its own; kinds of rooms."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from neuron_meet.db.base import UtcDateTime

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_RECORDS = ("participants", "messages")


def upgrade() -> None:
    """Create the table, refer to it, and make one meeting of what happened in each room so far."""
    _create_meetings()
    _refer_to_meetings()
    _adopt_the_past()
    with op.batch_alter_table("rooms") as rooms:
        rooms.add_column(sa.Column("kind", sa.String(16), server_default="named", nullable=False))
    personal = sa.text("kind = 'personal' AND is_active")
    op.create_index(
        "uq_rooms_personal",
        "rooms",
        ["host_id"],
        unique=True,
        sqlite_where=personal,
        postgresql_where=personal,
    )


def downgrade() -> None:
    """Forget which meeting a record is of."""
    op.drop_index("uq_rooms_personal", "rooms")
    with op.batch_alter_table("rooms") as rooms:
        rooms.drop_column("kind")
    op.drop_index("ix_messages_meeting_id_created_at_id", "messages")
    op.drop_index("ix_participants_meeting_id", "participants")
    for table in _RECORDS:
        with op.batch_alter_table(table) as records:
            records.drop_constraint(f"fk_{table}_meeting_id_meetings", type_="foreignkey")
            records.drop_column("meeting_id")
    with op.batch_alter_table("participants") as participants:
        participants.drop_column("talk_seconds")
    op.drop_table("meetings")


def _create_meetings() -> None:
    op.create_table(
        "meetings",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("emptied_at", UtcDateTime()),
        sa.Column("ended_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
        sa.ForeignKeyConstraint(
            ["room_id"], ["rooms.id"], name="fk_meetings_room_id_rooms", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_meetings_room_id_started_at", "meetings", ["room_id", "started_at"])
    still_open = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_meetings_open",
        "meetings",
        ["room_id"],
        unique=True,
        sqlite_where=still_open,
        postgresql_where=still_open,
    )


def _refer_to_meetings() -> None:
    for table in _RECORDS:
        with op.batch_alter_table(table) as records:
            records.add_column(sa.Column("meeting_id", sa.String(36)))
            records.create_foreign_key(
                f"fk_{table}_meeting_id_meetings",
                "meetings",
                ["meeting_id"],
                ["id"],
                ondelete="CASCADE",
            )
    with op.batch_alter_table("participants") as participants:
        participants.add_column(
            sa.Column("talk_seconds", sa.Integer(), server_default="0", nullable=False)
        )
    op.create_index("ix_participants_meeting_id", "participants", ["meeting_id"])
    op.create_index(
        "ix_messages_meeting_id_created_at_id", "messages", ["meeting_id", "created_at", "id"]
    )


def _adopt_the_past() -> None:
    """A room's past becomes one meeting, which goes by the room's id."""
    op.execute(
        """
        INSERT INTO meetings (id, room_id, title, started_at, emptied_at, ended_at)
        SELECT rooms.id, rooms.id, rooms.name, MIN(stays.joined_at),
               MAX(COALESCE(stays.left_at, stays.joined_at)),
               MAX(COALESCE(stays.left_at, stays.joined_at))
        FROM rooms JOIN participants AS stays ON stays.room_id = rooms.id
        GROUP BY rooms.id, rooms.name
        """
    )
    for table in _RECORDS:
        op.execute(
            f"UPDATE {table} SET meeting_id = room_id"  # noqa: S608, the names are ours
            " WHERE room_id IN (SELECT id FROM meetings)"
        )
