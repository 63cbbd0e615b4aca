"""Cutting pictures of people out of uploads.

It loads Pillow, which takes some megabytes: import it only where a picture has come.
"""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from neuron_meet.errors import ErrorCode, NeuronError

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_QUALITY = 84
_WHITE = (255, 255, 255)


def square_pictures(upload: bytes, sizes: tuple[int, ...], max_pixels: int) -> dict[int, bytes]:
    """The middle square of a picture as WebP, by the pixels of its side.

    Args:
        upload: A picture in JPEG, PNG, WebP or GIF format.
        sizes: The sides that are wanted, the largest first.
        max_pixels: A picture of more is refused before it is decoded.

    Raises:
        NeuronError: ``UNSUPPORTED_MEDIA``, ``PAYLOAD_TOO_LARGE``.
    """
    largest = sizes[0]
    try:
        with warnings.catch_warnings(), Image.open(BytesIO(upload), formats=_FORMATS) as opened:
            # Pillow warns of what may be a decompression bomb; our own limit is the stricter one.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            if opened.width * opened.height > max_pixels:
                raise NeuronError(ErrorCode.PAYLOAD_TOO_LARGE, "This picture has too many pixels")
            # A JPEG can be decoded at a fraction of its size.
            opened.draft("RGB", (2 * largest, 2 * largest))
            upright = ImageOps.exif_transpose(opened)
            square = ImageOps.fit(_without_transparency(upright), (largest, largest))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError) as error:
        raise NeuronError(
            ErrorCode.UNSUPPORTED_MEDIA, "This is no picture in JPEG, PNG, WebP or GIF format"
        ) from error
    return {size: _encoded(square, size) for size in sizes}


def _without_transparency(picture: Image.Image) -> Image.Image:
    """The picture in plain colours, on white where it was transparent."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    opaque = Image.new("RGB", picture.size, _WHITE)
    layer = picture.convert("RGBA")
    opaque.paste(layer, mask=layer.getchannel("A"))
    return opaque


def _encoded(square: Image.Image, size: int) -> bytes:
    """The bytes of a WebP, without metadata."""
    small = (
        square if square.width == size else square.resize((size, size), Image.Resampling.LANCZOS)
    )
    file = BytesIO()
    small.save(file, "WEBP", quality=_QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return file.getvalue()
