"""Translates every failure to the one error body of the contract, once."""

from http import HTTPStatus

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from neuron_meet.db.availability import UNAVAILABLE, reason_of
from neuron_meet.errors import ErrorCode, NeuronError
from neuron_meet.protocol.rest import ErrorBody
from neuron_meet.protocol.violations import violation_sentence

logger = structlog.get_logger(__name__)

_CODES = {
    HTTPStatus.BAD_REQUEST: ErrorCode.VALIDATION_FAILED,
    HTTPStatus.UNAUTHORIZED: ErrorCode.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN: ErrorCode.FORBIDDEN,
    HTTPStatus.NOT_FOUND: ErrorCode.NOT_FOUND,
    HTTPStatus.METHOD_NOT_ALLOWED: ErrorCode.METHOD_NOT_ALLOWED,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: ErrorCode.PAYLOAD_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: ErrorCode.UNSUPPORTED_MEDIA,
}
_SENTENCES = {
    HTTPStatus.NOT_FOUND: "There is nothing at this address",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address does not answer this method",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large",
}


def install_error_handlers(app: FastAPI) -> None:
    """Answer every exception with ``ErrorBody``; what is unexpected is logged and not told."""
    app.add_exception_handler(NeuronError, _on_neuron_error)
    app.add_exception_handler(RequestValidationError, _on_validation_error)
    app.add_exception_handler(HTTPException, _on_http_exception)
    for unavailable in UNAVAILABLE:
        app.add_exception_handler(unavailable, _on_database_unavailable)


def error_response(
    status: HTTPStatus,
    code: ErrorCode,
    message: str,
    headers: dict[str, str] | None = None,
    *,
    retry_after: int | None = None,
) -> JSONResponse:
    """The answer ``{statusCode, message, error, code}``, with ``retryAfter`` where it is known."""
    body = ErrorBody(
        status_code=status,
        message=message,
        error=status.phrase,
        code=code,
        retry_after=retry_after,
    )
    headers = dict(headers or {})
    if retry_after is not None:
        headers["Retry-After"] = str(retry_after)
    if status is HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(body.model_dump(mode="json", by_alias=True), status, headers)


def internal_error() -> JSONResponse:
    """The answer to what nobody expected."""
    return error_response(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        ErrorCode.INTERNAL_ERROR,
        "Something went wrong on our side; please try again",
    )


async def _on_neuron_error(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, NeuronError)  # noqa: S101 - Starlette types every handler alike
    return error_response(error.status, error.code, error.message, retry_after=error.retry_after)


async def _on_validation_error(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    sentence = violation_sentence(error.errors(), prefix=1)
    return error_response(HTTPStatus.BAD_REQUEST, ErrorCode.VALIDATION_FAILED, sentence)


async def _on_http_exception(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101
    status = HTTPStatus(error.status_code)
    code = _CODES.get(status, ErrorCode.VALIDATION_FAILED)
    sentence = _SENTENCES.get(status, error.detail or status.phrase)
    return error_response(status, code, sentence, dict(error.headers or {}))


async def _on_database_unavailable(_request: Request, error: Exception) -> JSONResponse:
    # One line, not a traceback: while the database is away, every request comes by here.
    logger.error("database_unavailable", reason=reason_of(error))
    return error_response(
        HTTPStatus.SERVICE_UNAVAILABLE,
        ErrorCode.SERVICE_UNAVAILABLE,
        "The service is not available right now; please try again in a moment",
        retry_after=2,
    )
