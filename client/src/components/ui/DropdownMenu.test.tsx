import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';

import { toast } from '@/store/useToastStore';

import { Button } from './Button';
import { DropdownMenu, MenuItem } from './DropdownMenu';
import { Toaster } from './Toaster';

import { render } from '../../../test/render';

// The first of this file, while nothing that draws menus is loaded.
it('enters its first item when a key opens it, also the very first time', async () => {
  const user = userEvent.setup();
  render(
    <DropdownMenu trigger={<Button>Options</Button>}>
      <MenuItem>Copy link</MenuItem>
      <MenuItem>Show code</MenuItem>
    </DropdownMenu>,
  );
  await user.tab();
  await user.keyboard('{Enter}');
  const first = await screen.findByRole('menuitem', { name: 'Copy link' });
  await waitFor(() => expect(document.activeElement).toBe(first));
});

it('opens at the first click, closes with Escape and gives the focus back', async () => {
  const onSelect = vi.fn();
  const user = userEvent.setup();
  render(
    <DropdownMenu trigger={<Button>Options</Button>}>
      <MenuItem onSelect={onSelect}>Copy link</MenuItem>
    </DropdownMenu>,
  );
  const trigger = screen.getByRole('button', { name: 'Options' });
  expect(trigger.getAttribute('aria-haspopup')).toBe('menu');

  await user.click(trigger);
  expect(await screen.findByRole('menu')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Options' }));

  await user.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(onSelect).toHaveBeenCalledOnce();
});

it('closes with Escape although a notice appeared after it', async () => {
  const user = userEvent.setup();
  render(
    <>
      <Toaster />
      <DropdownMenu trigger={<Button>Options</Button>}>
        <MenuItem>Copy link</MenuItem>
      </DropdownMenu>
    </>,
  );
  await user.click(screen.getByRole('button', { name: 'Options' }));
  await screen.findByRole('menu');
  act(() => void toast({ title: 'The meeting is locked now' }));
  await screen.findAllByText('The meeting is locked now');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
});
