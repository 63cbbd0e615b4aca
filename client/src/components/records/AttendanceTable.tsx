import { Trans } from '@lingui/react/macro';

import type { MeetingDetails } from '@/lib/api/models';
import { formatDuration } from '@/lib/duration';

import { nameInWords, timeInWords } from './meetingWords';
import { presenceOf } from './placeStays';

/** Who was there from when until when, in words and numbers. */
export function AttendanceTable({ people }: Pick<MeetingDetails, 'people'>) {
  return (
    <details className="group mt-4">
      <summary className="w-fit cursor-pointer rounded-md py-2 text-sm font-medium text-accent-text">
        <Trans>Times as a table</Trans>
      </summary>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full text-start text-sm tabular-nums">
          <thead className="text-xs text-fg-subtle">
            <tr className="*:px-3 *:py-2 *:text-start *:font-medium *:first:ps-0">
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>From – until</Trans>
              </th>
              <th scope="col">
                <Trans>There for</Trans>
              </th>
              <th scope="col">
                <Trans>Talked for</Trans>
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line">
            {people.map((person, index) => (
              <tr key={index} className="*:px-3 *:py-2 *:text-start *:align-top *:first:ps-0">
                <th scope="row" className="font-normal wrap-anywhere">
                  {nameInWords(person.displayName)}
                </th>
                <td>
                  {person.stays.map(({ joinedAt, leftAt }) => (
                    <span key={joinedAt} className="block whitespace-nowrap">
                      {timeInWords(joinedAt)} –{' '}
                      {leftAt === null ? <Trans>now</Trans> : timeInWords(leftAt)}
                    </span>
                  ))}
                </td>
                <td className="whitespace-nowrap">{formatDuration(presenceOf(person))}</td>
                <td className="whitespace-nowrap">{formatDuration(person.talkSeconds * 1000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
