"""A PostgreSQL cluster of the tests' own: made in a temporary folder, gone afterwards."""

import asyncio
import os
import shutil
import signal
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from tests.services.process import ManagedProcess, find_program, free_port

# Debian keeps every version's programs in a folder of its own, outside PATH.
_VERSIONS = Path("/usr/lib/postgresql")

# Nobody reads the data after a crash, so nothing has to reach the disk.
_FAST = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "listen_addresses=127.0.0.1",
)


@dataclass(frozen=True)
class PostgresCluster:
    """A running cluster on the loopback; the superuser ``postgres`` needs no password."""

    port: int
    sockets: Path
    """The folder of its Unix socket, by which it is reached from other networks of this machine."""

    def url(self, database: str) -> str:
        """Give the address of a database in the form that DATABASE_URL takes."""
        return f"postgresql+asyncpg://postgres@127.0.0.1:{self.port}/{database}"

    def socket_url(self, database: str) -> str:
        """As ``url``, by the Unix socket."""
        where = f"?host={self.sockets}&port={self.port}"
        return f"postgresql+asyncpg://postgres@/{database}{where}"

    def create_database(self) -> str:
        """Create an empty database and give its name."""
        name = f"test_{uuid.uuid4().hex[:12]}"
        self._run("createdb", name)
        return name

    def empty_database(self, name: str) -> None:
        """Delete all rows, but for the record of migrations, whoever is still connected.

        Takes a tenth of the time that a copy of a template takes.
        """
        asyncio.run(_empty(self.url(name).replace("+asyncpg", ""), name))

    def drop_database(self, name: str) -> None:
        """Drop a database, whoever is connected to it."""
        self._run("dropdb", "--force", name)

    def _run(self, program: str, *arguments: str) -> None:
        where = ["--host=127.0.0.1", f"--port={self.port}", "--username=postgres"]
        subprocess.run([_program(program), *where, *arguments], check=True, capture_output=True)


async def _empty(url: str, name: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = $1 AND pid <> pg_backend_pid()",
            name,
        )
        # Deleting few rows is faster than truncating many tables; without triggers in any order.
        await connection.execute("SET session_replication_role = replica")
        tables = await connection.fetch(
            "SELECT quote_ident(tablename) FROM pg_tables"
            " WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        )
        await connection.execute("; ".join(f"DELETE FROM {table}" for (table,) in tables))
    finally:
        await connection.close()


class RestartablePostgres:
    """A cluster that a test stops and starts again, on the same port and with the same data."""

    def __init__(self, cluster: PostgresCluster, start: Callable[[], ManagedProcess]) -> None:
        self.cluster = cluster
        self._start = start
        self._process: ManagedProcess | None = None

    def start(self) -> None:
        """Run it; gives back once it takes connections.

        Called by the thread that lasts: the kernel ends a program with the thread that started it.
        """
        self._process = self._start()
        self._process.wait_for("ready to accept connections")

    def stop(self) -> None:
        """End it as an administrator does, whoever is connected."""
        if self._process is not None:
            self._process.stop(signal.SIGINT)
            self._process = None


@contextmanager
def postgres_cluster() -> Iterator[PostgresCluster]:
    """Make and run a cluster for as long as the context lasts; takes two seconds."""
    with restartable_postgres() as server:
        yield server.cluster


@contextmanager
def restartable_postgres() -> Iterator[RestartablePostgres]:
    """Make and run a cluster that a test may stop.

    PostgreSQL refuses to run as root, so root runs it as the user that its package brings.
    """
    user = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="neuron-meet-postgres-"))
    if user is not None:
        shutil.chown(folder, user, user)
    data = folder / "data"
    port = free_port()
    initdb = [_program("initdb"), "--auth=trust", "--username=postgres", "--encoding=UTF8"]
    initdb += ["--locale=C.UTF-8", "--no-sync", f"--pgdata={data}"]
    server = [_program("postgres"), "-D", str(data), "-p", str(port), "-k", str(folder)]
    for setting in _FAST:
        server += ["-c", setting]
    try:
        with ManagedProcess("initdb", initdb, cwd=folder, user=user) as making:
            making.wait_for("Success")
        running = RestartablePostgres(
            PostgresCluster(port, folder),
            lambda: ManagedProcess("postgres", server, cwd=folder, user=user),
        )
        running.start()
        try:
            yield running
        finally:
            running.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresCluster]:
    """A PostgreSQL cluster for the whole test run."""
    with postgres_cluster() as cluster:
        yield cluster


def _program(name: str) -> str:
    versions = sorted(_VERSIONS.glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    return find_program(name, *versions)
