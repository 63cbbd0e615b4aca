"""Serves the built client: its files, and its page for the addresses that it routes itself."""

import mimetypes
import re
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path, PurePosixPath

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from neuron_meet.content_security import content_security_policy
from neuron_meet.preloads import Preloads, read_preloads

_IMMUTABLE = "public, max-age=31536000, immutable"
_REVALIDATE = "no-cache"
_PAGE = "index.html"
_HASHED_FOLDER = "assets"
# In the order of preference; what the build wrote beside a file under this ending.
_ENCODINGS = {"br": ".br", "gzip": ".gz"}
_NOT_THE_CLIENTS = ("/api", "/socket.io")
# The system's own table differs from machine to machine.
_CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the client and its compressed forms."""

    path: Path
    content_type: str
    cache_control: str
    encoded: dict[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Build:
    """One build of the client: everything that may be served, by its path in the address."""

    written: float
    files: dict[str, _File]
    content_security_policy: str
    preloads: Preloads


def install_client(app: FastAPI, client_dir: Path | None) -> None:
    """Serve the client for every request that no route of ``app`` takes.

    Args:
        app: The application. Its routes come first, and their refusal of a method too.
        client_dir: Folder of the built client; by default the one of this checkout or package.
    """
    app.router.default = ClientFiles(client_dir or _default_folder())


def _default_folder() -> Path:
    package = Path(__file__).parent
    packaged = package / "client"
    return packaged if packaged.is_dir() else package.parents[1] / "client" / "dist"


class ClientFiles:
    """An ASGI application over the folder of the built client.

    Only files that are in the folder when it is read are ever served, looked up by name, so no path
    can lead out of it. The folder is read anew when its page has changed.
    """

    def __init__(self, folder: Path) -> None:
        """Serve ``folder``, which need not exist yet."""
        self._folder = folder.resolve()
        self._build: _Build | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that no route took."""
        if scope["type"] != "http":
            raise RuntimeError("only HTTP is served here")
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        path: str = scope["path"]
        if path.startswith(_NOT_THE_CLIENTS) and path.split("/")[1] in ("api", "socket.io"):
            raise HTTPException(HTTPStatus.NOT_FOUND)
        if scope["method"] not in ("GET", "HEAD"):
            raise HTTPException(HTTPStatus.METHOD_NOT_ALLOWED, headers={"Allow": "GET, HEAD"})
        build = self._current_build()
        headers = Headers(scope=scope)
        name = path.lstrip("/")
        file = build.files.get(name)
        if file is None or name == _PAGE:
            response = _page(build, name, headers)
        else:
            response = _serve(file, headers)
        # Also on scripts: a worker lives by the policy of its own script.
        response.headers["Content-Security-Policy"] = build.content_security_policy
        return response

    def _current_build(self) -> _Build:
        try:
            written = (self._folder / _PAGE).stat().st_mtime
        except OSError:
            raise HTTPException(
                HTTPStatus.SERVICE_UNAVAILABLE, "The client is not built: run make build"
            ) from None
        if self._build is None or self._build.written != written:
            self._build = _read(self._folder, written)
        return self._build


def _read(folder: Path, written: float) -> _Build:
    paths = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and path.resolve().is_relative_to(folder)
    }
    files = {
        name: _File(
            path=path,
            content_type=_content_type(path),
            cache_control=_IMMUTABLE if name.startswith(f"{_HASHED_FOLDER}/") else _REVALIDATE,
            encoded={
                encoding: paths[name + ending]
                for encoding, ending in _ENCODINGS.items()
                if name + ending in paths
            },
        )
        for name, path in paths.items()
        if path.suffix not in _ENCODINGS.values()
    }
    policy = content_security_policy((folder / _PAGE).read_bytes())
    return _Build(written, files, policy, read_preloads(folder, files))


def _content_type(path: Path) -> str:
    known = _CONTENT_TYPES.get(path.suffix.lower())
    return known or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def _page(build: _Build, name: str, headers: Headers) -> Response:
    """The client's page, for an address that can be one of its routes; 404 for a missing file."""
    is_file_name = bool(PurePosixPath(name).suffix) and name != _PAGE
    if is_file_name or not _accepts_page(headers):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    response = _serve(build.files[_PAGE], headers)
    if links := build.preloads.link_header(f"/{name}"):
        response.headers["Link"] = links
    return response


def _accepts_page(headers: Headers) -> bool:
    accepted = headers.get("accept", "*/*")
    return "text/html" in accepted or "*/*" in accepted


def _serve(file: _File, headers: Headers) -> Response:
    encoding = _best_encoding(file, headers.get("accept-encoding", ""))
    path = file.path if encoding is None else file.encoded[encoding]
    stat = path.stat()
    common = {
        "Cache-Control": file.cache_control,
        "ETag": f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"',
        "Vary": "Accept-Encoding",
    }
    if _is_known(common["ETag"], headers.get("if-none-match", "")):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=common)
    if encoding is not None:
        common["Content-Encoding"] = encoding
    return FileResponse(path, headers=common, media_type=file.content_type, stat_result=stat)


def _best_encoding(file: _File, accepted: str) -> str | None:
    """The first of our encodings that the build has and the client takes (RFC 9110, 12.5.3)."""
    taken = set()
    for part in accepted.split(","):
        coding, _, parameters = part.strip().lower().partition(";")
        if not re.fullmatch(r"\s*q=0(\.0*)?\s*", parameters):
            taken.add(coding.strip())
    return next((encoding for encoding in file.encoded if encoding in taken), None)


def _is_known(etag: str, if_none_match: str) -> bool:
    """Whether the client has this very form already (RFC 9110, 13.1.2: weak comparison)."""
    known = (candidate.strip().removeprefix("W/") for candidate in if_none_match.split(","))
    return any(candidate in (etag, "*") for candidate in known)
