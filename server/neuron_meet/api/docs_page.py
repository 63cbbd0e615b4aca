"""The documentation of the API as a page: Swagger UI, from this server and from nowhere else."""

from pathlib import Path

import fastapi_offline
from fastapi import FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

from neuron_meet.content_security import content_security_policy

DOCS_URL = "/api/docs"
_FILES_URL = f"{DOCS_URL}/files"


def install_docs_page(app: FastAPI) -> None:
    """Serve Swagger UI for the OpenAPI document of ``app``.

    FastAPI's own page loads it from another company's server, which tells that server who reads and
    shows nothing to a machine without a way out.
    """
    files = Path(fastapi_offline.__file__).parent / "static"
    app.mount(_FILES_URL, StaticFiles(directory=files))
    page = get_swagger_ui_html(
        openapi_url=str(app.openapi_url),
        title=f"{app.title} API",
        swagger_js_url=f"{_FILES_URL}/swagger-ui-bundle.js",
        swagger_css_url=f"{_FILES_URL}/swagger-ui.css",
        swagger_favicon_url="/favicon.svg",
    )
    page.headers["Content-Security-Policy"] = content_security_policy(bytes(page.body))

    @app.get(DOCS_URL, include_in_schema=False)
    async def docs_page() -> HTMLResponse:
        return page
