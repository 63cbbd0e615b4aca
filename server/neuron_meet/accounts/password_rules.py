"""Which passwords are taken: long enough, and none of those that are tried first.

There are no rules on kinds of characters: they make passwords harder to remember and hardly harder
to guess (NIST SP 800-63B, section 5.1.1.2).
"""

import re
from collections.abc import Iterable
from importlib import resources
from itertools import pairwise
from string import digits, punctuation

from neuron_meet.errors import ErrorCode, NeuronError

_LIST = "common_passwords.txt"
_DISTINCT_CHARACTERS = 5
"""Fewer different ones are a pattern, such as ``abababab`` or ``11112222``."""
_DECORATION = 4
"""Characters around a word that do not make it another one: ``Sunshine2024``."""
_SHORTEST_NAME = 4
_PRODUCT = "neuronmeet"
_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")


def require_good_password(password: str, *, minimum: int, names: Iterable[str]) -> None:
    """Refuse a password that others would guess.

    Args:
        password: What somebody wants as their password.
        minimum: The fewest characters.
        names: The person's e-mail address and name, which are no password.

    Raises:
        NeuronError: ``VALIDATION_FAILED`` where it is short, ``PASSWORD_TOO_COMMON``,
            ``PASSWORD_TOO_PERSONAL``.
    """
    if len(password) < minimum:
        raise NeuronError(
            ErrorCode.VALIDATION_FAILED, f"password must have at least {minimum} characters"
        )
    if _is_one_of(password, _forms_of(names)):
        raise NeuronError(
            ErrorCode.PASSWORD_TOO_PERSONAL,
            "This password is your name or your e-mail address; please choose another one",
        )
    if _is_pattern(password) or _is_common(password):
        raise NeuronError(
            ErrorCode.PASSWORD_TOO_COMMON,
            "This password is among those that are tried first; please choose another one",
        )


def _forms_of(names: Iterable[str]) -> set[str]:
    """How names are typed as a password: whole, and in parts, without spaces and dots."""
    forms = {_PRODUCT}
    for name in names:
        local_part, _, domain = name.partition("@")
        forms |= {_plain(part) for part in (name, local_part, domain, domain.split(".")[0])}
    return {form for form in forms if len(form) >= _SHORTEST_NAME}


def _is_one_of(password: str, names: set[str]) -> bool:
    """Whether a password is a name, perhaps backwards, with little before or after it."""
    plain = _plain(password)
    return any(
        form in plain and len(plain) - len(form) <= _DECORATION
        for name in names
        for form in (name, name[::-1])
    )


def _is_pattern(password: str) -> bool:
    if len(set(password)) < _DISTINCT_CHARACTERS:
        return True
    steps = {ord(after) - ord(before) for before, after in pairwise(password)}
    return steps in ({1}, {-1})


def _is_common(password: str) -> bool:
    """Whether the list has it, whatever its case; or the word in it, with little around that."""
    folded = password.casefold()
    # Read anew each time: it takes less than a millisecond, and passwords are seldom set.
    listed = resources.files("neuron_meet.accounts").joinpath(_LIST).read_text(encoding="ascii")
    listed = f"\n{listed}"
    return any(
        len(folded) - len(word) <= _DECORATION and f"\n{word}\n" in listed
        for word in (folded, folded.strip(punctuation), folded.strip(punctuation + digits))
    )


def _plain(text: str) -> str:
    return _NEITHER_LETTER_NOR_DIGIT.sub("", text.casefold())
