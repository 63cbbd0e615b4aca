"""What was wrong with a body or payload, in one sentence that names the field."""

from collections.abc import Mapping, Sequence
from typing import Any

# pydantic's own words speak of strings and of Python; these speak of the field.
_PHRASES = {
    "missing": "is required",
    "string_too_short": "must have at least {min_length} characters",
    "string_too_long": "must have at most {max_length} characters",
    "string_type": "must be text",
    "string_unicode": "must be valid text",
    "bool_type": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "is too large a number",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "timezone_naive": "must be a time without a zone",
    "timezone_aware": "must be a time with its zone",
    "too_long": "must have at most {max_length} entries",
    "extra_forbidden": "is not a known field",
    "url_parsing": "must be a web address",
    "url_scheme": "must be a web address that begins with http or https",
    "url_too_long": "must have at most {max_length} characters",
}
_WHOLE_PHRASES = {
    "json_invalid": "The body is not valid JSON",
    "missing": "A JSON body is required",
}
_WHOLE_FALLBACK = "A JSON object is required"


def violation_sentence(errors: Sequence[Mapping[str, Any]], *, prefix: int = 0) -> str:
    """One sentence for the first of pydantic's ``errors``, such as "displayName is required".

    Never repeats what was sent: it may be a password.

    Args:
        errors: As ``ValidationError.errors()`` gives them.
        prefix: Leading parts of a location that say where the field is and not what it is called;
            FastAPI puts one (``body``, ``query``) there.
    """
    if not errors:
        return "The request is not valid"
    error = errors[0]
    kind = str(error.get("type", ""))
    field = ".".join(str(part) for part in tuple(error.get("loc", ()))[prefix:])
    context: Mapping[str, Any] = error.get("ctx") or {}
    if kind == "value_error" and not field:
        return str(context.get("error", _WHOLE_FALLBACK))
    if kind == "json_invalid" or not field:
        return _WHOLE_PHRASES.get(kind, _WHOLE_FALLBACK)
    if kind == "value_error":
        return _own_words(field, str(context.get("error", "is not valid")))
    phrase = _PHRASES.get(kind)
    return f"{field} {phrase.format(**context)}" if phrase else f"{field} is not valid"


def _own_words(field: str, reason: str) -> str:
    """A validator of ours says "must …"; a library's says a sentence of its own."""
    if reason.startswith(("must ", "is ")):
        return f"{field} {reason}"
    return f"{field} is not valid: {reason.rstrip('.')}"
