"""Logging: for a person in a terminal, as JSON lines anywhere else.

Log lines carry identifiers. Tokens, passwords, e-mail addresses, message texts and session
descriptions never belong into one; should a key of such a name come by all the same, its value is
taken out here.
"""

import logging
import sys

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from neuron_meet.config import Settings

_SENSITIVE = frozenset(
    {
        "authorization",
        "candidate",
        "content",
        "cookie",
        "email",
        "password",
        "sdp",
        "secret",
        "token",
    }
)
_REDACTED = "[redacted]"
_OURS = "neuron_meet"

# These report each request or connection by themselves; the request log says it once and better.
_QUIET = ("uvicorn.access", "engineio", "socketio", "alembic", "aiosqlite", "asyncio")


def configure_logging(settings: Settings) -> None:
    """Send everything that is logged, by us and by libraries, to standard error in one form."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        redact,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_renderers(_wants_console(settings.log_format)),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    level = logging.getLevelNamesMapping()[settings.log_level.upper()]
    # In detail, libraries write what passes through them: frames with messages, tokens and SDP.
    root.setLevel(max(level, logging.INFO))
    logging.getLogger(_OURS).setLevel(level)
    logging.getLogger("uvicorn.error").addFilter(_is_our_business)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def keep_quiet() -> None:
    """Log nothing: for a command that itself tells what goes wrong."""
    logging.disable(logging.CRITICAL)
    nothing = structlog.make_filtering_bound_logger(logging.CRITICAL)
    structlog.configure(wrapper_class=nothing, cache_logger_on_first_use=False)


def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Take the values of sensitive keys out of a log line."""
    for key in event:
        if key.lower() in _SENSITIVE:
            event[key] = _REDACTED
    return event


def _is_our_business(record: logging.LogRecord) -> bool:
    """Not that somebody sent a frame that is no UTF-8, which uvicorn logs with a traceback."""
    cause = record.exc_info[1] if record.exc_info else None
    return not isinstance(cause, UnicodeDecodeError)


def _wants_console(log_format: str) -> bool:
    return log_format == "console" or (log_format == "auto" and sys.stderr.isatty())


def _renderers(console: bool) -> list[Processor]:
    if console:
        # Rich tracebacks would print local variables, and with them what must not be logged.
        return [
            structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
        ]
    return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
