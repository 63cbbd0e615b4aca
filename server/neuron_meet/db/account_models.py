"""What is stored of an account beside the account itself and goes with it, and of those to come."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from neuron_meet.db.base import ID_LENGTH, Base, UtcDateTime, new_id, utc_now
from neuron_meet.db.models import EMAIL_LENGTH, NAME_LENGTH

TOKEN_HASH_LENGTH = 64
"""Characters of a SHA-256 digest in hexadecimal."""
CLIENT_NAME_LENGTH = 40
"""Characters of the name of a browser or a system."""


class SignIn(Base):
    """One sign-in of an account: a browser, or another client, and the token that it holds."""

    __tablename__ = "sessions"

    # The id of its token, which stays the same when the token is renewed.
    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    # Coarse: written once in a while, not with every request.
    last_seen_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    browser: Mapped[str | None] = mapped_column(String(CLIENT_NAME_LENGTH), default=None)
    system: Mapped[str | None] = mapped_column(String(CLIENT_NAME_LENGTH), default=None)


class AccountPreferences(Base):
    """How the person likes the product, as ``protocol.accounts.Preferences`` writes it."""

    __tablename__ = "account_preferences"

    user_id: Mapped[str] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True
    )
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, onupdate=utc_now)


class LinkPurpose(StrEnum):
    """What a link does that was sent to the address of an account."""

    RESET_PASSWORD = "reset-password"  # noqa: S105, no password
    VERIFY_EMAIL = "verify-email"


class AccountLink(Base):
    """A link that was sent to the address of an account; it works once, and not for long."""

    __tablename__ = "account_links"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    purpose: Mapped[str] = mapped_column(String(32))
    token_hash: Mapped[str] = mapped_column(String(TOKEN_HASH_LENGTH), unique=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class Registration(Base):
    """An account to come, until the link is followed that was sent to its address."""

    __tablename__ = "registrations"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    token_hash: Mapped[str] = mapped_column(String(TOKEN_HASH_LENGTH), unique=True)
    email: Mapped[str] = mapped_column(String(EMAIL_LENGTH))
    # As in ``User``; of several for one address the first that is confirmed becomes the account.
    email_key: Mapped[str] = mapped_column(String(2 * EMAIL_LENGTH), index=True)
    display_name: Mapped[str] = mapped_column(String(NAME_LENGTH))
    password_hash: Mapped[str] = mapped_column(String(100))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
