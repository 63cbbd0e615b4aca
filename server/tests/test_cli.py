"""The command line, run as a person runs it: as a program of its own."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
import socketio

from neuron_meet.db.migrations import HEAD_REVISION
from neuron_meet.protocol.client_events import CLIENT_EVENTS
from tests.services.process import free_port

PROGRAM = Path(sys.executable).with_name("neuron-meet")
PASSWORD = "correct horse battery"
PATIENCE = 60.0
"""Seconds that anything expected may take; on an idle machine nothing comes near it."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """No setting but where the data goes; nothing of this machine."""
    return {
        "PATH": os.environ["PATH"],
        "DATA_DIR": str(tmp_path / "data"),
        "PORT": str(free_port()),
        "BCRYPT_ROUNDS": "4",
    }


def run(
    environment: dict[str, str], tmp_path: Path, *arguments: str, typed: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end, in a folder without a .env file."""
    return subprocess.run(
        [PROGRAM, *arguments],
        env=environment,
        cwd=tmp_path,
        input=typed,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@contextmanager
def serving(environment: dict[str, str], tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A server that answers; killed at the end if it still runs."""
    process = subprocess.Popen(
        [PROGRAM, "serve"],
        env=environment,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        address = base_url(environment)
        for _ in range(20 * int(PATIENCE)):
            try:
                if httpx.get(f"{address}/api/health").status_code == 200:
                    break
            except httpx.TransportError:
                time.sleep(0.05)  # there is no event to wait for before the port is open
        else:
            pytest.fail("the server did not start")
        yield process
    finally:
        process.kill()
        process.communicate()


def base_url(environment: dict[str, str]) -> str:
    return f"http://127.0.0.1:{environment['PORT']}"


def test_it_serves_without_any_configuration(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path):
        answer = httpx.post(
            f"{base_url(environment)}/api/auth/register",
            json={"email": "ada@example.org", "password": PASSWORD, "displayName": "Ada"},
        )
        assert answer.status_code == 201
    assert (tmp_path / "data" / "jwt-secret").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "data" / "neuron-meet.sqlite3").is_file()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
async def test_it_stops_by_itself_though_sockets_are_open(
    environment: dict[str, str], tmp_path: Path, how: signal.Signals
) -> None:
    with serving(environment | {"SHUTDOWN_TIMEOUT": "5m"}, tmp_path) as process:
        closed = asyncio.Event()
        client = socketio.AsyncClient(reconnection=False)
        client.on("disconnect", closed.set)
        await client.connect(
            base_url(environment), auth={"displayName": "Guest"}, transports=["websocket"]
        )
        process.send_signal(how)
        await asyncio.wait_for(closed.wait(), PATIENCE)
        _, log = await asyncio.to_thread(process.communicate, timeout=PATIENCE)
        await client.disconnect()
    # Nothing was waited for until its time was over.
    assert '"level": "error"' not in log, log
    assert '"level": "warning"' not in log, log
    assert "Traceback" not in log, log


def test_the_log_is_json_and_keeps_secrets(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path) as process:
        with httpx.Client(base_url=base_url(environment)) as http:
            account = {"email": "ada@example.org", "password": PASSWORD, "displayName": "Ada"}
            token = http.post("/api/auth/register", json=account).json()["accessToken"]
            http.get("/api/auth/me", headers={"Authorization": f"Bearer {token}"})
        process.terminate()
        _, log = process.communicate(timeout=PATIENCE)
    lines = log.splitlines()
    assert all(line.startswith("{") for line in lines), log
    assert any("/auth/register" in line for line in lines)
    for secret in ("ada@example.org", PASSWORD, token):
        assert secret not in log


def test_migrations_go_up_and_down(environment: dict[str, str], tmp_path: Path) -> None:
    def tables() -> set[str]:
        with sqlite3.connect(tmp_path / "data" / "neuron-meet.sqlite3") as connection:
            found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            names = {row[0] for row in found}
        connection.close()
        return names

    up = run(environment, tmp_path, "migrate")
    assert (up.returncode, up.stdout) == (0, f"The database is at {HEAD_REVISION}.\n"), up.stderr
    assert "users" in tables()
    down = run(environment, tmp_path, "migrate", "--down", "--revision", "base")
    assert down.returncode == 0, down.stderr
    assert tables() == {"alembic_version"}
    unknown = run(environment, tmp_path, "migrate", "--revision", "9999")
    assert unknown.returncode == 1
    assert "9999" in unknown.stderr
    assert "Traceback" not in unknown.stderr


def test_accounts_can_be_managed(environment: dict[str, str], tmp_path: Path) -> None:
    typed = f"{PASSWORD}\n{PASSWORD}\n"
    create = ("user", "create", "ada@example.org", "--name", "Ada")
    made = run(environment, tmp_path, *create, typed=typed)
    assert made.returncode == 0, made.stderr
    again = run(environment, tmp_path, *create, typed=typed)
    assert (again.returncode, "already registered" in again.stderr) == (1, True)
    short = run(environment, tmp_path, "user", "set-password", "ada@example.org", typed="a\na\n")
    assert (short.returncode, "at least 8 characters" in short.stderr) == (1, True)
    new = "another good one"
    changed = run(
        environment, tmp_path, "user", "set-password", "ADA@example.org", typed=f"{new}\n{new}\n"
    )
    assert changed.returncode == 0, changed.stderr
    with serving(environment, tmp_path):
        login = {"email": "ada@example.org", "password": new}
        answer = httpx.post(f"{base_url(environment)}/api/auth/login", json=login)
        assert answer.status_code == 200
    common = run(
        environment, tmp_path, "user", "set-password", "ada@example.org", typed="password123\n" * 2
    )
    assert (common.returncode, "tried first" in common.stderr) == (1, True)
    nobody = run(
        environment, tmp_path, "user", "set-password", "eve@example.org", typed=f"{new}\n{new}\n"
    )
    assert (nobody.returncode, "no account" in nobody.stderr) == (1, True)


def test_without_a_secret_it_refuses_to_start_and_says_why(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    refused = run(environment | {"DATA_DIR": str(tmp_path / "file")}, tmp_path, "serve")
    assert refused.returncode == 1
    assert "JWT_SECRET" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("short", "fewer than 32 characters"),
        ("your-super-secret-jwt-key-change-in-production", "example"),
        ("changemechangemechangemechangeme", "example"),
        ("a-string-secret-at-least-256-bits-long", "example"),
        ("abcabcabcabcabcabcabcabcabcabcabcabc", "too few different characters"),
    ],
)
def test_a_secret_that_others_could_know_is_refused(
    environment: dict[str, str], tmp_path: Path, given: str, problem: str
) -> None:
    refused = run(environment | {"JWT_SECRET": given}, tmp_path, "serve")
    assert refused.returncode == 1
    assert "JWT_SECRET" in refused.stderr
    assert problem in refused.stderr
    assert "openssl rand" in refused.stderr
    assert given not in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    ("given", "needed"),
    [
        ({"SMTP_HOST": "127.0.0.1"}, "PUBLIC_URL"),
        ({"MAIL_CONSOLE": "true", "PUBLIC_URL": "https://meet.example.org"}, "MAIL_FROM"),
        ({"REQUIRE_VERIFIED_EMAIL": "true"}, "SMTP_HOST"),
    ],
)
def test_mail_is_set_up_whole_or_not_at_all(
    environment: dict[str, str], tmp_path: Path, given: dict[str, str], needed: str
) -> None:
    refused = run(environment | given, tmp_path, "serve")
    assert refused.returncode == 1
    assert needed in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "many"), ("JWT_SECRET", "short"), ("BCRYPT_ROUNDS", "99"), ("LOG_LEVEL", "LOUD")],
)
def test_a_bad_setting_is_named(
    environment: dict[str, str], tmp_path: Path, name: str, value: str
) -> None:
    refused = run(environment | {name: value}, tmp_path, "serve")
    assert refused.returncode == 1
    assert name in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_database_that_is_away_is_said_to_be(environment: dict[str, str], tmp_path: Path) -> None:
    away = environment | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing"}
    refused = run(away, tmp_path, "migrate")
    assert refused.returncode == 1
    assert "database" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_the_openapi_document_can_be_printed(environment: dict[str, str], tmp_path: Path) -> None:
    printed = run(environment, tmp_path, "openapi")
    assert printed.returncode == 0, printed.stderr
    assert '"createRoom"' in printed.stdout


def test_a_server_loads_only_what_every_meeting_needs() -> None:
    program = (
        "from neuron_meet.unused_libraries import leave_out_unused_libraries as leave_out; "
        "leave_out(); import sys, neuron_meet.server; "
        "print(*(name for name, module in sys.modules.items() if module))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    ).stdout.split()
    assert "neuron_meet.server" in loaded
    large = {"PIL", "alembic", "dateutil", "emoji", "aiosmtplib", "icalendar", "limits"}
    assert not (large | {"aiohttp", "requests", "rich"}).intersection(loaded)


@pytest.mark.parametrize("options", [(), ("--markdown",)])
def test_the_policy_can_be_printed(
    environment: dict[str, str], tmp_path: Path, options: tuple[str, ...]
) -> None:
    printed = run(environment, tmp_path, "policy", *options)
    assert printed.returncode == 0, printed.stderr
    for event in CLIENT_EVENTS:
        assert event.event in printed.stdout
    assert ("| --- |" in printed.stdout) is bool(options)
