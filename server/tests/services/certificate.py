"""A certificate for this machine's own names, which whoever is told to trusts."""

import base64
import hashlib
import subprocess
from pathlib import Path

from tests.services.process import find_program


def make_certificate(folder: Path, days: int = 365, name: str = "localhost") -> Path:
    """Make a file with a certificate that signed itself, and its key.

    Args:
        folder: Where.
        days: How long it is good; negative for one that has ended.
        name: Whom it is for, beside 127.0.0.1.
    """
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    command = [find_program("openssl"), "req", "-x509", "-newkey", "ec", "-nodes"]
    command += ["-pkeyopt", "ec_paramgen_curve:prime256v1", "-days", str(days)]
    command += ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name},IP:127.0.0.1"]
    command += ["-out", str(certificate), "-keyout", str(key)]
    subprocess.run(command, check=True, capture_output=True)
    together = folder / "certificate-and-key.pem"
    together.write_text(certificate.read_text() + key.read_text())
    together.chmod(0o644)
    return together


def public_key_hash(certificate: Path) -> str:
    """By what Chromium is told to trust a certificate: the Base64 of the SHA-256 of its key."""
    command = [find_program("openssl"), "x509", "-in", str(certificate), "-pubkey", "-noout"]
    pem = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    der = base64.b64decode("".join(pem.splitlines()[1:-1]))
    return base64.b64encode(hashlib.sha256(der).digest()).decode()
