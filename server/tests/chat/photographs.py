"""Pictures as telephones make them, and what is seen on them."""

from io import BytesIO

from PIL import Image, ImageOps

from neuron_meet.chat.picture_metadata import ORIENTATION

GPS_IFD = 0x8825
LATITUDE = 2
MAKE = 0x010F
SIDEWAYS = 6
KINDS = ["JPEG", "PNG", "WEBP"]


def photograph(kind: str, orientation: int = 1, **options: object) -> bytes:
    """A picture as a telephone makes it: it knows where it was taken, by what, and how held."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[MAKE] = "Telephone"
    exif.get_ifd(GPS_IFD)[LATITUDE] = (52.0, 31.0, 12.0)
    picture = Image.linear_gradient("L").resize((60, 40)).convert("RGB")
    picture.putpixel((0, 0), (255, 0, 0))
    file = BytesIO()
    picture.save(file, kind, exif=exif, **options)
    return file.getvalue()


def pixels(content: bytes) -> bytes:
    with Image.open(BytesIO(content)) as picture:
        return ImageOps.exif_transpose(picture).convert("RGBA").tobytes()
