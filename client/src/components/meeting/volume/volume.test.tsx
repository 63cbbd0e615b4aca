import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { FakeMeeting } from '../../../../test/FakeMeeting';
import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';
import { RemoteAudio } from '../media/RemoteAudio';

import { setVolume } from './useVolume';
import { VolumeDialog } from './VolumeDialog';

const amplifier = { setGain: vi.fn(), setSink: vi.fn(), close: vi.fn() };
const amplify = vi.fn(() => amplifier);
vi.mock('@/lib/webrtc/amplify', () => ({ amplify: () => amplify() }));

beforeEach(() => {
  vi.clearAllMocks();
  enterMeeting([person('me', { isSelf: true }), person('ann', { displayName: 'Ann' })]);
});

describe('VolumeDialog', () => {
  it('goes from nothing to twice as loud, and back to normal', async () => {
    const { user } = renderInMeeting(<VolumeDialog tileKey="camera:ann" />);
    await screen.findByRole('dialog', { name: 'Volume of Ann' });
    const slider = screen.getByRole('slider', { name: 'Volume' });
    expect(slider.getAttribute('aria-valuetext')).toBe('100%');
    fireEvent.keyDown(slider, { key: 'End' });
    expect(useMeetingViewStore.getState().volumes).toEqual({ 'camera:ann': 2 });
    expect(screen.getByText('200%')).toBeTruthy();
    fireEvent.keyDown(slider, { key: 'Home' });
    expect(useMeetingViewStore.getState().volumes).toEqual({ 'camera:ann': 0 });
    await user.click(screen.getByRole('button', { name: 'Back to normal' }));
    expect(useMeetingViewStore.getState().volumes).toEqual({ 'camera:ann': 1 });
  });

  it('speaks of the screen where its sound is meant, and closes with whoever left', async () => {
    renderInMeeting(<VolumeDialog tileKey="screen:ann" />);
    expect(await screen.findByRole('dialog', { name: 'Volume of Ann’s screen' })).toBeTruthy();
    act(() => enterMeeting([person('me', { isSelf: true })]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the volume of somebody', () => {
  function hearAnn(): HTMLAudioElement {
    vi.stubGlobal('MediaStream', vi.fn());
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
    Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
      configurable: true,
      writable: true,
      value: null,
    });
    const meeting = new FakeMeeting();
    const track = { kind: 'audio', id: 'track' } as MediaStreamTrack;
    meeting.tracks.set('ann', 'microphone', track);
    const { container } = renderInMeeting(<RemoteAudio />, meeting);
    return container.querySelector('audio')!;
  }

  it('is that of the element up to as it comes', () => {
    const audio = hearAnn();
    act(() => setVolume('camera:ann', 0.3));
    expect(audio.volume).toBeCloseTo(0.3);
    expect(amplify).not.toHaveBeenCalled();
  });

  it('goes through one amplifier above that, and back', async () => {
    const audio = hearAnn();
    act(() => setVolume('camera:ann', 1.5));
    await waitFor(() => expect(audio.muted).toBe(true));
    act(() => setVolume('camera:ann', 2));
    await waitFor(() => expect(amplifier.setGain).toHaveBeenLastCalledWith(2));
    expect(amplify).toHaveBeenCalledOnce();
    act(() => setVolume('camera:ann', 1));
    await waitFor(() => expect(amplifier.close).toHaveBeenCalled());
    expect(audio.muted).toBe(false);
    expect(audio.volume).toBe(1);
  });
});
