"""Pictures of pages, as small as a repository likes them."""

import io
from typing import Literal

from PIL import Image
from playwright.async_api import Page, ViewportSize

from e2e.capture import ROOT

IMAGES = ROOT / "docs" / "images"
WIDE = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)

# The most that a PNG palette holds.
_COLOURS = 256
# They come a moment after what they tell, and go when one does not look.
_NO_TOASTS = "[aria-label^='Notices'] { display: none }"
# Small surfaces, a red button for instance, lose their colour without.
_ROUNDS = 3


async def save(page: Page, name: str) -> None:
    """Write what ``page`` shows to ``docs/images``, with as many colours as a palette holds."""
    # Nothing is pointed at.
    await page.mouse.move(1, 1)
    await page.evaluate("document.fonts.ready")
    shot = await page.screenshot(animations="disabled", style=_NO_TOASTS)
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    reduced = picture.quantize(
        _COLOURS, Image.Quantize.MEDIANCUT, kmeans=_ROUNDS, dither=Image.Dither.NONE
    )
    path = IMAGES / f"{name}.png"
    reduced.save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")


async def save_in(page: Page, name: str, *schemes: Literal["light", "dark"]) -> None:
    """Save the page once in each colour scheme, those after the first under a name that says so."""
    for scheme in schemes:
        await page.emulate_media(color_scheme=scheme)
        await save(page, name if scheme == schemes[0] else f"{name}-{scheme}")
    await page.emulate_media(color_scheme=schemes[0])
