"""Black-box tests of what the server promises: over real sockets and HTTP, on SQLite.

Who may do what is decided above the database; the topics' own tests run on both.
"""

import shutil
from pathlib import Path

import pytest

from tests.api.conftest import ada, api, app, bob
from tests.realtime.conftest import host, server

__all__ = ["ada", "api", "app", "bob", "host", "server"]


@pytest.fixture
def database_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """A migrated database without a row, for the test alone."""
    path = tmp_path / "test.sqlite3"
    shutil.copyfile(migrated_sqlite, path)
    return f"sqlite:///{path}"
