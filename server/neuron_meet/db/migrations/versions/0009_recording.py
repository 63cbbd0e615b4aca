"""Who may record the meetings of a room."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_TABLES = ("room_settings", "room_defaults")


def upgrade() -> None:
    """Add the column."""
    for table in _TABLES:
        with op.batch_alter_table(table) as rules:
            rules.add_column(
                sa.Column(
                    "allow_recording",
                    sa.String(16),
                    server_default="moderators",
                    nullable=False,
                )
            )


def downgrade() -> None:
    """Take it away."""
    for table in _TABLES:
        with op.batch_alter_table(table) as rules:
            rules.drop_column("allow_recording")
