import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';

import type { CallRecord, PersonRecord } from '@/lib/callHealth/CallLog';
import type { Finding } from '@/lib/callHealth/findings';

import { UNKNOWN } from '../connection/formatFigure';

import { formatClock } from './callClock';
import { describeEvent } from './describeEvent';
import { describeFinding } from './describeFinding';
import { figureRows } from './figureRows';
import { PLOTS } from './plots';

/** Rows of figures for each person. */
const MAX_ROWS = 30;

/** A call as text for whoever is to help: what the person sees, and nothing that they do not. */
export function callReport(
  record: CallRecord,
  findings: readonly Finding[],
  nameOf: (participantId: string) => string,
): string {
  const { locale } = i18n;
  const clock = (at: number) => formatClock(at, locale, true);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(record.beganAt);
  const [start, end] = [clock(record.beganAt), clock(record.until)];
  const said = findings.map((finding) => {
    const { sentence, remedy } = describeFinding(finding, nameOf, locale);
    return `- ${sentence} ${remedy}`;
  });
  const happened = record.events.map(
    (event) => `${clock(event.at)}  ${describeEvent(event, nameOf)}`,
  );
  return [
    [t`Call health`, `${day}, ${start} – ${end}`],
    said.length > 0 ? said : [t`Nothing stood out: everybody could be seen and heard well.`],
    ...record.people.map((person) => figuresAsText(person, clock)),
    happened,
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}

function figuresAsText(person: PersonRecord, clock: (at: number) => string): readonly string[] {
  const columns = PLOTS.flatMap((plot) => plot.lines.map((line) => ({ ...line, plot })));
  const heads = columns.map(({ name, plot }) =>
    [i18n._(plot.title), name ? i18n._(name) : ''].join(' ').trim(),
  );
  const rows = figureRows(person.samples, MAX_ROWS).map(({ from, figures }) => {
    const values = columns.map(({ measure, plot }) => {
      const value = figures[measure];
      return value === null ? UNKNOWN : plot.format(value, i18n.locale);
    });
    return [clock(from), ...values].join('\t');
  });
  return [person.name, ['', ...heads].join('\t'), ...rows];
}
