import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { configureApi } from '@/lib/api/client';
import { useAuthStore } from '@/store/useAuthStore';

import { fakeApi, refusal, type ApiCall, type Answers } from '../../../test/fakeApi';
import { renderPage } from '../../../test/renderPage';
import { EVERY_TUESDAY, occurrence, scheduledMeeting } from '../../../test/scheduleFixture';

import { EditSchedulePage } from './EditSchedulePage';
import { ScheduledMeetingPage } from './ScheduledMeetingPage';
import { SchedulePage } from './SchedulePage';

const NOW = new Date('2026-03-02T08:10:00');
const SCHEDULE = 'POST /api/scheduled-meetings';
const SERIES = '/api/scheduled-meetings/series';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  configureApi({ token: () => 'token', onUnauthorized: () => undefined });
  useAuthStore.setState({ token: 'token' });
});

function openNew(answers: Answers = {}) {
  const calls = fakeApi({
    'GET /api/rooms/personal': { json: { id: 'own', name: 'Ada’s room' } },
    'GET /api/rooms': { json: [{ id: 'table', name: 'Round table' }] },
    'GET /api/users/me/room-defaults': { json: { waitingRoom: true } },
    ...answers,
  });
  return { calls, ...renderPage(<SchedulePage />, '/schedule') };
}

describe('a new meeting', () => {
  it('is scheduled with what the form begins with and a title', async () => {
    const { user, calls } = openNew({ [SCHEDULE]: { status: 201, json: scheduledMeeting() } });
    await user.type(screen.getByLabelText('Title'), 'Planning');
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(await screen.findByText('Now at /schedule/series')).toBeDefined();
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      title: 'Planning',
      startsAt: '2026-03-02T08:30',
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      durationMinutes: 30,
      recurrence: null,
    });
  });

  it('repeats as it is told, and says so in a sentence', async () => {
    const { user, calls } = openNew({ [SCHEDULE]: { status: 201, json: scheduledMeeting() } });
    await user.type(screen.getByLabelText('Title'), 'Planning');
    await user.selectOptions(screen.getByLabelText('Repeats'), 'Custom…');
    await user.click(screen.getByRole('button', { name: 'Monday' }));
    expect(await screen.findByText('Choose at least one day of the week.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Tuesday' }));
    await user.click(screen.getByRole('button', { name: 'Thursday' }));
    await user.clear(screen.getByLabelText('Every'));
    await user.type(screen.getByLabelText('Every'), '2');
    await user.selectOptions(screen.getByLabelText('Ends'), 'After a number of meetings');
    expect(
      screen.getByText(
        'Every 2 weeks on Tuesday and Thursday, 10 times. The first meeting is on Tuesday, March 3, 2026.',
      ),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(await screen.findByText('Now at /schedule/series')).toBeDefined();
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      startsAt: '2026-03-03T08:30',
      recurrence: { frequency: 'weekly', interval: 2, weekdays: ['TU', 'TH'], count: 10 },
    });
  });

  it('says at its field what is missing and what the server refused', async () => {
    const { user } = openNew({
      [SCHEDULE]: [
        refusal(400, 'MEETING_IN_THE_PAST', 'The meeting must be in the future'),
        refusal(409, 'TOO_MANY_SCHEDULED_MEETINGS', 'Too many'),
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(await screen.findByText('Give the meeting a title.')).toBeDefined();
    await user.type(screen.getByLabelText('Title'), 'Planning');
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(
      await screen.findByText('This time has gone by. Choose one that is still to come.'),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(await screen.findByText(/as many meetings as you may/u)).toBeDefined();
  });

  it('takes its day from a calendar and its zone from what one types', async () => {
    const { user, calls } = openNew({ [SCHEDULE]: { status: 201, json: scheduledMeeting() } });
    await user.type(screen.getByLabelText('Title'), 'Planning');
    await user.click(screen.getByRole('button', { name: /^Day, / }));
    await user.click(await screen.findByRole('button', { name: /March 12th, 2026/u }));
    const zone = screen.getByRole('combobox', { name: 'Time zone' });
    await user.type(zone, 'new york');
    await user.click(await screen.findByRole('option', { name: /^New York/u }));
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(await screen.findByText('Now at /schedule/series')).toBeDefined();
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      startsAt: '2026-03-12T08:30',
      timeZone: 'America/New_York',
    });
  });
});

