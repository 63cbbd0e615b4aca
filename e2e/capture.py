"""What each person's fake camera and microphone give: a colour and a tone that others recognise."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.services.process import find_program

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "e2e"

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Capture:
    """A camera that shows one colour and a microphone that hums one tone."""

    colour: Colour
    """Red, green and blue, 0 to 255 each."""
    tone: int
    """Hertz."""
    width: int = 640
    """Pixels; the height follows from 16:9."""
    frame_rate: int = 15
    noise: int = 0
    """How much of it, 0 to 100: a still picture needs next to no bandwidth, a noisy one much."""
    speaks: bool = False
    """Whether the tone comes and goes like syllables: browsers take a steady one for noise, and
    send next to nothing of it."""

    @property
    def video(self) -> Path:
        """The file for Chromium's ``--use-file-for-fake-video-capture``."""
        height = self.width * 9 // 16
        colour = "".join(f"{part:02x}" for part in self.colour)
        source = f"color=0x{colour}:s={self.width}x{height}:r={self.frame_rate}"
        name = f"{colour}-{self.width}-{self.frame_rate}-{self.noise}.y4m"
        if self.noise:
            source += f",noise=alls={self.noise}:allf=t"
        return _generate(name, "-i", source, "-t", "2", "-pix_fmt", "yuv420p")

    @property
    def audio(self) -> Path:
        """The file for Chromium's ``--use-file-for-fake-audio-capture``; loops cleanly."""
        source = f"sine=frequency={self.tone}:sample_rate=48000:duration=5"
        name = f"{self.tone}.wav"
        if self.speaks:
            # Five seconds are twenty syllables of 150 ms.
            source = f"aevalsrc='0.5*sin(2*PI*{self.tone}*t)*lt(mod(t,0.25),0.15)':s=48000:d=5"
            name = f"{self.tone}-speaks.wav"
        return _generate(name, "-i", source, "-ac", "1", "-c:a", "pcm_s16le")


RED = Capture((255, 0, 0), 440)
GREEN = Capture((0, 255, 0), 660)
BLUE = Capture((0, 0, 255), 880)


def _generate(name: str, *options: str) -> Path:
    """Give a file that ffmpeg makes once."""
    path = CACHE / name
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"unfinished-{name}")
        ffmpeg = [find_program("ffmpeg"), "-y", "-loglevel", "error", "-f", "lavfi"]
        subprocess.run([*ffmpeg, *options, str(unfinished)], check=True)
        unfinished.rename(path)
    return path
