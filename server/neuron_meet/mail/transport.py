"""The ways out: an SMTP server, or the terminal of whoever develops."""

import ssl
import sys
from typing import Protocol

from neuron_meet.config import Settings
from neuron_meet.mail.message import Mail, mime_of

_SECONDS = 30.0
"""How long one step of the conversation with the SMTP server may take."""


class MailNotSentError(Exception):
    """A message could not be handed over; the text names no address.

    Args:
        reason: What went wrong.
        is_temporary: Whether trying again makes sense.
    """

    def __init__(self, reason: str, *, is_temporary: bool) -> None:
        super().__init__(reason)
        self.is_temporary = is_temporary


class MailTransport(Protocol):
    """Hands messages over."""

    async def send(self, mail: Mail) -> None:
        """Hand one over.

        Raises:
            MailNotSentError: That was not possible.
        """


class SmtpTransport:
    """An SMTP server (RFC 5321), a connection for each message."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def send(self, mail: Mail) -> None:
        """Hand one over; raises like ``MailTransport.send``."""
        # Only servers that send mail need it, and only once they do.
        import aiosmtplib  # noqa: PLC0415, see above

        settings = self._settings
        password = settings.smtp_password
        try:
            await aiosmtplib.send(
                mime_of(mail, settings.mail_from or ""),
                hostname=settings.smtp_host,
                port=settings.smtp_port,
                username=settings.smtp_user,
                password=None if password is None else password.get_secret_value(),
                use_tls=settings.smtp_tls == "tls",
                # True asks for it: a server that does not offer it gets nothing to read.
                start_tls=settings.smtp_tls == "starttls",
                tls_context=ssl.create_default_context(),
                timeout=_SECONDS,
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            codes = [refused.code for refused in error.recipients]
            raise _refused(min(codes, default=0)) from None
        except aiosmtplib.SMTPResponseException as error:
            raise _refused(error.code) from None
        except (aiosmtplib.SMTPException, OSError) as error:
            raise MailNotSentError(type(error).__name__, is_temporary=True) from None


class ConsoleTransport:
    """Writes messages to standard output, for development: no log keeps their links."""

    async def send(self, mail: Mail) -> None:
        """Write one."""
        sys.stdout.write(f"\nTo: {mail.to}\nSubject: {mail.subject}\n\n{mail.text}\n")
        sys.stdout.flush()


def transport_for(settings: Settings) -> MailTransport | None:
    """The way out that the operator chose; None where there is none."""
    if settings.mail_console:
        return ConsoleTransport()
    return None if settings.smtp_host is None else SmtpTransport(settings)


def _refused(code: int) -> MailNotSentError:
    """RFC 5321, section 4.2.1: a code of 400 to 499 means that it may work later."""
    return MailNotSentError(f"SMTP {code}", is_temporary=400 <= code < 500)
