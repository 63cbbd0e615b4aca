import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { render } from '../../../test/render';

import { Tooltip } from './Tooltip';

function renderMute() {
  render(
    <Tooltip content="Mute yourself" shortcut="Ctrl+D">
      <button type="button" aria-label="Mute" />
    </Tooltip>,
  );
  return { button: screen.getByRole('button'), user: userEvent.setup() };
}

it('names a control that the keyboard reaches, and describes it by that name', async () => {
  const { button, user } = renderMute();
  await user.tab();
  const tooltip = await screen.findByRole('tooltip');
  expect(tooltip).toHaveProperty('textContent', expect.stringContaining('Mute yourself'));
  expect(button.getAttribute('aria-describedby')).toBe(tooltip.id);
});

it('names a control that the pointer rests on, until Escape', async () => {
  const { button, user } = renderMute();
  await user.hover(button);
  await screen.findByRole('tooltip');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
});

it('goes when the control is used', async () => {
  const { button, user } = renderMute();
  await user.hover(button);
  await screen.findByRole('tooltip');
  await user.click(button);
  expect(screen.queryByRole('tooltip')).toBeNull();
});

it('keeps the control where it was, with its focus', () => {
  const { button } = renderMute();
  act(() => button.focus());
  expect(document.activeElement).toBe(button);
  expect(screen.getByRole('button')).toBe(button);
});
