"""The places of people in rooms, which survive a restart of the server."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the column."""
    with op.batch_alter_table("participants") as participants:
        participants.add_column(sa.Column("seat", sa.JSON(none_as_null=True)))


def downgrade() -> None:
    """Take it away."""
    with op.batch_alter_table("participants") as participants:
        participants.drop_column("seat")
