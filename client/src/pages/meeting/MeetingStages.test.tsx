import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { MeetingContext } from '@/hooks/meetingContext';
import { configureApi } from '@/lib/api/client';
import type { OwnProfile, PresentParticipant, RoomPreview } from '@/lib/api/models';
import { INITIAL_MEDIA_STATE } from '@/lib/webrtc/deviceState';
import { useAuthStore } from '@/store/useAuthStore';
import { useDevicesStore } from '@/store/useDevicesStore';
import { INITIAL_MEETING, useMeetingStore } from '@/store/useMeetingStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { FakeMeeting } from '../../../test/FakeMeeting';
import { fakeApi, refusal, type Answers } from '../../../test/fakeApi';
import { renderPage } from '../../../test/renderPage';

import { MeetingStages } from './MeetingStages';

const CODE = 'abc-def-ghi';
const ROOM = `GET /api/rooms/code/${CODE}`;
const PRESENCE = `${ROOM}/participants`;

const PREVIEW_SETTINGS: RoomPreview['settings'] = {
  waitingRoom: false,
  allowGuestAccess: true,
  hasPasscode: false,
  waitForHost: false,
};

function room(difference: Partial<RoomPreview> = {}): RoomPreview {
  return {
    id: 'room',
    code: CODE,
    name: 'Weekly planning',
    isActive: true,
    isLocked: false,
    host: { id: 'ada', displayName: 'Ada', avatarUrl: null },
    settings: PREVIEW_SETTINGS,
    ...difference,
  };
}

function present(...names: string[]): PresentParticipant[] {
  return names.map((displayName) => ({
    id: displayName,
    displayName,
    avatarUrl: null,
    isHost: false,
  }));
}

function open(answers: Answers = {}) {
  fakeApi({ [ROOM]: { json: room() }, [PRESENCE]: { json: [] }, ...answers });
  const meeting = new FakeMeeting();
  const join = vi.spyOn(meeting, 'join');
  const onReturn = vi.fn();
  const view = renderPage(
    <MeetingContext value={meeting}>
      <MeetingStages code={CODE} invitation={null} isFirstVisit onReturn={onReturn} />
    </MeetingContext>,
    `/${CODE}`,
  );
  return { meeting, join, onReturn, ...view };
}

beforeEach(() => {
  configureApi({ token: () => null, onUnauthorized: () => undefined });
  useAuthStore.getState().signOut();
  usePreferencesStore.getState().update({ guestName: '' });
  useMeetingStore.setState(INITIAL_MEETING);
  useDevicesStore.setState(INITIAL_MEDIA_STATE);
});

const ADA: OwnProfile = {
  id: 'ada',
  email: 'ada@example.org',
  emailVerified: true,
  name: 'Ada',
  displayName: 'Ada',
  avatarUrl: null,
  createdAt: '2026-01-01T00:00:00Z',
};

describe('coming early', () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

  function scheduled(hours: number, difference: Partial<RoomPreview> = {}) {
    const nextOccurrence = {
      scheduledMeetingId: 'series',
      title: 'Planning of the week',
      startsAt: inHours(hours),
      endsAt: inHours(hours + 1),
    };
    return { json: room({ nextOccurrence, ...difference }) };
  }

  it('tells when it starts, counts down, and lets one go on to the door', async () => {
    const { user } = open({ [ROOM]: scheduled(2) });
    expect(await screen.findByRole('heading', { name: 'Planning of the week' })).toBeDefined();
    expect(screen.getByRole('timer').textContent).toMatch(/^(2:00:00|1:59:5\d)$/u);
    expect(screen.getByText(/Hosted by Ada/u)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Join early' }));
    expect(await screen.findByRole('heading', { name: 'Weekly planning' })).toBeDefined();
  });

  it('goes on to the door when somebody is there', async () => {
    open({ [ROOM]: scheduled(2), [PRESENCE]: [{ json: [] }, { json: present('Ada') }] });
    expect(await screen.findByRole('timer')).toBeDefined();
    await waitFor(
      () => expect(screen.getByRole('heading', { name: 'Weekly planning' })).toBeDefined(),
      { timeout: 10_000 },
    );
  });

  it('goes on to the door when it is time', async () => {
    open({ [ROOM]: scheduled(1 / 3600) });
    expect(await screen.findByRole('heading', { name: 'Weekly planning' })).toBeDefined();
  });

  it('is no matter where somebody is inside, or the meeting is on', async () => {
    const { unmount } = open({ [ROOM]: scheduled(2), [PRESENCE]: { json: present('Ada') } });
    expect(await screen.findByText('Ada is here.')).toBeDefined();
    unmount();
    open({ [ROOM]: scheduled(-0.5) });
    expect(await screen.findByRole('heading', { name: 'Weekly planning' })).toBeDefined();
  });

  it('promises nothing where one waits for the host, who may begin', async () => {
    const waitForHost = { ...room().settings, waitForHost: true };
    const { unmount } = open({ [ROOM]: scheduled(2, { settings: waitForHost }) });
    expect(
      await screen.findByRole('button', { name: 'Check camera and microphone' }),
    ).toBeDefined();
    unmount();
    useAuthStore.setState({ user: ADA });
    open({ [ROOM]: scheduled(2, { settings: waitForHost }) });
    expect(await screen.findByRole('button', { name: 'Start now' })).toBeDefined();
  });
});

