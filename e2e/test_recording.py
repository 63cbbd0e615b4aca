"""Recording a meeting on one's own machine, with everybody told."""

import base64
import json
import re
import subprocess
from pathlib import Path

from playwright.async_api import Locator, expect

from e2e.capture import Colour
from e2e.conversation import Conversation
from e2e.person import Person
from tests.services.process import find_program

# A dialog of the system that no test can press: without it a recording is a download.
_NO_FILE_DIALOG = "delete window.showSaveFilePicker"


# That dialog again: whatever is chosen is a file that the browser keeps for the page, and is
# written as any other file is.
_CHOOSES_A_FILE = """() => {
  window.showSaveFilePicker = async ({ suggestedName }) => {
    const folder = await navigator.storage.getDirectory();
    window.chosen = await folder.getFileHandle(suggestedName, { create: true });
    return window.chosen;
  };
}"""

# The chosen file's name and its bytes so far, as base64.
_CHOSEN = """async () => {
  const file = await window.chosen.getFile();
  const bytes = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(',')[1] ?? '');
    reader.readAsDataURL(file);
  });
  return { name: file.name, bytes };
}"""


async def record(host: Person, **choices: str) -> Locator:
    """Begin to record, with what to choose by its label; gives the bar that the recording has."""
    await host.press("More")
    await host.page.get_by_role("menuitem", name="Record the meeting…").click()
    dialog = host.page.get_by_role("dialog", name="Record the meeting")
    for label, choice in choices.items():
        await dialog.get_by_label(label).select_option(choice)
    await dialog.get_by_role("button", name="Start recording").click()
    return host.page.get_by_role("group", name="Your recording")


def expect_picture_and_sound(path: Path, *people: Person) -> None:
    """Fail unless a file has a picture of the right size and the sound of all these people."""
    kinds = {stream["codec_type"]: stream for stream in _streams(path)}
    assert (kinds["video"]["width"], kinds["video"]["height"]) == (1280, 720)
    for person in people:
        assert _loudness_at(path, person.capture.tone) > _loudness_at(path, 1500) + 20


async def test_an_mp4_is_written_straight_to_the_chosen_file(
    pair: Conversation, tmp_path: Path
) -> None:
    host, guest = pair.ada, pair.grace
    await host.page.evaluate(_CHOOSES_A_FILE)
    await host.hears_tone(guest, guest.capture.tone)
    bar = await record(host, Layout="grid", File="mp4")

    # What is paused is not in the file.
    await expect(bar.get_by_text(re.compile(r"^0:0[2-9]"))).to_be_visible()
    await bar.get_by_role("button", name="Pause recording").click()
    await expect(bar.get_by_role("button", name="Resume recording")).to_be_visible()
    await bar.get_by_role("button", name="Resume recording").click()
    await expect(bar.get_by_text(re.compile(r"^0:0[4-9]"))).to_be_visible()
    shown = bar.get_by_text(re.compile(r"^0:\d\d"))
    seconds = int((await shown.inner_text())[2:4])
    await bar.get_by_role("button", name="Stop and save").click()
    await expect(bar).to_be_hidden()

    written = await host.page.evaluate(_CHOSEN)
    assert written["name"].endswith(".mp4")
    path = tmp_path / "recording.mp4"
    path.write_bytes(base64.b64decode(written["bytes"]))
    expect_picture_and_sound(path, host, guest)
    assert seconds - 1 <= _seconds(path) <= seconds + 3
    left, right = _halves_at(path, 3)
    assert sorted([left.index(max(left)), right.index(max(right))]) == [0, 1], (left, right)


async def test_a_recording_has_everyones_sound_and_everyone_is_told(
    pair: Conversation, tmp_path: Path
) -> None:
    host, guest = pair.ada, pair.grace
    await host.page.evaluate(_NO_FILE_DIALOG)
    await guest.hears_tone(host, host.capture.tone)
    await host.hears_tone(guest, guest.capture.tone)

    bar = await record(host)
    await expect(guest.page.get_by_text("is recording this meeting").first).to_be_visible()
    mary = await pair.people.guest("Mary")
    await mary.join(pair.code)
    told = mary.page.get_by_text("Recording", exact=True).filter(visible=True)
    await expect(told).to_be_visible()
    await mary.page.set_viewport_size({"width": 844, "height": 390})
    await expect(mary.page.get_by_role("banner")).to_be_hidden()
    await expect(told).to_be_visible()

    await expect(bar.get_by_text(re.compile(r"^0:0[3-9]|^0:[1-5]\d"))).to_be_visible()
    async with host.page.expect_download() as download:
        await bar.get_by_role("button", name="Stop and save").click()
    path = tmp_path / "recording.webm"
    await (await download.value).save_as(path)
    await expect(mary.page.get_by_text("Recording", exact=True)).to_have_count(0)

    expect_picture_and_sound(path, host, guest)


def _streams(path: Path) -> list[dict[str, object]]:
    """What ffprobe finds in a file."""
    command = [find_program("ffprobe"), "-v", "error", "-show_streams", "-of", "json", str(path)]
    found = subprocess.run(command, check=True, capture_output=True)
    streams: list[dict[str, object]] = json.loads(found.stdout)["streams"]
    return streams


def _seconds(path: Path) -> float:
    """How long a file plays: until its last packet begins."""
    command = [find_program("ffprobe"), "-v", "error", "-show_entries", "packet=pts_time"]
    found = subprocess.run(
        [*command, "-of", "csv=p=0", str(path)], check=True, capture_output=True, text=True
    )
    return max(float(time.rstrip(",")) for time in found.stdout.split())


def _halves_at(path: Path, second: float) -> tuple[Colour, Colour]:
    """The average colours of the left and the right half of a picture."""
    command = [find_program("ffmpeg"), "-v", "error", "-ss", str(second), "-i", str(path)]
    options = ["-frames:v", "1", "-vf", "format=rgb24,scale=2:1:flags=area"]
    found = subprocess.run(
        [*command, *options, "-f", "rawvideo", "-"], check=True, capture_output=True
    )
    red, green, blue, *right = found.stdout
    return (red, green, blue), (right[0], right[1], right[2])


def _loudness_at(path: Path, hertz: int) -> float:
    """How loud a file is around one frequency, in decibels below full scale."""
    band = f"bandpass=f={hertz}:width_type=h:w=20,bandpass=f={hertz}:width_type=h:w=20"
    command = [find_program("ffmpeg"), "-i", str(path), "-af", f"{band},volumedetect"]
    heard = subprocess.run([*command, "-f", "null", "-"], check=True, capture_output=True)
    level = re.search(rb"mean_volume: (-?[\d.]+) dB", heard.stderr)
    assert level is not None
    return float(level[1])
