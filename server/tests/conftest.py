"""What every test may ask for: real services, and an empty migrated database of each kind."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import structlog

from neuron_meet.config import Settings
from neuron_meet.db.engine import Database
from neuron_meet.db.migrate import upgrade
from tests.services.coturn import coturn
from tests.services.postgres import PostgresCluster, postgres
from tests.services.redis import redis

__all__ = ["coturn", "postgres", "redis"]

DATABASES = ["sqlite", "postgresql"]


async def _migrate(url: str) -> None:
    database = Database(url)
    try:
        await upgrade(database)
    finally:
        await database.dispose()


def pytest_xdist_auto_num_workers() -> int:
    """Processes for ``-n auto``: the tests wait for sockets and databases half of their time."""
    return 2 * (os.cpu_count() or 1)


def pytest_configure(config: pytest.Config) -> None:
    """Make the marks known that tests of the server use."""
    config.addinivalue_line(
        "markers", "one_database: what is tested asks a database for nothing that kinds differ in"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Run what needs one kind of database with the embedded one alone."""
    twice = [item for item in items if item.get_closest_marker("one_database") and _is_second(item)]
    config.hook.pytest_deselected(items=twice)
    items[:] = [item for item in items if item not in set(twice)]


def _is_second(item: pytest.Item) -> bool:
    parameters = item.callspec.params if isinstance(item, pytest.Function) else {}
    return parameters.get("database_url") == DATABASES[1]


@pytest.fixture(scope="session", autouse=True)
def plain_logs() -> None:
    """Log lines as JSON on standard output, which pytest shows with a failure."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        cache_logger_on_first_use=False,
    )


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite database to copy: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite3"
    asyncio.run(_migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres: PostgresCluster) -> str:
    """The name of a migrated database on the cluster, for one test after the other."""
    name = postgres.create_database()
    asyncio.run(_migrate(postgres.url(name)))
    return name


@pytest.fixture(params=DATABASES)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table, one of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    cluster: PostgresCluster = request.getfixturevalue("postgres")
    name = cluster.create_database()
    yield cluster.url(name)
    cluster.drop_database(name)


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated database without a row, for the test alone, one of each kind."""
    if request.param == "sqlite":
        path = tmp_path / "test.sqlite3"
        shutil.copyfile(request.getfixturevalue("migrated_sqlite"), path)
        yield f"sqlite:///{path}"
        return
    cluster: PostgresCluster = request.getfixturevalue("postgres")
    name: str = request.getfixturevalue("migrated_postgres")
    cluster.empty_database(name)
    yield cluster.url(name)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A migrated database, connected."""
    database = Database(database_url)
    yield database
    await database.dispose()


@pytest.fixture
def no_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting comes from this machine: not from a variable, not from a .env file."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def settings(no_environment: None, database_url: str, tmp_path: Path) -> Settings:
    """Settings of a server under test; hashing is cheap."""
    return Settings.model_validate(
        {
            "database_url": database_url.replace("sqlite:", "sqlite+aiosqlite:"),
            "data_dir": tmp_path / "data",
            "client_dir": tmp_path / "client",
            "stun_urls": (),
            "bcrypt_rounds": 4,
        }
    )
