import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { entry } from '@/lib/roster/testing/StatementSigner';
import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { fakeApi } from '../../../../test/fakeApi';
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

// Whoever moderates asks who is kept out.
beforeEach(() => void fakeApi({ 'GET /api/rooms/room/exclusions': { json: [] } }));

describe('PeoplePanel', () => {
  it('lists raised hands on top, then oneself, then the others by name', () => {
    enterMeeting([person('zoe', { displayName: 'Zoe' }), ann, bo, guest]);
    renderInMeeting(<PeoplePanel />);
    expect(rowNames('Raised hands')).toEqual(['Bo']);
    expect(rowNames('In the meeting')).toEqual(['Maya', 'Ann', 'Zoe']);
  });

  it('shows whose account it is that goes by another name', () => {
    const benny = { ...ann, displayName: 'Benny from Sales', accountName: 'Ben' };
    const waiting = [
      {
        participantId: 'cy',
        displayName: 'The boss',
        accountName: 'Cy',
        waitingSince: '2026-01-01T10:00:00.000Z',
      },
    ];
    enterMeeting([host, benny], { waiting });
    renderInMeeting(<PeoplePanel />);
    const row = screen.getByRole('listitem', { name: 'Benny from Sales' });
    expect(within(row).queryByText('Ben')).not.toBeNull();
    const knocking = screen.getByRole('region', { name: 'Waiting to join' });
    expect(within(knocking).queryByText('Cy')).not.toBeNull();
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

  it('lets hosts do with somebody what is called for', async () => {
    enterMeeting([host, { ...ann, isMuted: true, isScreenSharing: true }]);
    const { meeting, user } = renderInMeeting(<PeoplePanel />);
    const ask = vi.spyOn(meeting.hosting, 'askToUnmute');
    const choose = async (item: string) => {
      await user.click(screen.getByRole('button', { name: 'More about Ann' }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await choose('Ask to unmute');
    expect(ask).toHaveBeenCalledWith('ann');
    await choose('Stop presentation');
    expect(useMeetingStore.getState().participants['ann']?.isScreenSharing).toBe(false);
    await choose('Spotlight for everyone');
    expect(useMeetingStore.getState().spotlights).toEqual(['ann']);
    await choose('Take out of the spotlight');
    expect(useMeetingStore.getState().spotlights).toEqual([]);
    await choose('Make a co-host');
    expect(useMeetingStore.getState().participants['ann']?.role).toBe('co-host');
  });

  it('makes exceptions for somebody, and none where the room says the same', async () => {
    enterMeeting([host, ann]);
    const { user } = renderInMeeting(<PeoplePanel />);
    await user.click(screen.getByRole('button', { name: 'More about Ann' }));
    const chat = await screen.findByRole('menuitemcheckbox', { name: 'Write in the chat' });
    await user.click(chat);
    const permissions = () => useMeetingStore.getState().participants['ann']?.permissions;
    expect(permissions()).toEqual({ speak: null, show: null, share: null, chat: false });
    await user.click(chat);
    expect(permissions()).toEqual({ speak: null, show: null, share: null, chat: null });
  });

  it('gives co-hosts no power over the host or one another', async () => {
    const self = person('me', { displayName: 'Maya', isSelf: true, role: 'co-host' });
    const owner = person('ann', { displayName: 'Ann', role: 'host' });
    enterMeeting([self, owner, person('bo', { displayName: 'Bo', role: 'co-host' })]);
    const { user } = renderInMeeting(<PeoplePanel />);
    for (const name of ['Ann', 'Bo']) {
      await user.click(screen.getByRole('button', { name: `More about ${name}` }));
      expect(await screen.findByRole('menuitem', { name: 'Mute' })).toBeDefined();
      expect(screen.queryByRole('menuitem', { name: /Remove|Keep out|co-host/u })).toBeNull();
      await user.keyboard('{Escape}');
    }
  });

  it('mutes everyone but hosts, and lowers all hands', async () => {
    enterMeeting([host, ann, { ...bo, isMuted: false }]);
    const { user } = renderInMeeting(<PeoplePanel />);
    await user.click(screen.getByRole('button', { name: 'Mute everyone' }));
    const { participants } = useMeetingStore.getState();
    expect([participants['me'], participants['ann']].map((each) => each?.isMuted)).toEqual([
      false,
      true,
    ]);
    await user.click(screen.getByRole('button', { name: 'Lower all hands' }));
    expect(useMeetingStore.getState().raisedHands).toEqual([]);
  });

  it('shows who is kept out, and undoes it', async () => {
    const kept = {
      id: 'kept',
      displayName: 'Cy',
      userId: null,
      untilMeetingEnds: false,
      byName: 'Maya',
      createdAt: '2026-01-01T10:00:00.000Z',
    };
    const list = 'GET /api/rooms/room/exclusions';
    const calls = fakeApi({
      [list]: { json: [kept] },
      'DELETE /api/rooms/room/exclusions/kept': { status: 204 },
    });
    enterMeeting([host, ann]);
    const { user } = renderInMeeting(<PeoplePanel />);
    expect(await screen.findByText('Kept out for good by Maya')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Let Cy come in again' }));
    // By what the meeting gave: a co-host may have no account.
    const lifted = calls.find(({ method }) => method === 'DELETE');
    expect(lifted?.token).toBe('Bearer token');
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

  it('shows a code to compare, which changes as people come', async () => {
    const signed = ({ participantId }: Pick<ParticipantState, 'participantId'>, byte: string) => ({
      [participantId]: entry(participantId, { dtlsFingerprints: [`sha-256 ${byte}`] }),
    });
    enterMeeting([{ ...guest, dtlsFingerprints: ['sha-256 0a'] }, ann], {
      meetingId: 'meeting',
      signedRoster: signed(ann, '0b'),
    });
    renderInMeeting(<PeoplePanel />);
    const code = await screen.findByText(/^(\d{4} ?){4}$/);
    const before = code.textContent;
    act(() => {
      const { participants, signedRoster } = useMeetingStore.getState();
      const cy = person('cy');
      useMeetingStore.setState({
        participants: { ...participants, cy },
        signedRoster: { ...signedRoster, ...signed(cy, '0c') },
      });
    });
    expect(code.textContent).not.toBe(before);
    await waitFor(() => expect(code.textContent).toMatch(/^(\d{4} ?){4}$/));
    expect(code.textContent).not.toBe(before);
  });

  it('shows no code to whoever is alone, or does not know their own certificate', () => {
    enterMeeting([{ ...guest, dtlsFingerprints: ['sha-256 0a'] }]);
    const { unmount } = renderInMeeting(<PeoplePanel />);
    expect(screen.queryByRole('region', { name: 'Verification code' })).toBeNull();
    unmount();
    enterMeeting([guest, { ...ann, dtlsFingerprints: ['sha-256 0b'] }]);
    renderInMeeting(<PeoplePanel />);
    expect(screen.queryByRole('region', { name: 'Verification code' })).toBeNull();
  });
});
