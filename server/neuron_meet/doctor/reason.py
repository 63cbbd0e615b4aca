"""Why something cannot be reached, in words that say where to look."""

import os
import socket
import ssl


def reason_of(error: BaseException) -> str:
    """What a network error means; what it says itself where nothing better is known."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return "it does not speak TLS"
    if isinstance(error, socket.gaierror):
        return "nobody knows that name"
    if isinstance(error, ConnectionRefusedError):
        return "nothing listens there"
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, OSError) and error.errno is not None:
        return os.strerror(error.errno).lower()
    return str(error).partition("\n")[0].rstrip(".") or "no answer in time"
