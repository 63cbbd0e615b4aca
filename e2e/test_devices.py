"""Devices that are missing, forbidden, lost in mid-call and found again."""

import re

from playwright.async_api import expect

from e2e.browsers import DENIES, NO_CAMERA
from e2e.capture import BLUE, GREEN, RED
from e2e.machine import BUILT_IN, HEADSET, LAPTOP_CAMERA, WEBCAM, Device, let, machine_with, tone_of
from e2e.people import People
from e2e.person import Person


async def test_one_can_join_without_a_camera(people: People) -> None:
    ada = await people.member("Ada", RED)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)

    grace = await people.guest("Grace", browser_arguments=NO_CAMERA)
    await grace.prepare_to_join(code)
    await expect(grace.page.get_by_text("No camera was found").first).to_be_visible()
    await grace.join_button.click()
    await grace.expect_inside()
    await grace.sees_and_hears(ada)
    await expect(ada.tile_of(grace)).to_have_accessible_name(
        re.compile("microphone on, camera off")
    )


async def test_one_can_join_without_permission_and_is_told_how_to_give_it(people: People) -> None:
    ada = await people.member("Ada", RED)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)

    grace = await people.guest("Grace", browser_arguments=DENIES)
    await grace.prepare_to_join(code)
    advice = grace.page.get_by_text(re.compile("address bar|beside the address|site settings"))
    await expect(advice.first).to_be_visible()
    await grace.join_button.click()
    await grace.expect_inside()
    await grace.sees_and_hears(ada)
    await expect(ada.tile_of(grace)).to_have_accessible_name(
        re.compile("microphone off, camera off")
    )


async def talk_from(people: People, *devices: Device) -> tuple[Person, Person]:
    """Bring Ada, and Grace from a machine with these devices, into a room."""
    ada = await people.member("Ada", RED)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    grace = await people.guest("Grace", init_script=machine_with(*devices))
    await grace.join(code)
    return ada, grace


async def is_told(person: Person, sentence: str) -> None:
    """Wait until somebody is told, and wipe it away."""
    told = person.page.get_by_role("region", name="Notices").locator("li")
    note = told.filter(has_text=sentence)
    await expect(note).to_be_visible()
    await note.get_by_role("button", name="Dismiss").click()
    await expect(note).to_have_count(0)


async def test_an_unplugged_headset_is_replaced_and_used_again(people: People) -> None:
    ada, grace = await talk_from(people, HEADSET, BUILT_IN, WEBCAM)
    await ada.hears_tone(grace, tone_of(HEADSET))
    await let(grace, "unplug", HEADSET.label)
    await is_told(grace, "Headset was disconnected")
    await ada.hears_tone(grace, tone_of(BUILT_IN))
    await let(grace, "plug", HEADSET.label)
    await is_told(grace, "Headset is in use again")
    await ada.hears_tone(grace, tone_of(HEADSET))
    await ada.sees_colour(grace, GREEN.colour)


async def test_the_only_headset_is_off_until_it_is_back(people: People) -> None:
    ada, grace = await talk_from(people, HEADSET)
    await ada.hears_tone(grace, tone_of(HEADSET))
    await let(grace, "unplug", HEADSET.label)
    await is_told(grace, "Your microphone is off")
    await expect(ada.tile_of(grace)).to_have_accessible_name(re.compile("microphone off"))
    await let(grace, "plug", HEADSET.label)
    await is_told(grace, "Headset is in use again")
    await ada.hears_tone(grace, tone_of(HEADSET))


async def test_a_camera_that_another_program_takes_is_replaced(people: People) -> None:
    ada, grace = await talk_from(people, BUILT_IN, WEBCAM, LAPTOP_CAMERA)
    await ada.sees_colour(grace, GREEN.colour)
    await let(grace, "take", WEBCAM.label)
    await is_told(grace, "We use Laptop camera now")
    await ada.sees_colour(grace, BLUE.colour)


async def test_the_only_camera_is_asked_for_until_the_other_program_leaves_it(
    people: People,
) -> None:
    ada, grace = await talk_from(people, BUILT_IN, WEBCAM)
    await ada.sees_colour(grace, GREEN.colour)
    await let(grace, "take", WEBCAM.label)
    await is_told(grace, "Another program uses your camera")
    await expect(ada.tile_of(grace)).to_have_accessible_name(re.compile("camera off"))
    await ada.hears_tone(grace, tone_of(BUILT_IN))
    await let(grace, "leave", WEBCAM.label)
    await is_told(grace, "Webcam is in use again")
    await ada.sees_colour(grace, GREEN.colour)


async def test_a_permission_that_is_taken_away_and_given_again(people: People) -> None:
    ada, grace = await talk_from(people, BUILT_IN, WEBCAM)
    await ada.hears_tone(grace, tone_of(BUILT_IN))
    await let(grace, "forbid", "audio")
    await is_told(grace, "Your microphone is blocked")
    await expect(ada.tile_of(grace)).to_have_accessible_name(re.compile("microphone off"))
    await ada.sees_colour(grace, GREEN.colour)
    await let(grace, "allow", "audio")
    await is_told(grace, "Built-in is in use again")
    await ada.hears_tone(grace, tone_of(BUILT_IN))


async def test_a_phone_gets_its_devices_back_with_the_page(people: People) -> None:
    ada, grace = await talk_from(people, BUILT_IN, WEBCAM)
    await ada.sees_colour(grace, GREEN.colour)
    await let(grace, "background")
    silenced = re.compile("microphone off, camera off")
    await expect(ada.tile_of(grace)).to_have_accessible_name(silenced)
    await let(grace, "foreground")
    await ada.sees_colour(grace, GREEN.colour)
    await ada.hears_tone(grace, tone_of(BUILT_IN))
    await expect(grace.page.get_by_role("region", name="Notices").locator("li")).to_have_count(0)


async def test_a_call_on_the_phone_silences_and_gives_back(people: People) -> None:
    ada, grace = await talk_from(people, BUILT_IN, WEBCAM)
    await ada.hears_tone(grace, tone_of(BUILT_IN))
    await let(grace, "silence")
    silenced = re.compile("microphone off, camera off")
    await expect(ada.tile_of(grace)).to_have_accessible_name(silenced)
    await let(grace, "foreground")
    await ada.hears_tone(grace, tone_of(BUILT_IN))
    await ada.sees_colour(grace, GREEN.colour)


async def test_one_can_join_without_any_device(people: People) -> None:
    ada, grace = await talk_from(people)
    await grace.sees_and_hears(ada)
    await expect(ada.tile_of(grace)).to_have_accessible_name(
        re.compile("microphone off, camera off")
    )
