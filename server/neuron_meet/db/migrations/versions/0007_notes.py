"""What a system message says, beside its sentence."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("messages", sa.Column("note", sa.JSON()))


def downgrade() -> None:
    """Drop the column."""
    op.drop_column("messages", "note")
