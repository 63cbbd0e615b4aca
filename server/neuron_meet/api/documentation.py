"""What the OpenAPI document says beyond the routes: error answers and operation names."""

from http import HTTPStatus
from typing import Any

from fastapi.routing import APIRoute
from pydantic.alias_generators import to_camel

from neuron_meet.protocol.rest import ErrorBody

Responses = dict[int | str, dict[str, Any]]

_UNEXPECTED: Responses = {"default": {"model": ErrorBody, "description": "Any other failure"}}


def error_answers(*statuses: HTTPStatus) -> Responses:
    """The ``responses`` of a route that may answer these failures, beside the unexpected ones."""
    expected: Responses = {
        status.value: {"model": ErrorBody, "description": status.phrase} for status in statuses
    }
    return expected | _UNEXPECTED


def operation_id(route: APIRoute) -> str:
    """The name of an operation in generated clients: ``createRoom`` for ``create_room``."""
    return to_camel(route.name)
