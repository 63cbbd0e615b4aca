"""Effects on the own picture and sound, as the other side sees and hears them."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import expect

from e2e.capture import CACHE, RED, Capture
from e2e.firefox.person import firefox_person
from e2e.people import People
from e2e.person import MEDIA_TIMEOUT, Person
from tests.services.process import find_program

# Stripes of this many pixels are far narrower than the weakest blur is wide.
_STRIPE = 16


@dataclass(frozen=True)
class NoisyRoom(Capture):
    """A camera that shows black and white stripes, which are grey once blurred, and a noisy fan."""

    @property
    def audio(self) -> Path:
        """Five seconds of pink noise, with nobody speaking."""
        path = CACHE / "fan.wav"
        if not path.exists():
            CACHE.mkdir(parents=True, exist_ok=True)
            source = "anoisesrc=color=pink:amplitude=0.5:sample_rate=48000:duration=5:seed=1"
            ffmpeg = [find_program("ffmpeg"), "-y", "-loglevel", "error", "-f", "lavfi"]
            output = ["-ac", "1", "-c:a", "pcm_s16le", str(path)]
            subprocess.run([*ffmpeg, "-i", source, *output], check=True)
        return path

    @property
    def video(self) -> Path:
        """Two seconds of stripes."""
        path = CACHE / f"stripes-{self.width}.y4m"
        if not path.exists():
            CACHE.mkdir(parents=True, exist_ok=True)
            source = f"color=black:s={self.width}x{self.width * 9 // 16}:r={self.frame_rate}"
            stripes = f"geq=lum='if(mod(floor(X/{_STRIPE}),2),235,16)':cb=128:cr=128"
            ffmpeg = [find_program("ffmpeg"), "-y", "-loglevel", "error", "-f", "lavfi"]
            output = ["-vf", stripes, "-t", "2", "-pix_fmt", "yuv420p", str(path)]
            subprocess.run([*ffmpeg, "-i", source, *output], check=True)
        return path


# How far the lights of a picture lie apart, 0 to 127.
_CONTRAST = "(id) => probes.contrast(id, 'camera')"

# The loudest sound of the last sixth of a second, in decibels below full scale, at least -120.
_LOUDNESS = "(id) => Math.max(-120, probes.loudest(id, 'microphone')?.decibels ?? -120)"


async def _until(person: Person, other: Person | str, probe: str, condition: str) -> None:
    """Wait until what ``person`` sees or hears of ``other``, as ``value``, meets a condition."""
    other_id = await person.tile_of(other).get_attribute("data-participant-id")
    await person.page.wait_for_function(
        f"(id) => {{ const value = ({probe})(id); return value !== null && ({condition}); }}",
        arg=other_id,
        timeout=MEDIA_TIMEOUT,
        polling=100,
    )


async def _set_background(person: Person, name: str) -> None:
    await person.press("Camera options")
    await person.page.get_by_role("menuitem", name="Background…").click()
    await person.page.get_by_role("radio", name=name).click()
    await person.page.keyboard.press("Escape")


async def _set_noise_suppression(person: Person, level: str) -> None:
    await person.press("Microphone and speaker options")
    await person.page.get_by_role("menuitem", name="All settings…").click()
    await person.page.get_by_label("Noise suppression").select_option(level)
    await person.page.keyboard.press("Escape")


async def test_what_is_hidden_and_suppressed_does_not_reach_the_others(people: People) -> None:
    host = await people.member("Grace", RED)
    code = people.server.create_room(host.signed_in_to)
    await host.join(code)
    ada = await people.guest("Ada", NoisyRoom((128, 128, 128), 440))
    await ada.join(code)
    await _until(host, ada, _CONTRAST, "value > 90")

    await _set_background(ada, "Strong blur")
    await _until(host, ada, _CONTRAST, "value < 40")
    await host.sees_frames_of(ada, 10)

    # What is hidden stays hidden while the camera is off and on again.
    await ada.press("Turn camera off")
    await expect(host.tile_of(ada).locator("video")).to_have_count(0)
    await ada.press("Turn camera on")
    await _until(host, ada, _CONTRAST, "value < 40")

    await _set_background(ada, "Paper")
    await _until(host, ada, "(id) => probes.colour(id, 'camera')", "Math.min(...value) > 150")

    await _set_background(ada, "None")
    await _until(host, ada, _CONTRAST, "value > 90")

    await _set_noise_suppression(ada, "off")
    await _until(host, ada, _LOUDNESS, "value > -70")
    await _set_noise_suppression(ada, "strong")
    await _until(host, ada, _LOUDNESS, "value < -85")
    await host.sees_frames_of(ada)


async def test_a_background_chosen_before_joining_is_never_missing(people: People) -> None:
    host = await people.member("Grace", RED)
    code = people.server.create_room(host.signed_in_to)
    await host.join(code)
    ada = await people.guest("Ada", NoisyRoom((128, 128, 128), 440))
    await ada.prepare_to_join(code)
    await ada.press("Background and sound")
    await ada.page.get_by_role("radio", name="Strong blur").click()
    await ada.page.keyboard.press("Escape")
    await ada.join_button.click()
    await ada.expect_inside()
    # Whatever frame is the first one, it is not sharp.
    await _until(host, ada, _CONTRAST, "true")
    await _until(host, ada, _CONTRAST, "value < 40")


async def test_firefox_hides_what_is_behind_frame_by_frame(people: People, artifacts: Path) -> None:
    """Firefox gives no streams of frames to a worker: there a canvas is what is sent."""
    host = await people.member("Grace", RED)
    code = people.server.create_room(host.signed_in_to)
    await host.join(code)
    async with firefox_person("Fiona", 550, people.server, artifacts, camera="stripes") as fiona:
        await fiona.join(code)
        await _until(host, "Fiona", _CONTRAST, "value > 90")

        await fiona.set_background("Strong blur")
        await _until(host, "Fiona", _CONTRAST, "value < 40")
        await host.sees_frames_of("Fiona", 10)

        # In a hidden page the worker's clock takes over; what is hidden stays hidden.
        await fiona.look_elsewhere()
        await host.sees_frames_of("Fiona", 20)
        await _until(host, "Fiona", _CONTRAST, "value < 40")
        await fiona.look_back()

        # A camera that is on again is another track: it has a canvas of its own.
        await fiona.press("Turn camera off")
        await expect(host.tile_of("Fiona").locator("video")).to_have_count(0)
        await fiona.press("Turn camera on")
        await _until(host, "Fiona", _CONTRAST, "value < 40")

        await fiona.set_background("Paper")
        await _until(
            host, "Fiona", "(id) => probes.colour(id, 'camera')", "Math.min(...value) > 150"
        )
        await host.sees_frames_of("Fiona", 10)
        await fiona.set_background("None")
        await _until(host, "Fiona", _CONTRAST, "value > 90")
        await fiona.hears_tone("Grace", host.capture.tone)