describe('where to meet', () => {
  const sent = (calls: readonly ApiCall[]) => calls.find(({ method }) => method === 'POST')?.body;

  it("is a new room as one's others are, unless it is to be otherwise", async () => {
    const { user, calls } = openNew({ [SCHEDULE]: { status: 201, json: scheduledMeeting() } });
    await user.type(screen.getByLabelText('Title'), 'Planning');
    await waitFor(() =>
      expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true'),
    );
    await user.click(screen.getByRole('switch', { name: 'Waiting room' }));
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(await screen.findByText('Now at /schedule/series')).toBeDefined();
    expect(sent(calls)).toMatchObject({ waitingRoom: false });
  });

  it("is one of one's own rooms, with the settings that it has", async () => {
    const { user, calls } = openNew({ [SCHEDULE]: { status: 201, json: scheduledMeeting() } });
    await user.type(screen.getByLabelText('Title'), 'Planning');
    await screen.findByRole('option', { name: 'Round table' });
    await user.selectOptions(screen.getByLabelText('Room'), 'My personal room');
    expect(screen.queryByRole('switch')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Schedule' }));
    expect(await screen.findByText('Now at /schedule/series')).toBeDefined();
    expect(sent(calls)).toMatchObject({ roomId: 'own' });
    expect(sent(calls)).not.toHaveProperty('waitingRoom');
  });
});

describe('a scheduled meeting', () => {
  it('shows its invitation', async () => {
    fakeApi({ [`GET ${SERIES}`]: { json: scheduledMeeting({ description: 'What is next?' }) } });
    renderPage(<ScheduledMeetingPage />, '/schedule/:id', '/schedule/series');
    expect(await screen.findByRole('heading', { name: 'Planning' })).toBeDefined();
    expect(screen.getByText('Every Tuesday')).toBeDefined();
    expect(screen.getByText('What is next?')).toBeDefined();
    const mail = screen.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href') ?? '';
    const text = decodeURIComponent(mail);
    expect(text).toContain('subject=Invitation: Planning');
    expect(text).toContain('/abc-def-ghi');
    expect(text).toContain('(Europe/Berlin)');
    expect(text).toContain('Repeats: Every Tuesday');
  });

  it('shows the next dates of a series, each with what can be done with it alone', async () => {
    const dates = [10, 17, 24].map((day) => occurrence(new Date(Date.UTC(2026, 2, day, 9))));
    const other = occurrence(new Date('2026-03-11T09:00:00Z'), { scheduledMeetingId: 'other' });
    fakeApi({
      [`GET ${SERIES}`]: { json: scheduledMeeting() },
      'GET /api/users/me/upcoming': { json: [...dates, other] },
    });
    const { user } = renderPage(<ScheduledMeetingPage />, '/schedule/:id', '/schedule/series');
    const next = await screen.findByRole('region', { name: 'The next dates' });
    const rows = within(next).getAllByRole('listitem');
    expect(rows).toHaveLength(3);
    expect(within(rows[1]!).getByText('Tuesday, March 17')).toBeDefined();
    await user.click(within(rows[1]!).getByRole('button', { name: 'More about Planning' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    expect(
      await screen.findByText(`Now at /schedule/series/edit?occurrence=${dates[1]!.occurrence}`),
    ).toBeDefined();
  });

  it('says that it is not there', async () => {
    fakeApi({ [`GET ${SERIES}`]: refusal(404, 'NOT_FOUND', 'Scheduled meeting not found') });
    renderPage(<ScheduledMeetingPage />, '/schedule/:id', '/schedule/series');
    expect(await screen.findByRole('heading', { name: 'This meeting is not there' })).toBeDefined();
  });
});

describe('editing', () => {
  const which = '2026-03-10T10:00';
  const one = {
    ...occurrence(new Date('2026-03-10T09:00:00Z'), {
      occurrence: which,
      localStartsAt: '2026-03-11T16:00',
      title: 'With the board',
    }),
    following: EVERY_TUESDAY,
  };

  function openEdit(answers: Answers) {
    const calls = fakeApi({
      [`GET ${SERIES}`]: { json: scheduledMeeting() },
      [`GET ${SERIES}/occurrences/${encodeURIComponent(which)}`]: { json: one },
      ...answers,
    });
    const address = `/schedule/series/edit?occurrence=${which}`;
    return { calls, ...renderPage(<EditSchedulePage />, '/schedule/:id/edit', address) };
  }

  function patch(scope: string): string {
    const query = scope === 'all' ? '' : `&occurrence=${encodeURIComponent(which)}`;
    return `PATCH ${SERIES}?scope=${scope}${query}`;
  }

  it('one of a series changes it alone', async () => {
    const { user, calls } = openEdit({ [patch('this')]: { json: scheduledMeeting() } });
    const title = await screen.findByLabelText<HTMLInputElement>('Title');
    expect(title.value).toBe('With the board');
    expect(screen.queryByLabelText('Repeats')).toBeNull();
    await user.type(title, '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Now at /dashboard')).toBeDefined();
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({
      title: 'With the board!',
      description: '',
      startsAt: '2026-03-11T16:00',
      durationMinutes: 45,
    });
  });

  it('all of a series begins with what the series is', async () => {
    const { user, calls } = openEdit({ [patch('all')]: { json: scheduledMeeting() } });
    const scopes = await screen.findByRole('radiogroup');
    await user.click(within(scopes).getByLabelText('All of the series'));
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Planning');
    expect(screen.getByLabelText<HTMLSelectElement>('Repeats').value).toBe('weekly');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Now at /dashboard')).toBeDefined();
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
      startsAt: '2026-03-03T10:00',
      timeZone: 'Europe/Berlin',
      recurrence: EVERY_TUESDAY,
    });
  });
});
