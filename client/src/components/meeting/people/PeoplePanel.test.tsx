import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { PeoplePanel } from './PeoplePanel';

const host = person('me', { displayName: 'Maya', isSelf: true, isHost: true });
const guest = person('me', { displayName: 'Maya', isSelf: true });
const ann = person('ann', { displayName: 'Ann' });
const bo = person('bo', { displayName: 'Bo', isHandRaised: true, isMuted: true });

function rowNames(group: string): (string | null)[] {
  const rows = within(screen.getByRole('region', { name: group })).getAllByRole('listitem');
  return rows.map((row) => row.getAttribute('aria-label'));
}

describe('PeoplePanel', () => {
  it('lists raised hands on top, then oneself, then the others by name', () => {
    enterMeeting([person('zoe', { displayName: 'Zoe' }), ann, bo, guest]);
    renderInMeeting(<PeoplePanel />);
    expect(rowNames('Raised hands')).toEqual(['Bo']);
    expect(rowNames('In the meeting')).toEqual(['Maya', 'Ann', 'Zoe']);
  });

  it('lets the host mute somebody', async () => {
    enterMeeting([host, ann]);
    const { user } = renderInMeeting(<PeoplePanel />);
    await user.click(screen.getByRole('button', { name: 'More about Ann' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Mute' }));
    expect(useMeetingStore.getState().participants['ann']?.isMuted).toBe(true);
  });

  it('asks once more before somebody is removed', async () => {
    enterMeeting([host, ann]);
    const { user } = renderInMeeting(<PeoplePanel />);
    await user.click(screen.getByRole('button', { name: 'More about Ann' }));
    await user.click(await screen.findByRole('menuitem', { name: /Remove/ }));
    expect(useMeetingStore.getState().order).toContain('ann');
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    expect(useMeetingStore.getState().order).not.toContain('ann');
  });

  it('offers nobody but the host to mute or remove', async () => {
    enterMeeting([guest, ann]);
    const { user } = renderInMeeting(<PeoplePanel />);
    await user.click(screen.getByRole('button', { name: 'More about Ann' }));
    expect(await screen.findByRole('menuitem', { name: 'Pin for yourself' })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: 'Mute' })).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('pins somebody for oneself', async () => {
    enterMeeting([guest, ann]);
    const { user } = renderInMeeting(<PeoplePanel />);
    await user.click(screen.getByRole('button', { name: 'More about Ann' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pin for yourself' }));
    expect(useMeetingViewStore.getState().pinnedKeys).toEqual(['camera:ann']);
  });

  it('admits and denies who waits', async () => {
    const waiting = ['Cy', 'Di'].map((displayName) => ({
      participantId: displayName,
      displayName,
      waitingSince: '2026-01-01T10:00:00.000Z',
    }));
    enterMeeting([host, ann], { waiting });
    const { meeting, user } = renderInMeeting(<PeoplePanel />);
    const admit = vi.spyOn(meeting.hosting, 'admit');
    const deny = vi.spyOn(meeting.hosting, 'deny');
    await user.click(screen.getByRole('button', { name: 'Admit Cy' }));
    await user.click(screen.getByRole('button', { name: 'Deny Di' }));
    expect(admit).toHaveBeenCalledWith('Cy');
    expect(deny).toHaveBeenCalledWith('Di');
    expect(screen.queryByText('Waiting to join', { exact: false })).toBeNull();
  });

  it('locks the meeting', async () => {
    enterMeeting([host, ann]);
    const { user } = renderInMeeting(<PeoplePanel />);
    await user.click(screen.getByRole('switch', { name: 'Lock the meeting' }));
    expect(useMeetingStore.getState().isLocked).toBe(true);
  });

  it('searches where there are many', async () => {
    const many = Array.from({ length: 11 }, (_, index) =>
      person(`p${index}`, { displayName: `Person ${index}` }),
    );
    enterMeeting([guest, ...many]);
    const { user } = renderInMeeting(<PeoplePanel />);
    await user.type(screen.getByRole('searchbox', { name: 'Search people' }), 'person 7');
    expect(rowNames('In the meeting')).toEqual(['Person 7']);
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(screen.getByText(/Nobody here is called/)).toBeTruthy();
  });
});
