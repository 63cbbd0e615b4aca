"""Accounts, rooms, participants and messages."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from neuron_meet.db.base import UtcDateTime

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Create all tables."""
    _create_accounts()
    _create_rooms()
    _create_participants()
    _create_messages()


def downgrade() -> None:
    """Drop all tables."""
    for table in ("messages", "participants", "room_settings", "rooms", "revoked_tokens", "users"):
        op.drop_table(table)


def _create_accounts() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("email", sa.String(320), nullable=False),
        sa.Column("email_key", sa.String(640), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("display_name", sa.String(200), nullable=False),
        sa.Column("password_hash", sa.String(100), nullable=False),
        sa.Column("avatar_url", sa.String(2048)),
        sa.Column("token_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("email_key", name="uq_users_email_key"),
    )
    op.create_table(
        "revoked_tokens",
        sa.Column("jti", sa.String(36), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("jti", name="pk_revoked_tokens"),
    )
    op.create_index("ix_revoked_tokens_expires_at", "revoked_tokens", ["expires_at"])


def _create_rooms() -> None:
    op.create_table(
        "rooms",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("code", sa.String(16), nullable=False),
        sa.Column("name", sa.String(400), nullable=False),
        sa.Column("host_id", sa.String(36), nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("is_locked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("started_at", UtcDateTime()),
        sa.Column("ended_at", UtcDateTime()),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rooms"),
        sa.UniqueConstraint("code", name="uq_rooms_code"),
        sa.ForeignKeyConstraint(["host_id"], ["users.id"], name="fk_rooms_host_id_users"),
    )
    op.create_index("ix_rooms_host_id", "rooms", ["host_id"])
    flags_on = (
        "allow_chat",
        "allow_screen_share",
        "allow_guest_access",
        "allow_participant_audio",
        "allow_participant_video",
    )
    flags_off = ("waiting_room", "mute_participants_on_join")
    op.create_table(
        "room_settings",
        sa.Column("room_id", sa.String(36), nullable=False),
        *(sa.Column(n, sa.Boolean(), server_default=sa.true(), nullable=False) for n in flags_on),
        *(sa.Column(n, sa.Boolean(), server_default=sa.false(), nullable=False) for n in flags_off),
        sa.Column("max_participants", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("room_id", name="pk_room_settings"),
        _references_room("room_settings"),
    )


def _create_participants() -> None:
    op.create_table(
        "participants",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36)),
        sa.Column("guest_name", sa.String(200)),
        sa.Column("is_host", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("joined_at", UtcDateTime(), nullable=False),
        sa.Column("left_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_participants"),
        _references_room("participants"),
        _references_user("participants"),
    )
    op.create_index("ix_participants_room_id_joined_at", "participants", ["room_id", "joined_at"])
    op.create_index("ix_participants_user_id_room_id", "participants", ["user_id", "room_id"])
    op.create_index("ix_participants_is_active", "participants", ["is_active"])


def _create_messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36)),
        sa.Column("sender_name", sa.String(200), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("type", sa.String(16), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        _references_room("messages"),
        _references_user("messages"),
    )
    op.create_index(
        "ix_messages_room_id_created_at_id", "messages", ["room_id", "created_at", "id"]
    )


def _references_room(table: str) -> sa.ForeignKeyConstraint:
    """The room that a row belongs to; the row goes with it."""
    return sa.ForeignKeyConstraint(
        ["room_id"], ["rooms.id"], name=f"fk_{table}_room_id_rooms", ondelete="CASCADE"
    )


def _references_user(table: str) -> sa.ForeignKeyConstraint:
    """The account that a row is of; the row outlives it."""
    return sa.ForeignKeyConstraint(
        ["user_id"], ["users.id"], name=f"fk_{table}_user_id_users", ondelete="SET NULL"
    )
