import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { useToastStore } from '@/store/useToastStore';

import { FakeMeeting } from '../../../../test/FakeMeeting';
import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { MicrophoneHint } from './MicrophoneHint';

type OnLevel = (level: number, decibels: number) => void;
const watched: { track: MediaStreamTrack; onLevel: OnLevel }[] = [];
vi.mock('@/lib/webrtc/watchAudioLevel', () => ({
  watchAudioLevel: (track: MediaStreamTrack, onLevel: OnLevel) => {
    watched.push({ track, onLevel });
    return () => {};
  },
}));

let now = 0;

/** The microphone gives this for so many seconds, read twenty times a second. */
function hear(level: number, decibels: number, seconds: number): void {
  act(() => {
    for (let reading = 0; reading < seconds * 20; reading += 1) {
      now += 50;
      watched.at(-1)?.onLevel(level, decibels);
    }
  });
}

function track(): MediaStreamTrack {
  const fields = { readyState: 'live', enabled: false, stop: vi.fn() };
  return { ...fields, clone: () => ({ ...fields }) } as unknown as MediaStreamTrack;
}

function open(isMuted: boolean) {
  enterMeeting([person('me', { isSelf: true, isMuted }), person('ann')]);
  const meeting = new FakeMeeting();
  meeting.tracks.set('me', 'microphone', track());
  return renderInMeeting(<MicrophoneHint />, meeting);
}

describe('MicrophoneHint', () => {
  beforeEach(() => {
    watched.length = 0;
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });

  it('tells whoever talks while muted, by a twin of the muted track, and goes again', () => {
    open(true);
    expect(watched.at(-1)?.track.enabled).toBe(true);
    hear(0.1, -50, 3);
    expect(screen.queryByText('You are muted')).toBeNull();
    hear(0.6, -24, 2);
    expect(screen.getByText('You are muted')).toBeTruthy();
    hear(0.1, -50, 7);
    expect(screen.queryByText('You are muted')).toBeNull();
  });

  it('says nothing to whoever is heard', () => {
    open(false);
    hear(0.6, -24, 5);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('notices an open microphone that gives nothing, and leads to the choice of another', async () => {
    const { user } = open(false);
    hear(0, -Infinity, 11);
    await user.click(screen.getByRole('button', { name: 'Choose another microphone' }));
    expect(useMeetingViewStore.getState().dialog).toBe('settings');
    act(() => {
      useDevicesStore.setState(({ microphone }) => ({
        microphone: { ...microphone, active: false },
      }));
    });
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('reminds whoever had the floor of the hand that is still up', () => {
    open(false);
    const speak = (activeSpeakers: string[]) => {
      act(() => useMeetingStore.setState({ activeSpeakers }));
    };
    act(() => {
      useMeetingStore.setState(({ participants }) => ({
        raisedHands: ['me'],
        participants: { ...participants, me: { ...participants['me']!, isHandRaised: true } },
      }));
    });
    speak(['me']);
    now += 5_000;
    speak([]);
    expect(useToastStore.getState().toasts.map(({ title }) => title)).toEqual([
      'Your hand is still up',
    ]);
  });
});
