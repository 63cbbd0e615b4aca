import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { PopOut } from './PopOut';
import { openPopOutWindow, popOutKind } from './popOutWindow';

/** A second window, as the browser gives one. */
function secondWindow() {
  const target = new EventTarget();
  const small = document.implementation.createHTMLDocument('small');
  return Object.assign(target, {
    document: small,
    close: () => target.dispatchEvent(new Event('pagehide')),
  }) as unknown as Window;
}

let opened: Window;

describe('PopOut', () => {
  beforeEach(() => {
    enterMeeting([person('me', { isSelf: true }), person('ann', { displayName: 'Ann' })]);
    opened = secondWindow();
    vi.stubGlobal('documentPictureInPicture', { requestWindow: () => Promise.resolve(opened) });
  });

  afterEach(() => opened.close());

  const inside = () => within(opened.document.body);

  it('shows whoever counts, with the controls of the meeting, in a window dressed alike', async () => {
    document.documentElement.dataset['stage'] = '';
    renderInMeeting(<PopOut />);
    expect(popOutKind()).toBe('document');
    await act(() => openPopOutWindow());
    expect(opened.document.documentElement.dataset['stage']).toBe('');
    expect(inside().getByText('Ann')).toBeTruthy();
    act(() => inside().getByLabelText('Mute microphone').click());
    expect(useDevicesStore.getState().microphone.active).toBe(false);
    act(() => inside().getByLabelText('Raise hand').click());
    expect(useMeetingStore.getState().raisedHands).toEqual(['me']);
    act(() => {
      useMeetingStore.setState(({ participants }) => ({
        participants: { ...participants, ann: { ...participants['ann']!, isScreenSharing: true } },
      }));
    });
    expect(inside().getByText('Ann is presenting')).toBeTruthy();
  });

  it('closes with the meeting', async () => {
    const { unmount } = renderInMeeting(<PopOut />);
    await act(() => openPopOutWindow());
    const closed = vi.spyOn(opened, 'close');
    unmount();
    expect(closed).toHaveBeenCalled();
  });

  it('stays in the page where the browser refuses', async () => {
    vi.stubGlobal('documentPictureInPicture', {
      requestWindow: () => Promise.reject(new DOMException('No', 'NotAllowedError')),
    });
    renderInMeeting(<PopOut />);
    await act(() => openPopOutWindow());
    expect(screen.queryByRole('group', { name: 'Meeting controls' })).toBeNull();
  });

  it('opens by itself only for whoever asked for it', async () => {
    const handlers = new Map<string, (() => void) | null>();
    Object.defineProperty(navigator, 'mediaSession', {
      configurable: true,
      value: {
        setActionHandler: (name: string, handler: (() => void) | null) =>
          handlers.set(name, handler),
      },
    });
    renderInMeeting(<PopOut />);
    expect(handlers.size).toBe(0);
    act(() => {
      useMeetingViewStore.setState({ popsOut: true });
    });
    act(() => handlers.get('enterpictureinpicture')?.());
    await waitFor(() => expect(inside().getByText('Ann')).toBeTruthy());
    act(() => {
      useMeetingViewStore.setState({ popsOut: false });
    });
    expect(handlers.get('enterpictureinpicture')).toBeNull();
  });
});
