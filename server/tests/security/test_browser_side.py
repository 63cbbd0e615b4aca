"""What answers tell browsers to forbid."""

from pathlib import Path

import httpx
import pytest

from tests.api.client import Api
from tests.api.served import pages_in

PAGE = "<!doctype html><title>Neuron Meet</title><script>let theme = 1</script>"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE)
    (folder / "assets" / "worker-abc123.js").write_text("self.close()")
    return folder


def directives(answer: httpx.Response) -> dict[str, list[str]]:
    policy = answer.headers["content-security-policy"]
    return {name: values for name, *values in (part.split() for part in policy.split(";"))}


@pytest.mark.parametrize("path", ["/", "/assets/worker-abc123.js"])
async def test_only_this_server_gives_a_page_anything(
    no_environment: None, built: Path, path: str
) -> None:
    async with pages_in(built) as http:
        policy = directives(await http.get(path))
    assert policy["default-src"] == ["'self'"]
    assert policy["frame-ancestors"] == policy["object-src"] == ["'none'"]
    assert policy["base-uri"] == policy["form-action"] == policy["connect-src"] == ["'self'"]
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:"} & set(policy["script-src"])
    assert set(policy["img-src"]) == {"'self'", "data:", "blob:"}


async def test_what_is_no_page_can_do_nothing_as_one_and_stays_in_no_cache(ada: Api) -> None:
    for path in ("/auth/me", "/nothing-here"):
        answer = await ada.request("GET", path)
        assert directives(answer) == {"default-src": ["'none'"], "frame-ancestors": ["'none'"]}
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/api/health", "/api/nothing", "/socket.io/"])
async def test_every_answer_forbids_what_nobody_needs(api: Api, path: str) -> None:
    headers = (await api.http.get(path)).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    permissions = headers["permissions-policy"]
    for device in ("camera", "microphone", "display-capture"):
        assert f"{device}=(self)" in permissions
    assert "geolocation=()" in permissions


async def test_behind_tls_browsers_are_told_to_stay_there(
    no_environment: None, built: Path
) -> None:
    async with pages_in(built) as http:
        assert "strict-transport-security" not in (await http.get("/")).headers
        secure = await http.get("https://test/")
        assert secure.headers["strict-transport-security"] == "max-age=31536000"
    async with pages_in(built, public_url="https://meet.example.org") as http:
        assert "strict-transport-security" in (await http.get("/api/health")).headers
