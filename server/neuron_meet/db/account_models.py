"""What is stored of an account beside the account itself; all of it goes with the account."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from neuron_meet.db.base import ID_LENGTH, Base, UtcDateTime, utc_now

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
