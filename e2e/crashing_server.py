"""A server that a test ends as a crash does, and starts again with the same data."""

import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from e2e.meet_server import MeetServer
from tests.services.meeting_process import meeting_process
from tests.services.process import free_port


@dataclass(frozen=True)
class CrashingServer(MeetServer):
    """A server on a port and in a folder that it keeps."""

    folder: Path
    port: str
    running: ExitStack

    def kill(self) -> None:
        """End it as a crash does."""
        self.process.stop(signal.SIGKILL)

    def start(self) -> None:
        """Run it again with the same data; gives back once it answers."""
        started = self.running.enter_context(meeting_process(self.folder, PORT=self.port))
        # The one attribute that changes: people hold on to the server.
        object.__setattr__(self, "process", started.process)


@contextmanager
def crashing_server() -> Iterator[CrashingServer]:
    """Run the server until the context ends, but for when the test has killed it."""
    port = str(free_port())
    with TemporaryDirectory(prefix="neuron-meet-e2e-") as name, ExitStack() as running:
        folder = Path(name)
        first = running.enter_context(meeting_process(folder, PORT=port))
        yield CrashingServer(first.url, first.process, first.database, folder, port, running)
