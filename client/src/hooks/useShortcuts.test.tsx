import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { useShortcuts } from './useShortcuts';

import { render } from '../../test/render';

function Page({ onMute }: { onMute: () => void }) {
  useShortcuts([{ combinations: [{ key: 'm' }, { key: 'd', ctrl: true }], run: onMute }]);
  return (
    <>
      <input aria-label="Message" />
      <button type="button">Other</button>
    </>
  );
}

describe('useShortcuts', () => {
  it('acts on a letter and on its combination with Ctrl or ⌘', () => {
    const onMute = vi.fn();
    render(<Page onMute={onMute} />);
    fireEvent.keyDown(document.body, { key: 'M' });
    fireEvent.keyDown(document.body, { key: 'd', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'd', metaKey: true });
    expect(onMute).toHaveBeenCalledTimes(3);
  });

  it('keeps the browser from acting on the same keys', () => {
    render(<Page onMute={vi.fn()} />);
    expect(fireEvent.keyDown(document.body, { key: 'd', ctrlKey: true })).toBe(false);
    expect(fireEvent.keyDown(document.body, { key: 'd' })).toBe(true);
  });

  it('leaves letters to text fields, but not combinations', () => {
    const onMute = vi.fn();
    render(<Page onMute={onMute} />);
    const field = screen.getByLabelText('Message');
    fireEvent.keyDown(field, { key: 'm' });
    expect(onMute).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'd', ctrlKey: true });
    expect(onMute).toHaveBeenCalledOnce();
  });

  it('acts once on a key that is held down', () => {
    const onMute = vi.fn();
    render(<Page onMute={onMute} />);
    fireEvent.keyDown(screen.getByRole('button'), { key: 'm' });
    fireEvent.keyDown(screen.getByRole('button'), { key: 'm', repeat: true });
    expect(onMute).toHaveBeenCalledOnce();
  });
});
