"""Whether there is a place to keep things, and a database that keeps them."""

import os
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, make_url, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from neuron_meet.db.migrate import current_revision
from neuron_meet.db.migrations import HEAD_REVISION
from neuron_meet.doctor.finding import Finding, broken, doubtful, good
from neuron_meet.doctor.reason import reason_of

_LITTLE_BYTES, _TOO_LITTLE_BYTES = 2_000_000_000, 200_000_000
_CLOCK_TOLERANCE = timedelta(seconds=5)
_PROBE = "neuron_meet_doctor"


def examine_data_dir(settings: Settings) -> list[Finding]:
    """Whether files can be written, only by us, and how many more."""
    folder = settings.data_dir
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not os.access(existing, os.W_OK | os.X_OK):
        return [
            broken(
                "data folder",
                f"{folder} cannot be written to",
                "Give it to the user that the server runs as, or set DATA_DIR.",
            )
        ]
    findings = [_is_writable(folder) if folder.exists() else good("data folder", _to_be(folder))]
    free = shutil.disk_usage(existing).free
    detail = f"{free / 1e9:.1f} GB are free"
    remedy = "Make room: without any, neither messages nor files can be kept."
    if free < _TOO_LITTLE_BYTES:
        findings.append(broken("disk", detail, remedy))
    elif free < max(_LITTLE_BYTES, settings.max_file_bytes):
        findings.append(doubtful("disk", detail, remedy))
    else:
        findings.append(good("disk", detail))
    return findings


def _to_be(folder: Path) -> str:
    return f"{folder} is made at the first start"


def _is_writable(folder: Path) -> Finding:
    subject = "data folder"
    try:
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError as error:
        remedy = "Give it to the user that the server runs as, or make room on its disk."
        return broken(subject, f"{folder} cannot be written to ({error.strerror})", remedy)
    secret = folder / "jwt-secret"
    if secret.exists() and secret.stat().st_mode & 0o077:
        remedy = f"chmod 600 {secret}: whoever reads it can sign in as anybody."
        return broken(subject, "others can read the secret that signs tokens", remedy)
    return good(subject, f"{folder} can be written to")


async def examine_database(settings: Settings) -> list[Finding]:
    """Whether the database answers, has the newest tables, and takes something."""
    subject = "database"
    file = _sqlite_file(settings)
    if file is not None and not file.exists():
        return [good(subject, f"{_to_be(file)}")]
    database = Database(settings.sqlalchemy_url)
    try:
        async with database.engine.connect() as connection:
            kind = await _kind(connection)
            offset = await _clock_offset(connection)
        revision = await current_revision(database)
        await _write(database)
    except (SQLAlchemyError, OSError) as error:
        return [_unusable(settings, error)]
    finally:
        await database.dispose()
    findings = [_judge_revision(kind, revision)]
    if abs(offset) > _CLOCK_TOLERANCE:
        findings.append(
            broken(
                "clock",
                f"the database's clock differs by {abs(offset).total_seconds():.0f} s",
                "Let both machines get the time by NTP (systemd-timesyncd, chrony).",
            )
        )
    return findings


def _unusable(settings: Settings, error: BaseException) -> Finding:
    """The database and what is the matter with it, without the password."""
    url = make_url(settings.sqlalchemy_url)
    where = url.database if url.host is None else f"{url.host}:{url.port or 5432}/{url.database}"
    # Each layer says the same, the lowest in the clearest words.
    while (cause := getattr(error, "orig", None) or error.__cause__) is not None:
        error = cause
    detail = f"{where} cannot be used: {reason_of(error)}"
    remedy = (
        "Start it, and see that DATABASE_URL has its address, a user who may write, and the"
        " password."
    )
    return broken("database", detail, remedy)


def _judge_revision(kind: str, revision: str | None) -> Finding:
    if revision == HEAD_REVISION:
        return good("database", f"{kind}, newest revision, takes what is written")
    return doubtful(
        "database",
        f"{kind} is at revision {revision or 'none'}, not at {HEAD_REVISION}",
        "Start the server, or run `neuron-meet migrate`, after a backup.",
    )


def _sqlite_file(settings: Settings) -> Path | None:
    _, sqlite, file = settings.sqlalchemy_url.partition("sqlite:///")
    return Path(file) if sqlite else None


async def _kind(connection: AsyncConnection) -> str:
    if connection.dialect.name == "sqlite":
        return "SQLite"
    version: str = await connection.scalar(text("SHOW server_version")) or ""
    return f"PostgreSQL {version.split(maxsplit=1)[0]}"


async def _clock_offset(connection: AsyncConnection) -> timedelta:
    """How far the database's clock is from ours; SQLite's is ours."""
    if connection.dialect.name == "sqlite":
        return timedelta(0)
    theirs: datetime | None = await connection.scalar(select(func.clock_timestamp()))
    return timedelta(0) if theirs is None else theirs - datetime.now(UTC)


async def _write(database: Database) -> None:
    """Make a table, and take it back: what can do that can do all that the server does."""
    async with database.engine.connect() as connection, connection.begin() as transaction:
        await connection.execute(text(f"CREATE TABLE {_PROBE} (number INTEGER)"))
        await transaction.rollback()
