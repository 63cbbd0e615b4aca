"""Invitations by guests, who are co-hosts without an account: who invites is kept by name."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ID = sa.String(36)
_NAME = sa.String(200)


def upgrade() -> None:
    """Keep the names of those who invited, and let there be no account."""
    with op.batch_alter_table("invitations") as invitations:
        invitations.alter_column("created_by_id", existing_type=_ID, nullable=True)
        invitations.add_column(sa.Column("created_by_name", _NAME))
    op.execute(
        "UPDATE invitations SET created_by_name ="
        " (SELECT display_name FROM users WHERE users.id = invitations.created_by_id)"
    )
    with op.batch_alter_table("invitations") as invitations:
        invitations.alter_column("created_by_name", existing_type=_NAME, nullable=False)


def downgrade() -> None:
    """Forget the names, and with them what guests had sent."""
    op.execute("DELETE FROM invitations WHERE created_by_id IS NULL")
    with op.batch_alter_table("invitations") as invitations:
        invitations.drop_column("created_by_name")
        invitations.alter_column("created_by_id", existing_type=_ID, nullable=False)
