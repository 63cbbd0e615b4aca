"""Handing messages over to an SMTP server."""

import pytest

from neuron_meet.config import Settings
from neuron_meet.mail.message import Mail
from neuron_meet.mail.transport import ConsoleTransport, MailNotSentError, SmtpTransport
from tests.services.mailbox import Mailbox, mailbox

__all__ = ["mailbox"]

MAIL = Mail("ada@example.org", "Grüße", "Hallo Zoë", "<p>Hallo Zoë</p>")


def settings(mailbox: Mailbox, **changes: str) -> Settings:
    return Settings.model_validate(mailbox.settings | changes)


async def test_a_message_arrives_as_it_was_written(mailbox: Mailbox) -> None:
    await SmtpTransport(settings(mailbox)).send(MAIL)
    message = await mailbox.arrival("ada@example.org")
    assert message["Subject"] == "Grüße"
    assert message["Message-ID"].endswith("@example.org>")
    bodies = [part.get_content() for part in message.iter_parts()]
    assert [body.strip() for body in bodies] == ["Hallo Zoë", "<p>Hallo Zoë</p>"]


@pytest.mark.parametrize("tls", ["starttls", "tls"])
async def test_without_encryption_nothing_is_said(mailbox: Mailbox, tls: str) -> None:
    # The server of the tests offers none: neither the password nor the message may reach it.
    with pytest.raises(MailNotSentError) as refused:
        await SmtpTransport(settings(mailbox, smtp_tls=tls)).send(MAIL)
    assert refused.value.is_temporary
    assert mailbox.subjects == []
    assert mailbox.sign_ins == 0


@pytest.mark.parametrize(("code", "is_temporary"), [(451, True), (554, False)])
async def test_a_refusal_says_whether_to_try_again(
    mailbox: Mailbox, code: int, is_temporary: bool
) -> None:
    mailbox.refuse = code
    with pytest.raises(MailNotSentError, match=f"SMTP {code}") as refused:
        await SmtpTransport(settings(mailbox)).send(MAIL)
    assert refused.value.is_temporary is is_temporary
    assert "ada@" not in str(refused.value)


async def test_a_wrong_password_is_not_tried_again(mailbox: Mailbox) -> None:
    with pytest.raises(MailNotSentError, match="SMTP 535") as refused:
        await SmtpTransport(settings(mailbox, smtp_password="wrong")).send(MAIL)
    assert not refused.value.is_temporary


async def test_whoever_develops_reads_it_in_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    await ConsoleTransport().send(MAIL)
    written = capsys.readouterr()
    assert "To: ada@example.org\nSubject: Grüße\n\nHallo Zoë" in written.out
    assert written.err == ""
