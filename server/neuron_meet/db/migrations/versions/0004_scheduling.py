"""Scheduled meetings, their exceptions, and the calendars that carry them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from neuron_meet.db.base import UtcDateTime, WallDateTime

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "scheduled_meetings",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("created_by_id", sa.String(36), nullable=False),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("starts_at", WallDateTime(), nullable=False),
        sa.Column("time_zone", sa.String(64), nullable=False),
        sa.Column("duration_minutes", sa.Integer(), nullable=False),
        sa.Column("rrule", sa.String(255)),
        sa.Column("ends_at", UtcDateTime()),
        sa.Column("sequence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("is_cancelled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_scheduled_meetings"),
        _references("room_id", "rooms", "scheduled_meetings"),
        _references("created_by_id", "users", "scheduled_meetings"),
    )
    op.create_index("ix_scheduled_meetings_room_id", "scheduled_meetings", ["room_id"])
    op.create_index("ix_scheduled_meetings_created_by_id", "scheduled_meetings", ["created_by_id"])
    op.create_table(
        "schedule_exceptions",
        sa.Column("scheduled_meeting_id", sa.String(36), nullable=False),
        sa.Column("occurrence", WallDateTime(), nullable=False),
        sa.Column("is_cancelled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("starts_at", WallDateTime()),
        sa.Column("duration_minutes", sa.Integer()),
        sa.Column("title", sa.String(400)),
        sa.Column("description", sa.Text()),
        sa.PrimaryKeyConstraint(
            "scheduled_meeting_id", "occurrence", name="pk_schedule_exceptions"
        ),
        _references("scheduled_meeting_id", "scheduled_meetings", "schedule_exceptions"),
    )
    op.create_table(
        "calendar_feeds",
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("version", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_calendar_feeds"),
        _references("user_id", "users", "calendar_feeds"),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("calendar_feeds", "schedule_exceptions", "scheduled_meetings"):
        op.drop_table(table)


def _references(column: str, target: str, table: str) -> sa.ForeignKeyConstraint:
    """What a row belongs to; the row goes with it."""
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=f"fk_{table}_{column}_{target}", ondelete="CASCADE"
    )
