"""What every model shares: the declarative base, identifiers and points in time."""

import re
from datetime import UTC, datetime
from uuid import uuid4

from sqlalchemy import DateTime, Dialect, MetaData
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

ID_LENGTH = 36
"""Characters of an identifier: a UUID version 4 in its canonical text form."""

_ID_FORM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

# Constraints carry the same name on every database, so that a migration can name what it drops.
NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def new_id() -> str:
    """A fresh random identifier of ``ID_LENGTH`` characters."""
    return str(uuid4())


def is_id(value: str) -> bool:
    """Whether ``value`` has the form of an identifier; anything else need not be looked up."""
    return _ID_FORM.fullmatch(value) is not None


def utc_now() -> datetime:
    """The current time, aware, in UTC, with microseconds."""
    return datetime.now(UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware point in time, in UTC on the way in and on the way out.

    SQLite has no time zones and PostgreSQL answers in the session's zone: both are hidden here. A
    naive datetime is refused with ``ValueError`` instead of being guessed at.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Bring an aware datetime to UTC before it is stored."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: object, _dialect: Dialect) -> datetime | None:
        """Mark what the database answers as UTC."""
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class WallDateTime(TypeDecorator[datetime]):
    """What a clock on a wall shows, without a zone; the zone is stored beside it.

    An aware datetime is refused with ``ValueError``: dropping its zone would change its meaning.
    """

    impl = DateTime(timezone=False)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Let a naive datetime pass as it is."""
        if value is not None and value.tzinfo is not None:
            raise ValueError("a stored wall time has no time zone")
        return value


class Base(DeclarativeBase):
    """The base of all models; its metadata is what the migrations are checked against."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
