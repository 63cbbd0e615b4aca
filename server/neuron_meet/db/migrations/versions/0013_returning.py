"""Who may come back into a meeting without being asked, and from where somebody was removed."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the columns."""
    with op.batch_alter_table("participants") as participants:
        participants.add_column(
            sa.Column("may_return", sa.Boolean(), server_default=sa.true(), nullable=False)
        )
    with op.batch_alter_table("exclusions") as exclusions:
        exclusions.add_column(sa.Column("address_mark", sa.String(64)))


def downgrade() -> None:
    """Take them away."""
    with op.batch_alter_table("exclusions") as exclusions:
        exclusions.drop_column("address_mark")
    with op.batch_alter_table("participants") as participants:
        participants.drop_column("may_return")
