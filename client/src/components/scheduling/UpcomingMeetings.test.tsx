import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { configureApi } from '@/lib/api/client';
import { useAuthStore } from '@/store/useAuthStore';

import { fakeApi, refusal, type Answers } from '../../../test/fakeApi';
import { renderPage } from '../../../test/renderPage';
import { occurrence } from '../../../test/scheduleFixture';

import { UpcomingMeetings } from './UpcomingMeetings';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const UPCOMING = 'GET /api/users/me/upcoming';

/** Noon of today, so that “today” and “tomorrow” are what they seem. */
function noon(): number {
  return new Date().setHours(12, 0, 0, 0);
}

function open(answers: Answers) {
  const calls = fakeApi(answers);
  return { calls, ...renderPage(<UpcomingMeetings />, '/dashboard') };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: noon() });
  configureApi({ token: () => 'token', onUnauthorized: () => undefined });
  useAuthStore.setState({ token: 'token' });
});

describe('UpcomingMeetings', () => {
  it('stands by day, with a button to join what is near', async () => {
    const at = (offset: number) => new Date(noon() + offset);
    open({
      [UPCOMING]: {
        json: [
          occurrence(at(-5 * MINUTE), { title: 'On' }),
          occurrence(at(3 * 60 * MINUTE), { title: 'Later', recurrence: null }),
          occurrence(at(DAY), { title: 'Next day', scheduledMeetingId: 'daily' }),
          occurrence(at(3 * DAY), { title: 'Far', recurrence: null }),
          occurrence(at(2 * DAY), { title: 'Not the next of its series' }),
          occurrence(at(4 * DAY), { title: 'Nor this', scheduledMeetingId: 'daily' }),
        ],
      },
    });
    const today = await screen.findByRole('region', { name: 'Today' });
    const [on, later] = within(today).getAllByRole('listitem');
    expect(within(on!).getByText('Now')).toBeDefined();
    expect(within(on!).getByRole('link', { name: 'Join On' }).textContent).toBe('Join');
    expect(within(later!).getByRole('link', { name: 'Open Later' }).textContent).toBe('Open');
    expect(within(on!).getByText('Every Tuesday')).toBeDefined();
    const tomorrow = screen.getByRole('region', { name: 'Tomorrow' });
    expect(within(tomorrow).getByText('Next day')).toBeDefined();
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
  });

  it('shows the first few, and the rest when asked', async () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      occurrence(new Date(noon() + index * DAY), { scheduledMeetingId: `series ${index}` }),
    );
    const { user } = open({ [UPCOMING]: { json: many } });
    expect(await screen.findAllByRole('listitem')).toHaveLength(6);
    await user.click(screen.getByRole('button', { name: 'Show 3 more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(9);
  });

  it('asks which ones of a series to cancel', async () => {
    const one = occurrence(new Date(noon() + DAY));
    const cancelled = `DELETE /api/scheduled-meetings/series?scope=following&occurrence=${encodeURIComponent(one.occurrence)}`;
    const { user, calls } = open({
      [UPCOMING]: [{ json: [one] }, { json: [] }],
      [cancelled]: { json: {} },
    });
    await user.click(await screen.findByRole('button', { name: 'More about Planning' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel meeting' }));
    const dialog = await screen.findByRole('dialog', { name: 'Cancel “Planning”?' });
    await user.click(within(dialog).getByLabelText('This one and all that follow'));
    await user.click(within(dialog).getByRole('button', { name: 'Cancel meeting' }));
    expect(await screen.findByText('Nothing is scheduled')).toBeDefined();
    expect(calls.map(({ method }) => method)).toContain('DELETE');
  });

  it('leads to the form to edit the one that was meant', async () => {
    const one = occurrence(new Date(noon() + DAY));
    const { user } = open({ [UPCOMING]: { json: [one] } });
    await user.click(await screen.findByRole('button', { name: 'More about Planning' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    expect(
      await screen.findByText(`Now at /schedule/series/edit?occurrence=${one.occurrence}`),
    ).toBeDefined();
  });

  it('says what to do where nothing is scheduled, and where it could not be loaded', async () => {
    const { user } = open({
      [UPCOMING]: [refusal(503, 'SERVICE_UNAVAILABLE', 'Away'), { json: [] }],
    });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await user.click(await screen.findByRole('link', { name: 'Schedule a meeting' }));
    expect(await screen.findByText('Now at /schedule')).toBeDefined();
  });

  it('gives the address of the feed, and a new one', async () => {
    const feed = (name: string) => `https://meet.example.org/api/calendar/${name}.ics`;
    const { user } = open({
      [UPCOMING]: { json: [] },
      'GET /api/users/me/calendar-feed': { json: { url: feed('old') } },
      'POST /api/users/me/calendar-feed/rotate': { json: { url: feed('new') } },
    });
    await user.click(await screen.findByRole('button', { name: 'Calendar feed' }));
    expect(await screen.findByText(feed('old'))).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Make a new address' }));
    const question = await screen.findByRole('alertdialog');
    await user.click(within(question).getByRole('button', { name: 'Make a new address' }));
    expect(await screen.findByText(feed('new'))).toBeDefined();
  });
});
