import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { MeetingState } from '@/store/useMeetingStore';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { TileNotes } from './TileNotes';

/** What the tile of Ann, or our own, says. */
function words(of: 'ann' | 'me', change: Partial<MeetingState>, isReconnecting = false): string {
  const people = [
    person('me', { isSelf: true, isVideoOff: false }),
    person('ann', { isReconnecting }),
  ];
  enterMeeting(people, change);
  const { unmount } = renderInMeeting(<TileNotes participantId={of} isSelf={of === 'me'} />);
  const said = screen.queryByTestId('tile-note')?.textContent ?? '';
  unmount();
  return said;
}

const connected = { state: 'connected', quality: 'good', roundTripMs: 40, loss: 0 } as const;

describe('TileNotes', () => {
  it('says nothing while all is well', () => {
    expect(words('ann', { connections: { ann: connected } })).toBe('');
    expect(words('me', {})).toBe('');
  });

  it('says to whom the way is mended, or the media repaired', () => {
    const name = 'Reconnecting to ann…';
    expect(words('ann', { connections: { ann: { ...connected, state: 'interrupted' } } })).toBe(
      name,
    );
    expect(words('ann', { connections: { ann: connected }, repairing: ['ann'] })).toBe(name);
    expect(words('ann', { connections: { ann: connected }, repairing: ['bo'] })).toBe('');
  });

  it('says who comes back to the server, whatever becomes of their media', () => {
    const isBack = 'ann is reconnecting…';
    expect(words('ann', { connections: { ann: connected } }, true)).toBe(isBack);
    expect(words('ann', { connections: { ann: { ...connected, state: 'failed' } } }, true)).toBe(
      isBack,
    );
  });

  it('says why a camera that is on is not seen', () => {
    expect(words('ann', { connections: { ann: connected }, pausedPictures: ['ann'] })).toContain(
      'sound only',
    );
  });

  it('says what a weak connection leaves of the own picture', () => {
    expect(words('me', { ownPicture: 'smaller' })).toContain('sent smaller');
    expect(words('me', { ownPicture: 'paused' })).toContain('paused');
  });
});
