"""The secret that signs tokens: generated once, kept to its owner."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from neuron_meet.accounts.secret import (
    SecretUnavailableError,
    checked_secret,
    load_or_create_secret,
)


def test_it_is_generated_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    secret = load_or_create_secret(folder)
    assert len(secret) >= 32
    assert load_or_create_secret(folder) == secret
    assert [path.name for path in folder.iterdir()] == ["jwt-secret"]
    assert (folder / "jwt-secret").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert load_or_create_secret(tmp_path / "other") != secret


def test_processes_that_start_together_share_one(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        secrets = set(pool.map(lambda _: load_or_create_secret(tmp_path), range(16)))
    assert len(secrets) == 1


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(SecretUnavailableError, match="JWT_SECRET") as refusal:
        load_or_create_secret(tmp_path / "file" / "data")
    assert str(tmp_path / "file" / "data") in str(refusal.value)


def test_a_folder_that_takes_no_file_is_named() -> None:
    # The kernel's own folder takes none from anybody, not even from root.
    with pytest.raises(SecretUnavailableError, match="JWT_SECRET"):
        load_or_create_secret(Path("/proc/self"))


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff" * 64])
def test_a_damaged_secret_is_not_used(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "jwt-secret").write_bytes(content)
    with pytest.raises(SecretUnavailableError):
        load_or_create_secret(tmp_path)


@pytest.mark.parametrize("random_bytes", [24, 48])
def test_random_secrets_are_taken(random_bytes: int) -> None:
    for _ in range(200):
        for given in (secrets.token_hex(random_bytes), secrets.token_urlsafe(random_bytes)):
            assert checked_secret(given) == given
