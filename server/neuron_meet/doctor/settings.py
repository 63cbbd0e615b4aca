"""Whether the settings can be read, and whether they are wise."""

from pydantic import ValidationError

from neuron_meet.accounts.secret import SecretUnavailableError, checked_secret
from neuron_meet.config import Settings
from neuron_meet.doctor.finding import Finding, broken, good


def read_settings() -> tuple[Settings | None, list[Finding]]:
    """Read the settings from the environment; None where that is not possible."""
    try:
        settings = Settings()
    except ValidationError as error:
        return None, [_problem(each["loc"], str(each["msg"])) for each in error.errors()]
    if settings.jwt_secret is not None:
        try:
            checked_secret(settings.jwt_secret.get_secret_value())
        except SecretUnavailableError as error:
            remedy = "Set it to what `openssl rand -hex 32` gives."
            return settings, [broken("settings", str(error).rstrip("."), remedy)]
    return settings, [good("settings", "they can be read")]


def _problem(place: tuple[int | str, ...], message: str) -> Finding:
    message = message.removeprefix("Value error, ")
    name = "_".join(str(part) for part in place).upper() or "they"
    remedy = "README.md has a table of all settings, with their defaults."
    return broken("settings", f"{name}: {message}", remedy)
