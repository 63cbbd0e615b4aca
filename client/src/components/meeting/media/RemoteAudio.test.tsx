import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { FakeMeeting } from '../../../../test/FakeMeeting';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { RemoteAudio } from './RemoteAudio';

const play = vi.fn(() => Promise.resolve());

function audioTrack(): MediaStreamTrack {
  return { kind: 'audio', id: 'track' } as MediaStreamTrack;
}

function elements(container: HTMLElement): string[] {
  return [...container.querySelectorAll('audio')].map(
    (audio) => `${audio.dataset['source']}:${audio.dataset['participantId']}`,
  );
}

describe('RemoteAudio', () => {
  beforeEach(() => {
    enterMeeting([person('me', { isSelf: true }), person('ann')]);
    play.mockReset().mockResolvedValue(undefined);
    vi.stubGlobal('MediaStream', vi.fn());
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(play);
    Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
      configurable: true,
      writable: true,
      value: null,
    });
  });

  it('plays everybody but oneself, and the sound of shared screens', () => {
    const meeting = new FakeMeeting();
    meeting.tracks.set('me', 'microphone', audioTrack());
    meeting.tracks.set('ann', 'microphone', audioTrack());
    const { container } = renderInMeeting(<RemoteAudio />, meeting);
    expect(elements(container)).toEqual(['microphone:ann']);
    act(() => meeting.tracks.set('ann', 'screen-audio', audioTrack()));
    expect(elements(container)).toEqual(['microphone:ann', 'screen-audio:ann']);
  });

  it('asks for a click where the browser refuses sound', async () => {
    play.mockRejectedValueOnce(new DOMException('Not yet', 'NotAllowedError'));
    const meeting = new FakeMeeting();
    meeting.tracks.set('ann', 'microphone', audioTrack());
    const { user } = renderInMeeting(<RemoteAudio />, meeting);
    await user.click(await screen.findByRole('button', { name: 'Click to hear' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(play).toHaveBeenCalledTimes(2);
  });
});
