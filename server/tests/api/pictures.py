"""Pictures of people, as browsers send them."""

from io import BytesIO

import httpx
from PIL import Image

from tests.api.client import Api

PATH = "/users/me/avatar"


def picture(kind: str = "PNG", size: tuple[int, int] = (900, 600), **options: object) -> bytes:
    """A picture whose left third is red, its middle green and its right third blue."""
    image = Image.new("RGB", size)
    for index, colour in enumerate(((255, 0, 0), (0, 255, 0), (0, 0, 255))):
        third = size[0] // 3
        image.paste(colour, (index * third, 0, (index + 1) * third, size[1]))
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


async def put(api: Api, content: bytes) -> httpx.Response:
    headers = {"Content-Type": "image/png"}
    return await api.request("PUT", PATH, content=content, headers=headers)
