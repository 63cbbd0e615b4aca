import { useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { SharedFile } from '@/lib/api/models';
import { useFileDownload } from '@/queries/meetings';
import { toast } from '@/store/useToastStore';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file that was sent in a meeting; its link is asked for when it is wanted, because it is short-lived. */
export function SharedFileLink({ file }: { file: SharedFile }) {
  const { t, i18n } = useLingui();
  const errorSentence = useErrorSentence();
  const download = useFileDownload();
  const magnitude = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, file.size)) / 3));
  const size = i18n.number(file.size / 1000 ** magnitude, {
    style: 'unit',
    unit: UNITS[magnitude] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
  const open = () =>
    download.mutate(file.id, {
      onSuccess: (link) => window.location.assign(link),
      onError: (error) =>
        toast({
          tone: 'danger',
          title: t`The file could not be opened`,
          description: errorSentence(error),
        }),
    });
  return (
    <Button
      variant="secondary"
      icon={Download}
      loading={download.isPending}
      onClick={open}
      aria-label={t`Download ${file.name}`}
      className="mt-1 h-auto! min-h-10 max-w-full py-1.5"
    >
      <span className="min-w-0 truncate">{file.name}</span>
      <span className="shrink-0 font-normal text-fg-subtle">{size}</span>
    </Button>
  );
}
