"""A real SMTP server of the tests' own, which keeps what it is given."""

import asyncio
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.services.process import ServiceError, free_port

PATIENCE = 20.0
"""Seconds that a message may take."""
USER, PASSWORD = "neuron-meet", "planted-smtp-password"
_LINK = re.compile(r"https?://\S+")


@dataclass
class Mailbox:
    """Everything that was sent, to whomever."""

    port: int
    refuse: int | None = None
    """A code of RFC 5321 with which the next message is refused, once."""
    sign_ins: int = 0
    """How often somebody tried to sign in."""
    _messages: list[EmailMessage] = field(default_factory=list)
    _news: threading.Condition = field(default_factory=threading.Condition)

    @property
    def settings(self) -> dict[str, object]:
        """What makes a server send its e-mail here."""
        return {
            "smtp_host": "127.0.0.1",
            "smtp_port": self.port,
            "smtp_tls": "none",
            "smtp_user": USER,
            "smtp_password": PASSWORD,
            "mail_from": "Neuron Meet <meet@example.org>",
            "public_url": "https://meet.example.org",
        }

    @property
    def environment(self) -> dict[str, str]:
        """These settings, as environment variables."""
        return {name.upper(): str(value) for name, value in self.settings.items()}

    def expect(self, address: str, subject: str = "") -> EmailMessage:
        """Wait for a message to an address, whether it has come or is to come; takes it away.

        Raises:
            ServiceError: None came in time.
        """

        def find() -> EmailMessage | None:
            fitting = (m for m in self._messages if m["To"] == address and subject in m["Subject"])
            return next(fitting, None)

        with self._news:
            found = self._news.wait_for(find, PATIENCE)
            if found is None:
                have = [(message["To"], message["Subject"]) for message in self._messages]
                raise ServiceError(f"No e-mail “{subject}” to {address}; there are {have}")
            self._messages.remove(found)
            return found

    async def arrival(self, address: str, subject: str = "") -> EmailMessage:
        """As ``expect``, for a test that runs in the loop of the server that sends."""
        return await asyncio.to_thread(self.expect, address, subject)

    @property
    def subjects(self) -> list[str]:
        """Of what has come and was not taken."""
        with self._news:
            return [str(message["Subject"]) for message in self._messages]

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _kind: str, login: object
    ) -> AuthResult:
        """Let in whoever has the one name and password."""
        self.sign_ins += 1
        assert isinstance(login, LoginPassword)
        known = (login.login, login.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=known, handled=False)

    async def handle_DATA(  # noqa: N802, aiosmtpd's name
        self, _server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take a message."""
        if not session.authenticated:
            return "530 who are you"
        if self.refuse is not None:
            code, self.refuse = self.refuse, None
            return f"{code} not now"
        content = envelope.content
        assert isinstance(content, bytes)
        message = message_from_bytes(content, policy=policy.default)
        assert isinstance(message, EmailMessage)
        with self._news:
            self._messages.append(message)
            self._news.notify_all()
        return "250 OK"


def text_of(message: EmailMessage, kind: str = "plain") -> str:
    """One of the two bodies of a message."""
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def link_in(message: EmailMessage) -> str:
    """Where the link of a message leads."""
    (link,) = _LINK.findall(text_of(message))
    return str(link)


def token_in(message: EmailMessage) -> str:
    """What follows `#` in the link of a message."""
    return link_in(message).partition("#")[2]


@contextmanager
def mailbox_server() -> Iterator[Mailbox]:
    """Run an SMTP server for as long as the context lasts."""
    box = Mailbox(free_port())
    controller = Controller(
        box,
        hostname="127.0.0.1",
        port=box.port,
        authenticator=box.authenticate,
        auth_require_tls=False,
    )
    controller.start()
    try:
        yield box
    finally:
        controller.stop()


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """An SMTP server for one test."""
    with mailbox_server() as box:
        yield box
