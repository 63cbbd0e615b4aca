import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';

import { Icon } from '@/components/ui/Icon';
import { Input } from '@/components/ui/Input';
import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';

import { HandQueue } from '../hands/HandQueue';

import { ExcludedList } from './ExcludedList';
import { PeopleActions } from './PeopleActions';
import { PersonRow } from './PersonRow';
import { rosterOf } from './roster';
import { VerificationCode } from './VerificationCode';
import { WaitingList } from './WaitingList';

/** From this many people on the list can be searched. */
const SEARCHABLE_FROM = 11;

/** Everybody: who waits, who raised a hand, who is in the meeting. */
export function PeoplePanel() {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const canModerate = useMeetingStore((state) => isModerator(state.self?.role));
  const count = useMeetingStore((state) => state.order.length);
  const roster = useMeetingStore(useShallow((state) => rosterOf(state, search).others));
  const hands = useMeetingStore(useShallow((state) => rosterOf(state, search).hands));

  return (
    <div className="flex min-h-0 flex-1 flex-col beside:overflow-y-auto">
      {count >= SEARCHABLE_FROM ? <SearchField value={search} onChange={setSearch} /> : null}
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-3 beside:flex-none beside:overflow-visible">
        {canModerate ? <WaitingList /> : null}
        <HandQueue ids={hands} />
        <PeopleGroup title={t`In the meeting`} ids={roster} />
        {canModerate && !search ? <ExcludedList /> : null}
        {search ? null : <VerificationCode />}
        {search && hands.length + roster.length === 0 ? (
          <p className="px-3 py-8 text-center text-sm text-fg-muted">
            <Trans>Nobody here is called “{search}”.</Trans>
          </p>
        ) : null}
      </div>
      <PeopleActions />
    </div>
  );
}

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function SearchField({ value, onChange }: SearchFieldProps) {
  const { t } = useLingui();
  return (
    <div className="relative px-4 pb-2">
      <Icon
        icon={Search}
        className="pointer-events-none absolute inset-y-0 start-7 mt-3.5 text-fg-subtle"
      />
      <Input
        type="search"
        aria-label={t`Search people`}
        placeholder={t`Search people`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="ps-10!"
      />
    </div>
  );
}

interface PeopleGroupProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly ids: readonly string[];
}

function PeopleGroup({ title, icon, ids }: PeopleGroupProps) {
  if (ids.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="flex items-center gap-1.5 px-2 pt-3 pb-1 text-xs font-medium text-fg-subtle">
        {icon}
        {title}
      </h3>
      <ul>
        {ids.map((participantId) => (
          <PersonRow key={participantId} participantId={participantId} />
        ))}
      </ul>
    </section>
  );
}
