"""A simulated machine: cameras and microphones that come and go as a test says."""

import json
from dataclasses import dataclass
from pathlib import Path

from e2e.capture import BLUE, GREEN, Colour
from e2e.person import Person

_SCRIPT = Path(__file__).with_name("devices.js").read_text()


@dataclass(frozen=True)
class Device:
    """A camera that shows one colour, or a microphone that hums one tone."""

    label: str
    colour: Colour | None = None
    tone: int | None = None
    """Hertz."""


HEADSET = Device("Headset", tone=660)
BUILT_IN = Device("Built-in", tone=990)
WEBCAM = Device("Webcam", colour=GREEN.colour)
LAPTOP_CAMERA = Device("Laptop camera", colour=BLUE.colour)


def machine_with(*devices: Device) -> str:
    """Give the script that puts these devices, the default first, in place of the real ones."""
    described = [
        {
            "kind": "audioinput" if device.colour is None else "videoinput",
            "label": device.label,
            "tone": device.tone,
            "colour": f"rgb{device.colour}" if device.colour else None,
        }
        for device in devices
    ]
    return _SCRIPT.replace("DEVICES", json.dumps(described))


async def let(person: Person, happening: str, *arguments: str) -> None:
    """Let something happen to the devices of somebody, by its name in ``devices.js``."""
    await person.page.evaluate(
        "([happening, arguments]) => void machine[happening](...arguments)",
        [happening, list(arguments)],
    )


def tone_of(microphone: Device) -> int:
    """The hertz that a microphone hums in."""
    if microphone.tone is None:
        raise ValueError(f"{microphone.label} is a camera")
    return microphone.tone
