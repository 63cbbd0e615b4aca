import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { enterMeeting, person, ROOM_SETTINGS } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { ControlBar } from './ControlBar';

const host = person('me', { isSelf: true, isHost: true });
const guest = person('me', { isSelf: true, isGuest: true });

describe('ControlBar', () => {
  beforeEach(() => {
    enterMeeting([guest, person('ann')]);
    Object.defineProperty(navigator, 'mediaDevices', {
      value: { getDisplayMedia: vi.fn() },
      configurable: true,
    });
  });

  it('keeps the same order everywhere', () => {
    renderInMeeting(<ControlBar />);
    const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual([
      'Mute microphone',
      'Microphone and speaker options',
      'Turn camera off',
      'Camera options',
      'Share screen',
      'Raise hand',
      'React',
      'More',
      'Leave',
    ]);
  });

  it('shows microphone and camera as they really are, in words', async () => {
    const { user } = renderInMeeting(<ControlBar />);
    await user.click(screen.getByRole('button', { name: 'Mute microphone' }));
    expect(screen.getByRole('button', { name: 'Unmute microphone' })).toBeTruthy();
    expect(screen.getByText('Muted')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Turn camera off' }));
    expect(screen.getByText('Camera off')).toBeTruthy();
  });

  it('follows the track, not the wish', () => {
    renderInMeeting(<ControlBar />);
    act(() => {
      useDevicesStore.setState(({ microphone }) => ({
        microphone: { ...microphone, wanted: true, active: false, problem: 'not-found' },
      }));
    });
    expect(screen.getByRole('button', { name: 'Unmute microphone' })).toBeTruthy();
    expect(screen.getByText('No microphone')).toBeTruthy();
  });

  it('raises and lowers the hand', async () => {
    const { user } = renderInMeeting(<ControlBar />);
    await user.click(screen.getByRole('button', { name: 'Raise hand' }));
    await user.click(screen.getByRole('button', { name: 'Lower hand' }));
    expect(screen.getByRole('button', { name: 'Raise hand' })).toBeTruthy();
  });

  it('shares the screen and stops', async () => {
    const { user } = renderInMeeting(<ControlBar />);
    await user.click(screen.getByRole('button', { name: 'Share screen' }));
    expect(useMeetingStore.getState().participants['me']?.isScreenSharing).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Stop sharing' }));
    expect(useMeetingStore.getState().participants['me']?.isScreenSharing).toBe(false);
  });

  it('says why sharing is not possible', async () => {
    enterMeeting([guest], { settings: { ...ROOM_SETTINGS, allowScreenShare: false } });
    const { user } = renderInMeeting(<ControlBar />);
    const share = screen.getByRole('button', { name: /only the host can/ });
    await user.click(share);
    expect(useMeetingStore.getState().participants['me']?.isScreenSharing).toBe(false);
  });

  it('lets a guest leave at once', async () => {
    const { user } = renderInMeeting(<ControlBar />);
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    expect(useMeetingStore.getState().phase).toBe('left');
  });

  it('asks a host whether the meeting ends for everyone', async () => {
    enterMeeting([host, person('ann')]);
    const { user } = renderInMeeting(<ControlBar />);
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    await user.click(await screen.findByRole('menuitem', { name: 'End for everyone…' }));
    expect(useMeetingViewStore.getState().dialog).toBe('end');
    expect(useMeetingStore.getState().phase).toBe('joined');
  });

  it('offers the views and, to hosts, the lock in the menu', async () => {
    enterMeeting([host, person('ann')]);
    const { user } = renderInMeeting(<ControlBar />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Lock the meeting' }));
    expect(useMeetingStore.getState().isLocked).toBe(true);
    await user.click(screen.getByRole('menuitem', { name: 'Layout and own view' }));
    expect(useMeetingViewStore.getState().dialog).toBe('layout');
  });
});
