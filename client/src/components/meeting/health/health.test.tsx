import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { RULES } from '@/lib/callHealth/rules';
import { pathOf, topFor } from '@/lib/callHealth/plotPath';
import type { Cause } from '@/lib/callHealth/findings';
import { at, BEGAN_AT, BROKEN, simulateCall, WELL } from '@/lib/callHealth/testing/simulatedCall';

import { FakeMeeting } from '../../../../test/FakeMeeting';
import { enterMeeting, person } from '../../../../test/meetingFixture';
import { renderInMeeting } from '../../../../test/renderInMeeting';

import { CallHealthDialog } from './CallHealthDialog';
import { callReport } from './callReport';
import { describeFinding } from './describeFinding';
import { figureRows } from './figureRows';
import { diagnose } from '@/lib/callHealth/diagnose';

const TROUBLED = simulateCall({
  people: ['Ann', 'Bo'],
  seconds: 300,
  troubles: [{ who: ['Bo'], seconds: [60, 140], figures: { inboundLoss: 0.13, roundTripMs: 310 } }],
  events: [
    { kind: 'server-away', second: 200 },
    { kind: 'server-back', second: 210 },
  ],
});

const nameOf = (id: string) => id;

function show(record: FakeMeeting['health']['record'], participantId: string | null = null) {
  const meeting = new FakeMeeting();
  meeting.health.record = record;
  return renderInMeeting(
    <CallHealthDialog participantId={participantId} onClose={() => undefined} />,
    meeting,
  );
}

describe('CallHealthDialog', () => {
  beforeEach(() => enterMeeting([person('me', { isSelf: true }), person('Ann'), person('Bo')]));

  it('says in sentences what stood out, and shows the plots of whom it was about', async () => {
    show(TROUBLED);
    const dialog = await screen.findByRole('dialog', { name: 'Call health' });
    const [first, second] = within(dialog).getAllByRole('listitem');
    expect(first?.textContent).toMatch(/^Between .+ and .+ 13% of what Bo sent was lost or late/);
    expect(first?.textContent).toContain('Ask Bo to move closer to the router');
    expect(second?.textContent).toMatch(/^At .+, for 10 seconds, the server could not be reached/);
    expect(within(dialog).getByRole<HTMLSelectElement>('combobox').value).toBe('Bo');
    const loss = within(dialog).getByRole('img', { name: /Lost, on the way to you: .+ 13%/ });
    expect(loss.querySelector('[data-measure="inboundLoss"]')?.getAttribute('d')).toMatch(/^M.+L/);
  });

  it('shows whom it was opened for, or whom one chooses', async () => {
    const { user } = show(TROUBLED, 'Ann');
    const choice = await screen.findByRole<HTMLSelectElement>('combobox');
    expect(choice.value).toBe('Ann');
    expect(screen.getByRole('img', { name: /on the way to you: 0%/ })).toBeTruthy();
    await user.selectOptions(choice, 'Bo');
    expect(screen.getByRole('img', { name: /on the way to you: .+ 13%/ })).toBeTruthy();
  });

  it('tells the figures of another moment by keyboard, and what happened then', async () => {
    const { user } = show(TROUBLED, 'Bo');
    const slider = await screen.findByRole('slider', { name: 'Time' });
    const trip = screen.getByTestId('plot-round-trip');
    expect(trip.textContent).toContain('40 ms');
    slider.focus();
    await user.keyboard('{Home}');
    expect(slider.getAttribute('aria-valuenow')).toBe(String(BEGAN_AT));
    for (let page = 0; page < 5; page += 1) await user.keyboard('{PageUp}');
    expect(trip.textContent).toContain('310 ms');
    for (let page = 0; page < 5; page += 1) await user.keyboard('{PageUp}');
    expect(screen.getByText('The server was away')).toBeTruthy();
  });

  it('has the figures as a table', async () => {
    const { user } = show(TROUBLED, 'Bo');
    await user.click(await screen.findByText('The same as a table'));
    const rows = within(screen.getByRole('table', { name: /connection to Bo/ })).getAllByRole(
      'row',
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.some((row) => row.textContent.includes('13%'))).toBe(true);
  });

  it('says so where nothing stood out, and where there was nobody', async () => {
    const { unmount } = show(simulateCall({}));
    expect(await screen.findByText(/Nothing stood out/)).toBeTruthy();
    unmount();
    show(null);
    expect(await screen.findByText(/nothing to measure/)).toBeTruthy();
  });

  it('copies a report of what is seen', async () => {
    const { user } = show(TROUBLED);
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(await screen.findByRole('button', { name: 'Copy report' }));
    expect(write).toHaveBeenCalledWith(expect.stringContaining('13% of what Bo sent'));
  });
});

