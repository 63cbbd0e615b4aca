"""Recording a meeting on one's own machine, with everybody told."""

import json
import re
import subprocess
from pathlib import Path

from playwright.async_api import expect

from e2e.conversation import Conversation
from tests.services.process import find_program

# A dialog of the system that no test can press: without it a recording is a download.
_NO_FILE_DIALOG = "delete window.showSaveFilePicker"


async def test_a_recording_has_everyones_sound_and_everyone_is_told(
    pair: Conversation, tmp_path: Path
) -> None:
    host, guest = pair.ada, pair.grace
    await host.page.evaluate(_NO_FILE_DIALOG)
    await guest.hears_tone(host, host.capture.tone)
    await host.hears_tone(guest, guest.capture.tone)

    await host.press("More")
    await host.page.get_by_role("menuitem", name="Record the meeting…").click()
    await host.page.get_by_role("button", name="Start recording").click()
    await expect(guest.page.get_by_text("is recording this meeting").first).to_be_visible()
    mary = await pair.people.guest("Mary")
    await mary.join(pair.code)
    await expect(mary.page.get_by_text("Recording", exact=True)).to_be_visible()

    bar = host.page.get_by_role("group", name="Your recording")
    await expect(bar.get_by_text(re.compile(r"^0:0[3-9]|^0:[1-5]\d"))).to_be_visible()
    async with host.page.expect_download() as download:
        await bar.get_by_role("button", name="Stop and save").click()
    path = tmp_path / "recording.webm"
    await (await download.value).save_as(path)
    await expect(mary.page.get_by_text("Recording", exact=True)).to_have_count(0)

    kinds = {stream["codec_type"]: stream for stream in _streams(path)}
    assert (kinds["video"]["width"], kinds["video"]["height"]) == (1280, 720)
    for person in (host, guest):
        assert _loudness_at(path, person.capture.tone) > _loudness_at(path, 1500) + 20


def _streams(path: Path) -> list[dict[str, object]]:
    """What ffprobe finds in a file."""
    command = [find_program("ffprobe"), "-v", "error", "-show_streams", "-of", "json", str(path)]
    found = subprocess.run(command, check=True, capture_output=True)
    streams: list[dict[str, object]] = json.loads(found.stdout)["streams"]
    return streams


def _loudness_at(path: Path, hertz: int) -> float:
    """How loud a file is around one frequency, in decibels below full scale."""
    band = f"bandpass=f={hertz}:width_type=h:w=20,bandpass=f={hertz}:width_type=h:w=20"
    command = [find_program("ffmpeg"), "-i", str(path), "-af", f"{band},volumedetect"]
    heard = subprocess.run([*command, "-f", "null", "-"], check=True, capture_output=True)
    level = re.search(rb"mean_volume: (-?[\d.]+) dB", heard.stderr)
    assert level is not None
    return float(level[1])
