"""Programs that tests start: their output is always read, and they never outlive the tests."""

import os
import re
import shutil
import signal
import socket
import subprocess
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

_KEPT_LINES = 2000


class ServiceError(Exception):
    """A program is missing or did not do what a test waited for; the text holds its output."""


def free_port() -> int:
    """Give a TCP port of the loopback that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def find_program(name: str, *folders: Path) -> str:
    """Give the path of a program, looked for in ``folders`` first and then in PATH.

    Raises:
        ServiceError: It is not installed.
    """
    places = [str(folder) for folder in folders] + os.get_exec_path() + ["/usr/sbin", "/sbin"]
    found = shutil.which(name, path=os.pathsep.join(places))
    if found is None:
        raise ServiceError(f"{name} is not installed; `make test` installs what the tests need")
    return found


class ManagedProcess:
    """A started program.

    Its two output streams are merged and read by a thread of ours, so that it never blocks on a
    full pipe and a test can wait for a line of it. The kernel ends it when the tests are killed.
    """

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        user: str | None = None,
    ) -> None:
        """Start ``command``.

        Args:
            name: What messages call it.
            command: The program and its arguments.
            env: Variables added to those of the tests.
            cwd: The folder it runs in.
            user: Run it as this user of the machine; only root can ask for that.
        """
        self.name = name
        self._lines: deque[str] = deque(maxlen=_KEPT_LINES)
        self._news = threading.Condition()
        self._closed = False
        self._process = subprocess.Popen(
            [find_program("setpriv"), *_privileges(user), "--", *command],
            env={**os.environ, **(env or {})},
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        threading.Thread(target=self._read, name=f"output of {name}", daemon=True).start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def output(self) -> str:
        """The last lines that it wrote."""
        with self._news:
            return "".join(self._lines)

    @property
    def running(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    def wait_for(self, pattern: str, timeout: float = 60) -> re.Match[str]:
        """Wait until the output holds ``pattern`` and give the match.

        Raises:
            ServiceError: It ended before, or ``timeout`` seconds passed.
        """
        wanted = re.compile(pattern)

        def found() -> re.Match[str] | None:
            return wanted.search("".join(self._lines))

        with self._news:
            self._news.wait_for(lambda: found() or self._closed, timeout)
            match = found()
            if match is None:
                how = "ended" if self._closed else f"was silent for {timeout} s"
                written = "".join(self._lines)
                raise ServiceError(f"{self.name} {how} before it said {pattern!r}:\n{written}")
            return match

    def wait(self, timeout: float) -> int:
        """Wait until it ends and give its exit code.

        Raises:
            subprocess.TimeoutExpired: It runs still after ``timeout`` seconds.
        """
        return self._process.wait(timeout)

    def send_signal(self, how: signal.Signals) -> None:
        """Send it a signal, and wait for nothing."""
        self._process.send_signal(how)

    def stop(self, how: signal.Signals = signal.SIGTERM, timeout: float = 10) -> int:
        """Ask it to end, insist after ``timeout`` seconds, and give its exit code."""
        if self.running:
            self._process.send_signal(how)
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait(timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _read(self) -> None:
        stream = self._process.stdout
        if stream is None:
            raise ServiceError(f"{self.name} was started without a pipe")
        with stream:
            for line in stream:
                with self._news:
                    self._lines.append(line)
                    self._news.notify_all()
        with self._news:
            self._closed = True
            self._news.notify_all()


def _privileges(user: str | None) -> list[str]:
    """Options of setpriv(1): die with the tests, and run as ``user``."""
    options = ["--pdeathsig", "KILL"]
    if user is not None:
        options += ["--reuid", user, "--regid", user, "--init-groups"]
    return options
