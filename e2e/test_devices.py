"""Meetings without a camera, a microphone or the permission to use them."""

import re
from collections.abc import Sequence

import pytest
from playwright.async_api import expect

from e2e.browsers import DENIES, NO_DEVICES
from e2e.capture import RED
from e2e.people import People


@pytest.mark.parametrize("arguments", [NO_DEVICES, DENIES], ids=["no devices", "denied permission"])
async def test_one_can_join_without_camera_and_microphone(
    people: People, arguments: Sequence[str]
) -> None:
    ada = await people.member("Ada", RED)
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)

    grace = await people.guest("Grace", browser_arguments=arguments)
    await grace.join(code)
    await grace.sees_and_hears(ada)
    await expect(ada.tile_of(grace)).to_have_accessible_name(
        re.compile("microphone off, camera off")
    )


async def test_denied_permission_says_how_to_allow_it(people: People) -> None:
    ada = await people.member("Ada", RED)
    code = people.server.create_room(ada.signed_in_to)
    grace = await people.guest("Grace", browser_arguments=DENIES)
    await grace.prepare_to_join(code)
    await expect(
        grace.page.get_by_text(re.compile("address bar|site settings")).first
    ).to_be_visible()
