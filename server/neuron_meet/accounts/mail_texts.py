"""What the e-mails about an account say, in every language that the client speaks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from string import Template
from typing import Literal

from neuron_meet.mail.message import Mail

Language = Literal["en", "de"]


class MailKind(StrEnum):
    """What an e-mail is about."""

    CONFIRM_REGISTRATION = "confirm-registration"
    ALREADY_REGISTERED = "already-registered"
    VERIFY_EMAIL = "verify-email"
    RESET_PASSWORD = "reset-password"  # noqa: S105, no password
    PASSWORD_CHANGED = "password-changed"  # noqa: S105, no password


@dataclass(frozen=True, slots=True)
class _Text:
    """An e-mail; ``$lifetime`` is how long its link works."""

    subject: str
    before: str
    action: str
    """What the link is called."""
    after: str


_IGNORE_EN = "If this was not you, there is nothing to do: without the link nothing happens."
_IGNORE_DE = "Wenn du das nicht warst, ist nichts zu tun: Ohne den Link geschieht nichts."

_TEXTS: Mapping[Language, Mapping[MailKind, _Text]] = {
    "en": {
        MailKind.CONFIRM_REGISTRATION: _Text(
            "Finish creating your account",
            "Somebody, most likely you, wants to create an account with this e-mail address.",
            "Create the account",
            f"The link works once, for $lifetime. {_IGNORE_EN}",
        ),
        MailKind.ALREADY_REGISTERED: _Text(
            "You have an account already",
            "Somebody, most likely you, wanted to create an account with this e-mail address. "
            "There is one already: sign in with it, or choose a new password if it is forgotten.",
            "Sign in",
            "If this was not you, there is nothing to do: nothing was changed.",
        ),
        MailKind.VERIFY_EMAIL: _Text(
            "Confirm your e-mail address",
            "Please confirm that this e-mail address is yours.",
            "Confirm the address",
            f"The link works once, for $lifetime. {_IGNORE_EN}",
        ),
        MailKind.RESET_PASSWORD: _Text(
            "Choose a new password",
            "Somebody, most likely you, wants to choose a new password for your account.",
            "Choose a new password",
            "The link works once, for $lifetime. With the new password you are signed out "
            f"everywhere. {_IGNORE_EN}",
        ),
        MailKind.PASSWORD_CHANGED: _Text(
            "Your password was changed",
            "The password of your account was changed a moment ago.",
            "Sign in",
            "If this was not you, choose a new password at once: “Forgot your password?” on the "
            "page where one signs in.",
        ),
    },
    "de": {
        MailKind.CONFIRM_REGISTRATION: _Text(
            "Konto fertig anlegen",
            "Jemand, vermutlich du, möchte mit dieser E-Mail-Adresse ein Konto anlegen.",
            "Konto anlegen",
            f"Der Link funktioniert einmal und $lifetime lang. {_IGNORE_DE}",
        ),
        MailKind.ALREADY_REGISTERED: _Text(
            "Du hast schon ein Konto",
            "Jemand, vermutlich du, wollte mit dieser E-Mail-Adresse ein Konto anlegen. Es gibt "
            "schon eines: Melde dich damit an, oder wähle ein neues Passwort, wenn es vergessen "
            "ist.",
            "Anmelden",
            "Wenn du das nicht warst, ist nichts zu tun: Es wurde nichts geändert.",
        ),
        MailKind.VERIFY_EMAIL: _Text(
            "E-Mail-Adresse bestätigen",
            "Bitte bestätige, dass diese E-Mail-Adresse dir gehört.",
            "Adresse bestätigen",
            f"Der Link funktioniert einmal und $lifetime lang. {_IGNORE_DE}",
        ),
        MailKind.RESET_PASSWORD: _Text(
            "Neues Passwort wählen",
            "Jemand, vermutlich du, möchte ein neues Passwort für dein Konto wählen.",
            "Neues Passwort wählen",
            "Der Link funktioniert einmal und $lifetime lang. Mit dem neuen Passwort wirst du "
            f"überall abgemeldet. {_IGNORE_DE}",
        ),
        MailKind.PASSWORD_CHANGED: _Text(
            "Dein Passwort wurde geändert",
            "Das Passwort deines Kontos wurde gerade geändert.",
            "Anmelden",
            "Wenn du das nicht warst, wähle sofort ein neues Passwort: „Passwort "
            "vergessen?“ auf der Seite zum Anmelden.",
        ),
    },
}
_GREETINGS: Mapping[Language, str] = {"en": "Hello $name,", "de": "Hallo $name,"}
_MINUTES: Mapping[Language, tuple[str, str]] = {
    "en": ("one minute", "$count minutes"),
    "de": ("eine Minute", "$count Minuten"),
}
_HOURS: Mapping[Language, tuple[str, str]] = {
    "en": ("one hour", "$count hours"),
    "de": ("eine Stunde", "$count Stunden"),
}
# One column, no picture, nothing from elsewhere; colours that are legible on white and on black.
_HTML = Template("""<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>$subject</title>
</head>
<body style="margin:0;padding:32px 16px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:32rem;margin:0 auto">
<p style="font-weight:600">Neuron Meet</p>
<h1 style="font-size:20px;margin:24px 0 16px">$subject</h1>
<p>$greeting</p>
<p>$before</p>
<p style="margin:28px 0"><a href="$link" style="background:#3b5bdb;color:#fff;padding:12px 20px;\
border-radius:8px;text-decoration:none;display:inline-block">$action</a></p>
<p style="overflow-wrap:anywhere;font-size:14px">$link</p>
<p style="font-size:14px">$after</p>
</div>
</body>
</html>
""")


def account_mail(
    kind: MailKind, language: Language, *, to: str, name: str, link: str, seconds: int
) -> Mail:
    """Write an e-mail.

    Args:
        kind: What it is about.
        language: What it is written in.
        to: The address that it goes to.
        name: What the person is called.
        link: Where its link leads.
        seconds: How long the link works.
    """
    text = _TEXTS[language][kind]
    lifetime = _lifetime(seconds, language)
    parts = {
        "language": language,
        "subject": text.subject,
        "greeting": Template(_GREETINGS[language]).substitute(name=name),
        "before": text.before,
        "action": text.action,
        "after": Template(text.after).substitute(lifetime=lifetime),
        "link": link,
    }
    plain = "\n\n".join((parts["greeting"], text.before, f"{text.action}:\n{link}", parts["after"]))
    html = _HTML.substitute({key: escape(value) for key, value in parts.items()})
    return Mail(to=to, subject=text.subject, text=f"{plain}\n\nNeuron Meet\n", html=html)


def _lifetime(seconds: int, language: Language) -> str:
    minutes = max(1, round(seconds / 60))
    whole_hours = minutes % 60 == 0
    count = minutes // 60 if whole_hours else minutes
    one, many = (_HOURS if whole_hours else _MINUTES)[language]
    return one if count == 1 else Template(many).substitute(count=count)
