"""Co-hosts of rooms."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from neuron_meet.db.base import UtcDateTime

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "co_hosts",
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("room_id", "user_id", name="pk_co_hosts"),
        sa.ForeignKeyConstraint(
            ["room_id"], ["rooms.id"], name="fk_co_hosts_room_id_rooms", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_co_hosts_user_id_users", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_co_hosts_user_id", "co_hosts", ["user_id"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("co_hosts")
