import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { usePushToTalk } from './usePushToTalk';

import { render } from '../../test/render';

const onPress = vi.fn();
const onRelease = vi.fn();

function Page({ isEnabled = true }: { isEnabled?: boolean }) {
  usePushToTalk({ isEnabled, onPress, onRelease });
  return <textarea aria-label="Message" />;
}

describe('usePushToTalk', () => {
  beforeEach(() => {
    onPress.mockClear();
    onRelease.mockClear();
  });

  it('talks while the space bar is held', () => {
    render(<Page />);
    fireEvent.keyDown(document.body, { code: 'Space' });
    fireEvent.keyDown(document.body, { code: 'Space', repeat: true });
    expect(onPress).toHaveBeenCalledOnce();
    expect(onRelease).not.toHaveBeenCalled();
    fireEvent.keyUp(document.body, { code: 'Space' });
    expect(onRelease).toHaveBeenCalledOnce();
  });

  it('stops when the window loses the keyboard', () => {
    render(<Page />);
    fireEvent.keyDown(document.body, { code: 'Space' });
    fireEvent.blur(window);
    fireEvent.keyUp(document.body, { code: 'Space' });
    expect(onRelease).toHaveBeenCalledOnce();
  });

  it('leaves the space bar to a text field, and alone where it is switched off', () => {
    const { rerender } = render(<Page />);
    fireEvent.keyDown(screen.getByLabelText('Message'), { code: 'Space' });
    rerender(<Page isEnabled={false} />);
    fireEvent.keyDown(document.body, { code: 'Space' });
    expect(onPress).not.toHaveBeenCalled();
  });
});
