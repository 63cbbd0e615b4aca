"""Chat: replies, reactions, private messages, editing and deleting, files."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from neuron_meet.db.base import UtcDateTime

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_SETTINGS = ("allow_private_messages", "allow_files")
_RULES = ("room_settings", "room_defaults")
_COLUMNS = (
    "sender_person_id",
    "client_message_id",
    "recipient_person_id",
    "recipient_name",
    "search_text",
    "mentions",
    "reply_to_id",
    "file_id",
    "edited_at",
    "deleted_at",
    "deleted_by_moderator",
)


def upgrade() -> None:
    """Create what is new, and say of the past who wrote and who was there."""
    _create_files()
    _extend_messages()
    _create_reactions()
    with op.batch_alter_table("participants") as participants:
        participants.add_column(sa.Column("person_id", sa.String(36)))
    for table in _RULES:
        with op.batch_alter_table(table) as rules:
            for name in _SETTINGS:
                rules.add_column(
                    sa.Column(name, sa.Boolean(), server_default=sa.true(), nullable=False)
                )
    op.execute("UPDATE participants SET person_id = COALESCE(user_id, id)")
    op.execute("UPDATE messages SET sender_person_id = user_id")
    op.execute("UPDATE messages SET search_text = LOWER(content) WHERE type <> 'SYSTEM'")


def downgrade() -> None:
    """Drop what was added."""
    for table in _RULES:
        with op.batch_alter_table(table) as rules:
            for name in _SETTINGS:
                rules.drop_column(name)
    with op.batch_alter_table("participants") as participants:
        participants.drop_column("person_id")
    op.drop_table("message_reactions")
    op.drop_index("ix_messages_file_id", "messages")
    op.drop_index("ix_messages_reply_to_id", "messages")
    with op.batch_alter_table("messages") as messages:
        messages.drop_constraint("fk_messages_file_id_files", type_="foreignkey")
        messages.drop_constraint("fk_messages_reply_to_id_messages", type_="foreignkey")
        messages.drop_constraint(
            "uq_messages_meeting_id_sender_person_id_client_message_id", type_="unique"
        )
        for name in _COLUMNS:
            messages.drop_column(name)
    op.drop_table("files")


def _create_files() -> None:
    op.create_table(
        "files",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("room_id", sa.String(36), nullable=False),
        sa.Column("meeting_id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("user_id", sa.String(36)),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content_type", sa.String(127)),
        sa.Column("width", sa.Integer()),
        sa.Column("height", sa.Integer()),
        sa.Column("expires_at", UtcDateTime()),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
        sa.ForeignKeyConstraint(
            ["room_id"], ["rooms.id"], name="fk_files_room_id_rooms", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name="fk_files_meeting_id_meetings", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_files_user_id_users", ondelete="SET NULL"
        ),
    )
    op.create_index("ix_files_room_id", "files", ["room_id"])
    op.create_index("ix_files_expires_at", "files", ["expires_at"])


def _extend_messages() -> None:
    with op.batch_alter_table("messages") as messages:
        messages.add_column(sa.Column("sender_person_id", sa.String(36)))
        messages.add_column(sa.Column("client_message_id", sa.String(64)))
        messages.add_column(sa.Column("recipient_person_id", sa.String(36)))
        messages.add_column(sa.Column("recipient_name", sa.String(200)))
        messages.add_column(sa.Column("search_text", sa.Text()))
        messages.add_column(sa.Column("mentions", sa.JSON()))
        messages.add_column(sa.Column("reply_to_id", sa.String(36)))
        messages.add_column(sa.Column("file_id", sa.String(36)))
        messages.add_column(sa.Column("edited_at", UtcDateTime()))
        messages.add_column(sa.Column("deleted_at", UtcDateTime()))
        messages.add_column(
            sa.Column(
                "deleted_by_moderator", sa.Boolean(), server_default=sa.false(), nullable=False
            )
        )
        messages.create_unique_constraint(
            "uq_messages_meeting_id_sender_person_id_client_message_id",
            ["meeting_id", "sender_person_id", "client_message_id"],
        )
        messages.create_foreign_key(
            "fk_messages_file_id_files", "files", ["file_id"], ["id"], ondelete="SET NULL"
        )
        messages.create_foreign_key(
            "fk_messages_reply_to_id_messages",
            "messages",
            ["reply_to_id"],
            ["id"],
            ondelete="SET NULL",
        )
    op.create_index("ix_messages_file_id", "messages", ["file_id"])
    op.create_index("ix_messages_reply_to_id", "messages", ["reply_to_id"])


def _create_reactions() -> None:
    op.create_table(
        "message_reactions",
        sa.Column("message_id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("emoji", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("message_id", "person_id", "emoji", name="pk_message_reactions"),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["messages.id"],
            name="fk_message_reactions_message_id_messages",
            ondelete="CASCADE",
        ),
    )
