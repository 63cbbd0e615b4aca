"""The secret that signs tokens: given, or generated once and kept."""

import os
import secrets
import tempfile
from pathlib import Path

FILE_NAME = "jwt-secret"
SECRET_BYTES = 48
MINIMUM_LENGTH = 32
"""Characters; HS256 wants a key at least as long as its digest (RFC 7518, section 3.2)."""


_DISTINCT_CHARACTERS = 8
"""Fewer are a pattern: of 32 random hexadecimal digits not one in a million has so few."""
_WELL_KNOWN = (
    "256bit",
    "atleast32",
    "changeit",
    "changeme",
    "changethis",
    "default",
    "example",
    "jwtsecret",
    "keyboardcat",
    "minimum32",
    "neuronmeet",
    "notsecret",
    "password",
    "placeholder",
    "replaceme",
    "replacethis",
    "secretkey",
    "supersecret",
    "topsecret",
    "yoursecret",
)
"""What stands in examples, and so in the lists of those who forge tokens."""


class SecretUnavailableError(Exception):
    """There is no secret that can be used; the message says what to do."""


def checked_secret(given: str) -> str:
    """The secret that the operator gave, once it is none that others could know.

    Raises:
        SecretUnavailableError: It is short, has few different characters, or is out of an example.
    """
    plain = "".join(character for character in given.casefold() if character.isalnum())
    if len(given) < MINIMUM_LENGTH:
        problem = f"has fewer than {MINIMUM_LENGTH} characters"
    elif any(words in plain for words in _WELL_KNOWN):
        problem = "is one out of an example, which everybody knows"
    elif len(set(given)) < _DISTINCT_CHARACTERS:
        problem = "has too few different characters"
    else:
        return given
    raise SecretUnavailableError(
        f"JWT_SECRET {problem}: whoever guesses it can sign in as anybody. "
        "Use what `openssl rand -base64 48` prints, or leave it out to have one generated."
    )


def load_or_create_secret(data_dir: Path) -> str:
    """The secret kept in ``data_dir``, generated at the first call.

    The file appears complete or not at all, with mode 600; of several processes that start at once,
    one's secret wins and all use it.

    Raises:
        SecretUnavailableError: The file cannot be read or written, or holds no secret.
    """
    path = data_dir / FILE_NAME
    try:
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            _create(path)
        secret = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SecretUnavailableError(
            f"No JWT_SECRET is set and none can be kept in DATA_DIR ({data_dir}): {error}. "
            "Set JWT_SECRET, or make DATA_DIR a folder that this user can write to."
        ) from error
    if len(secret) < MINIMUM_LENGTH:
        raise SecretUnavailableError(
            f"{path} holds no usable secret. Delete it to have a new one generated "
            "(everybody has to sign in again), or set JWT_SECRET."
        )
    return secret


def _create(path: Path) -> None:
    # mkstemp creates with mode 600; the link then gives the finished file its name, unless another
    # process was first.
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{FILE_NAME}-")
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(SECRET_BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(temporary, path)
        except FileExistsError:
            return
    finally:
        Path(temporary).unlink(missing_ok=True)