describe('callReport', () => {
  it('has findings, figures and events, and no ids', () => {
    const named = {
      ...TROUBLED,
      people: TROUBLED.people.map((each) => ({ ...each, participantId: `id-of-${each.name}` })),
    };
    const report = callReport(named, diagnose(named), (id) => id.replace('id-of-', ''));
    expect(report).toContain('13% of what Bo sent');
    expect(report).toContain('Ann\n');
    expect(report).toMatch(/The server was away/);
    expect(report).not.toContain('id-of-');
  });
});

describe('describeFinding', () => {
  it('has a sentence and a remedy for whatever the rules can find', () => {
    const causes: Cause[] = ['microphone-lost', 'camera-lost', 'page-stopped', 'server-away'];
    const people = [['Ann'], ['Ann', 'Bo']];
    const troubles = [
      { inboundLoss: 0.2 },
      { outboundLoss: 0.2 },
      { inboundLoss: 0.2, outboundLoss: 0.2 },
      { roundTripMs: 900 },
      { roundTripMs: 900, relayed: 1 },
      { limitedByBandwidth: 1 },
      { limitedByProcessor: 1 },
      { frozen: 1 },
      BROKEN,
    ];
    for (const all of people) {
      for (const trouble of troubles) {
        for (const some of [all, all.slice(0, 1)]) {
          const moment = new Map(
            all.map((name) => [name, { ...WELL, ...(some.includes(name) ? trouble : {}) }]),
          );
          causes.push(...RULES.flatMap(({ judge }) => judge(moment).map(({ cause }) => cause)));
        }
      }
    }
    expect(new Set(causes).size).toBeGreaterThan(24);
    for (const cause of causes) {
      const finding = {
        cause,
        participantId: 'Ann',
        from: at(0),
        to: at(90),
        times: 1,
        amount: 0.2,
      };
      const { sentence, remedy } = describeFinding(finding, nameOf, 'en');
      expect(sentence).toMatch(/^Between .+\.$/);
      expect(remedy).toMatch(/\.$/);
    }
  });
});

describe('pathOf', () => {
  it('breaks where nothing is known, and shows what stands alone', () => {
    const samples = [
      { from: 0, to: 2_000, figures: WELL },
      { from: 2_000, to: 4_000, figures: { ...WELL, roundTripMs: null } },
      { from: 4_000, to: 6_000, figures: { ...WELL, roundTripMs: 100 } },
      { from: 6_000, to: 8_000, figures: { ...WELL, roundTripMs: 200 } },
    ];
    const path = pathOf(samples, 'roundTripMs', { from: 0, to: 10_000, top: 100 });
    expect(path).toBe('M100 60h0M500 0h0L700 0');
  });

  it('has a scale that holds all values', () => {
    expect(topFor([], [100, 200])).toBe(100);
    expect(topFor([30, 150], [100, 200])).toBe(200);
    expect(topFor([900], [100, 200])).toBe(900);
  });
});

describe('figureRows', () => {
  it('has no more rows than asked for, over all of the time', () => {
    const samples = TROUBLED.people[0]?.samples ?? [];
    const rows = figureRows(samples, 20);
    expect(rows.length).toBeLessThanOrEqual(20);
    expect(rows[0]?.from).toBe(samples[0]?.from);
    expect(rows.at(-1)?.to).toBe(samples.at(-1)?.to);
    expect(figureRows([], 20)).toEqual([]);
  });
});
