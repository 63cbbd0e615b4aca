"""How the built client is served."""

import json
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.api.served import pages_in

PAGE = "<!doctype html><title>Neuron Meet</title><script>let theme = 1</script>"
SCRIPT = "console.log('hello')"
BUILT_CLIENT = Path(__file__).parents[2] / "client" / "dist"
HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture
def client_dir(tmp_path: Path) -> Path:
    """A built client, beside a file that is nobody's business."""
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE)
    (folder / "favicon.svg").write_text("<svg/>")
    (folder / "assets" / "index-abc123.js").write_text(SCRIPT)
    (folder / "assets" / "index-abc123.js.br").write_bytes(b"as brotli")
    (folder / "assets" / "index-abc123.js.gz").write_bytes(b"as gzip")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.fixture
async def http(no_environment: None, client_dir: Path) -> AsyncIterator[httpx.AsyncClient]:
    async with pages_in(client_dir) as client:
        del client.headers["accept-encoding"]
        yield client


@pytest.mark.parametrize("path", ["/", "/index.html", "/abc-def-ghi", "/sign-in", "/a/b/c"])
async def test_every_client_route_gets_the_page_and_no_cache_keeps_it(
    http: httpx.AsyncClient, path: str
) -> None:
    answer = await http.get(path, headers=HTML)
    assert answer.status_code == 200
    assert answer.text == PAGE
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


async def test_the_page_of_an_address_names_what_it_will_need(
    http: httpx.AsyncClient, client_dir: Path
) -> None:
    (client_dir / "assets" / "MeetingPage-123abc.js").write_text("")
    pages = [
        {
            "path": "/[a-z]{3}-[a-z]{3}-[a-z]{3}",
            "files": ["assets/MeetingPage-123abc.js", "assets/index-abc123.js", "assets/gone.js"],
        }
    ]
    (client_dir / "preloads.json").write_text(json.dumps(pages))
    answer = await http.get("/abc-def-ghi", headers=HTML)
    assert answer.headers["link"] == (
        "</assets/MeetingPage-123abc.js>; rel=modulepreload, "
        "</assets/index-abc123.js>; rel=modulepreload"
    )
    for other in ("/", "/abc-def-ghi/x", "/abc-def-ghij", "/dashboard", "/favicon.svg"):
        assert "link" not in (await http.get(other, headers=HTML)).headers


@pytest.mark.skipif(not BUILT_CLIENT.exists(), reason="the client is not built")
async def test_what_the_build_names_for_an_address_exists(no_environment: None) -> None:
    async with pages_in(BUILT_CLIENT) as client:
        for path in ("/abc-def-ghi", "/sign-in", "/register", "/dashboard"):
            named = re.findall(
                "</([^>]+)>; rel=modulepreload",
                (await client.get(path, headers=HTML)).headers["link"],
            )
            assert named
            for file in named:
                script = await client.get(f"/{file}")
                assert script.status_code == 200
                assert script.headers["content-type"] == "text/javascript; charset=utf-8"


async def test_only_our_own_scripts_may_run(http: httpx.AsyncClient) -> None:
    policy = (await http.get("/", headers=HTML)).headers["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "'unsafe-inline'" not in scripts
    # The script in the page itself: openssl dgst -sha256 -binary | base64.
    assert "'sha256-qMN07CpSUhNb0a/ugetVCjYpopPdzuTrYF/NbwpjXKU='" in scripts
    assert "frame-ancestors 'none'" in policy


async def test_hashed_files_are_kept_for_a_year(http: httpx.AsyncClient) -> None:
    answer = await http.get("/assets/index-abc123.js")
    assert answer.text == SCRIPT
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert (await http.get("/favicon.svg")).headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("accepted", "encoding", "content"),
    [
        ("gzip, deflate, br", "br", b"as brotli"),
        ("gzip", "gzip", b"as gzip"),
        ("br;q=0, gzip;q=0.5", "gzip", b"as gzip"),
        ("identity", None, SCRIPT.encode()),
        ("", None, SCRIPT.encode()),
    ],
)
async def test_the_form_that_the_client_takes_is_sent(
    http: httpx.AsyncClient, accepted: str, encoding: str | None, content: bytes
) -> None:
    request = http.build_request(
        "GET", "/assets/index-abc123.js", headers={"Accept-Encoding": accepted}
    )
    answer = await http.send(request, stream=True)
    assert b"".join([piece async for piece in answer.aiter_raw()]) == content
    assert answer.headers.get("content-encoding") == encoding
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["vary"] == "Accept-Encoding"


async def test_what_the_client_has_is_not_sent_again(http: httpx.AsyncClient) -> None:
    for path in ("/", "/assets/index-abc123.js"):
        etag = (await http.get(path)).headers["etag"]
        for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
            answer = await http.get(path, headers={"If-None-Match": known})
            assert (answer.status_code, answer.content) == (304, b"")
            assert answer.headers["etag"] == etag
        answer = await http.get(path, headers={"If-None-Match": '"other"'})
        assert answer.status_code == 200


async def test_head_answers_headers_only(http: httpx.AsyncClient) -> None:
    answer = await http.head("/assets/index-abc123.js")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-length"] == str(len(SCRIPT))


@pytest.mark.parametrize(
    "path",
    [
        "/assets/missing-abc.js",
        "/missing.png",
        "/api/missing",
        "/api",
        "/socket.io",
        "/assets/index-abc123.js.br",
        "/link.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/%2fsecret.txt",
        "/%00.txt",
    ],
)
async def test_nothing_else_is_served(http: httpx.AsyncClient, path: str) -> None:
    answer = await http.get(path, headers=HTML)
    assert answer.status_code == 404
    assert "secret" not in answer.text


async def test_a_fetch_for_data_does_not_get_the_page(http: httpx.AsyncClient) -> None:
    answer = await http.get("/some/route", headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert answer.json()["code"] == "NOT_FOUND"


async def test_other_methods_are_refused(http: httpx.AsyncClient) -> None:
    answer = await http.post("/", content=b"")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


async def test_a_new_build_is_noticed(http: httpx.AsyncClient, client_dir: Path) -> None:
    await http.get("/")
    (client_dir / "assets" / "new-def456.js").write_text("new")
    (client_dir / "index.html").write_text("new page")
    os.utime(client_dir / "index.html", (1, 1))
    assert (await http.get("/")).text == "new page"
    assert (await http.get("/assets/new-def456.js")).text == "new"


async def test_a_client_that_is_not_built_is_said_to_be(
    http: httpx.AsyncClient, client_dir: Path
) -> None:
    (client_dir / "index.html").unlink()
    answer = await http.get("/", headers=HTML)
    assert answer.status_code == 503
    assert "make build" in answer.json()["message"]
