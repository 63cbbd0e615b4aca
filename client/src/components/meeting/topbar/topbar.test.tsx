import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import type { ParticipantConnection } from '@/store/useMeetingStore';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { ConnectionBanner } from './ConnectionBanner';
import { formatElapsed } from './ElapsedTime';

const me = person('me', { isSelf: true });
const poor: ParticipantConnection = {
  state: 'connected',
  quality: 'poor',
  roundTripMs: 900,
  loss: 0.2,
};

describe('formatElapsed', () => {
  it.each([
    [-5_000, '0:00'],
    [7_900, '0:07'],
    [600_000, '10:00'],
    [3_849_000, '1:04:09'],
  ])('%i ms → %s', (milliseconds, text) => {
    expect(formatElapsed(milliseconds)).toBe(text);
  });
});

describe('ConnectionBanner', () => {
  it('is silent while all is well, or while only one other is weak', () => {
    enterMeeting([me], { connections: { ann: poor } });
    renderInMeeting(<ConnectionBanner />);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('says that one’s own connection is weak where all are', () => {
    enterMeeting([me], { connections: { ann: poor, bo: poor } });
    renderInMeeting(<ConnectionBanner />);
    expect(screen.getByRole('status').textContent).toContain('Your connection is weak');
  });

  it('says what a weak connection leaves of one’s own picture', () => {
    enterMeeting([me], { connections: { ann: poor, bo: poor }, ownPicture: 'paused' });
    renderInMeeting(<ConnectionBanner />);
    expect(screen.getByRole('status').textContent).toContain('Your video is paused');
  });

  it('says that there is no network as soon as the browser does', () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    enterMeeting([me], { connections: { ann: poor } });
    renderInMeeting(<ConnectionBanner />);
    expect(screen.getByRole('status').textContent).toContain('You are offline');
    online.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.getByRole('status').textContent).toBe('');
    online.mockRestore();
  });

  it('says that the meeting goes on while the server is away', () => {
    enterMeeting([me], { phase: 'reconnecting', connections: { ann: poor } });
    renderInMeeting(<ConnectionBanner />);
    expect(screen.getByRole('status').textContent).toContain('still hear you');
  });

  it('says nobody hears one where nobody does', () => {
    const lost = { ...poor, state: 'interrupted' } as const;
    enterMeeting([me], { phase: 'reconnecting', connections: { ann: lost } });
    renderInMeeting(<ConnectionBanner />);
    expect(screen.getByRole('status').textContent).toBe('Connection lost. Getting you back…');
  });
});
