"""Who may not come into a room, who is invited, and what happens when a host leaves."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from neuron_meet.db.base import UtcDateTime

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the tables and the column."""
    with op.batch_alter_table("room_settings") as settings:
        settings.add_column(
            sa.Column("host_leaves", sa.String(16), server_default="hand-over", nullable=False)
        )
    op.create_table(
        "exclusions",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("meeting_id", sa.String(36)),
        sa.Column("user_id", sa.String(36)),
        sa.Column("guest_key", sa.String(64)),
        sa.Column("display_name", sa.String(200), nullable=False),
        sa.Column("by_name", sa.String(200), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_exclusions"),
        _references("exclusions", "room_id", "rooms"),
        _references("exclusions", "meeting_id", "meetings"),
        _references("exclusions", "user_id", "users"),
    )
    op.create_index("ix_exclusions_room_id", "exclusions", ["room_id"])
    op.create_table(
        "invitations",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("created_by_id", sa.String(36), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("expires_at", UtcDateTime()),
        sa.Column("single_use", sa.Boolean(), nullable=False),
        sa.Column("skip_door", sa.Boolean(), nullable=False),
        sa.Column("uses", sa.Integer(), server_default="0", nullable=False),
        sa.Column("used_by", sa.String(64)),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("token_hash", name="uq_invitations_token_hash"),
        _references("invitations", "room_id", "rooms"),
        _references("invitations", "created_by_id", "users"),
    )
    op.create_index("ix_invitations_room_id", "invitations", ["room_id"])


def downgrade() -> None:
    """Take them away."""
    op.drop_table("invitations")
    op.drop_table("exclusions")
    with op.batch_alter_table("room_settings") as settings:
        settings.drop_column("host_leaves")


def _references(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """What a row belongs to; the row goes with it."""
    name = f"fk_{table}_{column}_{target}"
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=name, ondelete="CASCADE")
