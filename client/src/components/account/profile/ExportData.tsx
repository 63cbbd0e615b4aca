import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { saveFile } from '@/lib/saveFile';
import { useExportData } from '@/queries/account';
import { toast } from '@/store/useToastStore';

/** Fetches a copy of what is kept of oneself, and saves it. */
export function ExportData() {
  const { t } = useLingui();
  const data = useExportData();
  const describe = useErrorSentence();

  const start = () =>
    data.mutate(undefined, {
      onSuccess: (file) => {
        saveFile(file, `neuron-meet-${new Date().toISOString().slice(0, 10)}.zip`);
        toast({ tone: 'success', title: t`Your data is saved with your downloads` });
      },
    });

  return (
    <div className="flex flex-col items-start gap-4">
      {data.error ? (
        <Callout tone="danger" urgent>
          {describe(data.error)}
        </Callout>
      ) : null}
      <Button variant="secondary" icon={Download} loading={data.isPending} onClick={start}>
        <Trans>Download your data</Trans>
      </Button>
    </div>
  );
}
