import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Skeleton } from '@/components/ui/Skeleton';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { RoomDefaults } from '@/lib/api/models';
import { useRoomDefaults, useSetRoomDefaults } from '@/queries/roomDefaults';

import { MaximumField, SMALLEST_MAXIMUM } from './MaximumField';
import { RoomChoices } from './RoomChoices';
import { RoomRuleSwitches } from './RoomRuleSwitches';

/** What one's new rooms begin with; each change is saved at once. */
export function RoomDefaultsForm() {
  const { data: defaults, error, refetch, isFetching } = useRoomDefaults();
  const errorSentence = useErrorSentence();
  if (defaults) return <LoadedForm defaults={defaults} />;
  if (!error) return <LoadingForm />;
  return (
    <Callout tone="danger">
      <p>{errorSentence(error)}</p>
      <Button
        variant="secondary"
        size="sm"
        className="mt-3"
        loading={isFetching}
        onClick={() => void refetch()}
      >
        <Trans>Try again</Trans>
      </Button>
    </Callout>
  );
}

function LoadedForm({ defaults }: { defaults: RoomDefaults }) {
  const { t } = useLingui();
  const save = useSetRoomDefaults();
  const errorSentence = useErrorSentence();
  const [maximum, setMaximum] = useState(String(defaults.maxParticipants ?? ''));

  const changeMaximum = (typed: string) => {
    setMaximum(typed);
    const wanted = typed === '' ? null : Number(typed);
    if (wanted === null || wanted >= SMALLEST_MAXIMUM) {
      save.mutate({ ...defaults, maxParticipants: wanted });
    }
  };

  return (
    <div className="flex flex-col gap-6">
      <RoomRuleSwitches
        rules={defaults}
        onChange={(rule, value) => save.mutate({ ...defaults, [rule]: value })}
      />
      <RoomChoices
        choices={defaults}
        onChange={(change) => save.mutate({ ...defaults, ...change })}
      />
      <MaximumField value={maximum} onChange={changeMaximum} />
      {save.error ? (
        <Callout tone="danger" urgent>
          {errorSentence(save.error)}
        </Callout>
      ) : null}
      <p role="status" className="sr-only">
        {save.isSuccess ? t`Saved` : ''}
      </p>
    </div>
  );
}

const SKELETON_ROWS = ['first', 'second', 'third', 'fourth'];

function LoadingForm() {
  return (
    <div role="status" className="flex flex-col gap-5">
      <span className="sr-only">
        <Trans>Loading your defaults</Trans>
      </span>
      {SKELETON_ROWS.map((row) => (
        <div key={row} className="flex items-center justify-between gap-4">
          <Skeleton className="h-4 w-52" />
          <Skeleton className="h-6 w-10 rounded-full!" />
        </div>
      ))}
    </div>
  );
}
