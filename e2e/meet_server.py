"""The server under test: the program that people run, on a free port, with a folder of its own."""

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from e2e.capture import ROOT
from tests.services.process import ManagedProcess, ServiceError, free_port

_PASSWORD = "correct horse battery"
_START_SECONDS = 30.0
_KNOCK_EVERY_SECONDS = 0.05


@dataclass(frozen=True)
class Account:
    """Somebody who is registered."""

    email: str
    password: str
    display_name: str
    token: str
    user: dict[str, Any]
    """As the API gives it, camelCase."""


@dataclass(frozen=True)
class MeetServer:
    """A running server and short cuts to its API, for what a test needs but does not test."""

    url: str
    process: ManagedProcess
    database: Path
    """The file of its SQLite database."""

    def register(self, display_name: str, email: str | None = None) -> Account:
        """Make an account, under an address that nobody else has where none is given."""
        email = email or f"{uuid.uuid4().hex[:12]}@example.com"
        body = {"email": email, "password": _PASSWORD, "displayName": display_name}
        answer = self.request("POST", "/auth/register", json=body)
        return Account(email, _PASSWORD, display_name, answer["accessToken"], answer["user"])

    def create_room(self, host: Account, **options: Any) -> str:
        """Make a room and give its code; ``options`` are fields of the request, camelCase."""
        answer = self.request("POST", "/rooms", token=host.token, json=options)
        code: str = answer["code"]
        return code

    def request(self, method: str, path: str, *, token: str | None = None, json: Any = None) -> Any:
        """Call the API and give the JSON of its answer.

        Raises:
            httpx.HTTPStatusError: It answered with an error.
        """
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = httpx.request(method, f"{self.url}/api{path}", headers=headers, json=json)
        answer.raise_for_status()
        return answer.json()


@contextmanager
def meet_server(**settings: str) -> Iterator[MeetServer]:
    """Run the server for as long as the context lasts; ``settings`` are environment variables."""
    command = ROOT / ".venv" / "bin" / "neuron-meet"
    if not (ROOT / "client" / "dist" / "index.html").exists():
        raise ServiceError("The client is not built; run `make build`")
    port = free_port()
    with TemporaryDirectory(prefix="neuron-meet-e2e-") as folder:
        env = {
            "HOST": "127.0.0.1",
            "PORT": str(port),
            "DATA_DIR": f"{folder}/data",
            "STUN_URLS": "",
            "BCRYPT_ROUNDS": "4",
            "LOG_FORMAT": "console",
            # All people of all tests come from one address.
            "REGISTRATIONS_PER_ADDRESS": "100000",
            "SOCKETS_PER_ADDRESS": "10000",
            **settings,
        }
        with ManagedProcess(
            "neuron-meet", [str(command), "serve"], env=env, cwd=Path(folder)
        ) as process:
            url = f"http://127.0.0.1:{port}"
            _wait_until_healthy(url, process)
            yield MeetServer(url, process, Path(folder) / "data" / "neuron-meet.sqlite3")


def _wait_until_healthy(url: str, process: ManagedProcess) -> None:
    """Knock until the server answers; one that has ended never will."""
    end = time.monotonic() + _START_SECONDS
    while process.running and time.monotonic() < end:
        try:
            httpx.get(f"{url}/api/health").raise_for_status()
        except httpx.ConnectError:
            time.sleep(_KNOCK_EVERY_SECONDS)
        else:
            return
    raise ServiceError(f"The server does not answer:\n{process.output}")
