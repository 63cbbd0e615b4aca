"""What reached a page, and the figures that follow from it. Times are seconds since 1970."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_SAMPLE_RATE = 48_000


@dataclass(frozen=True)
class SoundSample:
    """What arrived of the others' sound within one sample's time, 100 ms."""

    at: float
    packets: int
    concealed: int
    """Of ``samples``, those that the decoder made up because theirs did not come in time."""
    samples: int
    """That were played, of 48,000 in a second of one other's sound."""
    height: int
    """Pixels of the largest picture that comes."""

    @property
    def heard(self) -> float:
        """Seconds of what the others sent that were played."""
        return (self.samples - self.concealed) / _SAMPLE_RATE


@dataclass(frozen=True)
class Recording:
    """Everything that a page noted so far."""

    frames: list[float]
    """When each frame of the watched picture was shown."""
    sound: list[SoundSample]
    events: list[tuple[float, str]]
    """Events of the server, with their names."""

    @classmethod
    def of(cls, taken: dict[str, Any]) -> "Recording":
        """From what ``measures.taken()`` gives."""
        return cls(
            sorted(each / 1000 for each in taken["frames"]),
            [SoundSample(at / 1000, *figures) for at, *figures in taken["sound"]],
            [(at / 1000, name) for at, name in taken["events"]],
        )

    def longest_freeze(self, start: float, end: float) -> float:
        """Seconds of the longest time between two frames."""
        shown = [at for at in self.frames if start <= at <= end]
        return max(after - before for before, after in pairwise([start, *shown, end]))

    def freezes(self, least: float) -> list[tuple[float, float]]:
        """When the picture stood still for at least so many seconds, and for how many."""
        gaps = ((before, after - before) for before, after in pairwise(self.frames))
        return [(at, gap) for at, gap in gaps if gap >= least]

    def longest_silence(self, start: float, end: float) -> float:
        """Seconds that were missing in the longest stretch of which less than half was heard.

        A page that is late to look has missed nothing, so its samples are judged by what was played
        meanwhile; where it looked no more, nothing was. Exact to a sample's time.
        """
        within = [each for each in self.sound if start <= each.at <= end]
        looks = pairwise([start, *(each.at for each in within), end])
        played = [*(each.heard for each in within), 0.0]
        silent = longest = 0.0
        for (before, after), heard in zip(looks, played, strict=True):
            missing = after - before - heard
            silent = silent + missing if missing > heard else 0.0
            longest = max(longest, silent)
        return longest

    def frame_rate(self, start: float, end: float) -> float:
        """Frames per second."""
        return sum(start <= at <= end for at in self.frames) / (end - start)

    def concealment(self, start: float, end: float) -> float:
        """Per cent of the sound that was made up."""
        within = [each for each in self.sound if start <= each.at <= end]
        samples = sum(each.samples for each in within)
        return 100 * sum(each.concealed for each in within) / samples if samples else 100.0

    def media_back(self, after: float, frames: int = 5) -> float:
        """Seconds until picture and sound both came again; infinite where they never did."""
        shown = [at for at in self.frames if at > after]
        heard = [each.at for each in self.sound if each.packets and each.at > after]
        if len(shown) < frames or not heard:
            return float("inf")
        return max(shown[frames - 1], heard[0]) - after

    def largest_picture(self, start: float, end: float) -> int:
        """Height in pixels."""
        return max((each.height for each in self.sound if start <= each.at <= end), default=0)

    def count(self, name: str, start: float, end: float = float("inf")) -> int:
        """How often an event of the server came."""
        return sum(each == name and start <= at <= end for at, each in self.events)
