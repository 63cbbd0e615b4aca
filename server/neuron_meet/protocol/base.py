"""What every model on the wire has in common."""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer
from pydantic.alias_generators import to_camel


class WireModel(BaseModel):
    """A body or payload as it crosses the wire: camelCase outside, snake_case inside.

    Unknown fields are ignored: a newer client may send what an older server does not know.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        populate_by_name=True,
        frozen=True,
        from_attributes=True,
        json_schema_serialization_defaults_required=True,
    )


class StrictWireModel(WireModel):
    """A body in which an unknown field is an error, because ignoring it would mislead."""

    model_config = ConfigDict(extra="forbid")


def _iso_milliseconds(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


Timestamp = Annotated[datetime, PlainSerializer(_iso_milliseconds, return_type=str)]
"""A moment, written as ISO 8601 in UTC with milliseconds: ``2026-01-31T09:30:00.000Z``."""


ABSENT_MARK = "x-absent"
"""Marks, in a JSON schema, a field that is left out where it has no value."""


def absent_by_default(description: str | None = None) -> Any:  # noqa: ANN401 - as typed by pydantic
    """A field that is left out of the wire form where it has no value, rather than sent as null."""
    return Field(
        default=None,
        exclude_if=lambda value: value is None,
        description=description,
        json_schema_extra={ABSENT_MARK: True},
    )
