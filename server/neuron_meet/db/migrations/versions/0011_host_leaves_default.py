"""What follows when the host leaves, among what an account's new rooms begin with."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the column."""
    with op.batch_alter_table("room_defaults") as defaults:
        defaults.add_column(
            sa.Column("host_leaves", sa.String(16), server_default="hand-over", nullable=False)
        )


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("room_defaults") as defaults:
        defaults.drop_column("host_leaves")
