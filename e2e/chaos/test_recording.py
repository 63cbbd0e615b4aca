"""The figures that follow from what reached a page."""

from e2e.chaos.recording import Recording


def recording(frames: list[float], packets: dict[float, int]) -> Recording:
    """Of sound whose every packet is played in 20 ms, a tenth of it made up."""
    sound = [[at * 1000, count, count * 96, count * 960, 360] for at, count in packets.items()]
    events = [[1500, "user-left"], [2500, "user-joined"]]
    return Recording.of({"frames": [at * 1000 for at in frames], "sound": sound, "events": events})


def test_a_freeze_is_the_longest_time_between_frames_also_at_the_ends() -> None:
    shown = recording([1.0, 1.1, 1.8, 1.9], {})
    assert round(shown.longest_freeze(1.0, 2.0), 3) == 0.7
    assert round(shown.longest_freeze(0.0, 2.0), 3) == 1.0
    assert round(shown.longest_freeze(1.0, 4.0), 3) == 2.1
    assert shown.frame_rate(1.0, 2.0) == 4


def test_silence_is_the_longest_time_of_which_little_was_heard() -> None:
    heard = recording([], {1.0: 5, 1.1: 0, 1.2: 0, 1.3: 2, 1.4: 5, 1.5: 0})
    assert round(heard.longest_silence(1.0, 1.5), 3) == 0.264
    assert heard.concealment(1.0, 2.0) == 10
    assert heard.concealment(5.0, 6.0) == 100


def test_sound_that_was_played_while_the_page_was_late_to_look_is_no_silence() -> None:
    assert recording([], {1.0: 5, 1.4: 20}).longest_silence(1.0, 1.4) == 0


def test_silence_goes_on_where_the_page_looked_no_more() -> None:
    assert recording([], {}).longest_silence(1.0, 2.0) == 1
    assert round(recording([], {1.0: 5, 1.4: 20}).longest_silence(1.0, 2.0), 3) == 0.6
    assert round(recording([], {1.9: 5, 2.0: 5}).longest_silence(1.0, 2.0), 3) == 0.81


def test_sound_that_was_made_up_is_silence() -> None:
    sound = [[1000, 5, 0, 4800, 360], [1200, 0, 9600, 9600, 360], [1300, 5, 0, 4800, 360]]
    made_up = Recording.of({"frames": [], "sound": sound, "events": []})
    assert round(made_up.longest_silence(1.0, 1.3), 3) == 0.2


def test_media_is_back_with_the_fifth_frame_and_the_first_sound() -> None:
    back = recording([2.0, 2.1, 2.2, 2.3, 2.4, 2.5], {2.0: 0, 3.0: 4})
    assert round(back.media_back(1.0), 3) == 2.0
    assert back.media_back(2.4) == float("inf")


def test_events_are_counted_from_a_moment_on() -> None:
    assert recording([], {}).count("user-left", 1.0) == 1
    assert recording([], {}).count("user-left", 2.0) == 0
