"""What operators write in an environment variable, and what it is read as."""

import ipaddress
import re
from datetime import timedelta
from typing import Annotated, NamedTuple, TypeVar

from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_settings import NoDecode

_DURATION = re.compile(r"^\s*(\d+)\s*([smhdw]?)\s*$")
_UNIT_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}

_RATE = re.compile(r"^\s*(\d{1,6})\s*/\s*(\d{1,6})\s*$")

_DATABASE = re.compile(r"^(sqlite(\+aiosqlite)?:///.|postgres(ql)?(\+asyncpg)?://)")

_Value = TypeVar("_Value")


class Rate(NamedTuple):
    """How often something may happen: written ``100/2000`` in an environment variable."""

    per_second: int
    burst: int
    """How often at once, after a time without any."""

    def __str__(self) -> str:
        return f"{self.per_second}/{self.burst}"


def _parse_rate(value: object) -> object:
    if isinstance(value, str):
        match = _RATE.match(value)
        rate = Rate(int(match[1]), int(match[2])) if match else None
        if rate is None or not 0 < rate.per_second <= rate.burst:
            raise ValueError("must be like 10/50: ten a second, fifty at once")
        return rate
    return value


def _parse_duration(value: object) -> object:
    if isinstance(value, str):
        match = _DURATION.match(value)
        if match is None:
            raise ValueError("must be a number with s, m, h or d, like 90s, 5m, 12h or 7d")
        return timedelta(seconds=int(match[1]) * _UNIT_SECONDS[match[2]])
    return value


def _only_known_databases(value: SecretStr) -> SecretStr:
    # What is wrong is not repeated: it has a password.
    if not _DATABASE.match(value.get_secret_value()):
        raise ValueError(
            "must be like postgresql://user:password@host/database or sqlite:////folder/file"
        )
    return value


def _split_commas(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _only_networks(value: tuple[str, ...]) -> tuple[str, ...]:
    for address in value:
        try:
            ipaddress.ip_network(address)
        except ValueError:
            raise ValueError(f"{address} is no address and no network") from None
    return value


def _empty_is_unset(value: object) -> object:
    return None if value == "" else value


EventRate = Annotated[Rate, NoDecode, BeforeValidator(_parse_rate)]
"""``100/2000``: so many a second / so many at once."""
Duration = Annotated[timedelta, BeforeValidator(_parse_duration)]
"""``90s``, ``5m``, ``12h``, ``7d``, ``2w``, or seconds."""
DatabaseUrl = Annotated[SecretStr, AfterValidator(_only_known_databases)]
"""The address of a database that we have a driver for."""

CommaSeparated = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split_commas)]
"""``a, b``; an empty string is an empty list."""
Networks = Annotated[CommaSeparated, AfterValidator(_only_networks)]
"""Addresses and networks of them: ``10.0.0.0/8, 2001:db8::1``."""
Unsettable = Annotated[_Value | None, BeforeValidator(_empty_is_unset)]
"""A value or none; an empty string is none."""
