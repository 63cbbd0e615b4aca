"""An e-mail as it is sent: text, and the same as simple HTML."""

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid, parseaddr


@dataclass(frozen=True, slots=True)
class Mail:
    """One message to one person."""

    to: str
    subject: str
    text: str
    html: str


def mime_of(mail: Mail, sender: str) -> EmailMessage:
    """The message in the form of RFC 5322, with both of its bodies.

    Args:
        mail: What is sent.
        sender: ``Name <address>``, or an address alone.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = mail.to
    message["Subject"] = mail.subject
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain=parseaddr(sender)[1].rpartition("@")[2])
    # Nobody who is away should answer it (RFC 3834, section 5).
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    return message
