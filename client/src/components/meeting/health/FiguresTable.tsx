import { Trans, useLingui } from '@lingui/react/macro';

import type { PersonRecord } from '@/lib/callHealth/CallLog';

import { UNKNOWN } from '../connection/formatFigure';

import { formatClock } from './callClock';
import { figureRows } from './figureRows';
import { PLOTS } from './plots';

/** Rows that a person reads without losing the thread. */
const MAX_ROWS = 24;

/** The plots in figures, for whoever reads rather than sees. */
export function FiguresTable({ person }: { readonly person: PersonRecord }) {
  const { i18n, t } = useLingui();
  const columns = PLOTS.flatMap((plot) => plot.lines.map((line) => ({ ...line, plot })));
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-xs tabular-nums">
        <caption className="sr-only">
          <Trans>Figures of the connection to {person.name}</Trans>
        </caption>
        <thead>
          <tr className="align-bottom text-fg-subtle">
            <th scope="col" className="py-1 pe-3 text-start font-medium">
              <Trans>Time</Trans>
            </th>
            {columns.map(({ measure, name, plot }) => (
              <th key={measure} scope="col" className="min-w-18 py-1 ps-3 text-end font-medium">
                {t(plot.title)} {name ? t(name) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figureRows(person.samples, MAX_ROWS).map(({ from, figures }) => (
            <tr key={from} className="border-t border-line">
              <th scope="row" className="py-1 pe-3 text-start font-normal whitespace-nowrap">
                {formatClock(from, i18n.locale, true)}
              </th>
              {columns.map(({ measure, plot }) => {
                const value = figures[measure];
                return (
                  <td key={measure} className="py-1 ps-3 text-end whitespace-nowrap">
                    {value === null ? UNKNOWN : plot.format(value, i18n.locale)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
