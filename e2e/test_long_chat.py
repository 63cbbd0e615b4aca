"""A chat of thousands of messages: only what is in sight is drawn, and nothing jumps."""

from typing import Any

from playwright.async_api import Page, expect

from e2e.long_history import write_history
from e2e.people import People

_COUNT = 5_000
_MOST_ROWS = 60
"""More than fit into a panel with what is drawn ahead; far fewer than one page of messages."""

_CHAT = """
const list = document.querySelector('[role=group][aria-label=Messages]');
const rows = () => [...list.querySelectorAll('[data-testid=chat-message]')];
const numberOf = (row) => Number(/Message (\\d+):/.exec(row.textContent)[1]);
const frame = () => new Promise((done) => requestAnimationFrame(done));
"""

# Scrolls up in steps, and tells by how many pixels a message was elsewhere than the step put it.
_SCROLL_UP = f"""async (until) => {{
  {_CHAT}
  const settled = async (number) => {{
    for (let top, unchanged = 0; ; ) {{
      await frame();
      const now = rows().find((row) => numberOf(row) === number)?.getBoundingClientRect().top;
      unchanged = now === top ? unchanged + 1 : 0;
      top = now;
      if (unchanged === 2) return now;
    }}
  }};
  let furthest = 0, mostRows = 0, oldest = Infinity;
  while (oldest > until) {{
    const edge = list.getBoundingClientRect().top;
    const row = rows().find((each) => each.getBoundingClientRect().bottom > edge);
    const from = row.getBoundingClientRect().top;
    oldest = numberOf(row);
    const step = Math.min(250, list.scrollTop);
    list.scrollTop -= step;
    furthest = Math.max(furthest, Math.abs((await settled(oldest)) - from - step));
    mostRows = Math.max(mostRows, rows().length);
  }}
  return {{ furthest, mostRows }};
}}"""

# Asks for page after page until the first message is in sight.
_TO_THE_FIRST = f"""async () => {{
  {_CHAT}
  let mostRows = 0;
  const top = list.getBoundingClientRect().top;
  const isInSight = (row) => numberOf(row) === 1 && row.getBoundingClientRect().top >= top;
  while (!rows().some(isInSight)) {{
    list.scrollTop = 0;
    await frame();
    mostRows = Math.max(mostRows, rows().length);
  }}
  return {{ mostRows }};
}}"""


async def measured(page: Page, probe: str, argument: object = None) -> dict[str, Any]:
    """What a probe found in the chat of a page."""
    result: dict[str, Any] = await page.evaluate(probe, argument)
    return result


async def test_thousands_of_messages_scroll_without_a_jump(people: People) -> None:
    ada = await people.member("Ada")
    code = people.server.create_room(ada.signed_in_to)
    await ada.join(code)
    write_history(people.server, code, _COUNT)
    grace = await people.guest("Grace")
    await grace.join(code)
    await grace.press("Chat")
    page = grace.page
    newest = page.get_by_text(f"Message {_COUNT}:")
    await expect(newest).to_be_in_viewport()

    # Beyond the 50 messages that came with entering: the next page is put before what one reads.
    scrolled = await measured(page, _SCROLL_UP, _COUNT - 70)
    assert scrolled["furthest"] <= 2
    assert scrolled["mostRows"] < _MOST_ROWS

    to_the_first = await measured(page, _TO_THE_FIRST)
    assert to_the_first["mostRows"] < _MOST_ROWS
    await expect(page.get_by_text("Message 1:")).to_be_in_viewport()

    # What is written meanwhile does not move what one reads.
    await ada.press("Chat")
    field = ada.page.get_by_role("textbox", name="Message")
    await field.fill("Are you still reading?")
    await field.press("Enter")
    await expect(page.get_by_role("button", name="New message")).to_be_visible()
    await expect(page.get_by_text("Message 1:")).to_be_in_viewport()
    await grace.press("New message")
    await expect(page.get_by_text("Are you still reading?")).to_be_in_viewport()
    await expect(newest).to_be_in_viewport()
    assert await page.get_by_test_id("chat-message").count() < _MOST_ROWS
