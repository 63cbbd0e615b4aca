"""Room codes: what people read out, type and put into links."""

import re
import secrets
import string

_GROUPS = 3
_GROUP_LENGTH = 3
_FORM = re.compile(r"[a-z]{3}-[a-z]{3}-[a-z]{3}")


def generate_room_code() -> str:
    """A random code such as ``abc-def-ghi``: one of 26⁹, so that guessing finds nothing."""
    groups = (
        "".join(secrets.choice(string.ascii_lowercase) for _ in range(_GROUP_LENGTH))
        for _ in range(_GROUPS)
    )
    return "-".join(groups)


def normalise_room_code(text: str) -> str | None:
    """The code that somebody meant by ``text``, without regard to case; None where it is none."""
    code = text.strip().lower()
    return code if _FORM.fullmatch(code) else None
