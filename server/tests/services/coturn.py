"""A TURN server of the tests' own: coturn on the loopback, with time-limited credentials."""

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.services.process import ManagedProcess, find_program, free_port

_REALM = "meet.test"


@dataclass(frozen=True)
class TurnServer:
    """A running coturn that accepts whoever can sign with ``secret``."""

    port: int
    secret: str
    process: ManagedProcess
    address: str = "127.0.0.1"
    tls_port: int | None = None

    def urls(self, *transports: str) -> list[str]:
        """Give the addresses for ``udp``, ``tcp``, ``tls``, in the form that TURN_URLS takes; the
        first two by default.
        """
        by_tls = f"turns:{self.address}:{self.tls_port}?transport=tcp"
        return [
            by_tls
            if transport == "tls"
            else f"turn:{self.address}:{self.port}?transport={transport}"
            for transport in transports or ("udp", "tcp")
        ]

    def credentials(self, user: str, lifetime: int = 600) -> tuple[str, str]:
        """Mint a user name and a password that hold for ``lifetime`` seconds.

        The scheme is that of draft-uberti-behave-turn-rest-00: the name is the end of its life and
        the user, the password the Base64 of its HMAC-SHA1.
        """
        name = f"{int(time.time()) + lifetime}:{user}"
        digest = hmac.new(self.secret.encode(), name.encode(), hashlib.sha1).digest()
        return name, base64.b64encode(digest).decode()


@contextmanager
def coturn_server(
    address: str = "127.0.0.1", inside: Sequence[str] = (), certificate: Path | None = None
) -> Iterator[TurnServer]:
    """Run a coturn for as long as the context lasts; it relays to peers on the loopback too.

    Args:
        address: Where it listens and relays.
        inside: What its command begins with, to run it in a network of its own.
        certificate: A file with certificate and key: with it, TLS is offered on a port of its own.
    """
    port, secret = free_port(), secrets.token_urlsafe(24)
    tls_port = None if certificate is None else free_port()
    with TemporaryDirectory(prefix="neuron-meet-coturn-") as folder:
        command = [*inside, find_program("turnserver"), "-n", "--log-file=stdout", "--verbose"]
        command += [f"--listening-ip={address}", f"--relay-ip={address}"]
        command += [f"--listening-port={port}"]
        command += ["--use-auth-secret", f"--static-auth-secret={secret}", f"--realm={_REALM}"]
        command += ["--fingerprint", "--no-dtls", "--no-cli", "--allow-loopback-peers"]
        if certificate is None:
            command += ["--no-tls"]
        else:
            command += [f"--tls-listening-port={tls_port}"]
            command += [f"--cert={certificate}", f"--pkey={certificate}"]
        command += [f"--userdb={folder}/users", f"--pidfile={folder}/pid"]
        with ManagedProcess("turnserver", command, cwd=Path(folder)) as process:
            # Its threads open TCP first and UDP after it.
            process.wait_for(r"(?s)UDP listener opened on.*Total General servers")
            yield TurnServer(port, secret, process, address, tls_port)


@pytest.fixture(scope="session")
def coturn() -> Iterator[TurnServer]:
    """A TURN server for the whole test run."""
    with coturn_server() as server:
        yield server
