"""More settings of a room, and what an account's new rooms begin with."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_ON = (
    "allow_chat",
    "allow_screen_share",
    "allow_guest_access",
    "allow_participant_audio",
    "allow_participant_video",
)
_OFF = ("waiting_room", "wait_for_host", "mute_participants_on_join")


def upgrade() -> None:
    """Add the columns and the table."""
    with op.batch_alter_table("room_settings") as settings:
        settings.add_column(_flag("wait_for_host", on=False))
        settings.add_column(sa.Column("passcode_hash", sa.String(100)))
    op.create_table(
        "room_defaults",
        sa.Column("user_id", sa.String(36), nullable=False),
        *(_flag(name, on=True) for name in _ON),
        *(_flag(name, on=False) for name in _OFF),
        sa.Column("max_participants", sa.Integer()),
        sa.PrimaryKeyConstraint("user_id", name="pk_room_defaults"),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_room_defaults_user_id_users", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    """Take them away."""
    op.drop_table("room_defaults")
    with op.batch_alter_table("room_settings") as settings:
        settings.drop_column("passcode_hash")
        settings.drop_column("wait_for_host")


def _flag(name: str, *, on: bool) -> sa.Column[bool]:
    default = sa.true() if on else sa.false()
    return sa.Column(name, sa.Boolean(), server_default=default, nullable=False)
