"""The server under test: the program that people run, on a free port, with a folder of its own."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from e2e.capture import ROOT
from tests.services.meeting_process import meeting_process
from tests.services.process import ManagedProcess, ServiceError

_PASSWORD = "correct horse battery"


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
    if not (ROOT / "client" / "dist" / "index.html").exists():
        raise ServiceError("The client is not built; run `make build`")
    with (
        TemporaryDirectory(prefix="neuron-meet-e2e-") as folder,
        meeting_process(Path(folder), **settings) as running,
    ):
        yield MeetServer(running.url, running.process, running.database)
