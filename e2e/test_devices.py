"""Meetings without a camera, or without the permission to use devices at all."""

import re

from playwright.async_api import expect

from e2e.browsers import DENIES, NO_CAMERA
from e2e.capture import RED
from e2e.people import People


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