describe('the door', () => {
  it('tells what the meeting is and who is inside', async () => {
    open({ [PRESENCE]: { json: present('Ada', 'Grace', 'Emmy', 'Mary') } });
    expect(await screen.findByRole('heading', { name: 'Weekly planning' })).toBeDefined();
    expect(screen.getByText('Hosted by Ada')).toBeDefined();
    expect(await screen.findByText('Ada, Grace and 2 others are here.')).toBeDefined();
  });

  it('lets a guest in under a name, which it remembers', async () => {
    const { join, user } = open();
    await screen.findByRole('heading', { name: 'Weekly planning' });
    const button = screen.getByRole('button', { name: 'Join now' });
    await user.click(button);
    expect(screen.getByRole('alert').textContent).toContain('Tell the others who you are.');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your name' }));
    expect(join).not.toHaveBeenCalled();

    await user.type(screen.getByLabelText('Your name'), ' Grace ');
    await user.click(button);
    expect(join).toHaveBeenCalledExactlyOnceWith(CODE, 'Grace', {
      passcode: null,
      invitation: null,
    });
    expect(usePreferencesStore.getState().guestName).toBe('Grace');
  });

  it('joins without camera and microphone, and says how to allow them', async () => {
    const denied = { ...INITIAL_MEDIA_STATE.camera, problem: 'denied' } as const;
    useDevicesStore.setState({ microphone: denied, camera: denied });
    const { join, user } = open();
    expect(await screen.findByText(/address bar/u)).toBeDefined();
    await user.type(await screen.findByLabelText('Your name'), 'Grace');
    await user.click(screen.getByRole('button', { name: 'Join now' }));
    expect(join).toHaveBeenCalledOnce();
  });

  it('keeps the page and says why where one is refused', async () => {
    useMeetingStore.setState({
      phase: 'failed',
      error: { code: 'ROOM_LOCKED', message: 'Room is locked' },
    });
    const { join, user } = open({ [ROOM]: { json: room({ isLocked: true }) } });
    expect((await screen.findByRole('alert')).textContent).toContain('Ask somebody inside');
    await user.type(screen.getByLabelText('Your name'), 'Grace');
    await user.click(screen.getByRole('button', { name: 'Join now' }));
    expect(join).toHaveBeenCalledOnce();
  });

  it('asks for the passcode of the room', async () => {
    const settings = { ...PREVIEW_SETTINGS, hasPasscode: true };
    const { join, user } = open({ [ROOM]: { json: room({ settings }) } });
    await user.type(await screen.findByLabelText('Passcode'), ' open sesame ');
    await user.type(screen.getByLabelText('Your name'), 'Grace');
    await user.click(screen.getByRole('button', { name: 'Join now' }));
    expect(join).toHaveBeenCalledExactlyOnceWith(CODE, 'Grace', {
      passcode: 'open sesame',
      invitation: null,
    });
  });

  it('warns of a waiting room', async () => {
    const settings = { ...PREVIEW_SETTINGS, waitingRoom: true, allowGuestAccess: true };
    open({ [ROOM]: { json: room({ settings }) } });
    expect(await screen.findByText(/has a waiting room/u)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Ask to join' })).toBeDefined();
  });
});

describe('where there is nothing to join', () => {
  it.each([
    ['an unknown code', refusal(404, 'NOT_FOUND', 'Room not found'), 'no meeting with this code'],
    ['an ended meeting', { json: room({ isActive: false }) }, 'The meeting has ended'],
    [
      'a meeting without guests',
      {
        json: room({
          settings: { ...PREVIEW_SETTINGS, waitingRoom: false, allowGuestAccess: false },
        }),
      },
      'for people with an account',
    ],
    ['a server that is away', new TypeError('Failed to fetch'), 'could not be reached'],
  ])('says so: %s', async (_, answer, title) => {
    open({ [ROOM]: answer });
    expect(await screen.findByRole('heading', { name: new RegExp(title, 'u') })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Join now' })).toBeNull();
  });

  it('leads guests to the sign-in and back', async () => {
    const settings = { ...PREVIEW_SETTINGS, waitingRoom: false, allowGuestAccess: false };
    open({ [ROOM]: { json: room({ settings }) } });
    const link = await screen.findByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe(`/sign-in?next=%2F${CODE}`);
  });
});

describe('after asking', () => {
  it('waits at the door until the host opens, and can stop waiting', async () => {
    useMeetingStore.setState({ phase: 'waiting' });
    const { user } = open();
    expect(
      await screen.findByText('Ada knows that you are here and will let you in.'),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
    expect(await screen.findByRole('heading', { name: 'You left the meeting' })).toBeDefined();
  });

  it('offers to come back to whoever left', async () => {
    useMeetingStore.setState({ phase: 'left', roomName: 'Weekly planning' });
    const { onReturn, user } = open();
    await user.click(await screen.findByRole('button', { name: 'Rejoin' }));
    expect(onReturn).toHaveBeenCalledOnce();
  });

  it.each([
    [{ phase: 'removed', endCode: 'REMOVED_FROM_ROOM' }, 'You were removed from the meeting'],
    [{ phase: 'removed', endCode: 'BANNED_FROM_ROOM' }, 'You cannot come into this room'],
    [{ phase: 'removed', endCode: 'ADMISSION_DENIED' }, 'You were not let in'],
    [{ phase: 'ended' }, 'The meeting has ended'],
  ] as const)('says how it ended: %j', async (state, title) => {
    useMeetingStore.setState(state);
    open();
    expect(await screen.findByRole('heading', { name: title })).toBeDefined();
  });

  it('says who removed one, and what to do', async () => {
    useMeetingStore.setState({
      phase: 'removed',
      endCode: 'REMOVED_FROM_ROOM',
      endedBy: { name: 'Ada', isSelf: false },
    });
    open();
    expect(await screen.findByText(/Ada took you out.*ask them to undo it/)).toBeDefined();
  });

  it.each([
    [{ name: 'Ada', isSelf: true }, /^You ended it for everyone/],
    [{ name: 'Ada', isSelf: false }, /^Ada ended it for everyone/],
    [null, /^The host ended it for everyone/],
  ])('says who ended it for everyone: %j', async (endedBy, sentence) => {
    useMeetingStore.setState({ phase: 'ended', endedBy });
    open();
    expect(await screen.findByText(sentence)).toBeDefined();
  });

  it('lets one knock again after a pause', async () => {
    useMeetingStore.setState({
      phase: 'removed',
      endCode: 'ADMISSION_DENIED',
      endedBy: { name: 'Ada', isSelf: false },
      knockAgainAt: Date.now() + 60_000,
    });
    const { join, user } = open();
    const waiting = await screen.findByRole('button', {
      name: /Knock again in (60|59|58) seconds/u,
    });
    expect(waiting.hasAttribute('disabled')).toBe(true);
    act(() => useMeetingStore.setState({ knockAgainAt: 0 }));
    await user.click(await screen.findByRole('button', { name: 'Knock again' }));
    expect(join).toHaveBeenCalledOnce();
  });

  it('brings the meeting here from another tab, without the door between', async () => {
    useMeetingStore.setState({ phase: 'elsewhere' });
    const { meeting, user } = open();
    const takesOver = vi.spyOn(meeting, 'useHere').mockImplementation(() => {
      useMeetingStore.setState({ phase: 'joining' });
      return Promise.resolve();
    });
    expect(
      await screen.findByRole('heading', { name: 'You are in this meeting in another tab' }),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Use it here' }));
    expect(takesOver).toHaveBeenCalledOnce();
    expect(await screen.findByText('Loading')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
