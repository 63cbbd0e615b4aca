"""Sign-ins as records of their own, and preferences kept with the account."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from neuron_meet.db.base import UtcDateTime

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Create the tables. A token that is older than they are gets its record when it is used."""
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("last_seen_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("browser", sa.String(40)),
        sa.Column("system", sa.String(40)),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        _references_user("sessions"),
    )
    op.create_index("ix_sessions_user_id", "sessions", ["user_id"])
    op.create_index("ix_sessions_expires_at", "sessions", ["expires_at"])
    op.create_table(
        "account_preferences",
        sa.Column("user_id", sa.String(36), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_account_preferences"),
        _references_user("account_preferences"),
    )


def downgrade() -> None:
    """Drop the tables; tokens stay as valid as they are."""
    op.drop_table("account_preferences")
    op.drop_table("sessions")


def _references_user(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["user_id"], ["users.id"], name=f"fk_{table}_user_id_users", ondelete="CASCADE"
    )
