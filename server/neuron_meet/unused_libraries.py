"""Libraries that others import where they find them, and that the server never uses.

structlog prepares tracebacks in colours, which ``logs`` never asks for because they show local
variables; python-socketio prepares its clients. Together that is ten megabytes and a tenth of a
second of every start.
"""

import sys

_UNUSED = ("aiohttp", "requests", "rich")


def leave_out_unused_libraries() -> None:
    """Let them seem not to be installed; call it before what would import them is imported.

    ``None`` in ``sys.modules`` is Python's word for it (Language Reference, section 5.3.1). One
    that somebody has imported already stays.
    """
    for name in _UNUSED:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
